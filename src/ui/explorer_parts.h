// What the explorer consists of; explorer.cpp is its door, explorer_state.cpp changes what is
// shown, explorer_frame.cpp draws it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "analysis/job.h"
#include "reader/history.h"
#include "reader/lens_session.h"
#include "reader/mirror.h"
#include "reader/search.h"
#include "reader/watch_session.h"
#include "ui/article_view.h"
#include "ui/command_palette.h"
#include "ui/context_menu.h"
#include "ui/explorer.h"
#include "ui/help_sheet.h"
#include "ui/overview_ruler.h"
#include "ui/sheet_handle.h"
#include "ui/side_panel.h"
#include "ui/timeline_strip.h"
#include "ui/tour_card.h"
#include "ui/why_card.h"

namespace ae {

// Dear ImGui settles hover, focus and scrolling within these.
inline constexpr int kFramesAfterChange = 3;
inline constexpr std::uint32_t kTokensAStep = 2000;   // about 2 ms
inline constexpr std::uint32_t kBytesAStep = 40'000;  // about 1 ms of looking for watched terms
inline constexpr std::uint32_t kBytesSearchedAFrame = 250'000;  // about 3 ms
inline constexpr std::uint32_t kBytesSearchedAtOnce = 250'000;

struct Explorer::Parts {
  ExplorerHost host;
  Surroundings surroundings;
  Typesetter type;

  std::uint64_t loads = 0;
  Article found;    ///< as analysed
  Article article;  ///< the same, ranked with the person's weights
  std::unique_ptr<AnalysisJob> job;
  std::shared_ptr<const Document> job_document;
  EntityList entities;
  HitFinder finder;
  std::vector<std::uint32_t> hit_places;  ///< of the finder's hits, in the order of their list
  Timeline times;
  BrushedSentences brushed;
  LensSession lens;
  WatchSession watch;
  ReaderState state;
  History history;
  MirrorVersions versions;
  std::uint64_t state_version = 1;
  std::uint64_t kept_version = 1;
  int told_percent = 0;
  std::uint64_t revision = 1;  ///< of article and entities

  ArticleView view;
  OverviewRuler ruler;
  WhyCard why;
  TimelineStrip timeline;
  SidePanel panel;
  SheetHandle sheet;
  CommandPalette palette;
  ContextMenu menu;
  HelpSheet help;
  TourCard tour;
  bool menu_wanted = false;
  bool begun = false;  ///< the first frame, or a state that was restored
  Hover hover;
  float wanted_height = 0;
  float docked_height = 0;  ///< of the card below the article, in the frame before
  double last_seconds = 0;
  int frames_due = kFramesAfterChange;
  bool animating = false;

  ReaderScene scene() const {
    return {article, entities, finder.hits(), &lens.reading(), &watch.reading(), lens.status()};
  }
  bool reads_on() const { return lens.busy() || watch.busy(); }
  /// Below 1 until the analysis is done.
  float progress() const { return job ? std::min(job->progress(), 0.999f) : 1.0f; }

  void search(std::uint32_t bytes);
  void list_hits();
  void change_article(Article next);
  void change_state(ReaderState next);
  void read_lens();
  void read_on();
  void note_news();
  void perform(const Intent& intent);
  void ask_page(PageTask task);
  std::string selection_text() const;
  std::string status() const;
  void begin_low(bool low);
  void build_regions(Screen& screen);
  void build_compact(Screen& screen, ImVec2 size, float top);
  void build_wide(Screen& screen, ImVec2 size, float top);
  void build_article(Screen& screen, Area area, float why_height);
  void take_reading_keys(Screen& screen);
  void note_place();
};

}  // namespace ae
