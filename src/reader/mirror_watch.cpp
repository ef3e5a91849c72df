#include "reader/mirror_watch.h"

#include "reader/labels.h"
#include "words/watch.h"

namespace ae {
namespace {

std::string told(const WatchReading& watch, std::uint32_t term) {
  const std::size_t hits = watch.by_term[term].size();
  if (hits == 0) return words::watch::absent(watch.terms[term].name);
  return words::watch::places(watch.terms[term].name, hits);
}

void write_term(GroupWriter& groups, const WatchReading& watch, std::uint32_t term) {
  const std::string which = numbers("term", term);
  const std::string& name = watch.terms[term].name;
  if (watch.by_term[term].empty()) {
    groups.press("watchlist.remove", which, words::watch::stop(told(watch, term)));
    return;
  }
  groups.press("watchlist.next", which, told(watch, term));
  groups.press("watchlist.previous", which, words::watch::previous_place(name));
  groups.press("watchlist.remove", which, words::watch::stop(name));
}

}  // namespace

void write_watch_groups(GroupWriter& groups, const ReaderState& state, const ReaderScene& scene) {
  const WatchReading* watch = scene.watch;
  const bool read = watch && watch->complete;
  groups.begin_group(words::watch::kToWatchFor, read ? watch_summary(*watch) + "." : "");
  groups.field("watchlist.add", "{}", words::watch::kAdd, "");
  groups.text("watchlist.set", "{}", words::watch::kWholeList, state.kept.watched);
  groups.press("watchlist.import", "{}", words::watch::kAddList);
  if (!state.kept.watched.empty()) groups.press("watchlist.export", "{}", words::watch::kSaveList);
  groups.end_group();
  if (!read) return;
  for (std::uint32_t group = 0; group < watch->groups.size(); ++group) {
    const std::string& name = watch->groups[group];
    groups.begin_group(name.empty() ? words::watch::kHeading : name);
    for (const std::uint32_t term : terms_of_group(*watch, group)) write_term(groups, *watch, term);
    groups.end_group();
  }
}

}  // namespace ae
