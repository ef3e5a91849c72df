#include "reader/lens_session.h"

#include <algorithm>

#include "analysis/model.h"
#include "words/lens.h"
namespace ae {

void LensSession::restart(const Article& article, const Lens& lens) {
  job_.reset();
  reading_ = {};
  if (lens.empty() || !article.analysed()) return;
  job_ = std::make_unique<LensReader>(article.document(), article.analysis(), built_in_model(),
                                      lens.poles, embeddings_ ? &*embeddings_ : nullptr);
}

bool LensSession::step(std::uint32_t tokens) {
  if (!job_ || !job_->step(tokens)) return false;
  reading_ = job_->take();
  job_.reset();
  return true;
}

bool LensSession::asks_for_embeddings(const Lens& lens) {
  const bool missing = state_ == Embeddings::kUnknown || state_ == Embeddings::kFailed;
  if (lens.empty() || !missing) return false;
  state_ = Embeddings::kAwaited;
  return true;
}

Result<bool> LensSession::set_embeddings(std::span<const unsigned char> file) {
  Result<WordEmbeddings> read = WordEmbeddings::read(file);
  if (!read) {
    tell_failure();
    return read.failure();
  }
  job_.reset();  // it reads with the embeddings from before
  embeddings_ = std::move(read.value());
  state_ = Embeddings::kHere;
  return true;
}

void LensSession::tell_progress(float share) {
  percent_ = static_cast<int>(std::clamp(share, 0.0f, 1.0f) * 100);
}

void LensSession::tell_failure() {
  if (state_ != Embeddings::kHere) state_ = Embeddings::kFailed;
}

std::string LensSession::status() const {
  if (state_ == Embeddings::kAwaited) return words::lens::loading(percent_);
  if (state_ == Embeddings::kFailed) return words::lens::kMeaningsFailed;
  return {};
}

}  // namespace ae
