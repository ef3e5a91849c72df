#include "reader/apply_watch.h"

#include <algorithm>

#include "reader/labels.h"

namespace ae {

void apply_watch(ReaderState& state, const SetWatched& intent) {
  if (!watchlist_refusal(intent.text).empty()) return;
  state.kept.watched = write_watchlist(read_watchlist(intent.text));
}

void apply_watch(ReaderState& state, const AddWatched& intent) {
  if (!watchlist_refusal(intent.text).empty()) return;
  apply_watch(state, SetWatched{with_watched(state.kept.watched, intent.text)});
}

/// What the format gives a meaning becomes a blank.
void apply_watch(ReaderState& state, const WatchSelection&, const ReaderScene& scene) {
  const Span span = focus_span(state, scene);
  if (span.empty() || span.size() > kLongestForm) return;
  std::string term = plain_text(scene.article.document(), span);
  std::replace_if(term.begin(), term.end(), [](char c) { return c == '=' || c == '\n'; }, ' ');
  if (term.starts_with("#")) term.erase(0, 1);
  apply_watch(state, AddWatched{std::move(term)});
  state.view.layers |= layer_bit(Layer::kWatchlist);
  state.view.panel = Panel::kWatchlist;
  state.view.panel_open = true;
}

void apply_watch(ReaderState& state, const RemoveWatched& intent) {
  std::vector<WatchedTerm> terms = read_watchlist(state.kept.watched);
  if (intent.term >= terms.size()) return;
  terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(intent.term));
  state.kept.watched = write_watchlist(terms);
}

/// To the nearest hit behind (or before) the place that the selection is about; goes round.
void apply_watch(ReaderState& state, const StepWatched& intent, const ReaderScene& scene) {
  if (!scene.watch || intent.term >= scene.watch->by_term.size()) return;
  const auto& hits = scene.watch->by_term[intent.term];
  if (hits.empty()) return;
  const Span focus = focus_span(state, scene);
  const auto begin_of = [&](std::uint32_t hit) { return scene.watch->hits[hit].span.begin; };
  std::uint32_t next = intent.by > 0 ? hits.front() : hits.back();
  if (!focus.empty() && intent.by > 0) {
    const auto behind = std::find_if(
        hits.begin(), hits.end(), [&](std::uint32_t hit) { return begin_of(hit) > focus.begin; });
    if (behind != hits.end()) next = *behind;
  } else if (!focus.empty()) {
    const auto before = std::find_if(
        hits.rbegin(), hits.rend(), [&](std::uint32_t hit) { return begin_of(hit) < focus.begin; });
    if (before != hits.rend()) next = *before;
  }
  state.selection = {SelectionKind::kText, kNone, 0, scene.watch->hits[next].span};
}

}  // namespace ae
