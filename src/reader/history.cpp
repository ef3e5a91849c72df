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
  state.place = now.place;
  return state;
}

/// The note in which words were typed; kNone where anything else has changed.
std::uint32_t note_typed_into(const ReaderState& before, const ReaderState& after) {
  const std::uint32_t written = after.view.writing_note;
  if (written != before.view.writing_note || written >= before.notes.size() ||
      before.notes.size() != after.notes.size())
    return kNone;
  Notes same = before.notes;
  same[written].body = after.notes[written].body;
  same[written].colour = after.notes[written].colour;
  return same == after.notes ? written : kNone;
}

}  // namespace

void History::note(const ReaderState& before, const ReaderState& after) {
  if (after.view.writing_note == kNone) writing_ = kNone;
  if (before.corrections == after.corrections && before.notes == after.notes &&
      before.lens == after.lens && before.kept == after.kept)
    return;
  const std::uint32_t typed = note_typed_into(before, after);
  if (typed != kNone && typed == writing_) return;
  writing_ = typed;
  if (past_.size() >= kLongestHistory) past_.erase(past_.begin());
  past_.push_back(before);
  future_.clear();
}

ReaderState History::undo(const ReaderState& now) {
  writing_ = kNone;
  return exchange(past_, future_, now);
}
ReaderState History::redo(const ReaderState& now) {
  writing_ = kNone;
  return exchange(future_, past_, now);
}

void History::clear() {
  past_.clear();
  future_.clear();
  writing_ = kNone;
}

}  // namespace ae
