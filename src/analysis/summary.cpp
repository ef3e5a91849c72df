#include "analysis/summary.h"

#include <algorithm>
#include <vector>

#include "analysis/language.h"
#include "analysis/sentence_context.h"
#include "analysis/sentence_index.h"
#include "analysis/vocabulary.h"

namespace ae {
namespace {

constexpr std::uint32_t kShortest = 3;
constexpr std::uint32_t kLongest = 8;
/// One sentence more for this many sentences of the article.
constexpr std::uint32_t kSentencesPerLine = 20;
/// Of the best sentences, this many times the summary's size are looked at.
constexpr std::uint32_t kCandidatesPerLine = 6;
/// Two sentences say the same where the smaller one shares this part of its content words with the
/// other.
constexpr double kSameContent = 0.6;
/// What a sentence loses of its score (0–1) to one that has all its words, and to one of its
/// section.
constexpr double kRepetition = 0.3;
constexpr double kSameSection = 0.08;

/// The content words of a sentence, sorted, each once.
std::vector<std::uint32_t> content_of(std::uint32_t index, const Analysis& analysis,
                                      const Model& model, bool english) {
  const Sentence& sentence = analysis.sentences[index];
  std::vector<std::uint32_t> words;
  for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
       ++t) {
    if (is_content_word(analysis.tokens[t], model, english))
      words.push_back(analysis.tokens[t].lower_hash);
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// The part of the smaller sentence's content words that the other has too.
double shared_content(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    shared += a[i] == b[j] ? 1 : 0;
    const bool forward = a[i] <= b[j];
    j += b[j] <= a[i] ? 1 : 0;
    i += forward ? 1 : 0;
  }
  const std::size_t smaller = std::min(a.size(), b.size());
  return smaller == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(smaller);
}

/// Takes the best sentence again and again; what is taken lowers the score of what is like it or
/// stands in the same section.
class SummaryPicker {
 public:
  SummaryPicker(const Document& doc, const Analysis& analysis, const Model& model,
                std::uint32_t size)
      : doc_(doc),
        analysis_(analysis),
        model_(model),
        size_(size),
        english_(reads_as_english(analysis)) {}

  std::vector<std::uint32_t> pick() {
    read_candidates();
    std::vector<std::uint32_t> picked;
    for (const auto wanted :
         {Independence::kStandsAlone, Independence::kDangling, Independence::kFragment}) {
      while (picked.size() < size_) {
        Candidate* best = best_of(wanted);
        if (best == nullptr) break;
        picked.push_back(best->sentence);
        take(*best);
      }
    }
    std::sort(picked.begin(), picked.end());
    return picked;
  }

 private:
  struct Candidate {
    std::uint32_t sentence = 0;
    std::uint32_t section = 0;
    Independence independence = Independence::kFragment;
    double score = 0;
    bool taken = false;
    std::vector<std::uint32_t> content;
  };

  void read_candidates() {
    candidates_.resize(
        std::min<std::size_t>(std::size_t{size_} * kCandidatesPerLine, analysis_.sentences.size()));
    std::uint32_t section = 0;
    for (std::uint32_t s = 0; s < analysis_.sentences.size(); ++s) {
      const Sentence& sentence = analysis_.sentences[s];
      section += doc_.blocks()[sentence.block].kind == BlockKind::kHeading ? 1 : 0;
      if (sentence.rank >= candidates_.size()) continue;
      candidates_[sentence.rank] = {s, section, Independence::kFragment, sentence.score, false, {}};
    }
    const SentenceIndex names(analysis_.mentions, analysis_.sentences.size());
    for (Candidate& candidate : candidates_) {
      candidate.independence = independence_of(candidate.sentence, doc_, analysis_, model_, names);
      candidate.content = content_of(candidate.sentence, analysis_, model_, english_);
    }
  }

  /// Candidates are in the order of their ranks, so that the first of equals is the best.
  Candidate* best_of(Independence wanted) {
    Candidate* best = nullptr;
    for (Candidate& candidate : candidates_) {
      if (candidate.taken || candidate.independence != wanted) continue;
      if (best == nullptr || candidate.score > best->score) best = &candidate;
    }
    return best;
  }

  void take(Candidate& chosen) {
    chosen.taken = true;
    for (Candidate& candidate : candidates_) {
      if (candidate.taken) continue;
      const double shared = shared_content(candidate.content, chosen.content);
      candidate.taken = shared >= kSameContent;
      candidate.score -=
          kRepetition * shared + (candidate.section == chosen.section ? kSameSection : 0);
    }
  }

  const Document& doc_;
  const Analysis& analysis_;
  const Model& model_;
  std::uint32_t size_;
  bool english_;
  std::vector<Candidate> candidates_;  ///< by rank
};

class SummaryStage final : public Stage {
 public:
  explicit SummaryStage(const StageInput& input) : input_(input) {}

  bool advance(std::uint32_t) override {
    const auto sentences = static_cast<std::uint32_t>(input_.analysis.sentences.size());
    input_.analysis.summary =
        pick_summary(input_.doc, input_.analysis, input_.model, default_summary_size(sentences));
    return true;
  }
  float share() const override { return 0; }

 private:
  StageInput input_;
};

}  // namespace

std::uint32_t default_summary_size(std::uint32_t sentence_count) {
  return std::min(sentence_count,
                  std::min(kShortest + sentence_count / kSentencesPerLine, kLongest));
}

std::vector<std::uint32_t> pick_summary(const Document& doc, const Analysis& analysis,
                                        const Model& model, std::uint32_t size) {
  return SummaryPicker(doc, analysis, model, size).pick();
}

std::unique_ptr<Stage> make_summary_stage(const StageInput& input) {
  return make_stage<SummaryStage>(input);
}

}  // namespace ae
