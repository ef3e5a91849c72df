// The table of contents of the analysis: what is found, in which order.
#include <algorithm>
#include <array>
#include <utility>

#include "analysis/aliases.h"
#include "analysis/entities.h"
#include "analysis/figures.h"
#include "analysis/hedges.h"
#include "analysis/job.h"
#include "analysis/keyphrases.h"
#include "analysis/language.h"
#include "analysis/quotes.h"
#include "analysis/readability.h"
#include "analysis/salience.h"
#include "analysis/sentences.h"
#include "analysis/sentiment.h"
#include "analysis/summary.h"
#include "analysis/tagger.h"
#include "analysis/times.h"
#include "analysis/tokens.h"
#include "analysis/vocabulary.h"

namespace ae {
namespace {

struct StageEntry {
  std::string_view name;
  std::unique_ptr<Stage> (*make)(const StageInput&);
  float weight;  ///< its part of the whole time, as measured on news; for the progress bar
};

constexpr std::array kStages{
    StageEntry{"words", make_token_stage, 1.0f},
    StageEntry{"sentences", make_sentence_stage, 1.0f},
    StageEntry{"language", make_language_stage, 0.1f},
    StageEntry{"parts of speech", make_tagger_stage, 3.0f},
    StageEntry{"names", make_name_stage, 4.0f},
    StageEntry{"times", make_times_stage, 0.5f},
    StageEntry{"figures", make_figures_stage, 0.5f},
    StageEntry{"aliases", make_alias_stage, 0.5f},
    StageEntry{"quotations", make_quote_stage, 0.5f},
    StageEntry{"tone", make_sentiment_stage, 1.0f},
    StageEntry{"hedges", make_hedge_stage, 0.5f},
    StageEntry{"keyphrases", make_keyphrase_stage, 1.0f},
    StageEntry{"salience", make_salience_stage, 1.0f},
    StageEntry{"summary", make_summary_stage, 0.1f},
    StageEntry{"readability", make_readability_stage, 0.5f},
};

constexpr float total_weight() {
  float sum = 0;
  for (const StageEntry& stage : kStages) sum += stage.weight;
  return sum;
}

}  // namespace

AnalysisJob::AnalysisJob(const Document& doc, const Model& model, std::optional<Date> published)
    : doc_(doc), model_(model), analysis_(std::make_unique<Analysis>()) {
  analysis_->published = published ? published : doc.published();
  begin_stage();
}

AnalysisJob::~AnalysisJob() = default;

void AnalysisJob::begin_stage() {
  stage_.reset();  // its scratch makes room for that of the next one
  stage_ = stage_index_ < kStages.size()
               ? kStages[stage_index_].make({doc_, model_, *analysis_, &terms_})
               : nullptr;
}

bool AnalysisJob::step(std::uint32_t token_quota) {
  if (stage_ && stage_->advance(std::max(token_quota, 1u))) {
    ++stage_index_;
    begin_stage();
  }
  return stage_ == nullptr;
}

float AnalysisJob::progress() const {
  if (!stage_) return 1.0f;
  float done = kStages[stage_index_].weight * stage_->share();
  for (std::size_t i = 0; i < stage_index_; ++i) done += kStages[i].weight;
  return done / total_weight();
}

std::string_view AnalysisJob::stage_name() const {
  return stage_ ? kStages[stage_index_].name : std::string_view{};
}

Analysis AnalysisJob::take() {
  return std::move(*analysis_);
}

Analysis analyze(const Document& doc, const Model& model, std::optional<Date> published) {
  AnalysisJob job(doc, model, published);
  while (!job.step(1u << 20)) {
  }
  return job.take();
}

}  // namespace ae
