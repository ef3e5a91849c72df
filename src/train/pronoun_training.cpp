#include "train/pronoun_training.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <unordered_map>
#include <utility>

#include "analysis/aliases.h"
#include "analysis/embedded_text.h"
#include "analysis/entities.h"
#include "analysis/language.h"
#include "analysis/pronouns.h"
#include "analysis/sentences.h"
#include "analysis/tagger.h"
#include "analysis/tokens.h"
#include "io/read_article.h"
#include "train/corpus.h"

namespace ae::train {
namespace {

void run(Stage& stage) {
  while (!stage.advance(1u << 20)) {
  }
}

PronounText read_text(std::string text) {
  PronounText example{read_article(std::move(text)), {}, {}, false};
  const StageInput input{example.doc, built_in_model(), example.names};
  for (const auto make : {make_token_stage, make_sentence_stage, make_language_stage,
                          make_tagger_stage, make_name_stage})
    run(*make(input));
  return example;
}

Span located(std::string_view form, std::string_view offset,
             const std::vector<std::uint32_t>& bytes) {
  std::size_t begin = 0;
  std::from_chars(offset.data(), offset.data() + offset.size(), begin);
  return {bytes[begin], bytes[begin] + static_cast<std::uint32_t>(form.size())};
}

PronounText read_gap_line(std::string_view line) {
  std::array<std::string_view, 10> fields;
  for (std::string_view& field : fields) field = next_field(line, '\t');
  const auto bytes = code_point_offsets(fields[1]);
  PronounText example = read_text(std::string(fields[1]));
  example.has_rivals = true;
  GoldPronoun& gold = example.pronouns.emplace_back();
  gold.span = located(fields[2], fields[3], bytes);
  for (const std::size_t name : {4u, 7u}) {
    auto& side = fields[name + 2] == "TRUE" ? gold.right : gold.wrong;
    side.push_back(located(fields[name], fields[name + 1], bytes));
  }
  return example;
}

bool is_personal_pronoun(std::string_view form) {
  constexpr std::array<std::string_view, 14> kForms{"he",  "him",  "his",     "himself", "she",
                                                    "her", "hers", "herself", "He",      "His",
                                                    "Him", "She",  "Her",     "Hers"};
  return std::find(kForms.begin(), kForms.end(), form) != kForms.end();
}

PronounText read_gum_record(const nlohmann::json& record) {
  const auto text = record["text"].get<std::string>();
  const auto bytes = code_point_offsets(text);
  std::unordered_map<std::string, std::vector<Span>> names;
  std::vector<std::pair<Span, std::string>> pronouns;
  for (const auto& entity : record["entities"]) {
    const Span span{bytes[entity["s"].get<std::size_t>()], bytes[entity["e"].get<std::size_t>()]};
    const auto chain = entity["g"].get<std::string>();
    const std::size_t head = entity["head"].get<std::size_t>();
    const auto& word = record["words"][head];
    if (entity["named"].get<int>() == 1)
      names[chain].push_back(
          {bytes[word[0].get<std::size_t>()], bytes[word[1].get<std::size_t>()]});
    if (is_personal_pronoun(slice(text, span))) pronouns.emplace_back(span, chain);
  }
  PronounText example = read_text(text);
  for (auto& [span, chain] : pronouns) {
    GoldPronoun& gold = example.pronouns.emplace_back(GoldPronoun{span, names[chain], {}});
    for (const auto& [other, spans] : names) {
      if (other != chain) gold.wrong.insert(gold.wrong.end(), spans.begin(), spans.end());
    }
  }
  return example;
}

/// An entity that holds a pronoun, by the span of its fullest name.
bool names_one_of(const Analysis& analysis, std::uint32_t entity, const std::vector<Span>& spans) {
  if (entity == kNone) return false;
  const Entity& e = analysis.entities[entity];
  for (std::uint32_t i = 0; i < e.mention_count; ++i) {
    const Mention& m = analysis.mentions[e.first_mention + i];
    if (m.kind != MentionKind::kName) continue;
    for (const Span span : spans) {
      if (m.span.begin < span.end && span.begin < m.span.end) return true;
    }
  }
  return false;
}

/// What one pronoun may stand for, each with the mention of its fullest name.
struct Seen {
  std::uint32_t begin = 0;
  std::vector<PronounChoice> choices;
  std::vector<std::uint32_t> mentions;
};

class Notes final : public PronounWatcher {
 public:
  void see(const Token& pronoun, std::span<const PronounChoice> choices,
           const NameClusters& clusters) override {
    Seen& seen = all_.emplace_back();
    seen.begin = pronoun.span.begin;
    seen.choices.assign(choices.begin(), choices.end());
    for (const PronounChoice& choice : choices)
      seen.mentions.push_back(choice.cluster == kNone ? kNone
                                                      : clusters.at(choice.cluster).mention);
  }
  const std::vector<Seen>& all() const { return all_; }

 private:
  std::vector<Seen> all_;
};

struct Choice {
  PronounCues cues;
  bool right = false;
};
/// What one pronoun may stand for, and how much it teaches.
struct Choices {
  std::vector<Choice> all;
  double weight = 1;
};

std::uint32_t entity_at(const Analysis& analysis, Span name) {
  for (const Mention& m : analysis.mentions) {
    if (m.span == name) return m.entity;
  }
  return kNone;
}

/// Marks the right choices.
Choices judge(const Seen& seen, const GoldPronoun& gold, const PronounText& text,
              const Analysis& read) {
  // With all of their weight the names missed in GAP would leave too many pronouns to nobody.
  constexpr double kMissedWeight = 0.5;
  Choices choices;
  bool any = false;
  for (std::size_t i = 0; i < seen.choices.size(); ++i) {
    const std::uint32_t mention = seen.mentions[i];
    const std::uint32_t entity =
        mention == kNone ? kNone : entity_at(read, text.names.mentions[mention].span);
    const bool right = gold.right.empty() ? !names_one_of(read, entity, gold.wrong)
                                          : names_one_of(read, entity, gold.right);
    choices.all.push_back({seen.choices[i].cues, right});
    if (text.has_rivals) choices.all.back().cues.drop(PronounCue::kOnlyOne);
    any = any || right;
  }
  if (any) return choices;
  // The one who is meant is no choice: nobody is the best.
  choices.all[0].right = true;
  if (text.has_rivals) choices.weight = kMissedWeight;
  return choices;
}

std::vector<Choices> gather(const std::vector<const PronounText*>& texts,
                            const PronounModel& weights) {
  std::vector<Choices> all;
  Model model = built_in_model();
  model.pronouns = weights;
  for (const PronounText* text : texts) {
    Analysis analysis = text->names;
    Notes notes;
    run(*make_watched_alias_stage({text->doc, model, analysis}, notes));
    for (const Seen& seen : notes.all()) {
      const auto gold =
          std::find_if(text->pronouns.begin(), text->pronouns.end(),
                       [&](const GoldPronoun& p) { return p.span.begin == seen.begin; });
      if (gold != text->pronouns.end()) all.push_back(judge(seen, *gold, *text, analysis));
    }
  }
  return all;
}

using Reals = std::array<double, kPronounCues>;

double points(const Reals& weights, const PronounCues& cues) {
  double sum = 0;
  for (const auto& [cue, times] : cues.held())
    sum += weights[static_cast<std::size_t>(cue)] * times;
  return sum;
}

/// Adds the gradient of the log-likelihood of one pronoun's right choices.
void add_gradient(const Choices& choices, const Reals& weights, Reals& gradient) {
  std::vector<double> likelihoods;
  double all = 0, right = 0;
  for (const Choice& choice : choices.all) {
    likelihoods.push_back(std::exp(points(weights, choice.cues)));
    all += likelihoods.back();
    if (choice.right) right += likelihoods.back();
  }
  for (std::size_t i = 0; i < likelihoods.size(); ++i) {
    const Choice& choice = choices.all[i];
    const double share = (choice.right ? likelihoods[i] / right : 0) - likelihoods[i] / all;
    for (const auto& [cue, times] : choice.cues.held())
      gradient[static_cast<std::size_t>(cue)] += choices.weight * share * times;
  }
}

/// Gradient ascent with a step of its own for each weight (AdaGrad, Duchi et al. 2011).
Reals climb(const std::vector<Choices>& examples, Reals weights) {
  constexpr int kSteps = 400;
  constexpr double kRate = 0.1;
  constexpr double kPrior = 2.0;
  Reals squares{};
  for (int step = 0; step < kSteps; ++step) {
    Reals gradient{};
    for (const Choices& choices : examples) add_gradient(choices, weights, gradient);
    for (std::size_t cue = 0; cue < kPronounCues; ++cue) {
      const double slope = gradient[cue] - kPrior * weights[cue];
      squares[cue] += slope * slope;
      weights[cue] += kRate * slope / (std::sqrt(squares[cue]) + 1e-9);
    }
  }
  return weights;
}

PronounModel whole(const Reals& weights) {
  constexpr double kUnit = 32;  ///< points of one natural logarithm
  PronounModel::Weights rounded{};
  for (std::size_t cue = 0; cue < kPronounCues; ++cue)
    rounded[cue] = static_cast<std::int32_t>(std::lround(weights[cue] * kUnit));
  return PronounModel(rounded);
}

}  // namespace

std::vector<PronounText> read_gap(const std::string& tsv) {
  std::vector<PronounText> texts;
  const std::string file = read_file(tsv);
  std::string_view lines = file;
  next_line(lines);
  while (!lines.empty()) texts.push_back(read_gap_line(next_line(lines)));
  return texts;
}

std::vector<PronounText> read_gum_pronouns(const std::string& jsonl) {
  std::vector<PronounText> texts;
  const std::string file = read_file(jsonl);
  std::string_view lines = file;
  while (!lines.empty()) {
    const auto record = nlohmann::json::parse(next_line(lines));
    if (record["open"].get<int>() == 1) texts.push_back(read_gum_record(record));
  }
  return texts;
}

PronounCounts count_right(const std::vector<const PronounText*>& texts,
                          const PronounModel& weights) {
  PronounCounts counts;
  Model model = built_in_model();
  model.pronouns = weights;
  for (const PronounText* text : texts) {
    Analysis analysis = text->names;
    run(*make_alias_stage({text->doc, model, analysis}));
    for (const GoldPronoun& gold : text->pronouns) {
      std::uint32_t entity = kNone;
      for (const Mention& m : analysis.mentions) {
        if (m.kind == MentionKind::kPronoun && m.span.begin == gold.span.begin) entity = m.entity;
      }
      const bool right = names_one_of(analysis, entity, gold.right);
      counts.gold += !gold.right.empty();
      counts.right += right;
      counts.found += right;
      counts.found += names_one_of(analysis, entity, gold.wrong);
    }
  }
  return counts;
}

PronounModel learn_pronouns(const std::vector<const PronounText*>& texts) {
  constexpr int kRounds = 3;
  PronounModel model{PronounModel::Weights{}};
  Reals weights{};
  for (int round = 0; round < kRounds; ++round) {
    weights = climb(gather(texts, model), weights);
    model = whole(weights);
  }
  return model;
}

}  // namespace ae::train
