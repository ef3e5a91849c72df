// The watchlist: the person's own names and terms, with their hits in this article.
#pragma once

#include <string>

#include "ui/screen.h"

namespace ae {

class WatchPanel {
 public:
  void build(Screen& screen);

 private:
  void build_text(Screen& screen);
  void build_actions(Screen& screen);
  void build_group(Screen& screen, std::uint32_t group);
  void build_term(Screen& screen, std::uint32_t term);

  std::string added_;
  std::string refusal_;  ///< why `added_` is not in the list
  bool as_text_ = false;
  std::string text_;
  std::string chosen_;  ///< name of the term whose buttons are shown
};

}  // namespace ae
