#include "analysis/name_kinds.h"

#include <optional>

#include "analysis/name_known.h"
#include "analysis/name_spans.h"
#include "analysis/word_hash.h"

namespace ae {
namespace {

/// Where WordClass::types tells how often a word is in names of places; of persons it is at the
/// end.
constexpr unsigned kTypeBits = 3;
constexpr unsigned kLocationShift = 2 * static_cast<unsigned>(EntityType::kLocation);

/// "Housing Authority of New Orleans", "Bank of England": what the word for the kind, behind which
/// a place is named, says of a longer name.
void type_organization(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
                       std::size_t end) {
  if (type_of_label(s.labels[begin]) == EntityType::kOrganization) return;
  std::size_t kind = begin;
  while (kind + 1 < end && !s.is_word(kind + 1, "of")) ++kind;
  // "Clark College" and "the West Bank" are places too.
  static constexpr std::string_view kPlaces[] = {"College", "University", "Church",
                                                 "Academy", "Bank",       "Institute"};
  const bool place = kind + 1 == end && is_of_type(s.labels, begin, EntityType::kLocation) &&
                     s.is_one_of(kind, kPlaces);
  if (end - begin > 1 && !place && s.tokens[kind].has(kCapitalized) &&
      lexicon.organization_names.contains(s.words[kind].view.word))
    set_name(s.labels, begin, end, EntityType::kOrganization);
}

/// "II", "2024": what may stand behind the last word of a name.
bool is_number(const NamedSentence& s, std::size_t i) {
  const std::string_view word = s.word(i);
  return s.tokens[i].has(kNumeric) || word.find_first_not_of("IVX") == std::string_view::npos;
}

bool is_law(const NamedSentence& s, std::size_t i) {
  static constexpr std::string_view kLaws[] = {"Act",       "Amendment", "Treaty", "Directive",
                                               "Agreement", "Accord",    "Accords"};
  return s.is_one_of(i, kLaws);
}

/// "World War II" is no place, "Norton Bridge" no person.
void type_by_last_word(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
                       std::size_t end) {
  const std::size_t last = end - begin > 2 && is_number(s, end - 1) ? end - 2 : end - 1;
  if (last == begin || !s.tokens[last].has(kCapitalized)) return;
  const std::uint32_t word = s.tokens[last].lower_hash;
  if (is_of_type(s.labels, begin, EntityType::kLocation) && lexicon.thing_names.contains(word))
    return set_name(s.labels, begin, end, EntityType::kOther);
  // "Ballot Interference Prevention Act"
  if (is_of_type(s.labels, begin, EntityType::kOrganization) && is_law(s, last))
    return set_name(s.labels, begin, end, EntityType::kOther);
  // "Sacramento Kings"
  if (is_of_type(s.labels, begin, EntityType::kLocation) && lexicon.team_names.contains(word))
    return set_name(s.labels, begin, end, EntityType::kOrganization);
  // "Sequoia Capital"
  if (is_of_type(s.labels, begin, EntityType::kLocation) && s.words[begin].phrase == 0 &&
      (s.is_word(last, "Capital") || s.is_word(last, "Ventures")))
    return set_name(s.labels, begin, end, EntityType::kOrganization);
  if (!is_of_type(s.labels, begin, EntityType::kPerson)) return;
  if (lexicon.place_names.find(word) == kEndOfPlace)
    return set_name(s.labels, begin, end, EntityType::kLocation);
  // "Carr Futures", not "Harrison Ford"
  const bool named = (s.words[begin].view.known.lists & kFirstName) != 0;
  if (!named && lexicon.business_names.contains(word))
    set_name(s.labels, begin, end, EntityType::kOrganization);
}

/// "Battle of Hastings", "Treaty of Versailles": no places.
void type_event(const NamedSentence& s, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kEvents[] = {"Battle", "Siege", "Treaty", "Declaration"};
  if (end - begin < 3 || !s.is_word(begin + 1, "of")) return;
  if (!is_of_type(s.labels, begin, EntityType::kLocation)) return;
  if (s.is_one_of(begin, kEvents)) set_name(s.labels, begin, end, EntityType::kOther);
}

/// "Hurricane Maria"
void type_storm(const NamedSentence& s, std::size_t begin, std::size_t end) {
  const bool inside = is_storm(s.word(begin)) && end - begin > 1;
  const bool before = begin > 0 && s.labels[begin - 1] == kOutside && is_storm(s.word(begin - 1));
  if (inside || (before && is_of_type(s.labels, begin, EntityType::kPerson)))
    set_name(s.labels, before ? begin - 1 : begin, end, EntityType::kOther);
}

/// "Hamilton" is a person where the article has Margaret Hamilton, unless somebody goes there.
void type_surname(const NamedSentence& s, const WordUses& uses, const NameLexicon& lexicon,
                  std::size_t begin, std::size_t end) {
  static constexpr std::string_view kBefore[] = {"in",   "at",     "from",    "to",      "near",
                                                 "of",   "around", "through", "outside", "across",
                                                 "into", "toward", "via",     "between", ","};
  if (end - begin != 1 || !is_of_type(s.labels, begin, EntityType::kLocation)) return;
  const std::uint32_t word = s.words[begin].view.word;
  const bool country = (s.words[begin].view.known.lists & (kCountry | kDemonym)) != 0 ||
                       lexicon.place_names.find(word) == kStatePlace;
  const WordUses::Use* use = uses.find(word);
  if (country || use == nullptr || !uses.is_in_full_name(word)) return;
  const auto times = [&](EntityType type) { return use->types[static_cast<std::size_t>(type)]; };
  if (2 * times(EntityType::kPerson) < times(EntityType::kLocation)) return;
  const bool before = begin > 0 && s.is_one_of(begin - 1, kBefore);
  // "Hamm, Germany", but not "Hamm, 44,"
  const bool behind =
      end + 1 < s.tokens.size() && s.is_word(end, ",") && s.tokens[end + 1].has(kCapitalized);
  if (!before && !behind) set_name(s.labels, begin, end, EntityType::kPerson);
}

/// "from Derby": a town where nobody of the article is called so.
void type_town(const NamedSentence& s, const WordUses& uses, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kBefore[] = {"in", "from", "near", "at", "around", "outside"};
  if (begin == 0 || end - begin != 1 || !is_of_type(s.labels, begin, EntityType::kPerson)) return;
  const WordClass known = s.words[begin].view.known;
  if ((known.lists & kCity) == 0 || uses.is_in_full_name(s.words[begin].view.word)) return;
  const unsigned in_persons = known.types & kTypeBits;
  if (in_persons < (known.types >> kLocationShift & kTypeBits) && s.is_one_of(begin - 1, kBefore))
    set_name(s.labels, begin, end, EntityType::kLocation);
}

/// "a broker at Lind-Waldock": nobody works at a person.
void type_workplace(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
                    std::size_t end) {
  if (begin < 2 || !s.is_word(begin - 1, "at")) return;
  const bool unknown = is_of_type(s.labels, begin, EntityType::kLocation) && end == begin + 3 &&
                       s.is_word(begin + 1, "-") && s.words[begin].phrase == 0;
  if (!unknown && !is_of_type(s.labels, begin, EntityType::kPerson)) return;
  const bool full = end - begin > 1 && (s.words[begin].view.known.lists & kFirstName) != 0;
  const Token& whose = s.tokens[begin - 2];
  if (!full && is_noun(whose.tag) && lexicon.person_nouns.contains(whose.lower_hash))
    set_name(s.labels, begin, end, EntityType::kOrganization);
}

/// "Santa Barbara": a place that is known by more words than one.
void type_known_place(const NamedSentence& s, std::size_t begin, std::size_t end) {
  if (end - begin < 2 || !is_of_type(s.labels, begin, EntityType::kPerson)) return;
  // "Santa Clara, California"
  static constexpr std::string_view kFirst[] = {"Santa", "San",   "Los",  "Las",  "Fort",
                                                "Port",  "Mount", "Lake", "Palm", "El"};
  const bool in_state = end + 1 < s.tokens.size() && s.is_word(end, ",") &&
                        s.tokens[end + 1].has(kCapitalized) && s.is_one_of(begin, kFirst);
  const bool known = end_of_phrase(s.words, begin, EntityType::kLocation) == end &&
                     end_of_phrase(s.words, begin, EntityType::kPerson) != end &&
                     (s.words[begin].view.known.lists & kFirstName) == 0;
  if (known || in_state) set_name(s.labels, begin, end, EntityType::kLocation);
}

/// "Lashkar Gah city": what a word written small says of the run before it.
void mark_by_kind_behind(const NamedSentence& s) {
  static constexpr std::string_view kKinds[] = {"city",    "province",   "district",
                                                "village", "prefecture", "governorate",
                                                "airbase", "peninsula",  "airport"};
  for (std::size_t i = 2; i < s.tokens.size(); ++i) {
    if (!s.tokens[i - 1].has(kCapitalized) || !s.is_one_of(i, kKinds)) continue;
    const std::size_t begin = s.words[i - 1].run_begin;
    if (begin == 0 || i - begin > kLongestName || !are_outside(s.labels, begin, i)) continue;
    bool proper = true;
    for (std::size_t k = begin; k < i; ++k)
      proper = proper && (is_proper_noun(s.tokens[k].tag) ||
                          s.words[k].view.known.cluster == WordClass::kNoCluster);
    if (proper) set_name(s.labels, begin, i, EntityType::kLocation);
  }
}

/// "Arianespace employees": nobody else has them.
void mark_employers(const NamedSentence& s) {
  static constexpr std::string_view kOwned[] = {"employees", "executives", "shares", "spokesman",
                                                "spokeswoman"};
  for (std::size_t i = 1; i < s.tokens.size(); ++i) {
    const Token& token = s.tokens[i - 1];
    if (s.labels[i - 1] != kOutside || !token.has(kCapitalized)) continue;
    if (s.words[i - 1].view.known.cluster != WordClass::kNoCluster) continue;
    if (s.is_alone(i - 1) && is_proper_noun(token.tag) && s.is_one_of(i, kOwned))
      s.labels[i - 1] = name_label(EntityType::kOrganization, NamePart::kUnit);
  }
}

/// "in Yorba Linda, CA": what has a state behind it is a town.
void mark_towns(const NamedSentence& s, const NameLexicon& lexicon) {
  static constexpr std::string_view kBefore[] = {"in", "from", "of", "near", "at", "outside"};
  constexpr std::size_t kMostWords = 3;
  for (std::size_t i = 1; i + 2 < s.tokens.size(); ++i) {
    const std::size_t end = s.words[i].run_end;
    if (s.words[i].run_begin != i || end < i + 2 || end - i > kMostWords) continue;
    if (end + 1 >= s.tokens.size() || !s.tokens[end + 1].has(kCapitalized | kAllCaps)) continue;
    if (!s.is_word(end, ",") || !s.is_one_of(i - 1, kBefore)) continue;
    const bool state = lexicon.place_names.find(s.tokens[end + 1].lower_hash) == kStatePlace;
    bool free = state && is_whole(s.labels, i, end);
    for (std::size_t k = i; k < end; ++k)
      free = free && !is_of_type(s.labels, k, EntityType::kOrganization) &&
             !lexicon.organization_names.contains(s.words[k].view.word);
    if (free) set_name(s.labels, i, end, EntityType::kLocation);
  }
}

/// "USS Sterett": a ship.
void type_ship(const NamedSentence& s, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kPrefixes[] = {"USS", "HMS", "HMAS", "HMCS", "RMS", "USNS"};
  if (end - begin > 1 && s.is_one_of(begin, kPrefixes))
    set_name(s.labels, begin, end, EntityType::kOther);
}

/// "Czech officials", "a Czech": whose, and no place.
void drop_demonym(const NamedSentence& s, std::size_t begin, std::size_t end) {
  if (end - begin != 1 || !is_of_type(s.labels, begin, EntityType::kLocation)) return;
  const std::uint8_t lists = s.words[begin].view.known.lists;
  if ((lists & kDemonym) == 0 || (lists & (kCountry | kCity)) != 0) return;
  const bool behind = end < s.tokens.size() && !s.tokens[end].has(kCapitalized) &&
                      (is_noun(s.tokens[end].tag) || is_adjective(s.tokens[end].tag));
  const bool article = begin > 0 && is_article(s.word(begin - 1)) && !s.is_word(begin - 1, "the");
  if (behind || article) clear_names(s.labels, begin, end);
}

/// "Kurdish fighters", "Saudi officials", "Middle Eastern states": an adjective before what it
/// tells of.
void drop_adjective(const NamedSentence& s, std::size_t begin, std::size_t end) {
  if (end >= s.tokens.size() || s.tokens[end].has(kCapitalized | kAllCaps)) return;
  if (!is_noun(s.tokens[end].tag) || s.tokens[begin].has(kMixedCase | kHashtag)) return;
  const bool eastern = end - begin == 2 && s.is_word(begin + 1, "Eastern");
  const bool saudi = end - begin == 1 && s.is_word(begin, "Saudi");
  const bool adjective = end - begin == 1 && is_of_type(s.labels, begin, EntityType::kOther) &&
                         is_adjective(s.tokens[begin].tag);
  if (eastern || saudi || adjective) clear_names(s.labels, begin, end);
}

/// "the 22-year-old Spaniard": somebody of that country.
void drop_native(const NamedSentence& s, const WordUses& uses, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kNatives[] = {
      "Spaniard", "Briton",   "Brit",     "Aussie",  "Kiwi",      "Swede",    "Dane",
      "Finn",     "Serb",     "Croat",    "Scot",    "Frenchman", "Dutchman", "Englishman",
      "Irishman", "Welshman", "Scotsman", "Cypriot", "Argentine", "Yemeni",   "Icelander"};
  if (end - begin != 1 || begin == 0 || !s.is_one_of(begin, kNatives)) return;
  if (!uses.is_in_full_name(s.words[begin].view.word)) clear_names(s.labels, begin, end);
}

/// "410 U.S. 113": where a judgment is printed.
void drop_reports(const NamedSentence& s) {
  for (std::size_t i = 1; i + 1 < s.tokens.size(); ++i) {
    if (s.labels[i] == name_label(EntityType::kLocation, NamePart::kUnit) &&
        s.tokens[i - 1].has(kNumeric) && s.tokens[i + 1].has(kNumeric) && s.is_word(i, "U.S."))
      s.labels[i] = kOutside;
  }
}

/// "A$" of "A$2.6bn": money.
void drop_currencies(const NamedSentence& s, std::size_t begin, std::size_t end) {
  if (end - begin == 1 && s.word(begin).ends_with('$')) clear_names(s.labels, begin, end);
}

/// "BBC One", "Channel 4"
void join_channels(const NamedSentence& s) {
  static constexpr std::string_view kNumbers[] = {"One", "Two", "Three", "Four", "News", "Radio"};
  for (std::size_t i = 0; i + 1 < s.tokens.size(); ++i) {
    if (!s.tokens[i].has(kCapitalized | kAllCaps)) continue;
    if (continues(s.labels[i]) || leaves_open(s.labels[i])) continue;
    if (continues(s.labels[i + 1]) || leaves_open(s.labels[i + 1])) continue;
    const bool bbc = s.is_word(i, "BBC") && s.is_one_of(i + 1, kNumbers);
    const bool channel = s.is_word(i, "Channel") && s.tokens[i + 1].has(kNumeric);
    if ((bbc && s.labels[i + 1] == kOutside) || channel)
      set_name(s.labels, i, i + 2, EntityType::kOrganization);
  }
}

/// "United Arab Emirates"
void type_country(const NamedSentence& s, std::size_t begin, std::size_t end) {
  if (!is_of_type(s.labels, begin, EntityType::kOrganization)) return;
  const bool country = end - begin == 1 && (s.words[begin].view.known.lists & kCountry) != 0;
  if (country || (end - begin > 1 && end_of_phrase(s.words, begin, EntityType::kLocation) == end))
    set_name(s.labels, begin, end, EntityType::kLocation);
}

/// "the House", "the Lords": a chamber.
void type_house(const NamedSentence& s, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kChambers[] = {"House", "Lords", "Commons"};
  if (begin == 0 || end - begin != 1 || !s.is_one_of(begin, kChambers)) return;
  if (is_article(s.word(begin - 1))) set_name(s.labels, begin, end, EntityType::kOrganization);
}

/// "in St. Thomas": no saint, but what is called after one.
void type_saint(const NamedSentence& s, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kBefore[] = {"in", "at", "from", "to", "near", "former"};
  if (begin == 0 || end - begin < 2 || !s.is_word(begin, "St.")) return;
  if (!is_of_type(s.labels, begin, EntityType::kPerson)) return;
  if (s.is_one_of(begin - 1, kBefore)) set_name(s.labels, begin, end, EntityType::kLocation);
}

/// "Duke of Wellington", "Prince of Wales": whom a place is the title of.
void type_peer(const NamedSentence& s, std::size_t begin, std::size_t end) {
  if (end - begin < 3 || !s.is_word(begin + 1, "of")) return;
  if (!is_peer(s.word(begin))) return;
  const bool place = s.words[begin + 2].phrase != 0 ||
                     (s.words[begin + 2].view.known.lists & (kCity | kCountry)) != 0;
  if (place) set_name(s.labels, begin, end, EntityType::kPerson);
}

/// "a startup called Lumen", "a village named Ust": by the word for what has the name.
void mark_called(const NamedSentence& s, const NameLexicon& lexicon) {
  for (std::size_t i = 1; i + 1 < s.tokens.size(); ++i) {
    if (!s.tokens[i + 1].has(kCapitalized) || s.tokens[i - 1].has(kCapitalized)) continue;
    if (!s.is_word(i, "called") && !s.is_word(i, "named")) continue;
    const auto kind = lexicon.kind_nouns.find(s.tokens[i - 1].lower_hash);
    const std::size_t end = s.words[i + 1].run_end;
    if (!kind || end - i > kLongestName || !are_outside(s.labels, i + 1, end)) continue;
    set_name(s.labels, i + 1, end, type_of_kind(*kind));
  }
}

/// "i am going to san francisco", "she lives in punjab": places in a sentence without capitals.
void mark_small_places(const NamedSentence& s) {
  static constexpr std::string_view kBefore[] = {"in", "from", "to", "near", "at", "around"};
  constexpr unsigned kOften = 2;
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    if (const std::size_t end = end_of_phrase(s.words, i, EntityType::kLocation); end > i) {
      if (are_outside(s.labels, i, end)) set_name(s.labels, i, end, EntityType::kLocation);
      i = end - 1;
      continue;
    }
    const WordClass known = s.words[i].view.known;
    const unsigned of_places = known.types >> kLocationShift & kTypeBits;
    const bool place = (known.lists & (kCity | kCountry)) != 0 && known.tag == Tag::kOther &&
                       of_places >= kOften && known.types == of_places << kLocationShift;
    if (i == 0 || !place || s.labels[i] != kOutside || is_verb(s.tokens[i].tag)) continue;
    if (s.is_one_of(i - 1, kBefore))
      s.labels[i] = name_label(EntityType::kLocation, NamePart::kUnit);
  }
}

}  // namespace

void type_by_words(const NamedSentence& s, const WordUses& uses, const NameLexicon& lexicon) {
  const bool mixed = s.style == CaseStyle::kMixed;
  if (mixed || s.style == CaseStyle::kTitle) {
    mark_known_names(s, uses, lexicon);
  }
  if (s.style == CaseStyle::kLower) mark_small_places(s);
  drop_reports(s);
  if (mixed) {
    mark_by_kind_behind(s);
    mark_employers(s);
    mark_towns(s, lexicon);
    mark_called(s, lexicon);
  }
  join_channels(s);
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    if (s.labels[i] == kOutside || continues(s.labels[i])) continue;
    const std::size_t end = end_of_name(s.labels, i);
    if (mixed || is_of_type(s.labels, i, EntityType::kPerson))
      type_organization(s, lexicon, i, end);
    type_by_last_word(s, lexicon, i, end);
    type_event(s, i, end);
    type_storm(s, i, end);
    type_house(s, i, end);
    type_country(s, i, end);
    type_surname(s, uses, lexicon, i, end);
    type_town(s, uses, i, end);
    type_workplace(s, lexicon, i, end);
    type_known_place(s, i, end);
    type_saint(s, i, end);
    type_ship(s, i, end);
    drop_demonym(s, i, end);
    if (s.labels[i] != kOutside && mixed) drop_adjective(s, i, end);
    drop_native(s, uses, i, end);
    drop_currencies(s, i, end);
    if (s.labels[i] == kOutside) continue;
    type_peer(s, i, end);
    type_known(s, uses, lexicon, i, end);
    i = end - 1;
  }
}

}  // namespace ae
