// Who said what: share of voice, then every quotation with its speaker.
#include <algorithm>
#include <string>
#include <vector>

#include "reader/labels.h"
#include "ui/panels.h"
#include "ui/sentence_row.h"
#include "ui/widgets.h"

namespace ae {
namespace {

constexpr std::size_t kMostRows = 300;
constexpr std::size_t kMostVoices = 6;

std::string speaker_of(const Screen& screen, const Quote& quote) {
  if (const ShownEntity* entity = screen.entities.find(quote.entity)) return entity->name;
  if (quote.speaker) return plain_text(screen.article.document(), *quote.speaker);
  return "No source named";
}

struct Voice {
  std::uint32_t quote = 0;  ///< the first one, which tells the name
  std::uint32_t bytes = 0;
};

/// Bytes quoted by speaker, most first. Speakers that are no entity count together, as do quotes
/// without a source.
std::vector<Voice> voices_of(const Screen& screen) {
  const Analysis& analysis = screen.article.analysis();
  const std::size_t entities = analysis.entities.size();
  std::vector<Voice> voices(entities + 2);
  for (std::uint32_t i = 0; i < analysis.quotes.size(); ++i) {
    const Quote& quote = analysis.quotes[i];
    const ShownEntity* entity = screen.entities.find(quote.entity);
    Voice& voice = voices[entity ? entity->id : quote.speaker ? entities : entities + 1];
    if (voice.bytes == 0) voice.quote = i;
    voice.bytes += quote.span.size();
  }
  std::erase_if(voices, [](const Voice& v) { return v.bytes == 0; });
  std::sort(voices.begin(), voices.end(), [](const Voice& a, const Voice& b) {
    return a.bytes != b.bytes ? a.bytes > b.bytes : a.quote < b.quote;
  });
  return voices;
}

std::string voice_name(const Screen& screen, const Voice& voice) {
  const Quote& quote = screen.article.analysis().quotes[voice.quote];
  if (screen.entities.find(quote.entity)) return speaker_of(screen, quote);
  return quote.speaker ? "Sources without a name" : "No source given";
}

void build_voices(Screen& screen) {
  const std::vector<Voice> voices = voices_of(screen);
  std::uint32_t total = 1;
  for (const Voice& voice : voices) total += voice.bytes;
  group_heading(screen, "Share of voice");
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (std::size_t i = 0; i < std::min(voices.size(), kMostVoices); ++i) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x - 16;
    const float share = static_cast<float>(voices[i].bytes) / static_cast<float>(total);
    const std::string percent = std::to_string(static_cast<int>(share * 100 + 0.5f)) + " %";
    const float percent_width = screen.type.width(Face::kSans, screen.text - 1, percent);
    screen.type.draw_cut(list, ImVec2(at.x + 8, at.y), width - percent_width - 12, Face::kSans,
                         screen.text, screen.theme.text, voice_name(screen, voices[i]));
    screen.type.draw(list, ImVec2(at.x + 8 + width - percent_width, at.y + 1), Face::kSans,
                     screen.text - 1, screen.theme.muted, percent);
    const float y = at.y + screen.text * 1.4f + 2;
    list.AddRectFilled(ImVec2(at.x + 8, y), ImVec2(at.x + 8 + width, y + 5), screen.theme.hover,
                       2.5f);
    list.AddRectFilled(ImVec2(at.x + 8, y), ImVec2(at.x + 8 + std::max(width * share, 3.0f), y + 5),
                       screen.theme.quote, 2.5f);
    ImGui::Dummy(ImVec2(1, screen.text * 1.4f + 10));
  }
}

void build_quote(Screen& screen, std::uint32_t index) {
  const Quote& quote = screen.article.analysis().quotes[index];
  constexpr std::string_view kKinds[] = {"direct", "indirect", "mixed"};
  ImGui::PushID(static_cast<int>(index));
  TextRow text;
  text.title = speaker_of(screen, quote);
  const bool named = quote.entity != kNone || quote.speaker.has_value();
  if (quote.cue && named) text.title += " " + plain_text(screen.article.document(), *quote.cue);
  text.side = kKinds[static_cast<std::size_t>(quote.kind)];
  text.words = short_text(screen.article.document(), quote.span, 260);
  if (quote.kind != QuoteKind::kIndirect) text.words = "\u201c" + text.words + "\u201d";
  text.words_face = Face::kSerif;
  text.most_lines = 5;
  text.stripe = named ? screen.theme.quote : screen.theme.faint;
  if (text_row(screen, "quote", text, screen.selected(SelectionKind::kQuote, index)))
    screen.want(SelectQuote{index});
  if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kQuote, index);
  ImGui::PopID();
}

}  // namespace

void build_quotes_panel(Screen& screen) {
  if (!screen.article.analysed()) return note(screen, "Looking for quotations \u2026");
  const auto& quotes = screen.article.analysis().quotes;
  if (quotes.empty()) return note(screen, "Nobody is quoted in this text.");
  build_voices(screen);
  group_heading(screen, "In the order of the text", grouped_number(quotes.size()));
  for (std::uint32_t i = 0; i < std::min(quotes.size(), kMostRows); ++i) build_quote(screen, i);
}

}  // namespace ae
