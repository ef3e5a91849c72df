#include "reader/help.h"

#include <algorithm>
#include <array>

#include "reader/find_commands.h"
#include "reader/offers.h"

namespace ae {
namespace {

/// A subject with the families of its commands: what stands before the dot in their names.
struct Subject {
  std::string_view title;
  std::array<std::string_view, 5> families;
};
constexpr std::array kSubjects{
    Subject{"Everywhere", {"palette", "help", "tour", "undo", "redo"}},
    Subject{"Articles", {"article", "library", "page"}},
    Subject{"Reading", {"sentence", "keep", "summary", "weights"}},
    Subject{"Names", {"entity", "entities", "mention", "graph"}},
    Subject{"Selecting and noting", {"selection", "text.select", "note"}},
    Subject{"Searching", {"search"}},
    Subject{"Dates", {"time", "timeline"}},
    Subject{"Quotations and figures", {"quotes", "figures"}},
    Subject{"Lens", {"lens"}},
    Subject{"Watchlist", {"watchlist"}},
    Subject{"Marks", {"layer"}},
    Subject{"Panels", {"panel", "layout"}},
    Subject{"Text and colours", {"text", "theme"}},
};

struct ByHand {
  std::string_view label;
  std::string_view how;
};
constexpr std::array kByHand{
    ByHand{"Why a sentence counts", "Click it"},
    ByHand{"Select a word", "Double click"},
    ByHand{"Select a whole sentence", "Triple click"},
    ByHand{"Select text", "Drag, or hold a finger"},
    ByHand{"Menu of the selection", "Right click, or hold"},
    ByHand{"Merge two names", "Drag one onto the other"},
    ByHand{"Keep to a span of days", "Shift and drag on the timeline"},
    ByHand{"Fewer or more days", "Ctrl and wheel on the timeline"},
    ByHand{"Text size", "Pinch, or Ctrl and wheel"},
    ByHand{"Width of the panels", "Drag their border"},
    ByHand{"A screen on, a screen back", "Space, Shift+Space"},
    ByHand{"Beginning, end of the article", "Home, End"},
    ByHand{"Next, previous sentence", "Down, Up"},
    ByHand{"Everything as text and controls", "Tab"},
};
constexpr std::string_view kByHandTitle = "By hand";

std::string keys_of(const Command& command) {
  std::string keys(command.key);
  if (!command.other_key.empty()) keys.append(" or ").append(command.other_key);
  return keys;
}

bool is_wanted(const HelpEntry& entry, std::string_view subject, std::string_view wanted) {
  return all_words(wanted, [&](std::string_view word) {
    return holds_word(entry.label, word) || holds_word(entry.how, word) ||
           holds_word(subject, word);
  });
}

HelpGroup hands(std::string_view wanted) {
  HelpGroup group{kByHandTitle, {}};
  for (const ByHand& by_hand : kByHand) {
    HelpEntry entry{by_hand.label, std::string(by_hand.how)};
    if (is_wanted(entry, kByHandTitle, wanted)) group.entries.push_back(std::move(entry));
  }
  return group;
}

}  // namespace

std::string_view help_subject(const Command& command) {
  const std::string_view family = command.name.substr(0, command.name.find('.'));
  for (const Subject& subject : kSubjects) {
    for (const std::string_view member : subject.families)
      if (!member.empty() && (member == family || member == command.name)) return subject.title;
  }
  return {};
}

std::vector<HelpGroup> help_groups(const ViewChoices& view, std::string_view wanted) {
  std::vector<HelpGroup> groups;
  for (const Subject& subject : kSubjects) groups.push_back({subject.title, {}});
  for (const Command& command : all_commands()) {
    if ((!command.plain && command.key.empty()) || !offers_command(view, command)) continue;
    const std::string_view subject = help_subject(command);
    HelpEntry entry{command.label, keys_of(command), &command};
    if (!is_wanted(entry, subject, wanted)) continue;
    const auto group = std::find_if(groups.begin(), groups.end(),
                                    [&](const HelpGroup& g) { return g.title == subject; });
    if (group != groups.end()) group->entries.push_back(std::move(entry));
  }
  groups.push_back(hands(wanted));
  std::erase_if(groups, [](const HelpGroup& group) { return group.entries.empty(); });
  return groups;
}

}  // namespace ae
