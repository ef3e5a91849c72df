#include "reader/kept_lists.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "analysis/embedded_text.h"
#include "reader/json_text.h"
#include "reader/watchlist.h"
#include "words/watch.h"

namespace ae {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t kVersion = 1;
constexpr unsigned char kPresets[] = {
#embed "lexicon/lenses_en.tsv"
};

Failure refused() {
  return {"bad-message", words::watch::kListsUnreadable};
}

bool read_text(const Json& object, const char* key, std::size_t longest, std::string& text) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return false;
  text = found->get<std::string>();
  return text.size() <= longest;
}

bool read_lens(const Json& json, Lens& lens) {
  return json.is_object() && read_text(json, "name", kMostNameBytes, lens.name) &&
         !lens.name.empty() && read_text(json, "left", kMostPoleBytes, lens.poles[0]) &&
         read_text(json, "right", kMostPoleBytes, lens.poles[1]);
}

}  // namespace

const std::vector<Lens>& preset_lenses() {
  static const std::vector<Lens> presets = [] {
    std::vector<Lens> lenses;
    for (std::string_view lines = text_of(kPresets); !lines.empty();) {
      std::string_view line = next_line(lines);
      if (line.empty() || line.starts_with('#')) continue;
      Lens& lens = lenses.emplace_back();
      lens.name = next_field(line, '\t');
      lens.poles[0] = next_field(line, '\t');
      lens.poles[1] = line;
    }
    return lenses;
  }();
  return presets;
}

std::string write_kept_lists(const KeptLists& lists) {
  JsonText out;
  out.begin_object().key("version").number(kVersion).key("lenses").begin_array();
  for (const Lens& lens : lists.lenses) {
    out.begin_object().key("name").text(lens.name);
    out.key("left").text(lens.poles[0]).key("right").text(lens.poles[1]).end_object();
  }
  return out.end_array().key("watched").text(lists.watched).end_object().take();
}

Result<KeptLists> read_kept_lists(std::string_view json) {
  const Json root = Json::parse(json, nullptr, false);
  if (!root.is_object() || root.value("version", Json()) != kVersion) return refused();
  KeptLists lists;
  if (root.contains("watched") && (!read_text(root, "watched", kMostWatchedBytes, lists.watched) ||
                                   !watchlist_refusal(lists.watched).empty()))
    return refused();
  lists.watched = write_watchlist(read_watchlist(lists.watched));
  const auto lenses = root.find("lenses");
  if (lenses == root.end()) return lists;
  if (!lenses->is_array() || lenses->size() > kMostLenses) return refused();
  for (const Json& item : *lenses) {
    Lens lens;
    const auto same_name = [&](const Lens& other) { return other.name == lens.name; };
    if (!read_lens(item, lens)) return refused();
    if (std::any_of(lists.lenses.begin(), lists.lenses.end(), same_name)) return refused();
    lists.lenses.push_back(std::move(lens));
  }
  return lists;
}

KeptLists merged(KeptLists kept, const KeptLists& stored) {
  for (const Lens& lens : stored.lenses) {
    const auto same = [&](const Lens& other) { return other.name == lens.name; };
    if (kept.lenses.size() < kMostLenses &&
        std::none_of(kept.lenses.begin(), kept.lenses.end(), same))
      kept.lenses.push_back(lens);
  }
  kept.watched = with_watched(stored.watched, kept.watched);
  return kept;
}

}  // namespace ae
