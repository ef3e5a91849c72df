#include "headless.h"

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "analysis/job.h"
#include "io/json_writer.h"
#include "io/read_article.h"
#include "io/result.h"
#include "io/write_json.h"

using namespace ae;

/// A job in C's eyes: a document under analysis, or a failure.
struct AeJob {
  Document doc;
  std::optional<AnalysisJob> analysis;
  std::optional<Failure> failure;
  bool done = false;
  std::optional<JsonPieces> pieces;
  std::string error;       ///< as JSON
  std::string_view piece;  ///< given last
};

namespace {

std::string write_failure(const Failure& failure) {
  JsonWriter json;
  json.begin_object();
  json.key("error");
  json.begin_object();
  json.field("code", failure.code);
  json.field("message", failure.message);
  json.end_object();
  json.end_object();
  return json.take();
}

std::optional<Failure> find_fault(std::string_view text, std::string_view published) {
  if (text.size() > Document::kMaxTextBytes) {
    const std::string limit = std::to_string(Document::kMaxTextBytes >> 20);
    return Failure{"too-large", "The text is larger than " + limit + " MiB."};
  }
  if (!published.empty() && !parse_iso_date(published)) {
    return Failure{"bad-message", "\"published\" is not a date such as 2025-03-04."};
  }
  return std::nullopt;
}

}  // namespace

void* ae_alloc(std::size_t byte_count) {
  return std::malloc(byte_count);
}

void ae_free(void* address) {
  std::free(address);
}

AeJob* ae_job_start(const char* text, std::size_t byte_count, const char* published,
                    std::size_t published_bytes, const char* title, std::size_t title_bytes) {
  const std::string_view article(text, byte_count);
  const std::string_view date(published, published_bytes);
  auto* job = new AeJob;
  job->failure = find_fault(article, date);
  if (job->failure) return job;
  job->doc =
      read_article(std::string(article), {std::string(title, title_bytes), parse_iso_date(date)});
  job->analysis.emplace(job->doc, built_in_model());
  return job;
}

double ae_job_step(AeJob* job, std::uint32_t token_quota) {
  constexpr double kNearlyDone = 0.999;
  if (job->failure) return 1;
  if (!job->done) job->done = job->analysis->step(token_quota);
  const double share = job->analysis->progress();
  return job->done ? 1 : share < kNearlyDone ? share : kNearlyDone;
}

const char* ae_job_piece(AeJob* job, std::uint32_t flags) {
  const JsonStyle style{OffsetUnit::kUtf16, (flags & kAeTokens) != 0, (flags & kAePretty) != 0, {}};
  if (job->done && !job->pieces) job->pieces.emplace(job->doc, job->analysis->analysis(), style);
  if (job->pieces && job->pieces->has_more()) {
    job->piece = job->pieces->next();
    return job->piece.data();
  }
  const Failure unfinished{"unfinished", "The analysis is not finished yet."};
  const Failure spent{"spent", "All pieces of the analysis have been given."};
  job->error = write_failure(job->failure ? *job->failure : job->done ? spent : unfinished);
  job->piece = job->error;
  return job->piece.data();
}

std::size_t ae_job_piece_bytes(const AeJob* job) {
  return job->piece.size();
}

int ae_job_has_more(const AeJob* job) {
  return job->pieces && job->pieces->has_more() ? 1 : 0;
}

void ae_job_free(AeJob* job) {
  delete job;
}

const char* ae_version() {
  return AE_VERSION;
}
