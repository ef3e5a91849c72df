#include "train/sentence_training.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <random>
#include <utility>

#include "analysis/sentence_rules.h"
#include "analysis/tokens.h"
#include "text/utf8.h"
#include "train/corpus.h"

namespace ae::train {
namespace {

Document paragraphs_of(const std::string& text) {
  DocumentParts parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    if (end > at)
      parts.blocks.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
    at = end + 2;
  }
  return Document(repair_utf8(text), std::move(parts));
}

/// Finer steps than these cost bytes and change no figure by more than the seed does.
constexpr float kLargestWeight = 31.0f;
constexpr float kNoSquares = 1e-6f;
/// Examples that are judged better than this teach nothing more.
constexpr float kLeastGradient = 0.0005f;

struct Weights {
  std::vector<float> value;
  std::vector<float> squares;
  std::vector<std::uint32_t> count;  ///< examples with the feature
  float bias = 0;
  float bias_squares = kNoSquares;
};

float score(const Weights& weights, const BreakFeatures& features, std::uint32_t mask) {
  float sum = weights.bias;
  for (const std::uint32_t f : features) sum += weights.value[f & mask];
  return sum;
}

/// One step along the gradient, then towards 0 by the penalty's.
void step(float& weight, float& squares, float gradient, float rate, float l1) {
  squares += gradient * gradient;
  const float size = rate / std::sqrt(squares);
  const float moved = weight + size * gradient;
  const float shrink = size * l1;
  weight = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0.0f;
}

void update(Weights& weights, const BreakExample& example, std::uint32_t mask,
            const SentenceTraining& training) {
  const float truth = example.ends ? 1.0f : 0.0f;
  float gradient = truth - 1.0f / (1.0f + std::exp(-score(weights, example.features, mask)));
  gradient *= example.ends ? training.lift * example.weight : example.weight;
  if (std::fabs(gradient) < kLeastGradient) return;
  for (const std::uint32_t f : example.features) {
    if (weights.count[f & mask] < training.rarest) continue;
    step(weights.value[f & mask], weights.squares[f & mask], gradient, training.rate, training.l1);
  }
  step(weights.bias, weights.bias_squares, gradient, training.rate, 0);
}

/// Weights as bytes, the largest of all but a thousandth becoming kLargestWeight.
std::string write_model(const std::vector<float>& values, float bias, std::uint32_t bits) {
  std::vector<float> sizes;
  for (const float v : values) {
    if (v != 0) sizes.push_back(std::fabs(v));
  }
  std::sort(sizes.begin(), sizes.end());
  const float largest = sizes.empty() ? 1.0f : sizes[sizes.size() - 1 - sizes.size() / 1000];
  const float scale = kLargestWeight / largest;
  const auto whole = [&](float v, float limit) {
    return static_cast<int>(std::lround(std::clamp(v * scale, -limit, limit)));
  };
  const int b = whole(bias, 32000);
  std::string file = "AESB";
  file += static_cast<char>(SentenceModel::kVersion);
  file += static_cast<char>(bits);
  file += static_cast<char>(b & 0xFF);
  file += static_cast<char>(b >> 8 & 0xFF);
  for (const float v : values) file += static_cast<char>(whole(v, 127));
  return file;
}

}  // namespace

std::vector<KnownSentences> read_known_sentences(std::string_view json_lines) {
  std::vector<KnownSentences> texts;
  while (!json_lines.empty()) {
    const std::size_t end = std::min(json_lines.find('\n'), json_lines.size());
    const auto json = nlohmann::json::parse(json_lines.substr(0, end), nullptr, false);
    json_lines.remove_prefix(std::min(end + 1, json_lines.size()));
    if (!json.is_object() || json.value("open", 1) == 0) continue;
    KnownSentences known{json["text"], {}};
    const std::vector<std::uint32_t> offsets = code_point_offsets(known.text);
    for (const auto& span : json.value("sents", nlohmann::json::array()))
      known.sentences.push_back({offsets.at(span[0]), offsets.at(span[1])});
    texts.push_back(std::move(known));
  }
  return texts;
}

KnownSentences with_final_abbreviations(const KnownSentences& known, std::uint32_t every,
                                        std::uint64_t seed) {
  static constexpr std::string_view kFinals[] = {"U.S", "p.m",  "Inc", "a.m", "Co",  "U.K",
                                                 "P.M", "Corp", "E.U", "U.N", "Jr",  "etc",
                                                 "Ltd", "D.C",  "A.M", "St",  "Ave", "Sr"};
  std::mt19937_64 random(seed);
  KnownSentences out;
  std::uint32_t copied = 0;
  std::uint32_t count = static_cast<std::uint32_t>(random() % every);
  const std::string_view text = known.text;
  for (const Span sentence : known.sentences) {
    const auto begin = static_cast<std::uint32_t>(out.text.size()) + sentence.begin - copied;
    std::uint32_t word = sentence.end - 1;
    if (sentence.size() > 3 && text[word] == '.') {
      while (word > sentence.begin && std::isalpha(static_cast<unsigned char>(text[word - 1])) != 0)
        --word;
    }
    if (word > sentence.begin && word + 1 < sentence.end && text[word - 1] == ' ' &&
        ++count % every == 0) {
      out.text.append(text, copied, word - copied).append(kFinals[random() % std::size(kFinals)]);
      copied = sentence.end - 1;
    }
    out.text.append(text, copied, sentence.end - copied);
    copied = sentence.end;
    out.sentences.push_back({begin, static_cast<std::uint32_t>(out.text.size())});
  }
  return out;
}

namespace {

/// A text read as far as the question where its sentences end.
class GapReader {
 public:
  explicit GapReader(const std::string& text) : doc_(paragraphs_of(text)) {
    const Model& model = built_in_model();
    const auto words = make_token_stage({doc_, model, analysis_});
    while (!words->advance(1u << 20)) {
    }
    reader_.emplace(doc_, analysis_.tokens, model.word_forms);
    while (!reader_->prepare(1u << 20)) {
    }
  }

  /// Calls `ends(token, sentence, is_open)` for each gap within a block, from left to right, which
  /// says whether a sentence ends behind the token; `is_open` where no rule settles it.
  template <typename Ends>
  void each_gap(Ends&& ends) const {
    OpenSentence sentence;
    std::uint32_t block = 0;
    bool begins = true;
    for (std::uint32_t i = 0; i + 1 < analysis_.tokens.size(); ++i) {
      while (doc_.blocks()[block].span.end <= analysis_.tokens[i].span.begin) ++block;
      if (begins || i >= sentence.block_end) reader_->begin_sentence(sentence, i, block);
      reader_->pass_token(sentence, i);
      const bool inside = i + 1 < sentence.block_end;
      begins = ends(i, sentence,
                    inside && reader_->is_candidate(i) &&
                        judge_by_rule(*reader_, sentence, i) == Verdict::kOpen);
    }
  }

  const std::vector<Token>& tokens() const { return analysis_.tokens; }
  const BreakReader& reader() const { return *reader_; }

 private:
  Document doc_;
  Analysis analysis_;
  std::optional<BreakReader> reader_;
};

/// Whether the sentence's paragraph is long and ends with a stop.
bool is_edited(const BreakReader& reader, const OpenSentence& sentence) {
  constexpr std::uint32_t kFewestTokens = 30;
  std::uint32_t last = sentence.block_end - 1;
  while (last > sentence.first && is_closer(reader.class_of(last))) --last;
  return is_stop(reader.class_of(last)) &&
         sentence.block_end - sentence.block_first > kFewestTokens;
}

/// A period behind a word in small letters, before a capital.
bool ends_by_custom(const GapReader& gaps, std::uint32_t stop, BreakClass next) {
  constexpr std::uint32_t kShortest = 3;
  return stop > 0 && gaps.reader().class_of(stop) == BreakClass::kPeriod &&
         gaps.reader().class_of(stop - 1) == BreakClass::kLower &&
         gaps.tokens()[stop - 1].span.size() >= kShortest &&
         (next == BreakClass::kCapital || next == BreakClass::kCaps ||
          next == BreakClass::kOpenQuote);
}

/// Whether a sentence may end with the mark even in an edited text.
bool may_stop(BreakClass mark) {
  return is_stop(mark) || mark >= BreakClass::kTitle || mark == BreakClass::kColon ||
         mark == BreakClass::kSemicolon || mark == BreakClass::kDash ||
         mark == BreakClass::kHyphen || mark == BreakClass::kRule || mark == BreakClass::kBullet;
}

}  // namespace

void add_examples(const KnownSentences& known, bool only_abbreviations,
                  std::vector<BreakExample>& examples) {
  const GapReader gaps(known.text);
  std::size_t next_end = 0;
  gaps.each_gap([&](std::uint32_t i, const OpenSentence& sentence, bool is_open) {
    const std::uint32_t end = gaps.tokens()[i].span.end;
    while (next_end < known.sentences.size() && known.sentences[next_end].end < end) ++next_end;
    const bool ends = next_end < known.sentences.size() && known.sentences[next_end].end == end;
    if (is_open && (!only_abbreviations || gaps.reader().class_of(i) >= BreakClass::kTitle))
      examples.push_back({gaps.reader().features(i, sentence), ends, 1.0f});
    return ends;
  });
}

void add_edited_examples(const std::string& text, float weight,
                         std::vector<BreakExample>& examples) {
  const GapReader gaps(text);
  const BreakReader& reader = gaps.reader();
  gaps.each_gap([&](std::uint32_t i, const OpenSentence& sentence, bool is_open) {
    const std::uint32_t stop = reader.stop_of(i, sentence.first);
    const bool ends = ends_by_custom(gaps, stop, reader.at(i + 1, sentence));
    if (is_open && reader.gap_behind(i) == Gap::kSpace && is_edited(reader, sentence) &&
        (ends || !may_stop(reader.class_of(stop))))
      examples.push_back({reader.features(i, sentence), ends, weight});
    return ends || is_stop(reader.class_of(stop));
  });
}

std::string learn_sentence_ends(std::vector<BreakExample> examples,
                                const SentenceTraining& training) {
  const std::uint32_t size = 1u << training.bits;
  const std::uint32_t mask = size - 1;
  std::vector<std::uint32_t> count(size);
  for (const BreakExample& example : examples) {
    for (const std::uint32_t f : example.features) ++count[f & mask];
  }
  std::vector<float> mean(size);
  float bias = 0;
  const float share = 1.0f / static_cast<float>(training.models);
  std::mt19937_64 random(training.seed);
  for (std::uint32_t model = 0; model < training.models; ++model) {
    Weights weights{std::vector<float>(size), std::vector<float>(size, kNoSquares), count};
    for (std::uint32_t round = 0; round < training.rounds; ++round) {
      for (std::size_t i = examples.size(); i > 1; --i)
        std::swap(examples[i - 1], examples[random() % i]);
      for (const BreakExample& example : examples) update(weights, example, mask, training);
    }
    for (std::uint32_t i = 0; i < size; ++i) mean[i] += share * weights.value[i];
    bias += share * weights.bias;
  }
  return write_model(mean, bias, training.bits);
}

}  // namespace ae::train
