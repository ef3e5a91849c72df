// A stage of the analysis: resumable, so that a long text never blocks a frame.
#pragma once

#include <cstdint>
#include <memory>

#include "analysis/analysis.h"
#include "analysis/model.h"
#include "text/document.h"

namespace ae {

struct TokenTerms;

/// What every stage reads, and the Analysis it adds to. All outlive the stage.
struct StageInput {
  const Document& doc;
  const Model& model;
  Analysis& analysis;
  /// Made by the first stage that weighs words, freed by the last; null where none of them runs.
  std::unique_ptr<TokenTerms>* terms = nullptr;
};

/// One analyzer at work. What it holds between steps is freed when it ends.
class Stage {
 public:
  virtual ~Stage() = default;
  /// Does work worth about `token_quota` tokens (never less than a little). True once all is done.
  virtual bool advance(std::uint32_t token_quota) = 0;
  /// Share done, 0–1; for the progress bar.
  virtual float share() const = 0;
};

/// Runs an analyzer that looks at each sentence by itself, in order.
/// `Analyzer` is constructed from a StageInput and has `void visit(std::uint32_t sentence)` and
/// `void finish()`.
template <class Analyzer>
class SentenceStage final : public Stage {
 public:
  explicit SentenceStage(const StageInput& input) : analysis_(input.analysis), analyzer_(input) {}

  bool advance(std::uint32_t token_quota) override {
    std::uint32_t spent = 0;
    while (next_ < analysis_.sentences.size() && spent < token_quota) {
      spent += analysis_.sentences[next_].token_count + 1;
      analyzer_.visit(next_++);
    }
    if (next_ < analysis_.sentences.size()) return false;
    analyzer_.finish();
    return true;
  }

  float share() const override {
    const auto total = analysis_.sentences.size();
    return total == 0 ? 1.0f : static_cast<float>(next_) / static_cast<float>(total);
  }

 private:
  Analysis& analysis_;
  Analyzer analyzer_;
  std::uint32_t next_ = 0;
};

template <class S>
std::unique_ptr<Stage> make_stage(const StageInput& input) {
  return std::make_unique<S>(input);
}

}  // namespace ae
