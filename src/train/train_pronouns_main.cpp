// train_pronouns GAP.tsv GUM.jsonl OUT.tsv [FOLDS]: learns the weights of
// assets/models/pronouns.tsv from GAP and the open texts of GUM. With FOLDS it first prints the F1
// of every part of each set when the others teach.
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "train/pronoun_training.h"

namespace ae::train {
namespace {

using Texts = std::vector<const PronounText*>;

Texts pointers_to(const std::vector<PronounText>& texts) {
  Texts pointers;
  for (const PronounText& text : texts) pointers.push_back(&text);
  return pointers;
}

void add(PronounCounts& sum, const PronounCounts& part) {
  sum.gold += part.gold;
  sum.found += part.found;
  sum.right += part.right;
}

void print(const char* set, const PronounCounts& counts) {
  std::printf("%s: F1 %.2f, precision %.2f, recall %.2f of %.0f\n", set, counts.f1(),
              100 * counts.right / counts.found, 100 * counts.right / counts.gold, counts.gold);
}

void cross_validate(const Texts& gap, const Texts& gum, std::size_t folds) {
  PronounCounts on_gap, on_gum;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    Texts teach, gap_part, gum_part;
    for (std::size_t i = 0; i < gap.size(); ++i)
      (i % folds == fold ? gap_part : teach).push_back(gap[i]);
    for (std::size_t i = 0; i < gum.size(); ++i)
      (i % folds == fold ? gum_part : teach).push_back(gum[i]);
    const PronounModel weights = learn_pronouns(teach);
    add(on_gap, count_right(gap_part, weights));
    add(on_gum, count_right(gum_part, weights));
  }
  print("GAP, parts not learned from", on_gap);
  print("GUM, parts not learned from", on_gum);
}

bool write(const char* path, const PronounModel& model) {
  std::ofstream out(path);
  out << "# Weights of the cues of pronouns; learned by "
         "build/native-release/train/train_pronouns.\n";
  for (std::size_t cue = 0; cue < kPronounCues; ++cue)
    out << pronoun_cue_name(cue) << '\t' << model.weights()[cue] << '\n';
  return static_cast<bool>(out.flush());
}

}  // namespace
}  // namespace ae::train

int main(int argc, char** argv) {
  using namespace ae::train;
  if (argc != 4 && argc != 5) {
    std::fprintf(stderr, "usage: train_pronouns GAP.tsv GUM.jsonl OUT.tsv [FOLDS]\n");
    return 2;
  }
  const auto gap_texts = read_gap(argv[1]);
  const auto gum_texts = read_gum_pronouns(argv[2]);
  Texts texts = pointers_to(gap_texts);
  const Texts gum = pointers_to(gum_texts);
  if (argc == 5) cross_validate(texts, gum, std::strtoul(argv[4], nullptr, 10));
  texts.insert(texts.end(), gum.begin(), gum.end());
  const ae::PronounModel weights = learn_pronouns(texts);
  print("learned from", count_right(texts, weights));
  return write(argv[3], weights) ? 0 : 1;
}
