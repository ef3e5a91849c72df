// The watchlist's places in the article, found in steps.
#pragma once

#include <memory>

#include "reader/watchlist.h"

namespace ae {

class WatchSession {
 public:
  /// Begins anew, because the list, the article or its entities are others. `article` must outlive
  /// the reading.
  void restart(const Article& article, std::string_view list);
  /// Reads about so many bytes further; true when this completed the reading.
  bool step(std::uint32_t bytes, const EntityList& entities);
  bool busy() const { return job_ != nullptr; }
  const WatchReading& reading() const { return reading_; }

 private:
  std::unique_ptr<WatchReader> job_;
  WatchReading reading_;
};

}  // namespace ae
