// What the weights of pronouns are learned from, and how.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/pronoun_model.h"
#include "text/document.h"

namespace ae::train {

/// A pronoun and the names that it stands for, or surely doesn't. Where `right` is empty it stands
/// for nobody named, or for someone of whom neither list tells.
struct GoldPronoun {
  Span span;
  std::vector<Span> right;
  std::vector<Span> wrong;
};

/// A text read as far as its names, and what is known of its pronouns.
struct PronounText {
  Document doc;
  Analysis names;
  std::vector<GoldPronoun> pronouns;
  bool has_rivals = false;  ///< chosen so that two persons may be meant: being the only one found
                            ///< says there that the other was missed
};

/// GAP (Webster et al. 2018), the file with a header as published.
std::vector<PronounText> read_gap(const std::string& tsv);
/// The open texts of GUM (Zeldes 2017), JSON lines; a pronoun stands for the names of its chain.
std::vector<PronounText> read_gum_pronouns(const std::string& jsonl);

/// Of names that pronouns stand for. A pronoun is taken to stand for the listed names of its
/// entity.
struct PronounCounts {
  double gold = 0, found = 0, right = 0;
  double f1() const { return gold + found == 0 ? 0 : 200 * right / (gold + found); }
};
PronounCounts count_right(const std::vector<const PronounText*>& texts,
                          const PronounModel& weights);

/// Log-linear choice among persons and nobody, by gradient ascent on the likelihood of the right
/// ones less a Gaussian prior. What a pronoun may mean depends on what those before it meant, so
/// the texts are read again with the weights of the round before. No randomness.
PronounModel learn_pronouns(const std::vector<const PronounText*>& texts);

}  // namespace ae::train
