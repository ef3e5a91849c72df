#include "analysis/name_lone_persons.h"

#include <algorithm>
#include <iterator>

#include "analysis/name_spans.h"
#include "analysis/person_roles.h"

namespace ae {
namespace {

bool is_form_of_be(const NamedSentence& s, std::size_t i) {
  static constexpr std::string_view kForms[] = {"is", "are", "was", "were", "be", "been", "'s"};
  return std::find(std::begin(kForms), std::end(kForms), slice(s.text, s.tokens[i].span)) !=
         std::end(kForms);
}

/// "Murnau left", "Murnau's film", "told Murnau", "with Murnau".
bool stands_as_person(const NamedSentence& s, std::size_t i) {
  const auto tag = [&](std::size_t k) {
    return k < s.tokens.size() ? s.tokens[k].tag : Tag::kOther;
  };
  const Tag next = tag(i + 1);
  if (i > 0) {
    const Tag before = tag(i - 1);
    if (before == Tag::kDT || is_adjective(before)) return false;
    const bool told = is_verb(before) && before != Tag::kVBN && !is_form_of_be(s, i - 1);
    // "used Murnau cameras"
    const bool modifies = is_noun(next) || (i + 1 < s.tokens.size() && s.is_word(i + 1, "-"));
    if ((told || s.is_word(i - 1, "with")) && !modifies) return true;
  }
  // "readers of Murnau asked"
  const bool in_phrase = i > 0 && tag(i - 1) == Tag::kIN && !opens_clause(s.tokens[i - 1]);
  if (next == Tag::kPOS)
    return is_noun(tag(i + 2)) && !s.tokens[i + 2].has(kCapitalized | kAllCaps | kMixedCase);
  return is_finite_verb(next) && !is_form_of_be(s, i + 1) && !in_phrase;
}

/// Whether a word is written as a name that stands by itself, and not as a common word.
bool is_lone_name(const NamedSentence& s, std::size_t i, const WordUses& uses) {
  constexpr std::uint32_t kShortest = 3;
  constexpr std::uint8_t kInPersons = 3;  ///< the bits of WordClass::types for persons
  const Token& token = s.tokens[i];
  if (s.labels[i] != kOutside || token.tag != Tag::kNNP || !token.has(kCapitalized)) return false;
  if (token.has(kAllCaps | kHandle | kHashtag | kMixedCase | kHasDigit)) return false;
  if (s.words[i].run_begin != i || s.words[i].run_end != i + 1) return false;
  if (token.span.size() < kShortest) return false;
  const WordUses::Use* use = uses.find(s.words[i].view.word);
  if (use == nullptr || use->lower > 0) return false;
  const WordClass known = s.words[i].view.known;
  if (known.cluster == WordClass::kNoCluster) return true;
  return known.tag == Tag::kOther && (known.lists & (kSurname | kFirstName)) != 0 &&
         (known.types & kInPersons) != 0;
}

}  // namespace

void mark_lone_persons(const NamedSentence& s, const WordUses& uses) {
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    if (is_lone_name(s, i, uses) && stands_as_person(s, i))
      set_name(s.labels, i, i + 1, EntityType::kPerson);
  }
}

}  // namespace ae
