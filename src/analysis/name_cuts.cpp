#include "analysis/name_cuts.h"

#include <algorithm>
#include <iterator>

#include "analysis/name_spans.h"

namespace ae {
namespace {

/// "Members of the House" at the start of a sentence: what the common noun's capital does not make
/// a part of the name.
void trim_common_head(const NamedSentence& s, const NameLexicon& lexicon) {
  const std::size_t first = !s.tokens.empty() && s.tokens[0].has(kPunct) ? 1 : 0;
  if (first + 2 >= s.tokens.size() || !is_of_type(s.labels, first, EntityType::kPerson)) return;
  const std::size_t end = end_of_name(s.labels, first);
  const Tag common = s.words[first].view.known.tag;
  if (common != Tag::kNNS || end < first + 3 || !s.is_word(first + 1, "of")) return;
  const std::size_t rest = s.is_word(first + 2, "the") ? first + 3 : first + 2;
  clear_names(s.labels, first, end);
  if (rest < end && lexicon.organization_names.contains(s.words[end - 1].view.word))
    set_name(s.labels, rest, end, EntityType::kOrganization);
}

/// "Emperor of the", "of Justice Wanda Garced": no name ends in such a word, nor begins with one.
void trim_ends(const NamedSentence& s, const NameLexicon&, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kOpenWords[] = {"of", "the", "and", "for", "in", "at", "a"};
  const auto is_open = [&](std::size_t k) { return s.is_one_of(k, kOpenWords); };
  const EntityType type = type_of_label(s.labels[begin]);
  std::size_t first = begin;
  std::size_t last = end;
  // "Moon Jae-in"
  const bool joined = end - begin > 2 && s.is_word(end - 2, "-");
  while (last > first && !joined && is_open(last - 1)) --last;
  while (first < last && is_open(first)) ++first;
  if (first == begin && last == end) return;
  clear_names(s.labels, begin, end);
  if (first < last) set_name(s.labels, first, last, type);
}

/// What a person is of: a place that is known, or else an organization.
EntityType type_of_home(const NamedSentence& s, std::size_t begin, std::size_t end) {
  constexpr std::uint8_t kPlaces = kCity | kCountry;
  const bool place = s.words[begin].phrase != 0 || (s.words[begin].view.known.lists & kPlaces) != 0;
  const bool capitals = end == begin + 1 && s.tokens[begin].has(kAllCaps);
  return place && !capitals ? EntityType::kLocation : EntityType::kOrganization;
}

/// "David Perdue" of "Georgia", "Kristian Andersen" of "Scripps Research"; not "Catherine of
/// Aragon".
void cut_home(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
              std::size_t end) {
  constexpr std::size_t kFullName = 2;
  const bool person = is_of_type(s.labels, begin, EntityType::kPerson);
  const bool other = !person && (!is_of_type(s.labels, begin, EntityType::kOrganization) ||
                                 (s.words[begin].view.known.lists & kFirstName) == 0);
  if (other) return;
  // "McAllister of Dayton", but not "Joan of Arc"
  const bool surname_first =
      person && begin + 3 == end && s.is_word(begin + 1, "of") &&
      (s.words[begin].view.known.lists & (kFirstName | kSurname)) == kSurname &&
      (s.words[begin + 2].view.known.lists & kCity) != 0;
  for (std::size_t k = begin + (surname_first ? 1 : kFullName); k + 1 < end; ++k) {
    if (!s.is_word(k, "of")) continue;
    // "Charles University of Prague", "Florida Museum of Natural History"
    const WordClass before = s.words[k - 1].view.known;
    const bool surname = before.cluster == WordClass::kNoCluster || (before.lists & kSurname) != 0;
    const bool kind =
        s.is_word(k - 1, "House") || lexicon.organization_names.contains(s.words[k - 1].view.word);
    if (!person && (!surname || kind)) return;
    const std::size_t home = s.is_word(k + 1, "the") ? k + 2 : k + 1;
    const bool particle = s.is_word(begin + 1, "bin") || s.is_word(begin + 1, "van");
    const bool titled =
        s.tokens[begin].has(kAllCaps) || (!s.tokens[begin + 1].has(kCapitalized) && !particle);
    if (home >= end || titled || !s.tokens[home].has(kCapitalized | kAllCaps)) return;
    clear_names(s.labels, begin, end);
    set_name(s.labels, begin, k, EntityType::kPerson);
    set_name(s.labels, home, end, type_of_home(s, home, end));
    return;
  }
}

/// "Alderwoman Maria van Houten": what stands before a first name and is none itself.
void cut_title(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
               std::size_t end) {
  if (type_of_label(s.labels[begin]) != EntityType::kPerson || end - begin < 3) return;
  const WordClass known = s.words[begin].view.known;
  const std::uint32_t word = s.tokens[begin].lower_hash;
  const bool group = lexicon.known_names.find(hash_words(1, word)) == kNamedGroup;
  // "Chief" "Executive Jensen Huang"
  const bool chief = begin > 0 && s.is_word(begin - 1, "Chief") && s.is_word(begin, "Executive");
  const bool title = group || chief || lexicon.titles.contains(word);
  if (s.is_word(begin + 1, "of")) return;  // "King of Kings"
  if (!title && (known.lists & (kFirstName | kSurname)) != 0) return;
  if (!title && (s.words[begin + 1].view.known.lists & kFirstName) == 0) return;
  const bool role = title || lexicon.person_nouns.contains(word) || is_noun(known.tag) ||
                    s.word(begin).ends_with("woman");
  if (!role) return;
  s.labels[begin] = kOutside;
  set_name(s.labels, begin + 1, end, EntityType::kPerson);
  cut_title(s, lexicon, begin + 1, end);  // "Prime" "Minister Enda Kenny"
}

/// One past the last word of the place that is known by the words from `begin`; `begin` where none
/// is.
std::size_t end_of_place(const NamedSentence& s, std::size_t begin, std::uint8_t lists) {
  const std::size_t end = end_of_phrase(s.words, begin, EntityType::kLocation);
  return end == begin && (s.words[begin].view.known.lists & lists) != 0 ? begin + 1 : end;
}

/// "Mayor", "Dean"; not "Directorate General".
bool is_office(const NamedSentence& s, const NameLexicon& lexicon, std::size_t i) {
  static constexpr std::string_view kOffices[] = {
      "Dean",      "Leader", "Manager", "Editor", "Head", "Executive", "Registrar",
      "Treasurer", "Member", "CEO",     "CFO",    "CTO",  "COO"};
  return (lexicon.titles.contains(s.tokens[i].lower_hash) && !s.is_word(i, "General")) ||
         s.is_one_of(i, kOffices);
}

/// "Minister of Defense Hazem Shaalan", "Mayor of Melbourne", "Senior Attorney of the EFF": an
/// office is no name, but what stands behind it may be one.
void cut_office(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
                std::size_t end) {
  constexpr std::size_t kFullName = 2;
  std::size_t of = begin + 1;
  while (of < end && !s.is_word(of, "of")) ++of;
  if (of + 1 >= end || !is_office(s, lexicon, of - 1)) return;
  const std::size_t home = s.is_word(of + 1, "the") ? of + 2 : of + 1;
  const EntityType type = type_of_label(s.labels[begin]);
  const bool peer = is_peer(s.word(of - 1));
  if (home >= end || (peer && type != EntityType::kPerson) || type == EntityType::kOther) return;
  const bool place = end_of_place(s, home, kCity | kCountry) == end;
  if (type != EntityType::kPerson) {
    clear_names(s.labels, begin, end);
    if (place || end - home > 1) set_name(s.labels, home, end, type);
    return;
  }
  std::size_t name = home + 1;
  while (name < end && (s.words[name].view.known.lists & kFirstName) == 0) ++name;
  const bool two_words = home + kFullName < end && !s.is_word(end - kFullName, "of");
  if (name >= end && !peer && two_words) name = end - kFullName;
  if (name >= end && peer) return;
  clear_names(s.labels, begin, end);
  const bool body =
      s.is_word(home, "House") || lexicon.organization_names.contains(s.words[home].view.word);
  if (name < end)
    set_name(s.labels, name, end, EntityType::kPerson);
  else if (body && end - home > 1)
    set_name(s.labels, home, end, EntityType::kOrganization);
  else if (place)
    set_name(s.labels, home, end, EntityType::kLocation);
}

/// "United States Representative", "Senate Majority Leader": an office is no name.
void cut_last_office(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
                     std::size_t end) {
  if (end - begin < 2 || is_of_type(s.labels, begin, EntityType::kOther)) return;
  // "Larry King", "Burger King"
  if ((s.words[end - 1].view.known.lists & (kSurname | kFirstName)) != 0) return;
  if (!is_office(s, lexicon, end - 1)) return;
  if (s.is_word(begin, "Madam") || s.is_word(begin, "Mr.")) return;  // somebody is spoken to
  const EntityType type = type_of_label(s.labels[begin]);
  const bool chief = s.tokens[end - 1].has(kAllCaps) && type == EntityType::kOrganization;
  clear_names(s.labels, begin, end);
  if (end_of_place(s, begin, kCity | kCountry) == end - 1)
    set_name(s.labels, begin, end - 1, EntityType::kLocation);
  else if (chief)  // "OKCupid CEO"
    set_name(s.labels, begin, end - 1, type);
}

/// "Singer Bruce Springsteen" at the start of a sentence: what somebody is.
void cut_occupation(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
                    std::size_t end) {
  constexpr std::size_t kFullName = 2;
  const bool opens = begin == 0 || (begin == 1 && s.tokens[0].has(kPunct));
  if (!opens || end - begin <= kFullName || !is_of_type(s.labels, begin, EntityType::kPerson))
    return;
  if (!lexicon.person_nouns.contains(s.tokens[begin].lower_hash)) return;
  if ((s.words[begin + 1].view.known.lists & kFirstName) == 0) return;
  s.labels[begin] = kOutside;
  set_name(s.labels, begin + 1, end, EntityType::kPerson);
}

/// "Salford MP": of a place or a party.
void cut_member(const NamedSentence& s, const NameLexicon&, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kMembers[] = {"MP", "MPs", "MEP", "MEPs", "MSP", "MSPs"};
  if (end - begin < 2 || !s.is_one_of(end - 1, kMembers)) return;
  if (is_of_type(s.labels, begin, EntityType::kPerson)) return;
  const EntityType type = type_of_label(s.labels[begin]);
  const bool place = end_of_place(s, begin, kCity | kCountry) == end - 1;
  s.labels[end - 1] = kOutside;
  set_name(s.labels, begin, end - 1, place ? EntityType::kLocation : type);
}

/// "Wilson of C-MORE and Nick Hawco": two.
void cut_persons_at_and(const NamedSentence& s, const NameLexicon&, std::size_t begin,
                        std::size_t end) {
  if (!is_of_type(s.labels, begin, EntityType::kPerson)) return;
  for (std::size_t k = begin + 1; k + 1 < end; ++k) {
    if (!s.is_word(k, "and")) continue;
    clear_names(s.labels, begin, end);
    set_name(s.labels, begin, k, EntityType::kPerson);
    return set_name(s.labels, k + 1, end, EntityType::kPerson);
  }
}

/// "Santa Barbara County Sheriff Bill Brown": the name begins behind what somebody is.
void cut_at_title(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
                  std::size_t end) {
  constexpr std::size_t kFullName = 2;
  if (!is_of_type(s.labels, begin, EntityType::kPerson) || end - begin <= kFullName + 1) return;
  const bool named = (s.words[begin].view.known.lists & kFirstName) != 0;
  for (std::size_t k = end - kFullName; k > begin + 1; --k) {
    if ((s.words[k].view.known.lists & kFirstName) == 0 || !is_office(s, lexicon, k - 1)) continue;
    // "Melanie King Brandon Luna"
    if (named && k == begin + kFullName) continue;
    clear_names(s.labels, begin, k);
    // "European Central Bank President Christine Lagarde"
    if (k > begin + 2 && lexicon.organization_names.contains(s.words[k - 2].view.word))
      set_name(s.labels, begin, k - 1, EntityType::kOrganization);
    return set_name(s.labels, k, end, EntityType::kPerson);
  }
}

/// "U.S. President Barack Obama", "U.S. District" before "Judge": a country, and what somebody is
/// there.
void cut_country(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
                 std::size_t end) {
  if (end - begin < 2 || (!s.is_word(begin, "U.S.") && !s.is_word(begin, "UK"))) return;
  const bool person = is_of_type(s.labels, begin, EntityType::kPerson);
  if (person && end - begin > 2 && is_office(s, lexicon, begin + 1)) {
    clear_names(s.labels, begin, begin + 2);
    return set_name(s.labels, begin + 2, end, EntityType::kPerson);
  }
  const bool district = end - begin == 2 && s.is_word(begin + 1, "District") &&
                        end < s.tokens.size() &&
                        (s.is_word(end, "Judge") || s.is_word(end, "Attorney"));
  if (!district) return;
  clear_names(s.labels, begin, end);
  set_name(s.labels, begin, begin + 1, EntityType::kLocation);
}

/// "Miramar California": a town and where it is.
void cut_town(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
              std::size_t end) {
  if (end - begin < 2 || !is_of_type(s.labels, begin, EntityType::kLocation)) return;
  const std::size_t town = end_of_place(s, begin, kCity);
  if (town == begin || town >= end) return;
  const bool state =
      town + 1 == end && lexicon.place_names.find(s.tokens[town].lower_hash) == kStatePlace;
  if (!state && end_of_place(s, town, kCountry) != end) return;
  set_name(s.labels, begin, town, EntityType::kLocation);
  set_name(s.labels, town, end, EntityType::kLocation);
}

/// "The Bank of England" at the start of a sentence is "the Bank of England" elsewhere.
void cut_article(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
                 std::size_t end) {
  if (end - begin < 2 || !s.is_word(begin, "The")) return;
  if (!lexicon.organization_names.contains(s.words[begin + 1].view.word)) return;
  const EntityType type = type_of_label(s.labels[begin]);
  s.labels[begin] = kOutside;
  set_name(s.labels, begin + 1, end, type);
}

/// "ACLU of Montana and Native American Rights Fund": two, each with the word for its kind.
void cut_at_and(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
                std::size_t end) {
  constexpr std::size_t kFewest = 2;
  if (!is_of_type(s.labels, begin, EntityType::kOrganization)) return;
  const auto is_kind = [&](std::size_t i) {
    return lexicon.organization_names.contains(s.words[i].view.word) || s.is_word(i, "Fund") ||
           s.is_word(i, "Union");
  };
  if (!is_kind(end - 1)) return;
  bool whole = false;  // what stands before
  for (std::size_t k = begin; k + kFewest < end; ++k) {
    whole = whole || (is_kind(k) && (s.is_word(k + 1, "of") || s.is_word(k + 1, "and")));
    if (!s.is_word(k, "and") || !whole || k < begin + kFewest) continue;
    clear_names(s.labels, begin, end);
    set_name(s.labels, begin, k, EntityType::kOrganization);
    return set_name(s.labels, k + 1, end, EntityType::kOrganization);
  }
}

/// "Apple Inc and Alphabet Inc": two companies.
void cut_companies(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
                   std::size_t end) {
  if (!is_of_type(s.labels, begin, EntityType::kOrganization)) return;
  for (std::size_t k = begin + 1; k + 1 < end; ++k) {
    const bool form = lexicon.company_forms.contains(s.tokens[k - 1].lower_hash);
    if (!s.is_word(k, "and") || !form || k < begin + 2) continue;
    clear_names(s.labels, begin, end);
    set_name(s.labels, begin, k, EntityType::kOrganization);
    return set_name(s.labels, k + 1, end, EntityType::kOrganization);
  }
}

/// "Boeing and Northrop Grumman": two, where the first is known by itself.
void cut_partners(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
                  std::size_t end) {
  if (!is_of_type(s.labels, begin, EntityType::kOrganization) || end - begin < 3) return;
  if (!s.is_word(begin + 1, "and") || !s.tokens[begin + 2].has(kCapitalized)) return;
  const auto kind = lexicon.known_names.find(hash_words(1, s.words[begin].view.word));
  if (kind != kNamedOrganization) return;
  clear_names(s.labels, begin, end);
  set_name(s.labels, begin, begin + 1, EntityType::kOrganization);
  set_name(s.labels, begin + 2, end, EntityType::kOrganization);
}

/// "the SF Conservancy and the Electronic Frontier Foundation": two.
void cut_at_and_the(const NamedSentence& s, const NameLexicon&, std::size_t begin,
                    std::size_t end) {
  const EntityType type = type_of_label(s.labels[begin]);
  if (type == EntityType::kOther) return;
  for (std::size_t k = begin + 1; k + 2 < end; ++k) {
    // not "Islamic State of Iraq and the Levant"
    if (!s.is_word(k, "and") || !s.is_word(k + 1, "the") || k + 3 == end) continue;
    clear_names(s.labels, begin, end);
    set_name(s.labels, begin, k, type);
    set_name(s.labels, k + 2, end, type);
    return;
  }
}

}  // namespace

void cut_names(const NamedSentence& s, const NameLexicon& lexicon) {
  using Cut = void (*)(const NamedSentence&, const NameLexicon&, std::size_t, std::size_t);
  static constexpr Cut kCuts[] = {
      trim_ends,          cut_article,  cut_title,      cut_office, cut_at_title, cut_last_office,
      cut_persons_at_and, cut_home,     cut_at_and_the, cut_at_and, cut_town,     cut_occupation,
      cut_member,         cut_partners, cut_companies,  cut_country};
  if (!has_names(s.labels)) return;
  trim_common_head(s, lexicon);
  for (const Cut cut : kCuts) {
    for (std::size_t i = 0; i < s.tokens.size(); ++i) {
      if (s.labels[i] == kOutside || continues(s.labels[i])) continue;
      const std::size_t end = end_of_name(s.labels, i);
      cut(s, lexicon, i, end);
      i = end - 1;
    }
  }
}

}  // namespace ae
