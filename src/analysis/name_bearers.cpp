#include "analysis/name_bearers.h"

#include "analysis/name_spans.h"

namespace ae {
namespace {

bool is_capital(const NamedSentence& s, std::size_t i) {
  return s.tokens[i].has(kCapitalized | kAllCaps | kMixedCase) && !s.tokens[i].has(kPunct);
}

/// "the George Floyd Justice in Policing Act": all that leads to "Act", from the article on.
void mark_acts(const NamedSentence& s) {
  static constexpr std::string_view kLinks[] = {"in", "for", "of", "and", "to", "on"};
  for (std::size_t i = 2; i < s.tokens.size(); ++i) {
    if (!s.is_word(i, "Act") || s.is_word(i - 1, "Act")) continue;
    std::size_t begin = i;
    while (begin > 0 && i - begin < kLongestName) {
      const bool link = s.is_one_of(begin - 1, kLinks) && begin > 1 && is_capital(s, begin - 2) &&
                        !s.is_word(begin - 2, "Act");
      if (!link && (!is_capital(s, begin - 1) || is_article(s.word(begin - 1)))) break;
      --begin;
    }
    const bool led = begin > 0 && is_article(s.word(begin - 1));
    if (led && i - begin > 1 && is_whole(s.labels, begin, i + 1))
      set_name(s.labels, begin, i + 1, EntityType::kOther);
  }
}

/// "Harry S. Truman Library": no person.
void type_institution(const NamedSentence& s, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kInstitutions[] = {
      "Library", "Hospital", "Foundation", "Institute", "Museum", "Clinic", "School",
      "Academy", "College",  "University", "Center",    "Centre", "Trust",  "Society"};
  if (end - begin > 1 && is_of_type(s.labels, begin, EntityType::kPerson) &&
      s.is_one_of(end - 1, kInstitutions))
    set_name(s.labels, begin, end, EntityType::kOrganization);
}

/// "the aircraft carrier John F. Kennedy", "the destroyer USS Cole": a ship.
void type_named_ship(const NamedSentence& s, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kShips[] = {"carrier",   "destroyer", "frigate", "cruiser",
                                                "submarine", "warship",   "cutter",  "battleship",
                                                "yacht",     "ferry"};
  static constexpr std::string_view kPrefixes[] = {"USS", "HMS", "MV", "SS"};
  if (begin == 0 || !is_of_type(s.labels, begin, EntityType::kPerson)) return;
  const bool prefixed = s.is_one_of(begin - 1, kPrefixes) && s.labels[begin - 1] == kOutside;
  const std::size_t first = prefixed ? begin - 1 : begin;
  if (prefixed || s.is_one_of(first - 1, kShips))
    set_name(s.labels, first, end, EntityType::kOther);
}

/// "Peter the Great"
void extend_ruler(const NamedSentence& s, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kBynames[] = {
      "Great", "Terrible", "Conqueror", "Wise", "Younger", "Elder", "Magnificent", "Lionheart"};
  const bool byname = end + 1 < s.tokens.size() && s.is_word(end, "the") &&
                      s.is_one_of(end + 1, kBynames) && s.labels[end + 1] == kOutside;
  if (byname && is_of_type(s.labels, begin, EntityType::kPerson))
    set_name(s.labels, begin, end + 2, EntityType::kPerson);
}

/// "Coalition for the Homeless", "Center for Public Opinion Research": what it is for.
void extend_body(const NamedSentence& s, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kBodies[] = {
      "Coalition",    "Center",      "Centre",   "Institute",  "Council",
      "Committee",    "Campaign",    "Alliance", "Commission", "Network",
      "Subcommittee", "Association", "Society",  "Foundation"};
  if (end + 1 >= s.tokens.size() || !s.is_one_of(end - 1, kBodies)) return;
  if (!is_of_type(s.labels, begin, EntityType::kOrganization)) return;
  if (!s.is_word(end, "for") && !s.is_word(end, "on")) return;
  const std::size_t aim = s.is_word(end + 1, "the") ? end + 2 : end + 1;
  static constexpr std::string_view kDays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                               "Friday", "Saturday", "Sunday"};
  if (aim >= s.tokens.size() || !is_capital(s, aim) || s.is_one_of(aim, kDays)) return;
  const std::size_t last = s.words[aim].run_end;
  const bool person = is_of_type(s.labels, aim, EntityType::kPerson);
  if (!person && last - begin <= kLongestName && !leaves_open(s.labels[last - 1]))
    set_name(s.labels, begin, last, EntityType::kOrganization);
}

/// "Americans", "Arabs": peoples are neither persons nor organizations.
void type_people(const NamedSentence& s, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kPeoples[] = {
      "Americans",  "Arabs",     "Texans",      "Californians", "Africans",  "Europeans",
      "Asians",     "Muslims",   "Christians",  "Jews",         "Kurds",     "Sunnis",
      "Shiites",    "Mexicans",  "Germans",     "Russians",     "Israelis",  "Palestinians",
      "Indians",    "Britons",   "Canadians",   "Australians",  "Italians",  "Iranians",
      "Iraqis",     "Syrians",   "Afghans",     "Ukrainians",   "Hispanics", "Latinos",
      "Floridians", "Catholics", "Protestants", "Hindus",       "Maori"};
  if (end - begin == 1 && s.is_one_of(begin, kPeoples) && !s.tokens[begin].has(kAllCaps))
    set_name(s.labels, begin, end, EntityType::kOther);
}

/// "Phoenix, Ariz.", "Jane Smith, MD", "ended Oct. 1": short forms behind a comma and months.
void drop_short_forms(const NamedSentence& s, const NameLexicon& lexicon, std::size_t begin,
                      std::size_t end) {
  static constexpr std::string_view kDegrees[] = {"MD", "M.D.", "PhD", "Ph.D.", "CPA", "Esq."};
  if (end - begin != 1 || begin < 2 || !s.is_word(begin - 1, ",")) return;
  const bool person = is_of_type(s.labels, begin - 2, EntityType::kPerson);
  if (person && s.is_one_of(begin, kDegrees)) return clear_names(s.labels, begin, end);
  const bool state = lexicon.place_names.find(s.tokens[begin].lower_hash) == kStatePlace;
  if (!state || !is_of_type(s.labels, begin, EntityType::kPerson)) return;
  s.labels[begin] = name_label(EntityType::kLocation, NamePart::kUnit);
  // "Reno, Nev."
  const std::size_t town = begin - 2;
  if (is_of_type(s.labels, town, EntityType::kPerson) && !continues(s.labels[town]) &&
      !leaves_open(s.labels[town]))
    s.labels[town] = name_label(EntityType::kLocation, NamePart::kUnit);
}

}  // namespace

void mark_bearers(const NamedSentence& s, const NameLexicon& lexicon) {
  if (s.style != CaseStyle::kMixed && s.style != CaseStyle::kTitle) return;
  if (s.style == CaseStyle::kMixed) mark_acts(s);
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    if (s.labels[i] == kOutside || continues(s.labels[i])) continue;
    const std::size_t end = end_of_name(s.labels, i);
    type_institution(s, i, end);
    type_named_ship(s, i, end);
    extend_ruler(s, i, end);
    extend_body(s, i, end);
    type_people(s, i, end);
    drop_short_forms(s, lexicon, i, end);
    i = end - 1;
  }
}

}  // namespace ae
