// One analysis in progress.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "analysis/analysis.h"
#include "analysis/model.h"
#include "analysis/stage.h"
#include "text/document.h"

namespace ae {

/// Steps the analyzers over one Document in the order of analyze.cpp. Dropping the job cancels it.
/// Example: while (!job.step(20'000)) {}  Analysis a = job.take();
class AnalysisJob {
 public:
  /// `published` overrides the document's own date. `doc` and `model` must outlive the job.
  AnalysisJob(const Document& doc, const Model& model, std::optional<Date> published = {});
  ~AnalysisJob();

  /// Does work worth about `token_quota` tokens (1,000 take about a millisecond). True once all
  /// stages are done.
  bool step(std::uint32_t token_quota);
  /// Share of the whole that is done, 0–1, never falling.
  float progress() const;
  /// What is being looked for now, for the person: "names".
  std::string_view stage_name() const;
  /// What has been found so far; complete once step() has returned true.
  const Analysis& analysis() const { return *analysis_; }
  /// Hands over the finished Analysis; the job is empty afterwards.
  Analysis take();

 private:
  void begin_stage();

  const Document& doc_;
  const Model& model_;
  std::unique_ptr<Analysis> analysis_;
  std::unique_ptr<TokenTerms> terms_;
  std::unique_ptr<Stage> stage_;
  std::size_t stage_index_ = 0;
};

/// The whole analysis at once.
Analysis analyze(const Document& doc, const Model& model = built_in_model(),
                 std::optional<Date> published = {});

}  // namespace ae
