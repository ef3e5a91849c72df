// train_pronouns GAP.tsv OUT.tsv [FIRST END]: learns the weights of assets/models/pronouns.tsv by
// coordinate ascent on the F1 of GAP (Webster et al. 2018). With FIRST END, those examples are kept
// out of the learning, and the F1 on them is printed.
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "analysis/aliases.h"
#include "analysis/embedded_text.h"
#include "analysis/entities.h"
#include "analysis/language.h"
#include "analysis/sentences.h"
#include "analysis/tagger.h"
#include "analysis/tokens.h"
#include "io/read_article.h"

namespace ae::train {
namespace {

struct Choice {
  Span name;
  bool meant = false;
};

/// One line of the set, its text read as far as its names.
struct Example {
  Document doc;
  Analysis names;
  Span pronoun;
  Choice choices[2];
};

Span located(std::string_view form, std::string_view offset) {
  std::uint32_t begin = 0;
  std::from_chars(offset.data(), offset.data() + offset.size(), begin);
  return {begin, begin + static_cast<std::uint32_t>(form.size())};
}

void run(std::unique_ptr<Stage> (*make)(const StageInput&), const StageInput& input) {
  const auto stage = make(input);
  while (!stage->advance(1u << 20)) {
  }
}

std::optional<Example> read_example(std::string_view line) {
  std::string_view fields[10];
  for (std::string_view& field : fields) field = next_field(line, '\t');
  for (const char c : fields[1]) {
    if (static_cast<unsigned char>(c) >= 0x80) return std::nullopt;  // offsets count code points
  }
  Example example{read_article(std::string(fields[1])), {}, located(fields[2], fields[3]), {}};
  example.choices[0] = {located(fields[4], fields[5]), fields[6] == "TRUE"};
  example.choices[1] = {located(fields[7], fields[8]), fields[9] == "TRUE"};
  const StageInput input{example.doc, built_in_model(), example.names};
  for (const auto make : {make_token_stage, make_sentence_stage, make_language_stage,
                          make_tagger_stage, make_name_stage})
    run(make, input);
  return example;
}

std::uint32_t entity_of_pronoun(const Analysis& analysis, Span pronoun) {
  for (const Mention& m : analysis.mentions) {
    if (m.kind == MentionKind::kPronoun && m.span.begin == pronoun.begin) return m.entity;
  }
  return kNone;
}

bool has_mention_at(const Analysis& analysis, std::uint32_t entity, Span name) {
  for (const Mention& m : analysis.mentions) {
    if (m.entity == entity && m.span.begin < name.end && name.begin < m.span.end) return true;
  }
  return false;
}

/// F1 of the names that the pronouns stand for.
double score(const std::vector<Example>& examples, Model& model, const PronounModel& weights) {
  model.pronouns = weights;
  double gold = 0, found = 0, right = 0;
  for (const Example& example : examples) {
    Analysis analysis = example.names;
    run(make_alias_stage, {example.doc, model, analysis});
    const std::uint32_t entity = entity_of_pronoun(analysis, example.pronoun);
    for (const Choice& choice : example.choices) {
      const bool taken = entity != kNone && has_mention_at(analysis, entity, choice.name);
      gold += choice.meant;
      found += taken;
      right += taken && choice.meant;
    }
  }
  return gold + found == 0 ? 0 : 200 * right / (gold + found);
}

/// GAP's two names are always of one sex, so it can't tell what agreement is worth, nor what it is
/// worth that there is only one person; these stay as they are.
bool is_learned(std::size_t cue) {
  return cue != static_cast<std::size_t>(PronounCue::kKnownSex) &&
         cue != static_cast<std::size_t>(PronounCue::kOnlyOne);
}

PronounModel learn(const std::vector<Example>& examples, Model& model) {
  constexpr std::int32_t kSteps[] = {24, -24, 12, -12, 6, -6, 3, -3};
  constexpr int kMostPasses = 4;
  auto weights = PronounModel().weights();
  double best = score(examples, model, PronounModel(weights));
  std::printf("before: F1 %.2f on %zu examples\n", best, examples.size());
  bool better = true;
  for (int pass = 0; pass < kMostPasses && better; ++pass) {
    better = false;
    for (std::size_t cue = 0; cue < kPronounCues; ++cue) {
      for (const std::int32_t step : kSteps) {
        if (!is_learned(cue)) break;
        auto other = weights;
        other[cue] += step;
        const double f1 = score(examples, model, PronounModel(other));
        if (f1 <= best) continue;
        best = f1;
        weights = other;
        better = true;
      }
    }
    std::printf("pass %d: F1 %.2f\n", pass + 1, best);
    std::fflush(stdout);
  }
  return PronounModel(weights);
}

bool write(const char* path, const PronounModel& weights) {
  std::ofstream out(path);
  out << "# Weights of the cues of pronouns; learned by "
         "build/native-release/train/train_pronouns.\n";
  for (std::size_t cue = 0; cue < kPronounCues; ++cue)
    out << pronoun_cue_name(cue) << '\t' << weights.weights()[cue] << '\n';
  return static_cast<bool>(out.flush());
}

}  // namespace
}  // namespace ae::train

int main(int argc, char** argv) {
  if (argc != 3 && argc != 5) {
    std::fprintf(stderr, "usage: train_pronouns GAP.tsv OUT.tsv [FIRST END]\n");
    return 2;
  }
  const std::size_t first = argc == 5 ? std::strtoul(argv[3], nullptr, 10) : 0;
  const std::size_t end = argc == 5 ? std::strtoul(argv[4], nullptr, 10) : 0;
  std::ifstream in(argv[1]);
  std::string line;
  std::getline(in, line);
  std::vector<ae::train::Example> examples, kept_out;
  for (std::size_t number = 0; std::getline(in, line); ++number) {
    auto& side = number >= first && number < end ? kept_out : examples;
    if (auto example = ae::train::read_example(line)) side.push_back(std::move(*example));
  }
  ae::Model model = ae::built_in_model();
  const ae::PronounModel weights = ae::train::learn(examples, model);
  if (!kept_out.empty())
    std::printf("on %zu examples kept out: F1 %.2f\n", kept_out.size(),
                ae::train::score(kept_out, model, weights));
  return ae::train::write(argv[2], weights) ? 0 : 1;
}
