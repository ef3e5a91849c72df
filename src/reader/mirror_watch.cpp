#include "reader/mirror_watch.h"

#include "reader/labels.h"

namespace ae {
namespace {

std::string told(const WatchReading& watch, std::uint32_t term) {
  const std::size_t hits = watch.by_term[term].size();
  if (hits == 0) return watch.terms[term].name + ", not in this article";
  return watch.terms[term].name + ", " + grouped_number(hits) + (hits == 1 ? " place" : " places");
}

void write_term(GroupWriter& groups, const WatchReading& watch, std::uint32_t term) {
  const std::string which = numbers("term", term);
  const std::string& name = watch.terms[term].name;
  if (watch.by_term[term].empty()) {
    groups.press("watchlist.remove", which, "Stop watching " + told(watch, term));
    return;
  }
  groups.press("watchlist.next", which, told(watch, term));
  groups.press("watchlist.previous", which, "Previous place of " + name);
  groups.press("watchlist.remove", which, "Stop watching " + name);
}

}  // namespace

void write_watch_groups(GroupWriter& groups, const ReaderState& state, const ReaderScene& scene) {
  const WatchReading* watch = scene.watch;
  const bool read = watch && watch->complete;
  groups.begin_group("Names and terms to watch for", read ? watch_summary(*watch) + "." : "");
  groups.field("watchlist.add", "{}", "Add a name or term", "");
  groups.text("watchlist.set", "{}",
              "The whole list, one term a line; further spellings after =; groups after #",
              state.kept.watched);
  groups.press("watchlist.import", "{}", "Add a list from a file");
  if (!state.kept.watched.empty())
    groups.press("watchlist.export", "{}", "Save the list as a file");
  groups.end_group();
  if (!read) return;
  for (std::uint32_t group = 0; group < watch->groups.size(); ++group) {
    const std::string& name = watch->groups[group];
    groups.begin_group(name.empty() ? "Watched terms" : name);
    for (const std::uint32_t term : terms_of_group(*watch, group)) write_term(groups, *watch, term);
    groups.end_group();
  }
}

}  // namespace ae
