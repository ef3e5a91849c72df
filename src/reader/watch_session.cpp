#include "reader/watch_session.h"

namespace ae {

void WatchSession::restart(const Article& article, std::string_view list) {
  reading_ = {};
  job_.reset();
  if (article.analysed() && !list.empty())
    job_ = std::make_unique<WatchReader>(read_watchlist(list), article);
}

bool WatchSession::step(std::uint32_t bytes, const EntityList& entities) {
  if (!job_ || !job_->step(bytes)) return false;
  reading_ = job_->take(entities);
  job_.reset();
  return true;
}

}  // namespace ae
