#include "analysis/name_rules.h"

#include <algorithm>

#include "analysis/name_bearers.h"
#include "analysis/name_cuts.h"
#include "analysis/name_joins.h"
#include "analysis/name_kinds.h"
#include "analysis/name_known.h"
#include "analysis/name_persons.h"
#include "analysis/name_spans.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr std::uint16_t kCapital = kCapitalized | kAllCaps | kMixedCase;

/// Latin, Greek, Cyrillic, other alphabets, East Asian: by the first letter.
std::uint32_t script_of(std::string_view word) {
  const char32_t c = decode_at(word, 0).value;
  if (c < 0x370) return 0;
  if (c < 0x530) return c < 0x400 ? 1 : 2;
  return c < 0x2E80 ? 3 : 4;
}

/// "— Шэнь Миньжуань 沈敏娟 Shen Minjuan (@ChnAmbMongolia)": one name a script.
void mark_author(const NamedSentence& s) {
  constexpr std::size_t kMostWords = 8;
  for (std::size_t i = 2; i < s.tokens.size(); ++i) {
    if (!s.tokens[i].has(kHandle) || s.word(i - 1) != "(") continue;
    std::size_t first = i - 1;
    while (first > 0 && i - 1 - first < kMostWords && s.tokens[first - 1].has(kWordLike)) --first;
    const bool begins =
        first == 0 || decode_at(s.text, s.tokens[first - 1].span.begin).value == U'—';
    if (!begins || first == i - 1) continue;
    std::size_t begin = first;
    for (std::size_t k = first + 1; k <= i - 1; ++k) {
      const auto script = [&](std::size_t t) { return script_of(s.word(t)); };
      if (k < i - 1 && script(k) == script(begin)) continue;
      set_name(s.labels, begin, k, EntityType::kPerson);
      begin = k;
    }
    set_name(s.labels, i, i + 1, EntityType::kPerson);
  }
}

/// "(Northern Wire)" in a dateline that ends at `dash`: who reports.
void mark_agency(const NamedSentence& s, std::size_t dash) {
  std::size_t open = 0;
  while (open < dash && s.word(open) != "(") ++open;
  const std::size_t begin = open + 1;
  if (begin + 1 >= dash || s.word(dash - 1) != ")") return;
  if (s.tokens[begin].has(kCapital) && !continues(s.labels[begin]) &&
      !leaves_open(s.labels[dash - 2]))
    set_name(s.labels, begin, dash - 1, EntityType::kOrganization);
}

/// One past the words in capitals with which a sentence begins, at most `most`.
std::size_t end_of_capitals(const NamedSentence& s, std::size_t most) {
  std::size_t end = 0;
  while (end < most && s.tokens[end].has(kAllCaps) && s.tokens[end].has(kWordLike)) ++end;
  return end;
}

/// "ABERDALE, May 3 (Northern Wire) —": the text comes from there.
void mark_dateline(const NamedSentence& s) {
  constexpr std::size_t kMostWords = 3;
  constexpr std::size_t kLongestLine = 12;
  const std::size_t most = std::min(s.tokens.size(), kLongestLine);
  const std::size_t end = end_of_capitals(s, most);
  if (end == 0 || end > kMostWords || end == most || s.tokens[0].span.size() < 3) return;
  const std::string_view next = s.word(end);
  const bool goes_on = next == "," || next == "(";
  for (std::size_t i = end; i < (goes_on ? most : end + 1); ++i) {
    if (!is_dash(s.tokens[i].lower_hash)) continue;
    if (s.is_word(i, "-") && !s.tokens[i].has(kSpaceBefore)) continue;
    if (continues(s.labels[end])) return;
    set_name(s.labels, 0, end, EntityType::kLocation);
    return mark_agency(s, i);
  }
}

/// "BERLIN Wild boars are radioactive": a place in capitals before a sentence was a dateline.
void mark_bare_dateline(const NamedSentence& s) {
  if (s.style != CaseStyle::kMixed) return;
  const std::size_t end = end_of_capitals(s, s.tokens.size());
  if (end == 0 || end + 2 > s.tokens.size() || s.tokens[0].span.size() < 3) return;
  const bool sentence = s.tokens[end].has(kCapitalized) && !s.tokens[end].has(kPunct);
  const bool city = end == 1 && (s.words[0].view.known.lists & (kCity | kCountry)) != 0;
  const bool known = city || end_of_phrase(s.words, 0, EntityType::kLocation) == end;
  if (sentence && known && !continues(s.labels[end]))
    set_name(s.labels, 0, end, EntityType::kLocation);
}

/// A distinctive word that is a name elsewhere is one here too (one sense per discourse, Gale et
/// al. 1992).
void mark_known_elsewhere(const NamedSentence& s, const WordUses& uses,
                          const NameLexicon& lexicon) {
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    const Token& token = s.tokens[i];
    if (s.labels[i] != kOutside || !token.has(kCapital) || !s.words[i].active) continue;
    const std::uint32_t word = s.words[i].view.word;
    const WordClass known = s.words[i].view.known;
    const bool unknown = known.cluster == WordClass::kNoCluster;
    // A first full mention decides later short ones.
    const bool title = lexicon.titles.contains(token.lower_hash);
    if (!title && known.tag == Tag::kOther && uses.is_in_full_name(word)) {
      set_name(s.labels, i, i + 1, EntityType::kPerson);
      continue;
    }
    // "Sinner, who", "told Moon" where the article has Jannik Sinner and Moon Jae-in
    const bool alone = s.is_alone(i);
    if (!title && alone && is_proper_noun(token.tag) && uses.is_in_full_name(word) &&
        (i > 0 || (i + 1 < s.tokens.size() && (is_finite_verb(s.tokens[i + 1].tag) ||
                                               s.is_word(i + 1, "'s") || s.is_word(i + 1, ","))))) {
      set_name(s.labels, i, i + 1, EntityType::kPerson);
      continue;
    }
    if (!unknown && !token.has(kMixedCase | kHashtag)) {
      // "Fiat" in an article about the company
      const auto usual =
          alone && !title && is_noun(token.tag) ? uses.usual_type(word) : std::nullopt;
      if (usual) set_name(s.labels, i, i + 1, *usual);
      continue;
    }
    // "DeepSeek" is written like a name, other unknown words may begin a sentence.
    const std::uint32_t places = token.has(kMixedCase | kHashtag) ? 100 : 4;
    const auto type = uses.settled_type(word, places);
    const bool coined =
        unknown && token.has(kMixedCase) && token.has(kCapitalized) && is_proper_noun(token.tag);
    if (type || coined) set_name(s.labels, i, i + 1, type.value_or(EntityType::kOther));
  }
}

/// "Dr. Ala Shaabana": what follows a person's first name with a capital is the surname.
void extend_persons(const NamedSentence& s) {
  for (std::size_t i = 1; i < s.tokens.size(); ++i) {
    const std::uint8_t before = s.labels[i - 1];
    if (before == kOutside || leaves_open(before) || s.labels[i] != kOutside) continue;
    if (type_of_label(before) != EntityType::kPerson || s.tokens[i - 1].has(kHandle | kHashtag))
      continue;
    const Token& token = s.tokens[i];
    const WordClass known = s.words[i].view.known;
    const bool surname = known.cluster == WordClass::kNoCluster || (known.lists & kSurname) != 0;
    // "Theodore Best said", "Theodore Best,"
    const bool ends =
        i + 1 < s.tokens.size() && (is_finite_verb(s.tokens[i + 1].tag) || s.is_word(i + 1, ","));
    const bool named = is_proper_noun(token.tag) || (ends && is_adjective(token.tag));
    if (!token.has(kCapitalized) || !token.has(kSpaceBefore) || !named || !surname) continue;
    const std::size_t begin = begin_of_name(s.labels, i - 1);
    if (i - begin < kLongestName) set_name(s.labels, begin, i + 1, EntityType::kPerson);
  }
}

/// "Tedros Adhanom" "Ghebreyesus", "Nkrumah" - "Boateng": one person; what ends in "Inc." is a
/// company.
void join_parts(const NamedSentence& s, const NameLexicon& lexicon) {
  const auto is_person = [&](std::size_t i) {
    return s.labels[i] != kOutside && type_of_label(s.labels[i]) == EntityType::kPerson &&
           s.tokens[i].has(kCapitalized) && !s.tokens[i].has(kHandle | kHashtag);
  };
  for (std::size_t i = 1; i < s.tokens.size(); ++i) {
    if (s.labels[i] != kOutside && !leaves_open(s.labels[i]) &&
        lexicon.company_forms.contains(s.tokens[i].lower_hash) && continues(s.labels[i])) {
      const std::size_t begin = begin_of_name(s.labels, i);
      if (!continues(s.labels[begin])) set_name(s.labels, begin, i + 1, EntityType::kOrganization);
    }
    if (!is_person(i) || continues(s.labels[i])) continue;
    const bool hyphen = i > 1 && s.labels[i - 1] == kOutside && s.word(i - 1) == "-" &&
                        !s.tokens[i].has(kSpaceBefore) && !s.tokens[i - 1].has(kSpaceBefore);
    const std::size_t before = hyphen ? i - 2 : i - 1;
    if (!is_person(before) || leaves_open(s.labels[before])) continue;
    const std::size_t begin = begin_of_name(s.labels, before);
    std::size_t end = i + 1;
    while (end < s.tokens.size() && end - begin <= kLongestName && continues(s.labels[end])) ++end;
    if (end - begin <= kLongestName) set_name(s.labels, begin, end, EntityType::kPerson);
  }
}

/// "the Global AI Governance Initiative".
void mark_things(const NamedSentence& s, const NameLexicon& lexicon) {
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 1; i < s.tokens.size(); ++i) {
    const std::size_t end = s.words[i].run_end;
    if (s.words[i].run_begin != i || end < i + 2) continue;
    const Token& last = s.tokens[end - 1];
    bool free = last.has(kCapitalized) && lexicon.thing_names.contains(last.lower_hash);
    for (std::size_t k = i; k < end; ++k) {
      free = free && (s.labels[k] == kOutside || type_of_label(s.labels[k]) != EntityType::kPerson);
    }
    // A name of another kind that reaches over the run's edge is left alone.
    free = free && is_whole(s.labels, i, end);
    if (free && s.labels[end - 1] == kOutside) set_name(s.labels, i, end, EntityType::kOther);
  }
}

/// "Virgin Records", "University of Pennsylvania": by the word for their kind, where nothing else
/// is known of it.
void mark_organizations(const NamedSentence& s, const NameLexicon& lexicon) {
  if (s.style != CaseStyle::kMixed) return;
  const std::size_t n = s.tokens.size();
  for (std::size_t i = 0; i < n; ++i) {
    if (s.labels[i] != kOutside || !s.tokens[i].has(kCapitalized)) continue;
    if (s.words[i].run_end != i + 1 || !lexicon.organization_names.contains(s.words[i].view.word))
      continue;
    std::size_t begin = s.words[i].run_begin;
    const auto is_part = [&](std::size_t k) {  // "the American Discrimination Committee"
      const Tag tag = s.tokens[k].tag;
      return is_proper_noun(tag) || (k > 0 && (is_noun(tag) || is_adjective(tag)));
    };
    while (begin < i && !is_part(begin)) ++begin;
    const bool has_of = i + 2 < n && s.word(i + 1) == "of" && s.tokens[i + 2].has(kCapital);
    const std::size_t end = has_of ? s.words[i + 2].run_end : i + 1;
    if (end - begin < 2 || end - begin > kLongestName) continue;
    if (is_whole(s.labels, begin, end)) set_name(s.labels, begin, end, EntityType::kOrganization);
  }
}

/// "Northgate, a Dutch maker of pumps,": what opens a sentence and is told of at once has a name.
void mark_described(const NamedSentence& s, const WordUses& uses) {
  if (s.style != CaseStyle::kMixed || s.tokens.size() < 4) return;
  const std::size_t first = s.tokens[0].has(kPunct) ? 1 : 0;
  const Token& token = s.tokens[first];
  if (s.labels[first] != kOutside || s.words[first].run_end != first + 1) return;
  if (!token.has(kCapitalized) || token.has(kAllCaps | kHasDigit) || token.tag != Tag::kNNP) return;
  if (!s.is_word(first + 1, ",") || s.tokens[first + 2].tag != Tag::kDT) return;
  const WordUses::Use* use = uses.find(s.words[first].view.word);
  const bool written_small = use != nullptr && use->lower > 0;
  const WordClass known = s.words[first].view.known;
  if (written_small || known.tag != Tag::kOther) return;
  bool told = false;  // and not "Monday, the board met."
  for (std::size_t k = first + 3; k < s.tokens.size() && !told; ++k) {
    if (is_finite_verb(s.tokens[k].tag)) break;
    told = s.is_word(k, ",");
  }
  if (told) set_name(s.labels, first, first + 1, EntityType::kOther);
}

/// "OpenAI": a word with capitals within is coined, and no person's unless a part of surnames leads
/// it ("McDonald").
void type_coined(const NamedSentence& s) {
  static constexpr std::string_view kLeads[] = {"Mc", "Mac", "De", "Di", "Du",  "La",  "Le", "Fitz",
                                                "O",  "Van", "Al", "El", "Ben", "Von", "Da"};
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    const Token& token = s.tokens[i];
    if (s.labels[i] != name_label(EntityType::kPerson, NamePart::kUnit)) continue;
    if (!token.has(kMixedCase) || !token.has(kCapitalized) || token.has(kHandle | kHashtag))
      continue;
    const std::string_view word = slice(s.text, token.span);
    const bool led = std::any_of(std::begin(kLeads), std::end(kLeads), [&](std::string_view lead) {
      return word.size() > lead.size() && word.starts_with(lead) &&
             (word[lead.size()] < 'a' || word[lead.size()] > 'z');
    });
    if (!led) s.labels[i] = name_label(EntityType::kOrganization, NamePart::kUnit);
  }
}

/// "the World Conservation Union (IUCN)": capitals in brackets are of the kind of the organization
/// before.
void mark_short_forms(const NamedSentence& s) {
  constexpr std::uint32_t kShortest = 2;
  constexpr std::uint32_t kLongest = 8;
  for (std::size_t i = 2; i + 1 < s.tokens.size(); ++i) {
    if (!s.tokens[i].has(kAllCaps) || s.tokens[i].has(kHasDigit)) continue;
    if (s.tokens[i].span.size() < kShortest || s.tokens[i].span.size() > kLongest) continue;
    if (!s.is_word(i - 1, "(") || !s.is_word(i + 1, ")") || continues(s.labels[i])) continue;
    const std::uint8_t before = s.labels[i - 2];
    if (before == kOutside || leaves_open(before) || leaves_open(s.labels[i])) continue;
    const bool long_form = continues(before) && type_of_label(before) == EntityType::kOrganization;
    if (long_form) set_name(s.labels, i, i + 1, EntityType::kOrganization);
  }
}

/// A single word that nobody knows, and that the article writes small elsewhere, is a word that it
/// explains.
void drop_explained_words(const NamedSentence& s, const WordUses& uses) {
  if (s.style != CaseStyle::kMixed) return;
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    if (s.labels[i] == kOutside || continues(s.labels[i]) || leaves_open(s.labels[i])) continue;
    if (!s.tokens[i].has(kCapitalized)) continue;
    const WordUses::Use* use = uses.find(s.words[i].view.word);
    const bool written_small = use != nullptr && use->lower > 0;
    const bool unknown = s.words[i].view.known.cluster == WordClass::kNoCluster;
    if (unknown && written_small) s.labels[i] = kOutside;
  }
}

/// "UnleadedStocks.pdf", "name@example.org": written by machines.
bool is_file_or_address(std::string_view word) {
  static constexpr std::string_view kEndings[] = {
      ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".htm", ".html", ".txt",
      ".csv", ".jpg", ".jpeg", ".png", ".gif",  ".zip", ".mp3", ".mp4",  ".exe"};
  if (word.find_first_of(".@", 1) == std::string_view::npos) return false;
  return word.find('@', 1) < word.size() ||
         std::any_of(
             std::begin(kEndings), std::end(kEndings),
             [&](std::string_view ending) { return word.ends_with(ending); });
}

/// "the Chancellor of Germany", "Mr. President", "Mayor": a title by itself that is nobody's
/// surname.
bool is_lone_title(const NamedSentence& s, const WordUses& uses, const NameLexicon& lexicon,
                   std::size_t i) {
  if (type_of_label(s.labels[i]) != EntityType::kPerson) return false;
  if (!lexicon.titles.contains(s.tokens[i].lower_hash)) return false;
  const WordClass known = s.words[i].view.known;
  const bool surname = (known.lists & (kSurname | kFirstName)) != 0;
  if (!surname && !uses.is_in_full_name(s.words[i].view.word)) return true;
  return i > 0 &&
         (s.tokens[i - 1].tag == Tag::kDT || s.is_word(i - 1, "Mr.") || s.is_word(i - 1, "Madam"));
}

/// "People left": a surname to the lists, but nobody's here.
bool is_people(const NamedSentence& s, std::size_t i) {
  const bool opens = i == 0 || (i == 1 && s.tokens[0].has(kPunct));
  return opens && s.is_word(i, "People") && is_of_type(s.labels, i, EntityType::kPerson);
}

/// "near 800 West": a street by its number.
bool is_street(const NamedSentence& s, std::size_t i) {
  static constexpr std::string_view kDirections[] = {"West", "East", "North", "South"};
  return i > 0 && s.tokens[i - 1].has(kNumeric) && s.is_one_of(i, kDirections);
}

void drop_never_names(const NamedSentence& s, const WordUses& uses, const NameLexicon& lexicon) {
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    if (s.labels[i] == kOutside || continues(s.labels[i])) continue;
    std::size_t end = i;
    while (end + 1 < s.tokens.size() && leaves_open(s.labels[end])) ++end;
    ++end;
    bool never = true;
    for (std::size_t k = i; k < end; ++k) {
      never = never &&
              (lexicon.never_names.contains(s.words[k].view.word) ||
               !s.tokens[k].has(kWordLike | kHandle | kHashtag) || is_file_or_address(s.word(k)));
    }
    // A place's last word is used of places, or the next one says that it is a place.
    const bool told =
        end < s.tokens.size() && lexicon.kind_nouns.find(s.tokens[end].lower_hash) == kNamedPlace;
    const WordClass last = s.words[end - 1].view.known;
    const bool no_place =
        end - i > 1 && !told && type_of_label(s.labels[i]) == EntityType::kLocation &&
        last.lists == 0 && last.cluster != WordClass::kNoCluster && (last.types >> 4 & 3) == 0 &&
        s.words[i].phrase == 0 && known_kind(s, lexicon, i, end) != kNamedPlace;  // "Gaza Strip"
    const bool common =
        end - i == 1 && (is_lone_title(s, uses, lexicon, i) || is_people(s, i) || is_street(s, i));
    if (never || no_place || common) clear_names(s.labels, i, end);
    i = end - 1;
  }
}

}  // namespace

void apply_name_rules(NamedSentence sentence, const WordUses& uses, const NameLexicon& lexicon) {
  mark_author(sentence);
  mark_dateline(sentence);
  mark_bare_dateline(sentence);
  mark_known_elsewhere(sentence, uses, lexicon);
  mark_described(sentence, uses);
  type_titled(sentence, lexicon);
  mark_titled(sentence, uses, lexicon);
  mark_family_first(sentence, lexicon);
  mark_full_persons(sentence, uses, lexicon);
  mark_lone_persons(sentence, uses);
  extend_persons(sentence);
  lead_persons(sentence, uses, lexicon);
  lead_titled(sentence, lexicon);
  lead_towns(sentence);
  add_particles(sentence);
  lead_particles(sentence);
  join_parts(sentence, lexicon);
  join_reversed(sentence);
  mark_things(sentence, lexicon);
  mark_organizations(sentence, lexicon);
  join_names(sentence, lexicon);
  cut_names(sentence, lexicon);
  type_by_words(sentence, uses, lexicon);
  mark_bearers(sentence, lexicon);
  join_numbers(sentence);
  type_coined(sentence);
  mark_short_forms(sentence);
  drop_explained_words(sentence, uses);
  drop_never_names(sentence, uses, lexicon);
}

}  // namespace ae
