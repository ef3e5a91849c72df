#include "analysis/name_joins.h"

#include <algorithm>

#include "analysis/name_spans.h"

namespace ae {
namespace {

constexpr std::uint16_t kCapital = kCapitalized | kAllCaps | kMixedCase;

bool is_kind_of_organization(const NamedSentence& s, std::size_t i, const NameLexicon& lexicon) {
  return lexicon.organization_names.contains(s.words[i].view.word);
}

/// Whether words of such use are in names of organizations more often than in others.
bool sounds_like_organization(const NameWord& word) {
  const auto share = [&](EntityType type) {
    return word.view.known.types >> 2 * static_cast<unsigned>(type) & 3u;
  };
  return share(EntityType::kOrganization) >
         std::max(
             {share(EntityType::kPerson), share(EntityType::kLocation), share(EntityType::kOther)});
}

/// "Coca-Cola", "American-Arab": one name, of the kind of its second part.
void join_hyphened(const NamedSentence& s) {
  for (std::size_t i = 1; i + 1 < s.tokens.size(); ++i) {
    if (s.labels[i] != kOutside) continue;
    if (s.labels[i - 1] == kOutside && s.labels[i + 1] == kOutside) continue;
    if (!s.is_word(i, "-") && !s.is_word(i, "–")) continue;
    if (s.tokens[i].has(kSpaceBefore) || s.tokens[i + 1].has(kSpaceBefore)) continue;
    if (!s.tokens[i - 1].has(kCapital) || !s.tokens[i + 1].has(kCapital)) continue;
    const bool left = s.labels[i - 1] != kOutside;
    const bool right = s.labels[i + 1] != kOutside;
    const bool two_places = is_of_type(s.labels, i - 1, EntityType::kLocation) &&
                            is_of_type(s.labels, i + 1, EntityType::kLocation);
    if (two_places || continues(s.labels[i + 1])) continue;
    const std::size_t begin = left ? begin_of_name(s.labels, i - 1) : i - 1;
    const std::size_t end = right ? end_of_name(s.labels, i + 1) : i + 2;
    if (end - begin > kLongestName) continue;
    set_name(s.labels, begin, end, type_of_label(s.labels[right ? i + 1 : i - 1]));
  }
}

/// "Carr" "Futures", "Perth" "Glory": the run of capitals ends in a word of organizations.
void extend_to_run(const NamedSentence& s, const NameLexicon& lexicon) {
  if (s.style != CaseStyle::kMixed) return;
  constexpr std::size_t kMostWords = 6;
  for (std::size_t i = 1; i < s.tokens.size(); ++i) {
    const std::uint8_t before = s.labels[i - 1];
    if (before == kOutside || leaves_open(before) || s.words[i].run_begin == i) continue;
    if (s.tokens[i - 1].has(kHandle | kHashtag)) continue;
    const std::size_t begin = begin_of_name(s.labels, i - 1);
    const std::size_t end = s.words[i].run_end;
    const std::uint32_t last = s.tokens[end - 1].lower_hash;
    const bool business =
        !is_of_type(s.labels, i - 1, EntityType::kOther) &&
        (lexicon.business_names.contains(last) ||
         (is_of_type(s.labels, i - 1, EntityType::kLocation) && lexicon.team_names.contains(last)));
    bool free = end - begin <= kMostWords;
    for (std::size_t k = i; free && k < end; ++k) {
      const Tag tag = s.tokens[k].tag;
      free = s.labels[k] == kOutside && (is_proper_noun(tag) || (business && is_noun(tag))) &&
             s.tokens[k].has(kSpaceBefore);
    }
    if (free && (business || is_kind_of_organization(s, end - 1, lexicon) ||
                 sounds_like_organization(s.words[end - 1])))
      set_name(s.labels, begin, end, EntityType::kOrganization);
  }
}

/// "Ray" "'s Pizza": a business by its owner's name.
void join_owners(const NamedSentence& s, const NameLexicon& lexicon) {
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 1; i + 1 < s.tokens.size(); ++i) {
    if (s.labels[i] != kOutside || !is_of_type(s.labels, i - 1, EntityType::kPerson)) continue;
    if (!s.is_word(i, "'s") && !s.is_word(i, "’s")) continue;
    const std::size_t end = s.words[i + 1].run_end;
    const std::size_t begin = begin_of_name(s.labels, i - 1);
    if (end - begin > kLongestName || !s.tokens[end - 1].has(kCapitalized)) continue;
    if (are_outside(s.labels, i + 1, end) &&
        lexicon.business_names.contains(s.tokens[end - 1].lower_hash))
      set_name(s.labels, begin, end, EntityType::kOrganization);
  }
}

/// "St. Peter" "'s Basilica", "Martha" "'s Vineyard": a place that is called after somebody.
void join_places_of_persons(const NamedSentence& s) {
  static constexpr std::string_view kPlaces[] = {"Basilica", "Cathedral", "Church", "Square",
                                                 "Vineyard", "Bazar",     "Cross",  "Hospital",
                                                 "Park",     "Bay",       "Island", "Landing"};
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 1; i + 1 < s.tokens.size(); ++i) {
    if (!s.tokens[i].has(kSplitClitic) || s.labels[i] != kOutside || s.labels[i - 1] == kOutside)
      continue;
    if (!s.is_one_of(i + 1, kPlaces) || s.words[i + 1].run_end != i + 2) continue;
    if (continues(s.labels[i + 1]) || leaves_open(s.labels[i + 1])) continue;
    const std::size_t begin = begin_of_name(s.labels, i - 1);
    const bool person = is_of_type(s.labels, i - 1, EntityType::kPerson) && begin == i - 1;
    const bool saint = s.is_word(begin, "St.") && !continues(s.labels[begin]);
    if (person || saint) set_name(s.labels, begin, i + 2, EntityType::kLocation);
  }
}

/// "Bill" & "Melinda Gates Foundation": one organization.
void join_ampersands(const NamedSentence& s, const NameLexicon& lexicon) {
  for (std::size_t i = 1; i + 1 < s.tokens.size(); ++i) {
    if (s.labels[i + 1] == kOutside || continues(s.labels[i + 1])) continue;
    if (s.labels[i] != kOutside || !s.is_word(i, "&") || !s.tokens[i - 1].has(kCapital)) continue;
    const std::size_t begin = s.labels[i - 1] == kOutside ? i - 1 : begin_of_name(s.labels, i - 1);
    const std::size_t end = end_of_name(s.labels, i + 1);
    // "Baylor Scott & White Medical Center"
    const bool house = end - i > 2 && is_of_type(s.labels, i + 1, EntityType::kLocation) &&
                       lexicon.place_names.find(s.tokens[end - 1].lower_hash) == kEndOfPlace;
    if (!house && !is_of_type(s.labels, i + 1, EntityType::kOrganization)) continue;
    if (end - begin <= kLongestName) set_name(s.labels, begin, end, EntityType::kOrganization);
  }
}

/// "Florida" "Power & Light": partners of the place before them.
void join_partners(const NamedSentence& s) {
  constexpr std::size_t kShortest = 3;
  if (s.style != CaseStyle::kMixed) return;
  const auto is_part = [&](std::size_t i) {
    return s.labels[i] == kOutside && s.tokens[i].has(kCapitalized) &&
           s.tokens[i].span.size() >= kShortest && is_noun(s.tokens[i].tag);
  };
  for (std::size_t i = 2; i + 1 < s.tokens.size(); ++i) {
    if (!is_of_type(s.labels, i - 2, EntityType::kLocation) || !s.is_word(i, "&")) continue;
    if (s.labels[i] != kOutside || !is_part(i - 1) || !is_part(i + 1)) continue;
    const std::size_t begin = begin_of_name(s.labels, i - 2);
    if (i + 2 - begin <= kLongestName) set_name(s.labels, begin, i + 2, EntityType::kOrganization);
  }
}

/// "Pasquale \"Pat\" Di Cicco": one person with a short name between quotation marks.
void join_nicknames(const NamedSentence& s) {
  const auto is_mark = [&](std::size_t i) {
    const std::string_view word = s.word(i);
    return word == "\"" || word == "“" || word == "”" || word == "'" || word == "‘" || word == "’";
  };
  constexpr std::size_t kLongestNickname = 3;  // "T-Bone"
  for (std::size_t i = 2; i + 2 < s.tokens.size(); ++i) {
    // "William F. “Bill” Weld", where the period is a word of its own
    const bool dotted = i > 2 && s.is_word(i - 2, ".") && s.tokens[i - 3].span.size() == 1;
    const std::size_t before = dotted ? i - 3 : i - 2;
    if (!is_of_type(s.labels, before, EntityType::kPerson) || leaves_open(s.labels[before]))
      continue;
    if (continues(s.labels[i]) || !is_mark(i - 1) || !s.tokens[i].has(kCapitalized)) continue;
    std::size_t close = i + 1;
    while (close + 1 < s.tokens.size() && close < i + kLongestNickname && !is_mark(close)) ++close;
    if (close + 1 >= s.tokens.size() || !is_mark(close) || leaves_open(s.labels[close - 1]))
      continue;
    const bool surname = dotted && s.tokens[close + 1].has(kCapitalized);
    if (!surname &&
        (!is_of_type(s.labels, close + 1, EntityType::kPerson) || continues(s.labels[close + 1])))
      continue;
    const std::size_t begin = begin_of_name(s.labels, before);
    const std::size_t end = end_of_name(s.labels, close + 1);
    if (end - begin <= kLongestName + 2) set_name(s.labels, begin, end, EntityType::kPerson);
  }
}

/// "Montreal" "Hockey Club", "FC" "Basel": one organization.
void join_neighbours(const NamedSentence& s) {
  for (std::size_t i = 1; i < s.tokens.size(); ++i) {
    if (s.labels[i] == kOutside || continues(s.labels[i]) || s.labels[i - 1] == kOutside) continue;
    if (!s.tokens[i].has(kCapital) || !s.tokens[i - 1].has(kCapital)) continue;
    if (!s.tokens[i].has(kSpaceBefore)) continue;
    const std::size_t begin = begin_of_name(s.labels, i - 1);
    const std::size_t end = end_of_name(s.labels, i);
    const bool of_place = is_of_type(s.labels, i, EntityType::kOrganization) &&
                          !is_of_type(s.labels, i - 1, EntityType::kPerson);
    const bool at_place = is_of_type(s.labels, i - 1, EntityType::kOrganization) &&
                          is_of_type(s.labels, i, EntityType::kLocation);
    if (end - begin <= kLongestName && (of_place || at_place))
      set_name(s.labels, begin, end, EntityType::kOrganization);
  }
}

/// "Cape of Good Hope": the head of a place's name belongs to it.
void join_places(const NamedSentence& s, const NameLexicon& lexicon) {
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 0; i + 2 < s.tokens.size(); ++i) {
    if (!s.tokens[i].has(kCapitalized) || continues(s.labels[i]) || leaves_open(s.labels[i]))
      continue;
    if (!s.is_word(i + 1, "of") || s.labels[i + 1] != kOutside) continue;
    if (lexicon.place_names.find(s.tokens[i].lower_hash) != kHeadOfPlace) continue;
    const std::size_t of = i + 2;
    if (!s.tokens[of].has(kCapitalized) || continues(s.labels[of])) continue;
    const std::size_t end =
        s.labels[of] == kOutside ? s.words[of].run_end : end_of_name(s.labels, of);
    if (end - i <= kLongestName && (end == s.tokens.size() || !continues(s.labels[end])))
      set_name(s.labels, i, end, EntityType::kLocation);
  }
}

/// "al Qaeda" "in the" "Arabian Peninsula"
void join_branches(const NamedSentence& s) {
  static constexpr std::string_view kBodies[] = {"Qaeda", "Qaida", "Qa'ida"};
  for (std::size_t i = 1; i + 3 < s.tokens.size(); ++i) {
    if (s.labels[i] == kOutside || leaves_open(s.labels[i]) || !s.is_one_of(i, kBodies)) continue;
    if (!s.is_word(i + 1, "in") || !s.is_word(i + 2, "the") || continues(s.labels[i + 3])) continue;
    if (!is_of_type(s.labels, i + 3, EntityType::kLocation)) continue;
    const std::size_t begin = begin_of_name(s.labels, i);
    const std::size_t end = end_of_name(s.labels, i + 3);
    if (end - begin <= kLongestName) set_name(s.labels, begin, end, EntityType::kOrganization);
  }
}

/// "Islamic State of Iraq" "and Syria", "and the Levant"
void join_state_of(const NamedSentence& s) {
  static constexpr std::string_view kSecond[] = {"Syria", "Levant", "al-Sham"};
  for (std::size_t i = 3; i + 2 < s.tokens.size(); ++i) {
    if (s.labels[i] == kOutside || leaves_open(s.labels[i]) || !s.is_word(i, "Iraq")) continue;
    if (!s.is_word(i - 1, "of") || !s.is_word(i - 2, "State") || !s.is_word(i + 1, "and")) continue;
    const std::size_t second = s.is_word(i + 2, "the") ? i + 3 : i + 2;
    if (second >= s.tokens.size() || !s.is_one_of(second, kSecond)) continue;
    if (continues(s.labels[second]) || leaves_open(s.labels[second])) continue;
    const std::size_t begin = begin_of_name(s.labels, i);
    if (second - begin < kLongestName)
      set_name(s.labels, begin, second + 1, EntityType::kOrganization);
  }
}

/// "Native" "Americans"
void join_peoples(const NamedSentence& s) {
  static constexpr std::string_view kBefore[] = {"Native", "African", "Asian", "Mexican", "Arab"};
  for (std::size_t i = 1; i < s.tokens.size(); ++i) {
    if (s.labels[i] != name_label(EntityType::kOther, NamePart::kUnit)) continue;
    if (s.labels[i - 1] == kOutside && s.is_word(i, "Americans") && s.is_one_of(i - 1, kBefore))
      set_name(s.labels, i - 1, i + 1, EntityType::kOther);
  }
}

/// "West" "Ham United", "New" "Haven"
void lead_towns_of_names(const NamedSentence& s) {
  static constexpr std::string_view kLeads[] = {"West", "East",  "North", "South", "New",
                                                "San",  "Santa", "Los",   "Las",   "Fort",
                                                "Port", "Mount", "Saint", "El",    "Great"};
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 2; i < s.tokens.size(); ++i) {
    const bool named = is_of_type(s.labels, i, EntityType::kOrganization) ||
                       is_of_type(s.labels, i, EntityType::kLocation);
    if (!named || continues(s.labels[i]) || s.labels[i - 1] != kOutside) continue;
    if (!s.is_one_of(i - 1, kLeads) || s.words[i].run_begin != i - 1) continue;
    if (!s.tokens[i].has(kSpaceBefore) || s.words[i].view.known.tag != Tag::kOther) continue;
    const std::size_t end = end_of_name(s.labels, i);
    if (end - i < kLongestName) set_name(s.labels, i - 1, end, type_of_label(s.labels[i]));
  }
}

/// "St." "Thomas"
void join_saints(const NamedSentence& s) {
  for (std::size_t i = 0; i + 1 < s.tokens.size(); ++i) {
    if (s.labels[i + 1] == kOutside || continues(s.labels[i + 1])) continue;
    if (!s.is_word(i, "St.") || continues(s.labels[i]) || leaves_open(s.labels[i])) continue;
    const std::size_t end = end_of_name(s.labels, i + 1);
    if (end - i <= kLongestName) set_name(s.labels, i, end, type_of_label(s.labels[i + 1]));
  }
}

/// "Authority" "of New Orleans", "Court" "of the District of Columbia".
void join_of(const NamedSentence& s, const NameLexicon& lexicon) {
  for (std::size_t i = 1; i + 1 < s.tokens.size(); ++i) {
    if (s.labels[i] != kOutside || !s.is_word(i, "of")) continue;
    if (!is_of_type(s.labels, i - 1, EntityType::kOrganization) || leaves_open(s.labels[i - 1]))
      continue;
    if (!is_kind_of_organization(s, i - 1, lexicon)) continue;
    const std::size_t next = s.is_word(i + 1, "the") ? i + 2 : i + 1;
    if (next >= s.tokens.size() || !s.tokens[next].has(kCapital)) continue;
    const std::size_t begin = begin_of_name(s.labels, i - 1);
    const std::size_t end =
        s.labels[next] == kOutside ? s.words[next].run_end : end_of_name(s.labels, next);
    const bool cuts =
        continues(s.labels[next]) || (end < s.tokens.size() && continues(s.labels[end]));
    if (!cuts && end - begin <= kLongestName)
      set_name(s.labels, begin, end, EntityType::kOrganization);
  }
}

/// "Securities and" "Exchange Commission", "Office for" "National Statistics": the first words of
/// an organization.
void lead_organizations(const NamedSentence& s, const NameLexicon& lexicon) {
  static constexpr std::string_view kHeads[] = {"Office", "Department", "Institute", "Centre",
                                                "Center", "Council",    "Campaign"};
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 2; i < s.tokens.size(); ++i) {
    if (!is_of_type(s.labels, i, EntityType::kOrganization) || continues(s.labels[i])) continue;
    const std::size_t lead = i - 2;
    if (!are_outside(s.labels, lead, i) || !s.tokens[lead].has(kCapitalized)) continue;
    if (s.words[lead].run_begin != lead || s.words[lead].run_end != i - 1) continue;
    const std::size_t end = end_of_name(s.labels, i);
    const bool common =
        s.words[lead].view.known.lists == 0 && !s.tokens[lead].has(kAllCaps | kMixedCase);
    const bool both = s.is_word(i - 1, "and") && end - i > 1 && lead > 0 &&
                      is_article(s.word(lead - 1)) && common &&
                      is_kind_of_organization(s, end - 1, lexicon);
    const bool purpose = s.is_word(i - 1, "for") && s.is_one_of(lead, kHeads);
    if ((both || purpose) && end - lead <= kLongestName)
      set_name(s.labels, lead, end, EntityType::kOrganization);
  }
}

/// "Department of Housing" "and Urban Development".
void join_and(const NamedSentence& s, const NameLexicon& lexicon) {
  for (std::size_t i = 1; i + 1 < s.tokens.size(); ++i) {
    if (s.labels[i] != kOutside || !s.is_word(i, "and")) continue;
    if (!is_of_type(s.labels, i - 1, EntityType::kOrganization) ||
        !s.tokens[i + 1].has(kCapitalized))
      continue;
    const std::size_t begin = begin_of_name(s.labels, i - 1);
    const std::size_t end = s.words[i + 1].run_end;
    bool whole = false;
    for (std::size_t k = begin + 1; k < i; ++k)
      whole = whole || (s.is_word(k, "of") && is_kind_of_organization(s, k - 1, lexicon));
    const bool other_part = end > i + 2 && is_noun(s.words[end - 1].view.known.tag) &&
                            !is_kind_of_organization(s, end - 1, lexicon) &&
                            end_of_name(s.labels, i + 1) == end &&
                            !is_of_type(s.labels, i + 1, EntityType::kPerson);
    whole = whole && (are_outside(s.labels, i + 1, end) || other_part);
    if (whole && end - begin <= kLongestName)
      set_name(s.labels, begin, end, EntityType::kOrganization);
  }
}

}  // namespace

void join_names(const NamedSentence& s, const NameLexicon& lexicon) {
  join_places(s, lexicon);
  if (!has_names(s.labels)) return;
  join_hyphened(s);
  extend_to_run(s, lexicon);
  join_owners(s, lexicon);
  join_neighbours(s);
  join_nicknames(s);
  join_ampersands(s, lexicon);
  join_partners(s);
  join_of(s, lexicon);
  join_and(s, lexicon);
  lead_organizations(s, lexicon);
  join_saints(s);
  lead_towns_of_names(s);
  join_places_of_persons(s);
  join_branches(s);
  join_state_of(s);
  join_peoples(s);
}

void join_numbers(const NamedSentence& s) {
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 1; i < s.tokens.size(); ++i) {
    const std::uint8_t before = s.labels[i - 1];
    if (before == kOutside || leaves_open(before) || s.labels[i] != kOutside) continue;
    if (is_of_type(s.labels, i - 1, EntityType::kPerson) || !s.tokens[i - 1].has(kMixedCase))
      continue;
    if (!s.tokens[i].has(kNumeric) || s.tokens[i].span.size() > 2) continue;
    std::size_t end = i + 1;
    const auto goes_on = [&](std::size_t k) {
      return s.labels[k] == kOutside && s.tokens[k].has(kCapitalized) && is_noun(s.tokens[k].tag);
    };
    while (end < s.tokens.size() && end < i + 3 && goes_on(end)) ++end;
    const std::size_t begin = begin_of_name(s.labels, i - 1);
    if (end - begin <= kLongestName) set_name(s.labels, begin, end, EntityType::kOther);
  }
}

}  // namespace ae
