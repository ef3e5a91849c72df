#include "analysis/lens.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/embedded_text.h"
#include "analysis/job.h"
#include "support/reading.h"

using namespace ae;

namespace {

constexpr unsigned char kEmbeddings[] = {
#embed "models/embeddings.bin"
};
constexpr unsigned char kSentences[] = {
#embed "../../corpus/lens/sentences.tsv"
};

const WordEmbeddings& embeddings() {
  static const WordEmbeddings words = WordEmbeddings::read(kEmbeddings).value();
  return words;
}

struct Seen {
  Document doc;
  Analysis analysis;
  LensReading reading;
};

Seen look(std::string_view text, const LensPoles& poles, const WordEmbeddings* words,
          std::uint32_t step = 1000) {
  Seen seen{test::plain_document(text), {}, {}};
  seen.analysis = analyze(seen.doc, built_in_model());
  LensReader reader(seen.doc, seen.analysis, built_in_model(), poles, words);
  while (!reader.step(step)) {
  }
  seen.reading = reader.take();
  return seen;
}

LensPlacement place_of(std::string_view text, const LensPoles& poles,
                       const WordEmbeddings* words = nullptr) {
  return look(text, poles, words).reading.sentences.at(0);
}

const LensPoles kOpen{"closed, central, proprietary", "open, open source, shared"};

struct Score {
  int right = 0, sided = 0, neutral = 0, kept_out = 0;
};

void judge(char wanted, const LensPlacement& got, Score& score) {
  if (wanted == '0') {
    ++score.neutral;
    score.kept_out += !got.placed() || std::abs(got.place) < 0.1f ? 1 : 0;
    return;
  }
  ++score.sided;
  score.right += got.placed() && (got.place > 0) == (wanted == '+') ? 1 : 0;
}

Score measure(std::string_view part, const WordEmbeddings* words) {
  Score score;
  LensPoles poles;
  bool counts = false;
  for (std::string_view rest = text_of(kSentences); !rest.empty();) {
    std::string_view line = next_line(rest);
    if (line.starts_with('#')) continue;
    const std::string_view mark = next_field(line, '\t');
    if (mark == "=") {
      counts = next_field(line, '\t') == part;
      poles[0] = next_field(line, '\t');
      poles[1] = line;
    } else if (counts) {
      const LensPlacement got = place_of(line, poles, words);
      judge(mark[0], got, score);
    }
  }
  return score;
}

}  // namespace

TEST_CASE("a sentence lies on the side of the pole whose words it holds, in any form") {
  CHECK(place_of("They opened the archive and share it.", kOpen).place > 0.5f);
  CHECK(place_of("The centrally run, proprietary service.", kOpen).place < -0.5f);
}

TEST_CASE("a sentence without evidence has no place") {
  const LensPlacement placement = place_of("The choir sang at noon.", kOpen, &embeddings());
  CHECK_FALSE(placement.placed());
  CHECK(placement.place == 0);
}

TEST_CASE("a sentence of both poles lies between them, with evidence") {
  const LensPlacement placement = place_of("Open doors are better than closed ones.", kOpen);
  CHECK(placement.place == doctest::Approx(0));
  CHECK(placement.evidence > 0.7f);
  CHECK(placement.cue_count == 2);
}

TEST_CASE("a negation turns a word to the other side, as far as the next comma") {
  CHECK(place_of("The files are not open.", kOpen).place < 0);
  CHECK(place_of("It isn't shared.", kOpen).place < 0);
  CHECK(place_of("Not yet, the open files tell.", kOpen).place > 0);
  CHECK(place_of("It is not only open.", kOpen).place > 0);
}

TEST_CASE("a phrase of a pole counts as one cue, and its words alone do not") {
  const Seen seen =
      look("They love open source.", {"sources, gold mine", "open source, shared"}, nullptr);
  REQUIRE(seen.reading.cues.size() == 1);
  CHECK(seen.reading.cues[0].token_count == 2);
  CHECK(seen.reading.cues[0].literal);
  CHECK_FALSE(place_of("The mine is deep.", {"gold mine, coal", ""}).placed());
}

TEST_CASE("vectors let poles reach words that they do not name") {
  const LensPoles poles{"war, army, weapons", "peace, treaty, diplomacy"};
  const std::string_view text = "Artillery fired on the bridge.";
  CHECK_FALSE(place_of(text, poles).placed());
  CHECK(place_of(text, poles, &embeddings()).place < 0);
}

TEST_CASE("the words that drove a placement are told, and sum to it") {
  const Seen seen = look("The shared, open files are not proprietary.", kOpen, &embeddings());
  const LensPlacement& placement = seen.reading.sentences.at(0);
  float sum = 0, weight = 0;
  for (std::uint32_t i = 0; i < placement.cue_count; ++i) {
    sum += seen.reading.cues[placement.first_cue + i].pull;
    weight += std::abs(seen.reading.cues[placement.first_cue + i].pull);
  }
  CHECK(placement.place == doctest::Approx(sum / (weight + 0.5f)));
  CHECK(placement.cue_count >= 3);
}

TEST_CASE("reading in small steps gives the same as reading at once") {
  const std::string text =
      "Open files. A closed door.\n\nThe shared garden, the central office. Nothing else.";
  const Seen whole = look(text, kOpen, &embeddings(), 100'000);
  const Seen steps = look(text, kOpen, &embeddings(), 1);
  REQUIRE(whole.reading.sentences.size() == steps.reading.sentences.size());
  for (std::size_t i = 0; i < whole.reading.sentences.size(); ++i)
    CHECK(whole.reading.sentences[i].place == steps.reading.sentences[i].place);
  CHECK(whole.reading.sides == steps.reading.sides);
}

TEST_CASE("an empty lens places nothing, and one pole alone is enough") {
  CHECK(look("Open files.", {"", ""}, &embeddings()).reading.cues.empty());
  CHECK(place_of("Open files.", {"", "open"}).place > 0);
}

TEST_CASE("placements agree with a reader's on the sentences of tests/corpus/lens") {
  for (const char* part : {"dev", "test"}) {
    const Score score = measure(part, &embeddings());
    CHECK(score.right * 10 >= score.sided * 7);
    CHECK(score.kept_out * 10 >= score.neutral * 8);
    CHECK(measure(part, nullptr).right < score.right);
  }
}

TEST_CASE("a damaged file of word embeddings is refused with a sentence") {
  const std::vector<unsigned char> whole(std::begin(kEmbeddings), std::end(kEmbeddings));
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{3}, std::size_t{40}, whole.size() / 2, whole.size() - 1}) {
    const auto cut = WordEmbeddings::read({whole.data(), size});
    REQUIRE_FALSE(cut);
    CHECK(cut.failure().code == "damaged");
    CHECK_FALSE(cut.failure().message.empty());
  }
  auto longer = whole;
  longer.push_back(0);
  CHECK_FALSE(WordEmbeddings::read(longer));
}
