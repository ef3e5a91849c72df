#include "ui/article_view.h"

#include <algorithm>
#include <cmath>

#include "reader/article_facts.h"
#include "reader/bidi_order.h"
#include "reader/labels.h"
#include "ui/article_facts_row.h"

namespace ae {
namespace {

constexpr std::uint32_t kBytesAFrame = 200'000;  // laid out in a frame: a few milliseconds

float page_margin(const Screen& screen, Area area) {
  return screen.compact ? 18.0f : std::clamp(area.width() * 0.06f, 24.0f, 64.0f);
}

/// A title that the text itself does not begin with.
std::string_view title_above(const Article& article) {
  const auto blocks = article.document().blocks();
  const std::string_view title = article.document().title();
  if (title.empty() || blocks.empty()) return title;
  return plain_text(article.document(), blocks[0].span) == title ? std::string_view{} : title;
}

}  // namespace

void ArticleView::reset() {
  layout_ = {};
  laid_out_ = nullptr;
  scroller_.jump_to(0);
  wanted_ = {};
  wanted_place_.reset();
  at_top_ = true;
  press_ = Press::kNone;
  resting_on_ = kNone;
  rested_ = 0;
}

double ArticleView::height_of(std::uint32_t offset) const {
  if (layout_.size() == 0) return 0;
  return header_ + layout_.top(layout_.line_of(offset));
}

float ArticleView::header_height(Screen& screen) {
  const float top = screen.compact ? 20.0f : 40.0f;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float meta = screen.text * 1.4f + 18 + draw_language_note(screen, list, {}, 0);
  const std::string_view title = title_above(screen.article);
  if (title.empty()) return top + meta;
  const float size = screen.type.size_of(TextRole::kTitle);
  return top + meta + 18 +
         screen.type.draw_wrapped(list, {}, column_.width(), Face::kSerifBold, size, 0, title, 6);
}

void ArticleView::lay_out(Screen& screen) {
  const float margin = page_margin(screen, area_);
  const float measure = screen.type.mean_letter() * static_cast<float>(screen.state.view.measure);
  const float width = std::floor(std::min(measure, area_.width() - 2 * margin));
  const float left = std::floor(area_.min.x + (area_.width() - width) * 0.5f);
  column_ = {ImVec2(left, area_.min.y), ImVec2(left + width, area_.max.y)};
  header_ = header_height(screen);
  const LayoutStyle style{width, screen.type.size_of(TextRole::kBody)};
  const Document* document = &screen.article.document();
  if (document != laid_out_ || style != layout_.style() ||
      type_generation_ != screen.type.generation()) {
    // The word at the top stays at the top.
    const bool same = document == laid_out_ && layout_.size() > 0 && scroller_.position() > header_;
    const std::size_t line = same ? layout_.line_at(scroller_.position() - header_) : 0;
    const std::uint32_t anchor = same ? layout_.line(line).span.begin : 0;
    const double below = same ? scroller_.position() - header_ - layout_.top(line) : 0;
    layout_ = LineLayout(*document, style);
    laid_out_ = document;
    type_generation_ = screen.type.generation();
    if (same) {
      layout_.advance_to(screen.type, anchor);
      layout_.advance(screen.type, kBytesAFrame);
      content_height_ = header_ + layout_.total_height() + area_.height() * 0.4;
      scroller_.set_extent(content_height_, area_.height());
      scroller_.jump_to(header_ + layout_.top(layout_.line_of(anchor)) + below);
    }
  }
  if (!layout_.advance(screen.type, kBytesAFrame)) screen.animating = true;
  content_height_ = header_ + layout_.total_height() + std::min(area_.height() * 0.4, 240.0);
  scroller_.set_extent(content_height_, area_.height());
}

void ArticleView::go_to(std::uint32_t place) {
  wanted_ = {};
  wanted_place_ = place;
}

std::optional<std::uint32_t> ArticleView::place() const {
  if (scroller_.moving() || wanted_place_ || !wanted_.empty() || layout_.size() == 0) return {};
  if (scroller_.position() < header_) return 0;
  return layout_.line(layout_.line_at(scroller_.position() - header_)).span.begin;
}

/// The layout reaches at least to `end`.
void ArticleView::lay_out_to(Screen& screen, std::uint32_t end) {
  layout_.advance_to(screen.type, end);
  layout_.advance(screen.type, kBytesAFrame);
  content_height_ = header_ + layout_.total_height() + std::min(area_.height() * 0.4, 240.0);
  scroller_.set_extent(content_height_, area_.height());
}

void ArticleView::follow_wishes(Screen& screen) {
  if (wanted_place_) {
    lay_out_to(screen, *wanted_place_);
    scroller_.jump_to(*wanted_place_ == 0 ? 0 : height_of(*wanted_place_));
    wanted_place_.reset();
  }
  if (wanted_.empty()) return;
  lay_out_to(screen, wanted_.end);
  const double top = height_of(wanted_.begin);
  const std::size_t last = layout_.size() == 0 ? 0 : layout_.line_of(wanted_.end - 1);
  const double bottom =
      layout_.size() == 0 ? top : header_ + layout_.top(last) + layout_.height(last);
  const double seen = scroller_.position();
  const double margin = std::min(60.0, area_.height() * 0.15);
  if (top < seen + margin || bottom > seen + area_.height() - margin) {
    const double goal = top - area_.height() * 0.33;
    const bool far = std::abs(goal - seen) > 6 * area_.height();
    scroller_.glide_to(goal, screen.still || far);
  }
  wanted_ = {};
}

void ArticleView::build(Screen& screen, Area area) {
  area_ = area;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(area.min, area.max, screen.theme.page);
  lay_out(screen);
  take_input(screen);
  follow_wishes(screen);
  if (scroller_.step(static_cast<double>(screen.seconds))) screen.animating = true;
  const double origin = static_cast<double>(area.min.y) - scroller_.position() + header_;
  visible_.place(screen.article.document(), layout_, screen.type, column_.min.x, origin, area.min.y,
                 area.max.y);
  list.PushClipRect(area.min, area.max, true);
  if (scroller_.position() < header_)
    draw_header(screen, list, area.min.y - static_cast<float>(scroller_.position()));
  draw_blocks(screen, list);
  if (screen.article.analysed()) draw_mark_grounds(list, screen, visible_);
  draw_words(screen, list);
  if (screen.article.analysed()) draw_mark_lines(list, screen, visible_);
  if (screen.touch) draw_handles(screen, list);
  list.PopClipRect();
}

void ArticleView::draw_header(Screen& screen, ImDrawList& list, float top) {
  float y = top + (screen.compact ? 20.0f : 40.0f);
  build_facts(screen, {ImVec2(column_.min.x, y), ImVec2(column_.max.x, y + screen.text * 1.4f)});
  y += screen.text * 1.4f;
  y += draw_language_note(screen, list, ImVec2(column_.min.x, y), screen.theme.muted);
  const std::string_view title = title_above(screen.article);
  if (title.empty()) return;
  y += 12;
  screen.type.draw_wrapped(list, ImVec2(column_.min.x, y), column_.width(), Face::kSerifBold,
                           screen.type.size_of(TextRole::kTitle), screen.theme.text, title, 6);
}

/// What is not read in this language; the height of that, with the gap above it.
float ArticleView::draw_language_note(Screen& screen, ImDrawList& list, ImVec2 at, ImU32 color) {
  constexpr float kGap = 6;
  const std::string words = language_note(screen.article);
  if (words.empty()) return 0;
  return kGap + screen.type.draw_wrapped(list, ImVec2(at.x, at.y + kGap), column_.width(),
                                         Face::kSans, screen.text - 1, color, words, 6);
}

void ArticleView::draw_blocks(Screen& screen, ImDrawList& list) {
  const auto blocks = screen.article.document().blocks();
  const auto& lines = visible_.lines();
  for (std::size_t i = 0; i < lines.size();) {
    const Block& block = blocks[lines[i].block];
    std::size_t end = i + 1;
    const bool post = block.kind == BlockKind::kSocialPost;
    while (end < lines.size() && (post ? blocks[lines[end].block].kind == BlockKind::kSocialPost
                                       : lines[end].block == lines[i].block))
      ++end;
    if (post) draw_card(screen, list, i, end - 1);
    if (block.kind == BlockKind::kQuote) {
      const float indent = layout_.line(lines[i].line).indent;
      const float x =
          lines[i].right_to_left ? column_.max.x - indent + 13 : column_.min.x + indent - 16;
      list.AddRectFilled(ImVec2(x, lines[i].top + 2), ImVec2(x + 3, lines[end - 1].bottom - 2),
                         with_alpha(screen.theme.quote, 0.6f), 1.5f);
    }
    const bool item_begins = layout_.line_of(block.span.begin) == lines[i].line;
    if (block.kind == BlockKind::kListItem && item_begins) {
      const std::string_view marker = list_marker(screen.article.document(), block);
      const float width = screen.type.advance(marker, TextRole::kBody, false);
      const float indent = layout_.line(lines[i].line).indent;
      const float x =
          lines[i].right_to_left ? column_.max.x - indent + 9 : column_.min.x + indent - width - 9;
      screen.type.draw_word(list, x, lines[i].baseline, marker, TextRole::kBody, false,
                            screen.theme.muted);
    }
    i = end;
  }
}

void ArticleView::draw_card(Screen& screen, ImDrawList& list, std::size_t first, std::size_t last) {
  const auto blocks = screen.article.document().blocks();
  const PlacedLine& top_line = visible_.lines()[first];
  const PlacedLine& bottom_line = visible_.lines()[last];
  const float pad = std::floor(screen.type.size_of(TextRole::kBody) * 0.75f);
  const bool begins =
      top_line.line == layout_.line_of(blocks[top_line.block].span.begin) &&
      (top_line.block == 0 || blocks[top_line.block - 1].kind != BlockKind::kSocialPost);
  const bool ends = last + 1 < visible_.lines().size() || bottom_line.line + 1u == layout_.size();
  const ImVec2 min(column_.min.x, begins ? top_line.top - pad : area_.min.y - 20);
  const ImVec2 max(column_.max.x, ends ? bottom_line.bottom + pad : area_.max.y + 20);
  list.AddRectFilled(min, max, screen.theme.card, 8);
  list.AddRect(min, max, screen.theme.border, 8);
}

void ArticleView::draw_words(Screen& screen, ImDrawList& list) {
  const auto& sentences = screen.article.analysis().sentences;
  const std::string_view text = screen.article.document().text();
  const std::uint32_t kept = kept_count(screen.article, screen.state.view.keep_share);
  std::uint32_t sentence =
      visible_.lines().empty() ? kNone : screen.article.sentence_at(visible_.range().begin);
  for (const PlacedLine& line : visible_.lines()) {
    const bool heading = screen.article.document().blocks()[line.block].kind == BlockKind::kHeading;
    for (const PlacedPiece& placed : visible_.pieces(line)) {
      const Piece& piece = placed.piece;
      while (sentence != kNone && sentence + 1 < sentences.size() &&
             sentences[sentence + 1].span.begin <= piece.span.begin)
        ++sentence;
      const bool dimmed = sentence != kNone && ((!heading && sentences[sentence].rank >= kept) ||
                                                !screen.brushed.passes(sentence));
      const std::string_view word = slice(text, piece.span);
      const bool post = piece.role == TextRole::kPost || piece.role == TextRole::kPostStrong;
      const bool tagged = post && (word.front() == '#' || word.front() == '@' ||
                                   word.starts_with("(@") || word.starts_with("http"));
      const ImU32 color = dimmed   ? screen.theme.faint
                          : tagged ? screen.theme.person
                                   : screen.theme.text;
      screen.type.draw_word(list, placed.x0, line.baseline,
                            placed.right_to_left ? mirrored(word) : word, piece.role, piece.shaped,
                            color);
    }
  }
}

}  // namespace ae
