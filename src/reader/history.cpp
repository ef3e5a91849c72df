#include "reader/history.h"

#include <utility>

namespace ae {
namespace {

constexpr std::size_t kLongestHistory = 500;

/// Moves the newest state of `from` out, and `now` onto `onto`.
ReaderState exchange(std::vector<ReaderState>& from, std::vector<ReaderState>& onto,
                     const ReaderState& now) {
  if (from.empty()) return now;
  ReaderState state = std::move(from.back());
  from.pop_back();
  onto.push_back(now);
  state.view = now.view;
  return state;
}

}  // namespace

void History::note(const ReaderState& before, const ReaderState& after) {
  if (before.corrections == after.corrections && before.notes == after.notes &&
      before.lens == after.lens && before.kept == after.kept)
    return;
  if (past_.size() >= kLongestHistory) past_.erase(past_.begin());
  past_.push_back(before);
  future_.clear();
}

ReaderState History::undo(const ReaderState& now) {
  return exchange(past_, future_, now);
}
ReaderState History::redo(const ReaderState& now) {
  return exchange(future_, past_, now);
}

void History::clear() {
  past_.clear();
  future_.clear();
}

}  // namespace ae
