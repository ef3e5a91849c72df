// Makers of intents from the arguments of commands, for those that need more than a line.
#pragma once

#include "reader/command_arguments.h"
#include "reader/watchlist.h"

namespace ae {

template <class SelectIndex>
Made with_index(std::optional<std::uint32_t> index) {
  if (!index) return {};
  return SelectIndex{*index};
}

Made make_find(Args a);
Made make_help_filter(Args a);
Made make_text_selection(Args a);
Made make_new_note(Args a);
Made make_note_edit(Args a);
Made make_note_selection(Args a);
Made make_brush(Args a);
template <MotionUnit kUnit, int kBy>
Made make_extension(Args) {
  return ExtendSelection{kUnit, kBy};
}

Made make_edit(Args a, EditKind kind);

template <EditKind kKind>
Made make_edit(Args a) {
  return make_edit(a, kKind);
}

/// A choice among the names of an enumeration: {"sort":"name"} becomes SortEntities{kName}.
template <class Chosen, class Enum, std::size_t N>
Made make_choice(Args a, const char* key, const std::array<NamedLabel, N>& names) {
  const auto chosen = a.one_of<Enum>(key, names);
  if (!chosen) return {};
  return Chosen{*chosen};
}

template <class SetSize>
Made make_size(Args a) {
  const auto pixels = a.number("pixels", 0, 10000);
  if (!pixels) return {};
  return SetSize{static_cast<int>(*pixels)};
}

template <Panel kPanel>
Made make_panel(Args) {
  return ShowPanel{kPanel};
}

template <ThemeChoice kTheme>
Made make_theme(Args) {
  return SetTheme{kTheme};
}

template <Layer kLayer>
Made make_layer(Args) {
  return ToggleLayer{kLayer};
}

Made make_lens(Args a);
Made make_lens_pole(Args a);
Made make_lens_name(Args a);
/// {"name":"…"}, of one of the person's own.
template <class NamedIntent>
Made make_named(Args a) {
  auto name = a.text("name", kMostNameBytes);
  if (!name || name->empty()) return {};
  return NamedIntent{*std::move(name)};
}

template <class WatchIntent>
Made make_watched_text(Args a) {
  auto text = a.text("text", kMostWatchedBytes);
  if (!text || !watchlist_refusal(*text).empty()) return {};
  return WatchIntent{*std::move(text)};
}

template <int kBy>
Made make_watch_step(Args a) {
  const auto term = a.index("term");
  if (!term) return {};
  return StepWatched{*term, kBy};
}

/// {"embedded":true,"panels":["summary"],"accent":"#9c3d22"}; what is absent is as usual.
Made make_fit(Args a);
template <PageTask kTask>
Made ask_page(Args) {
  return AskPage{kTask};
}

/// {"spans":[{"begin":0,"end":9,"label":"…"}]}, in bytes.
Made make_host_marks(Args a);

}  // namespace ae
