// Who said what: share of voice, then every quotation with its speaker.
#pragma once

#include <vector>

#include "reader/quote_rows.h"
#include "ui/row_clip.h"
#include "ui/screen.h"

namespace ae {

class QuotesPanel {
 public:
  void build(Screen& screen);

 private:
  void list_rows(Screen& screen);
  void follow_selection(Screen& screen);
  void build_voices(Screen& screen);
  void build_voice(Screen& screen, const Voice& voice);
  void build_filters(Screen& screen);
  void build_quote(Screen& screen, std::uint32_t index);

  std::vector<Voice> voices_;
  std::uint32_t words_ = 0;  ///< quoted by all voices
  std::vector<std::uint32_t> rows_;
  RowClip clip_;
  std::uint64_t revision_ = 0;
  QuoteChoices listed_;
  std::optional<DayRange> brushed_;  ///< likewise
  float text_ = 0;
  float width_ = 0;
  Selection followed_;
  bool all_voices_ = false;
};

}  // namespace ae
