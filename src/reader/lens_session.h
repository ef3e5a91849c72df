// The text as it is being read through the lens, in steps.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "analysis/lens.h"
#include "reader/article.h"
#include "reader/kept_lists.h"

namespace ae {

class LensSession {
 public:
  /// Begins anew, for example because the lens, the article or the embeddings are others. `article`
  /// must outlive the reading.
  void restart(const Article& article, const Lens& lens);
  /// Reads about so many tokens further; true when this completed the reading.
  bool step(std::uint32_t tokens);
  bool busy() const { return job_ != nullptr; }
  /// Empty until complete: then one placement a sentence.
  const LensReading& reading() const { return reading_; }

  /// Whether the embeddings should be fetched now: where they are neither here nor on their way.
  bool asks_for_embeddings(const Lens& lens);
  Result<bool> set_embeddings(std::span<const unsigned char> file);
  void tell_progress(float share);
  void tell_failure();
  /// What the person should know of the embeddings; "" where all is well.
  std::string status() const;

 private:
  enum class Embeddings : std::uint8_t { kUnknown, kAwaited, kHere, kFailed };

  std::unique_ptr<LensReader> job_;
  LensReading reading_;
  std::optional<WordEmbeddings> embeddings_;
  Embeddings state_ = Embeddings::kUnknown;
  int percent_ = 0;
};

}  // namespace ae
