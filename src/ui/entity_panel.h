// Names by kind, with counts and a tick for every mention; the chosen one can be stepped through.
#pragma once

#include <string>

#include "ui/screen.h"

namespace ae {

class EntityPanel {
 public:
  void build(Screen& screen);
  void reset() { filter_.clear(); }

 private:
  void build_kind(Screen& screen, EntityType type);
  void build_row(Screen& screen, const ShownEntity& entity);
  void build_details(Screen& screen, const ShownEntity& entity);
  void build_corrections(Screen& screen, const ShownEntity& entity);

  std::string filter_;
  std::string new_name_;
  std::uint32_t renaming_ = kNone;
  std::uint32_t merging_ = kNone;  ///< the next name that is clicked takes this one's mentions
  bool expanded_[4] = {};
};

}  // namespace ae
