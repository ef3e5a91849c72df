#include "analysis/times_tense.h"

namespace ae {
namespace {

constexpr std::uint32_t kReach =
    40;  ///< atoms to either side; a verb farther away says little of this time

/// What the atom at `at` says of the tense, or kUnknown.
Tense tense_of(const AtomLine& line, std::span<const Token> tokens, std::uint32_t at) {
  if (!line.is_word(at)) return Tense::kUnknown;
  if (line.has(at, Role::kFutureCue)) {
    const bool was = at > 1 && line.is_word(at - 1, "been") && line.is_word(at - 2, "had");
    return was ? Tense::kPast : Tense::kFuture;
  }
  const Tag tag = tokens[line.at(at).token].tag;
  switch (tag) {
    case Tag::kMD:
      return Tense::kUnknown;
    case Tag::kVBD:
      return Tense::kPast;
    case Tag::kVBP:
    case Tag::kVBZ:
      return Tense::kPresent;
    default:
      break;
  }
  if (line.has(at, Role::kPastCue)) return Tense::kPast;
  const std::string_view text = line.text(at);
  const bool untagged = tag == Tag::kOther && text.size() > 4 && text.ends_with("ed");
  return untagged ? Tense::kPast : Tense::kUnknown;
}

/// "issued Thursday", "announced on Monday": a participle by itself tells of the past; "to be held
/// Monday" does not.
bool follows_participle(const AtomLine& line, std::span<const Token> tokens, std::uint32_t first) {
  if (first > 0 && (line.is_word(first - 1, "on") || line.is_word(first - 1, "in"))) --first;
  if (first == 0 || !line.is_word(first - 1)) return false;
  const bool participle = tokens[line.at(first - 1).token].tag == Tag::kVBN;
  return participle && !line.has(first - 1, Role::kFutureCue) &&
         !(first > 1 && line.is_word(first - 2, "be"));
}

/// "Wednesday's ruling": what a day has brought is over.
bool names_outcome(const AtomLine& line, std::uint32_t last) {
  static constexpr WordKey kOutcomes[] = {
      "ruling",    "decision", "verdict", "attack",     "attacks", "shooting",     "bombing",
      "crash",     "loss",     "defeat",  "win",        "victory", "announcement", "report",
      "statement", "arrest",   "killing", "earthquake", "blast",   "explosion"};
  const std::uint32_t noun = line.is_apostrophe(last) ? last + 2 : last + 1;
  return line.is_one_of(noun, kOutcomes) && !line.is_one_of(last, kOutcomes);
}

/// "set to resume Monday", "hopes to return Monday", "Parliament meets Thursday".
bool looks_ahead(const AtomLine& line, std::span<const Token> tokens, std::uint32_t at,
                 std::uint32_t first) {
  static constexpr WordKey kReady[] = {"set", "poised", "ready", "about"};
  static constexpr WordKey kEvents[] = {
      "resume", "resumes", "meet",  "meets", "start", "starts", "begin",  "begins",  "open",
      "opens",  "reopens", "play",  "plays", "face",  "faces",  "host",   "hosts",   "close",
      "closes", "returns", "votes", "vote",  "leave", "leaves", "arrive", "arrives", "airs"};
  const bool aims = line.is_word(at + 1, "to") && line.is_word(at + 2) &&
                    tokens[line.at(at + 2).token].tag == Tag::kVB;
  if (aims && line.is_one_of(at, kReady)) return true;
  const Tag tag = tokens[line.at(at).token].tag;
  const bool present = tag == Tag::kVBP || tag == Tag::kVBZ;
  const bool next_to = at + 1 == first || (at + 2 == first && line.is_word(at + 1, "on"));
  static constexpr WordKey kGoOn[] = {"continue", "continues", "seem", "seems",
                                      "appear",   "appears",   "has",  "have"};
  return present &&
         ((next_to && line.is_one_of(at, kEvents)) || (aims && !line.is_one_of(at, kGoOn)));
}

/// "where a gunman killed nine people in June": the tagger takes it for a participle.
bool is_bare_participle(const AtomLine& line, std::span<const Token> tokens, std::uint32_t at) {
  return at > 0 && line.is_word(at - 1) && tokens[line.at(at).token].tag == Tag::kVBN &&
         is_noun(tokens[line.at(at - 1).token].tag) && line.is_word(at + 1) &&
         !line.is_word(at + 1, "by") && !line.is_word(at + 1, "in") &&
         !line.is_word(at + 1, "on") && !line.is_word(at + 1, "to");
}

}  // namespace

bool tells_of_past(const AtomLine& line, std::span<const Token> tokens, std::uint32_t first) {
  if (first < 2 || !line.is_word(first - 1, "in") || !line.is_word(first - 2)) return false;
  static constexpr WordKey kDull[] = {"was", "were", "had", "said", "did", "due", "came"};
  const Tag tag = tokens[line.at(first - 2).token].tag;
  if (line.has(first - 2, Role::kFutureCue) || line.is_one_of(first - 2, kDull)) return false;
  if (tag == Tag::kVBD) return true;
  return tag == Tag::kVBN && first > 2 &&
         (line.is_word(first - 3, "was") || line.is_word(first - 3, "were"));
}

Tense tense_near(const AtomLine& line, std::span<const Token> tokens, std::uint32_t first,
                 std::uint32_t last) {
  if (follows_participle(line, tokens, first) || names_outcome(line, last)) return Tense::kPast;
  for (std::uint32_t i = first; i > 0 && first - i < kReach; --i) {
    if (!line.is_word(i - 1)) continue;
    if (looks_ahead(line, tokens, i - 1, first)) return Tense::kFuture;
    if (is_bare_participle(line, tokens, i - 1)) return Tense::kPast;
    const Tense tense = tense_of(line, tokens, i - 1);
    if (tense != Tense::kUnknown) return tense;
  }
  for (std::uint32_t i = last; i < line.size() && i - last < kReach; ++i) {
    const Tense tense = tense_of(line, tokens, i);
    if (tense != Tense::kUnknown) return tense;
  }
  return Tense::kUnknown;
}

}  // namespace ae
