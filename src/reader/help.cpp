#include "reader/help.h"

#include <algorithm>
#include <array>

#include "reader/find_commands.h"
#include "reader/offers.h"
#include "words/help.h"

namespace ae {
namespace {

/// A subject with the families of its commands: what stands before the dot in their names.
struct Subject {
  std::string_view title;
  std::array<std::string_view, 5> families;
};
constexpr std::array kSubjects{
    Subject{words::help::subjects::kEverywhere, {"palette", "help", "tour", "undo", "redo"}},
    Subject{words::help::subjects::kArticles, {"article", "library", "page"}},
    Subject{words::help::subjects::kReading, {"sentence", "keep", "summary", "weights"}},
    Subject{words::help::subjects::kNames, {"entity", "entities", "mention", "graph"}},
    Subject{words::help::subjects::kSelecting, {"selection", "text.select", "note"}},
    Subject{words::help::subjects::kSearching, {"search"}},
    Subject{words::help::subjects::kDates, {"time", "timeline"}},
    Subject{words::help::subjects::kLedgers, {"quotes", "figures"}},
    Subject{words::help::subjects::kLens, {"lens"}},
    Subject{words::help::subjects::kWatchlist, {"watchlist"}},
    Subject{words::help::subjects::kMarks, {"layer"}},
    Subject{words::help::subjects::kPanels, {"panel", "layout"}},
    Subject{words::help::subjects::kLooks, {"text", "theme"}},
};

struct ByHand {
  std::string_view label;
  std::string_view how;
};
constexpr std::array kByHand{
    ByHand{words::help::by_hand::kWhy, words::help::by_hand::kWhyHow},
    ByHand{words::help::by_hand::kWord, words::help::by_hand::kWordHow},
    ByHand{words::help::by_hand::kSentence, words::help::by_hand::kSentenceHow},
    ByHand{words::help::by_hand::kSelect, words::help::by_hand::kSelectHow},
    ByHand{words::help::by_hand::kMenu, words::help::by_hand::kMenuHow},
    ByHand{words::help::by_hand::kMerge, words::help::by_hand::kMergeHow},
    ByHand{words::help::by_hand::kBrush, words::help::by_hand::kBrushHow},
    ByHand{words::help::by_hand::kZoom, words::help::by_hand::kZoomHow},
    ByHand{words::help::by_hand::kTextSize, words::help::by_hand::kTextSizeHow},
    ByHand{words::help::by_hand::kPanelWidth, words::help::by_hand::kPanelWidthHow},
    ByHand{words::help::by_hand::kScreen, words::help::by_hand::kScreenHow},
    ByHand{words::help::by_hand::kEnds, words::help::by_hand::kEndsHow},
    ByHand{words::help::by_hand::kSentences, words::help::by_hand::kSentencesHow},
    ByHand{words::help::by_hand::kMirror, words::help::by_hand::kMirrorHow},
};
constexpr std::string_view kByHandTitle = words::help::by_hand::kHeading;

std::string keys_of(const Command& command) {
  return command.other_key.empty() ? std::string(command.key)
                                   : words::help::either_key(command.key, command.other_key);
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
