// The person's notes: in the order of the text, each with its words, its place and its colour.
#pragma once

#include <string>

#include "ui/screen.h"

namespace ae {

class NotesPanel {
 public:
  void build(Screen& screen);
  void reset() { writing_ = kNone; }

 private:
  void build_note(Screen& screen, std::uint32_t index);
  void build_editor(Screen& screen, std::uint32_t index);

  std::uint32_t writing_ = kNone;  ///< the note whose words `body_` holds
  std::string body_;
  std::string told_;  ///< the words as this panel has last told or found them
};

}  // namespace ae
