#include "analysis/name_persons.h"

#include <algorithm>
#include <iterator>

#include "analysis/name_spans.h"
#include "analysis/person_roles.h"

namespace ae {
namespace {

constexpr std::uint8_t kInPersons = 3;  ///< the bits of WordClass::types for persons

bool is_form_of_be(const NamedSentence& s, std::size_t i) {
  static constexpr std::string_view kForms[] = {"is", "are", "was", "were", "be", "been", "'s"};
  return s.is_one_of(i, kForms);
}

/// "Murnau left", "Murnau's film", "told Murnau", "with Murnau": the words from `begin` up to
/// `end`.
bool stands_as_person(const NamedSentence& s, std::size_t begin, std::size_t end) {
  const auto tag = [&](std::size_t k) {
    return k < s.tokens.size() ? s.tokens[k].tag : Tag::kOther;
  };
  const Tag next = tag(end);
  if (begin > 0) {
    const Tag before = tag(begin - 1);
    if (before == Tag::kDT || is_adjective(before)) return false;
    const bool told = is_verb(before) && before != Tag::kVBN && !is_form_of_be(s, begin - 1);
    // "used Murnau cameras"
    const bool modifies = is_noun(next) || (end < s.tokens.size() && s.is_word(end, "-"));
    if ((told || s.is_word(begin - 1, "with")) && !modifies) return true;
  }
  // "readers of Murnau asked"
  const bool in_phrase =
      begin > 0 && tag(begin - 1) == Tag::kIN && !opens_clause(s.tokens[begin - 1]);
  if (next == Tag::kPOS)
    return is_noun(tag(end + 1)) && !s.tokens[end + 1].has(kCapitalized | kAllCaps | kMixedCase);
  return is_finite_verb(next) && !is_form_of_be(s, end) && !in_phrase;
}

/// Whether a word is written as a name that stands by itself, and not as a common word.
bool is_lone_name(const NamedSentence& s, std::size_t i, const WordUses& uses) {
  constexpr std::uint32_t kShortest = 3;
  const Token& token = s.tokens[i];
  if (s.labels[i] != kOutside || token.tag != Tag::kNNP || !token.has(kCapitalized)) return false;
  if (token.has(kAllCaps | kHandle | kHashtag | kMixedCase | kHasDigit)) return false;
  if (!s.is_alone(i)) return false;
  if (token.span.size() < kShortest) return false;
  const WordUses::Use* use = uses.find(s.words[i].view.word);
  if (use == nullptr || use->lower > 0) return false;
  const WordClass known = s.words[i].view.known;
  if (known.cluster == WordClass::kNoCluster) return true;
  return known.tag == Tag::kOther && (known.lists & (kSurname | kFirstName)) != 0 &&
         (known.types & kInPersons) != 0;
}

/// Whether a word may be a surname though nothing is known of it: no common word, no word of places
/// or organizations.
bool may_be_surname(const NamedSentence& s, std::size_t i, const WordUses& uses) {
  const Token& token = s.tokens[i];
  const WordClass known = s.words[i].view.known;
  const WordUses::Use* use = uses.find(s.words[i].view.word);
  const bool written_small = use != nullptr && use->lower > 0;
  const bool initial = slice(s.text, token.span).ends_with('.');
  return token.has(kCapitalized) && !token.has(kAllCaps | kHasDigit) && !initial &&
         is_proper_noun(token.tag) && !written_small && known.tag == Tag::kOther &&
         (known.lists & ~kSurname) == 0 && (known.types & ~kInPersons) == 0;
}

/// Whether a word is a first name more than anything else: it is listed, or words of its use are
/// often in persons' names and in no others.
bool is_first_name(const NamedSentence& s, std::size_t i) {
  constexpr unsigned kOften = 2;
  constexpr std::uint8_t kOtherKinds = kCity | kCountry | kDemonym | kCompanyWord;
  const WordClass known = s.words[i].view.known;
  if (!s.tokens[i].has(kCapitalized) || s.tokens[i].has(kAllCaps | kHasDigit)) return false;
  if (!is_proper_noun(s.tokens[i].tag)) return false;
  if ((known.lists & kOtherKinds) != 0) return false;
  const unsigned in_persons = known.types & kInPersons;
  const bool unknown = known.cluster == WordClass::kNoCluster;
  const bool listed = (known.lists & kFirstName) != 0 && (in_persons > 0 || unknown);
  return listed || (in_persons >= kOften && in_persons == known.types);
}

/// "K.", "W.H.S."
bool is_initials(std::string_view word) {
  if (word.empty() || word.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < word.size(); i += 2)
    if (word[i] < 'A' || word[i] > 'Z' || word[i + 1] != '.') return false;
  return true;
}

}  // namespace

void mark_titled(const NamedSentence& s, const WordUses& uses, const NameLexicon& lexicon) {
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 1; i < s.tokens.size(); ++i) {
    if (s.labels[i] != kOutside || s.labels[i - 1] != kOutside) continue;
    if (s.words[i].run_end != i + 1 || !s.tokens[i].has(kSpaceBefore)) continue;
    if (!s.tokens[i - 1].has(kCapitalized) || !lexicon.titles.contains(s.tokens[i - 1].lower_hash))
      continue;
    if (lexicon.titles.contains(s.tokens[i].lower_hash)) continue;
    constexpr std::uint8_t kElse = kCity | kCountry | kDemonym | kCompanyWord;
    constexpr unsigned kOften = 2;
    const WordClass known = s.words[i].view.known;
    const WordUses::Use* use = uses.find(s.words[i].view.word);
    const bool written_small = use != nullptr && use->lower > 0;
    if (is_proper_noun(s.tokens[i].tag) && s.tokens[i].has(kCapitalized) &&
        !s.tokens[i].has(kAllCaps) && !written_small && known.tag == Tag::kOther &&
        (known.lists & kElse) == 0 &&
        (known.cluster == WordClass::kNoCluster || (known.types & kInPersons) >= kOften))
      s.labels[i] = name_label(EntityType::kPerson, NamePart::kUnit);
  }
}

void join_reversed(const NamedSentence& s) {
  for (std::size_t i = 0; i + 2 < s.tokens.size(); ++i) {
    const std::size_t end = i + 3;
    if (!s.is_word(i + 1, ",") || !is_first_name(s, i + 2)) continue;
    if (!s.tokens[i].has(kCapitalized) || !is_proper_noun(s.tokens[i].tag)) continue;
    if (continues(s.labels[i]) || leaves_open(s.labels[i + 2])) continue;
    const auto is_mark = [&](std::size_t k) {
      const std::string_view mark = s.word(k);
      return mark == "\"" || mark == "“" || mark == "”" || mark == "<";
    };
    const bool quoted = i > 0 && is_mark(i - 1) && end < s.tokens.size() && is_mark(end);
    const bool alone = i == 0 && end + 1 == s.tokens.size() && s.is_word(end, ".");
    if (quoted || alone) set_name(s.labels, i, end, EntityType::kPerson);
  }
}

/// ", the school board president,"
static bool is_told_of(const NamedSentence& s, std::size_t i, const NameLexicon& lexicon) {
  constexpr std::size_t kMostModifiers = 4;
  if (i + 2 >= s.tokens.size() || !s.is_word(i, ",") || s.tokens[i + 1].tag != Tag::kDT)
    return false;
  for (std::size_t k = i + 2; k < s.tokens.size() && k <= i + 2 + kMostModifiers; ++k) {
    if (!is_noun(s.tokens[k].tag) && !is_adjective(s.tokens[k].tag)) return false;
    if (lexicon.person_nouns.contains(s.tokens[k].lower_hash)) return true;
  }
  return false;
}

/// "Jannik Sinner", "Ellis Short": a common word that is somebody's surname, as nothing else makes
/// of it.
static bool is_common_surname(const NamedSentence& s, std::size_t i, const WordUses& uses,
                              const NameLexicon& lexicon) {
  const Token& token = s.tokens[i];
  const WordClass known = s.words[i].view.known;
  const WordUses::Use* use = uses.find(s.words[i].view.word);
  const bool written_small = use != nullptr && use->lower > 0;
  return known.tag != Tag::kOther && token.has(kCapitalized) && !token.has(kAllCaps | kHasDigit) &&
         is_proper_noun(token.tag) && !written_small && (known.lists & ~kSurname) == 0 &&
         !lexicon.organization_names.contains(s.words[i].view.word) &&
         !lexicon.thing_names.contains(token.lower_hash) &&
         !lexicon.business_names.contains(token.lower_hash) &&
         !lexicon.team_names.contains(token.lower_hash) &&
         !lexicon.place_names.contains(token.lower_hash) &&
         !lexicon.kind_nouns.contains(token.lower_hash);
}

void mark_full_persons(const NamedSentence& s, const WordUses& uses, const NameLexicon& lexicon) {
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 0; i + 1 < s.tokens.size(); ++i) {
    const std::size_t begin = s.words[i].run_begin;
    // "Yesterday Mark Zuckerberg": a sentence's first word is written so in any case.
    // "Facebook CEO Mark Zuckerberg"
    const bool titled = i > begin && s.labels[i - 1] == kOutside &&
                        lexicon.titles.contains(s.tokens[i - 1].lower_hash);
    const bool begins =
        begin == i || titled || (begin == 0 && i == 1 && !is_proper_noun(s.tokens[0].tag));
    if (!begins || s.words[i].run_end != i + 2) continue;
    if (s.labels[i] != kOutside || s.labels[i + 1] != kOutside) continue;
    if (is_common_surname(s, i + 1, uses, lexicon)) {
      const bool first =
          is_first_name(s, i) || s.words[i].view.known.cluster == WordClass::kNoCluster;
      if (first && (stands_as_person(s, i, i + 2) || is_told_of(s, i + 2, lexicon)))
        set_name(s.labels, i, i + 2, EntityType::kPerson);
      continue;
    }
    if (!may_be_surname(s, i + 1, uses)) continue;
    const bool unheard = s.words[i].view.known.cluster == WordClass::kNoCluster &&
                         may_be_surname(s, i, uses) && stands_as_person(s, i, i + 2);
    if (is_first_name(s, i) || unheard) set_name(s.labels, i, i + 2, EntityType::kPerson);
  }
}

void mark_family_first(const NamedSentence& s, const NameLexicon& lexicon) {
  constexpr std::size_t kWords = 4;
  constexpr std::size_t kLongestPart = 6;
  const auto is_part = [&](std::size_t i) {
    return s.tokens[i].has(kWordLike) && !s.tokens[i].has(kAllCaps | kHasDigit) &&
           s.tokens[i].span.size() <= kLongestPart;
  };
  static constexpr std::string_view kOfCompounds[] = {"based", "born", "built", "led",
                                                      "made",  "run",  "style", "like"};
  for (std::size_t i = 0; i + kWords <= s.tokens.size(); ++i) {
    if (!s.is_word(i + 2, "-") || !s.tokens[i].has(kCapitalized) || s.tokens[i].has(kAllCaps))
      continue;
    if (!lexicon.family_names.contains(s.tokens[i].lower_hash)) continue;
    if (s.tokens[i + 2].has(kSpaceBefore) || s.tokens[i + 3].has(kSpaceBefore | kCapitalized))
      continue;
    if (!s.tokens[i + 1].has(kCapitalized) || !is_part(i + 1) || !is_part(i + 3)) continue;
    if (s.is_one_of(i + 3, kOfCompounds)) continue;
    const std::size_t end = i + kWords;
    const bool cuts = end < s.tokens.size() && (continues(s.labels[end]) || s.is_word(end, "-"));
    if (cuts) continue;
    // "President Moon Jae" "-in"
    if (continues(s.labels[i])) clear_names(s.labels, begin_of_name(s.labels, i), i);
    set_name(s.labels, i, end, EntityType::kPerson);
  }
}

void lead_persons(const NamedSentence& s, const WordUses& uses, const NameLexicon& lexicon) {
  for (std::size_t i = 1; i < s.tokens.size(); ++i) {
    if (s.labels[i] == kOutside || continues(s.labels[i]) || s.labels[i - 1] != kOutside) continue;
    if (type_of_label(s.labels[i]) != EntityType::kPerson || !s.tokens[i].has(kCapitalized))
      continue;
    if (s.words[i].run_begin != i - 1 || !s.tokens[i].has(kSpaceBefore)) continue;
    // "Alderwoman Maria van Houten" has its first name.
    const bool has_first = (s.words[i].view.known.lists & kFirstName) != 0;
    const std::string_view word = s.word(i - 1);
    const bool initial = is_initials(word);
    if (s.style != CaseStyle::kMixed && !initial) continue;
    // "Manju Sam" where "Thomas Sam" is named.
    const bool in_full =
        end_of_name(s.labels, i) == i + 1 && uses.is_in_full_name(s.words[i].view.word);
    if (has_first && !in_full && !initial && !is_first_name(s, i - 1)) continue;
    if (lexicon.titles.contains(s.tokens[i - 1].lower_hash)) continue;
    const WordClass known = s.words[i - 1].view.known;
    // "Rishi" is also in a company's name.
    const bool free = known.types == 0 && (known.lists & (kCity | kCountry | kDemonym)) == 0 &&
                      is_proper_noun(s.tokens[i - 1].tag);
    if (!free && !initial && !is_first_name(s, i - 1) && !may_be_surname(s, i - 1, uses)) continue;
    const std::size_t end = end_of_name(s.labels, i);
    if (end - i < kLongestName) set_name(s.labels, i - 1, end, EntityType::kPerson);
  }
}

void lead_towns(const NamedSentence& s) {
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 2; i < s.tokens.size(); ++i) {
    const bool alone = s.labels[i] == name_label(EntityType::kLocation, NamePart::kUnit) &&
                       s.labels[i - 1] == kOutside;
    const bool both = s.labels[i] == name_label(EntityType::kLocation, NamePart::kLast) &&
                      !continues(s.labels[i - 1]) && s.words[i - 1].phrase == 0;
    const bool pair = s.words[i].run_begin == i - 1 && s.words[i].run_end == i + 1;
    if ((!alone && !both) || !pair || !s.tokens[i].has(kSpaceBefore)) continue;
    const WordClass town = s.words[i].view.known;
    if ((town.lists & kCity) == 0 || (town.lists & kCountry) != 0 || town.tag != Tag::kOther)
      continue;
    if (!is_first_name(s, i - 1)) continue;
    set_name(s.labels, i - 1, i + 1, EntityType::kPerson);
  }
}

void lead_titled(const NamedSentence& s, const NameLexicon& lexicon) {
  constexpr std::size_t kMostWords = 3;
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 2; i < s.tokens.size(); ++i) {
    if (!is_of_type(s.labels, i, EntityType::kPerson) || continues(s.labels[i])) continue;
    std::size_t first = i;
    const auto leads = [&](std::size_t k) {
      return s.labels[k] == kOutside && s.tokens[k].has(kCapitalized) &&
             s.tokens[k + 1].has(kSpaceBefore) && is_proper_noun(s.tokens[k].tag) &&
             !s.tokens[k].has(kAllCaps) && !lexicon.titles.contains(s.tokens[k].lower_hash) &&
             s.words[k].view.known.tag == Tag::kOther;
    };
    while (first > 1 && i - first < kMostWords && leads(first - 1)) --first;
    if (first == i || !s.tokens[first - 1].has(kCapitalized)) continue;
    if (!lexicon.titles.contains(s.tokens[first - 1].lower_hash)) continue;
    const std::size_t end = end_of_name(s.labels, i);
    if (end - first <= kLongestName) set_name(s.labels, first, end, EntityType::kPerson);
  }
}

void lead_particles(const NamedSentence& s) {
  static constexpr std::string_view kParticles[] = {"von", "van", "der", "den", "bin", "ibn"};
  for (std::size_t i = 1; i < s.tokens.size(); ++i) {
    if (!is_of_type(s.labels, i, EntityType::kPerson) || continues(s.labels[i])) continue;
    std::size_t first = i;
    while (first > 0 && i - first < 2 && s.labels[first - 1] == kOutside &&
           s.is_one_of(first - 1, kParticles))
      --first;
    const std::size_t end = end_of_name(s.labels, i);
    if (first < i && end - first <= kLongestName)
      set_name(s.labels, first, end, EntityType::kPerson);
  }
}

void type_titled(const NamedSentence& s, const NameLexicon& lexicon) {
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 1; i + 1 < s.tokens.size(); ++i) {
    if (s.labels[i] == kOutside || continues(s.labels[i]) || !s.tokens[i].has(kCapitalized))
      continue;
    if (type_of_label(s.labels[i]) == EntityType::kPerson || s.labels[i - 1] != kOutside) continue;
    if (!s.tokens[i - 1].has(kCapitalized) || !lexicon.titles.contains(s.tokens[i - 1].lower_hash))
      continue;
    // "President Volodymyr Zelensky", not "Prince George County" or "King Street".
    const std::size_t end = end_of_name(s.labels, i);
    if (end - i < 2 || lexicon.organization_names.contains(s.words[end - 1].view.word)) continue;
    if (lexicon.thing_names.contains(s.tokens[end - 1].lower_hash)) continue;
    if (s.words[i].phrase != 0) continue;  // "Former New York senator"
    set_name(s.labels, i, end, EntityType::kPerson);
  }
}

void add_particles(const NamedSentence& s) {
  static constexpr std::string_view kParticles[] = {"von", "van", "de",  "der", "den",
                                                    "di",  "da",  "del", "dos", "bin"};
  constexpr std::size_t kMostParticles = 2;
  for (std::size_t i = 1; i + 1 < s.tokens.size(); ++i) {
    const std::uint8_t before = s.labels[i - 1];
    if (s.labels[i] != kOutside || before == kOutside || leaves_open(before)) continue;
    if (type_of_label(before) != EntityType::kPerson || !s.tokens[i - 1].has(kCapitalized))
      continue;
    std::size_t end = i;
    while (end < s.tokens.size() && end < i + kMostParticles && s.labels[end] == kOutside &&
           s.is_one_of(end, kParticles))
      ++end;
    if (end == i || end == s.tokens.size() || !s.tokens[end].has(kCapitalized)) continue;
    const bool person = s.labels[end] != kOutside && !continues(s.labels[end]) &&
                        type_of_label(s.labels[end]) == EntityType::kPerson;
    if (s.labels[end] != kOutside && !person) continue;
    const std::size_t begin = begin_of_name(s.labels, i - 1);
    const std::size_t last = person ? end_of_name(s.labels, end) : end + 1;
    if (last - begin <= kLongestName) set_name(s.labels, begin, last, EntityType::kPerson);
  }
}

void mark_lone_persons(const NamedSentence& s, const WordUses& uses) {
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    if (is_lone_name(s, i, uses) && stands_as_person(s, i, i + 1))
      set_name(s.labels, i, i + 1, EntityType::kPerson);
  }
}

}  // namespace ae
