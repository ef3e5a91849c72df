// Undo and redo, as a history of values.
#pragma once

#include <vector>

#include "reader/reader_state.h"

namespace ae {

/// The states before each correction, each change of the notes, the lens or the kept lists and,
/// once undone, after it. How the article is shown (ViewChoices) and where it is read are not taken
/// back. What is typed into a note in one go is one step.
class History {
 public:
  /// To be called with the state before and after every intent; remembers `before` where
  /// corrections, notes, the lens or the kept lists differ.
  void note(const ReaderState& before, const ReaderState& after);
  bool can_undo() const { return !past_.empty(); }
  bool can_redo() const { return !future_.empty(); }
  /// The state to go on with; `now` itself where there is nothing to undo.
  ReaderState undo(const ReaderState& now);
  ReaderState redo(const ReaderState& now);
  void clear();

 private:
  std::vector<ReaderState> past_;
  std::vector<ReaderState> future_;
  std::uint32_t writing_ = kNone;  ///< the note that the newest of the past began to write
};

}  // namespace ae
