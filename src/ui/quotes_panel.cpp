#include "ui/quotes_panel.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "reader/article_facts.h"
#include "reader/labels.h"
#include "ui/choices.h"
#include "ui/sentence_row.h"
#include "ui/widgets.h"
#include "words/common.h"
#include "words/quotes.h"

namespace ae {
namespace {

constexpr std::size_t kVoicesAtFirst = 6;
constexpr float kRowGap = 4;

TextRow quote_row(const Screen& screen, std::uint32_t index) {
  const Quote& quote = screen.article.analysis().quotes[index];
  TextRow text;
  text.title = speaker_name(screen.article, screen.entities, quote);
  const bool sourced = voice_of(screen.entities, quote) != kNoVoice;
  if (quote.cue && sourced) text.title += " " + plain_text(screen.article.document(), *quote.cue);
  text.side = words::quotes::kKinds[static_cast<std::size_t>(quote.kind)];
  text.words = short_text(screen.article.document(), quote.span, 260);
  if (quote.kind != QuoteKind::kIndirect) text.words = words::common::quoted(text.words);
  text.words_face = Face::kSerif;
  text.most_lines = 5;
  text.stripe = sourced ? screen.theme.quote : screen.theme.faint;
  return text;
}

}  // namespace

void QuotesPanel::build(Screen& screen) {
  if (!screen.article.analysed()) return note(screen, words::quotes::kLooking);
  const auto& quotes = screen.article.analysis().quotes;
  if (quotes.empty()) return note(screen, words_for_none(screen.article, words::quotes::kNone));
  list_rows(screen);
  follow_selection(screen);
  brush_chip(screen);
  build_voices(screen);
  const bool all = rows_.size() == quotes.size();
  group_heading(
      screen, words::quotes::kInOrder,
      all ? grouped_number(quotes.size()) : words::common::of(rows_.size(), quotes.size()));
  build_filters(screen);
  clip_.build([&](std::size_t i) { build_quote(screen, rows_[i]); });
  if (rows_.empty()) note(screen, words::quotes::kNoneOfKind);
  if (button(screen, "copy", words::quotes::kCopyThese, ButtonLook::kOutlined))
    screen.want(CopyQuotes{});
}

/// Made and measured anew only where the article, the choices or the width have changed.
void QuotesPanel::list_rows(Screen& screen) {
  const QuoteChoices& chosen = screen.state.view.quotes;
  const float width = ImGui::GetContentRegionAvail().x;
  if (revision_ == screen.revision && listed_ == chosen && text_ == screen.text &&
      width_ == width && brushed_ == screen.state.view.brush)
    return;
  if (revision_ != screen.revision || brushed_ != screen.state.view.brush) {
    voices_ = voices_of(screen.article, screen.entities, screen.brushed);
    words_ = 0;
    for (const Voice& voice : voices_) words_ += voice.words;
  }
  revision_ = screen.revision;
  listed_ = chosen;
  brushed_ = screen.state.view.brush;
  text_ = screen.text;
  width_ = width;
  rows_ = quote_rows(screen.article, screen.entities, chosen, screen.brushed);
  clip_.clear();
  for (const std::uint32_t index : rows_)
    clip_.add(text_row_height(screen, quote_row(screen, index)) + kRowGap);
  followed_ = {};
}

void QuotesPanel::follow_selection(Screen& screen) {
  if (screen.state.selection == followed_) return;
  followed_ = screen.state.selection;
  if (followed_.kind != SelectionKind::kQuote) return;
  const auto row = std::lower_bound(rows_.begin(), rows_.end(), followed_.index);
  if (row != rows_.end() && *row == followed_.index)
    clip_.reveal(static_cast<std::size_t>(row - rows_.begin()));
}

void QuotesPanel::build_voices(Screen& screen) {
  group_heading(screen, words::quotes::kShare, words::quotes::words_quoted(words_));
  const std::size_t shown = all_voices_ ? voices_.size() : std::min(voices_.size(), kVoicesAtFirst);
  for (std::size_t i = 0; i < shown; ++i) build_voice(screen, voices_[i]);
  if (shown >= voices_.size()) return;
  const std::string label = words::quotes::show_more(voices_.size() - shown);
  if (button(screen, "voices", label)) all_voices_ = true;
}

void QuotesPanel::build_voice(Screen& screen, const Voice& voice) {
  ImGui::PushID(static_cast<int>(voice.id));
  const bool chosen = screen.state.view.quotes.speaker == voice.id;
  const float height = std::floor(screen.text * 1.4f) + (screen.touch ? 24.0f : 16.0f);
  Area area;
  if (row(screen, "voice", height, chosen, area)) screen.want(FilterQuotesBySpeaker{voice.id});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float share =
      static_cast<float>(voice.words) / static_cast<float>(std::max<std::uint32_t>(words_, 1));
  const std::string percent =
      words::common::percent(static_cast<std::uint64_t>(share * 100 + 0.5f));
  std::string side = words::quotes::voice_share(voice.words, percent);
  const float left = area.min.x + 8;
  const float width = area.width() - 16;
  if (screen.type.width(Face::kSans, screen.text - 1, side) > width * 0.5f) side = percent;
  const float side_width = screen.type.width(Face::kSans, screen.text - 1, side);
  const float y = area.min.y + (screen.touch ? 7.0f : 3.0f);
  screen.type.draw_cut(list, ImVec2(left, y), width - side_width - 12,
                       chosen ? Face::kSansBold : Face::kSans, screen.text, screen.theme.text,
                       voice.name);
  screen.type.draw(list, ImVec2(left + width - side_width, y + 1), Face::kSans, screen.text - 1,
                   screen.theme.muted, side);
  const float bar = std::floor(y + screen.text * 1.4f) + 3;
  list.AddRectFilled(ImVec2(left, bar), ImVec2(left + width, bar + 5), screen.theme.hover, 2.5f);
  list.AddRectFilled(ImVec2(left, bar), ImVec2(left + std::max(width * share, 3.0f), bar + 5),
                     screen.theme.quote, 2.5f);
  ImGui::PopID();
}

void QuotesPanel::build_filters(Screen& screen) {
  const QuoteChoices& chosen = screen.state.view.quotes;
  choices(
      screen, "source", kQuoteSourceNames, chosen.source,
      [](std::size_t i) { return std::string(kQuoteSourceNames[i].label); },
      [&](QuoteSource source) { screen.want(FilterQuotesBySource{source}); });
  choices(
      screen, "manner", kQuoteMannerNames, chosen.manner,
      [](std::size_t i) { return std::string(kQuoteMannerNames[i].label); },
      [&](QuoteManner manner) { screen.want(FilterQuotesByManner{manner}); });
  if (chosen.speaker == kNone) return;
  const auto voice = std::find_if(voices_.begin(), voices_.end(),
                                  [&](const Voice& v) { return v.id == chosen.speaker; });
  const std::string name = voice == voices_.end() ? words::quotes::kVoiceGone : voice->name;
  const std::string label = words::quotes::only(name);
  if (button(screen, "speaker", label, ButtonLook::kOutlined))
    screen.want(FilterQuotesBySpeaker{kNone});
}

void QuotesPanel::build_quote(Screen& screen, std::uint32_t index) {
  ImGui::PushID(static_cast<int>(index));
  if (text_row(screen, "quote", quote_row(screen, index),
               screen.selected(SelectionKind::kQuote, index)))
    screen.want(SelectQuote{index});
  if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kQuote, index);
  ImGui::PopID();
}

}  // namespace ae
