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

}  // namespace

Tense tense_near(const AtomLine& line, std::span<const Token> tokens, std::uint32_t first,
                 std::uint32_t last) {
  if (follows_participle(line, tokens, first)) return Tense::kPast;
  for (std::uint32_t i = first; i > 0 && first - i < kReach; --i) {
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
