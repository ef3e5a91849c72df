#include "analysis/name_words.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>

#include "analysis/token_words.h"
#include "analysis/word_hash.h"

namespace ae {
namespace {

constexpr char kTitles[] = {
#embed "lexicon/person_titles.txt"
};
constexpr char kNeverNames[] = {
#embed "lexicon/never_names.txt"
};
constexpr char kThingNames[] = {
#embed "lexicon/thing_names.txt"
};
constexpr char kCompanyForms[] = {
#embed "lexicon/company_forms.txt"
};
constexpr char kOrganizationNames[] = {
#embed "lexicon/organization_names.txt"
};
constexpr char kKindNouns[] = {
#embed "lexicon/kind_nouns.tsv"
};
constexpr char kKnownNames[] = {
#embed "lexicon/known_names.txt"
};
constexpr char kBusinessNames[] = {
#embed "lexicon/business_names.txt"
};
constexpr char kFamilyNames[] = {
#embed "lexicon/family_names.txt"
};
constexpr char kTeamNames[] = {
#embed "lexicon/team_names.txt"
};
constexpr char kPlaceNames[] = {
#embed "lexicon/place_names.txt"
};
constexpr char kPersonNouns[] = {
#embed "lexicon/person_nouns.tsv"
};
constexpr char kSameNames[] = {
#embed "lexicon/same_names.txt"
};
constexpr char kNicknames[] = {
#embed "lexicon/nicknames.txt"
};

/// Calls visit(line number, field) for each field of each line that is no comment.
template <class Visit>
void each_field(std::string_view lines, char separator, Visit&& visit) {
  std::uint16_t number = 0;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (line.starts_with('#') || line.empty()) continue;
    ++number;
    while (!line.empty()) {
      const std::size_t stop = std::min(line.find(separator), line.size());
      visit(number, line.substr(0, stop));
      line.remove_prefix(std::min(stop + 1, line.size()));
    }
  }
}

/// hash_words of the words of a name, which spaces divide.
std::uint32_t key_of_name(std::string_view name) {
  std::uint32_t key = 1;
  while (!name.empty()) {
    const std::size_t stop = std::min(name.find(' '), name.size());
    key = hash_words(key, hash_word(name.substr(0, stop)));
    name.remove_prefix(std::min(stop + 1, name.size()));
  }
  return key;
}

WordTable read_same_names() {
  WordTable table;
  each_field(
      {kSameNames, sizeof kSameNames}, '\t',
      [&](std::uint16_t group, std::string_view name) { table.insert(key_of_name(name), group); });
  return table;
}

/// Calls `visit` with the first field of each line and every other one of it.
template <typename Visit>
void each_with_first(std::string_view lines, char separator, Visit visit) {
  std::uint16_t line = 0;
  std::string_view first;
  each_field(lines, separator, [&](std::uint16_t number, std::string_view field) {
    if (number == line)
      visit(first, field);
    else
      first = field;
    line = number;
  });
}

WordTable read_known_names() {
  WordTable table;
  each_with_first({kKnownNames, sizeof kKnownNames}, '\t',
                  [&](std::string_view name, std::string_view kind) {
                    table.insert(key_of_name(name), static_cast<std::uint16_t>(kind[0] - '0'));
                  });
  return table;
}

WordTable read_nicknames() {
  WordTable table;
  each_with_first({kNicknames, sizeof kNicknames}, ' ',
                  [&](std::string_view full, std::string_view nickname) {
                    table.insert(hash_words(hash_word(full), hash_word(nickname)), 1);
                  });
  return table;
}

bool is_initial(std::string_view word) {
  const bool letter = !word.empty() && ((word[0] >= 'A' && word[0] <= 'Z'));
  return letter && (word.size() == 1 || (word.size() == 2 && word[1] == '.'));
}

void add_word(std::string_view word, std::uint32_t hash, NameWords& name) {
  const char letter = word.empty() ? '\0' : word[0];
  const bool upper = letter >= 'A' && letter <= 'Z';
  const bool lower = letter >= 'a' && letter <= 'z';
  name.words[name.count] = hash;
  name.capital[name.count] = upper;
  name.first_letters[name.count] = static_cast<std::uint8_t>(upper   ? letter + ('a' - 'A')
                                                             : lower ? letter
                                                                     : 0);
  if (is_initial(word))
    name.initials_ = static_cast<std::uint16_t>(name.initials_ | 1u << name.count);
  name.key = hash_words(name.key, hash);
  ++name.count;
}

/// "PortSalis" of "#PortSalis": a word begins at each capital behind a small letter.
void add_written_together(std::string_view words, NameWords& name) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= words.size() && name.count < NameWords::kMost; ++i) {
    const bool ends =
        i == words.size() || (is_small(words[i - 1]) && words[i] >= 'A' && words[i] <= 'Z');
    if (!ends) continue;
    const std::string_view word = words.substr(begin, i - begin);
    add_word(word, hash_lower(word), name);
    begin = i;
  }
}

/// "Martin Luther King Jr.", "James A. Baker III": the surname stands before it.
bool is_generation(std::string_view word) {
  static constexpr std::string_view kSuffixes[] = {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"};
  return std::find(std::begin(kSuffixes), std::end(kSuffixes), word) != std::end(kSuffixes);
}

/// "Acme Robotics, Inc." is "Acme Robotics" by its words.
void strip_form(NameWords& name, const WordTable& forms) {
  while (name.count > 1 && forms.contains(name.last())) {
    --name.count;
    name.company = true;
  }
  if (!name.company) return;
  name.key = 1;
  for (std::size_t i = 0; i < name.count; ++i) name.key = hash_words(name.key, name.words[i]);
}

std::uint32_t key_by_part(const NameWords& name, const WordTable& same_names) {
  constexpr std::size_t kLongestPart = 3;
  std::uint32_t part = 1;
  for (std::size_t i = 0; i + 1 < name.count && i < kLongestPart; ++i) {
    part = hash_words(part, name.words[i]);
    const auto group = same_names.find(part);
    if (!group) continue;
    std::uint32_t key = hash_words(kNoInitials, *group);
    for (std::size_t k = i + 1; k < name.count; ++k) key = hash_words(key, name.words[k]);
    return key;
  }
  return kNone;
}

}  // namespace

NameLexicon::NameLexicon()
    : titles(std::string_view(kTitles, sizeof kTitles)),
      same_names(read_same_names()),
      nicknames(read_nicknames()),
      never_names(std::string_view(kNeverNames, sizeof kNeverNames)),
      thing_names(std::string_view(kThingNames, sizeof kThingNames)),
      company_forms(std::string_view(kCompanyForms, sizeof kCompanyForms)),
      organization_names(std::string_view(kOrganizationNames, sizeof kOrganizationNames)),
      kind_nouns(std::string_view(kKindNouns, sizeof kKindNouns)),
      known_names(read_known_names()),
      business_names(std::string_view(kBusinessNames, sizeof kBusinessNames)),
      family_names(std::string_view(kFamilyNames, sizeof kFamilyNames)),
      team_names(std::string_view(kTeamNames, sizeof kTeamNames)),
      place_names(std::string_view(kPlaceNames, sizeof kPlaceNames)),
      person_nouns(std::string_view(kPersonNouns, sizeof kPersonNouns)) {}

bool is_article(std::string_view word) {
  return word == "the" || word == "The" || word == "THE" || word == "a" || word == "A" ||
         word == "an" || word == "An";
}

bool is_storm(std::string_view word) {
  return word == "Hurricane" || word == "Cyclone" || word == "Typhoon" || word == "Storm";
}

bool is_peer(std::string_view word) {
  static constexpr std::string_view kPeers[] = {
      "King", "Queen",    "Prince", "Princess", "Duke",    "Duchess", "Marquess",
      "Earl", "Countess", "Count",  "Baron",    "Empress", "Emperor"};
  return std::find(std::begin(kPeers), std::end(kPeers), word) != std::end(kPeers);
}

Beginnings beginnings_of(std::string_view word) {
  constexpr std::size_t kShortest = 3;
  Beginnings hashes{};
  const auto plain = static_cast<std::size_t>(
      std::find_if(word.begin(), word.end(),
                   [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) -
      word.begin());
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    const std::size_t size = kShortest + i;
    if (size <= plain && size < word.size()) hashes[i] = hash_lower(word.substr(0, size));
  }
  return hashes;
}

std::uint32_t hash_letters(std::string_view word) {
  std::uint32_t hash = kNoInitials;
  for (const char c : word) {
    if (c == '.') continue;
    if (c < 'A' || c > 'Z') return 0;
    hash = hash_words(hash, static_cast<std::uint32_t>(c) + 32);
  }
  return hash;
}

bool NameLexicon::same_first_name(std::uint32_t a, std::uint32_t b) const {
  return a == b || nicknames.contains(hash_words(a, b)) || nicknames.contains(hash_words(b, a));
}

NameWords read_name_words(std::string_view text, std::span<const Token> tokens, EntityType type,
                          const NameLexicon& lexicon) {
  NameWords name;
  for (const Token& token : tokens) {
    const std::string_view form = slice(text, token.span);
    if (!token.has(kWordLike | kHandle | kHashtag) || token.has(kSplitClitic)) continue;
    if (name.count == 0 && is_article(form) && tokens.size() > 1) continue;
    // "Prince of Wales" has no other name.
    const bool peer = &token != &tokens.back() && slice(text, (&token)[1].span) == "of";
    const bool may_be_title = type == EntityType::kPerson && &token != &tokens.back() && !peer;
    if (const auto title = lexicon.titles.find(token.lower_hash); title && may_be_title) {
      if (name.count == 0) {
        name.title |= *title == 3 && name.title != 0 ? std::uint16_t{0} : *title;
        continue;
      }
    }
    if (name.count == NameWords::kMost) break;
    const bool last = &token == &tokens.back();
    if (type == EntityType::kPerson && last && name.count > 1 && is_generation(form)) {
      name.core.end = token.span.end;
      break;
    }
    const bool tagged = token.has(kHandle | kHashtag);
    const std::string_view bare = tagged ? form.substr(1) : form;
    if (name.count == 0) {
      name.core.begin = token.span.begin;
      name.first_span = {token.span.end - static_cast<std::uint32_t>(bare.size()), token.span.end};
      name.acronym = token.has(kAllCaps) ? hash_letters(bare) : 0;
    } else {
      name.acronym = 0;
    }
    name.core.end = token.span.end;
    name.address = name.address || token.has(kHandle);
    name.hashtag = name.hashtag || token.has(kHashtag);
    if (tagged)
      add_written_together(bare, name);
    else
      add_word(bare, token.lower_hash, name);
  }
  if (type == EntityType::kOrganization) strip_form(name, lexicon.company_forms);
  name.part_key = key_by_part(name, lexicon.same_names);
  // "Sotheby's"
  const bool owned = tokens.size() > 1 && tokens.back().has(kSplitClitic) &&
                     lexicon.known_names.contains(hash_words(name.key, hash_word("'s")));
  if (owned) name.core.end = tokens.back().span.end;
  return name;
}

}  // namespace ae
