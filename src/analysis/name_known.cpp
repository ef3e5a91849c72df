#include "analysis/name_known.h"

#include "analysis/name_spans.h"
#include "analysis/word_hash.h"

namespace ae {
namespace {

std::uint32_t key_of_words(const NamedSentence& s, std::size_t begin, std::size_t end) {
  std::uint32_t key = 1;
  for (std::size_t i = begin; i < end; ++i) key = hash_words(key, s.words[i].view.word);
  return key;
}

/// "Marks & Spencer"
void mark_known_partners(const NamedSentence& s, const NameLexicon& lexicon) {
  for (std::size_t i = 1; i + 1 < s.tokens.size(); ++i) {
    if (!s.is_word(i, "&") || continues(s.labels[i - 1]) || leaves_open(s.labels[i + 1])) continue;
    if (const auto kind = known_kind(s, lexicon, i - 1, i + 2))
      set_name(s.labels, i - 1, i + 2, type_of_kind(*kind));
  }
}

/// "Sotheby's", "Standard & Poor's": a house by its owner's name, with the mark.
void mark_known_owned(const NamedSentence& s, const WordUses& uses, const NameLexicon& lexicon) {
  constexpr std::size_t kMostWords = 3;
  for (std::size_t i = 1; i < s.tokens.size(); ++i) {
    if (!s.tokens[i].has(kSplitClitic) || !s.tokens[i - 1].has(kCapitalized)) continue;
    if (s.labels[i] != kOutside || (!s.is_word(i, "'s") && !s.is_word(i, "’s"))) continue;
    if (uses.is_in_full_name(s.words[i - 1].view.word)) continue;
    for (std::size_t begin = i; begin > 0 && i - begin < kMostWords; --begin) {
      const std::uint32_t owner = key_of_words(s, begin - 1, i);
      const auto kind = lexicon.known_names.find(hash_words(owner, hash_word("'s")));
      if (kind && !continues(s.labels[begin - 1]))
        set_name(s.labels, begin - 1, i + 1, type_of_kind(*kind));
    }
  }
}

/// "Xinhua" where nothing else tells that it is a name.
void mark_known(const NamedSentence& s, const NameLexicon& lexicon) {
  constexpr std::size_t kMostWords = 4;
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    const std::size_t end = s.words[i].run_end;
    if (s.words[i].run_begin != i || end - i > kMostWords) continue;
    if (!s.tokens[i].has(kCapitalized | kMixedCase | kAllCaps)) continue;
    std::size_t begin = i;  // "The Open Source Initiative"
    if (end - i > 1 && is_article(s.word(i))) ++begin;
    // "USA Today", whatever "USA" is
    if (!are_outside(s.labels, begin, end) && (end - begin < 2 || !is_whole(s.labels, begin, end)))
      continue;
    const auto kind = known_kind(s, lexicon, begin, end);
    if (kind && *kind != kNamedGroup) set_name(s.labels, begin, end, type_of_kind(*kind));
  }
}

/// "Food and Drug Administration": organizations of several runs of capitals, by their names.
void mark_known_bodies(const NamedSentence& s, const NameLexicon& lexicon) {
  constexpr std::size_t kMostWords = 9;
  static constexpr std::string_view kLinks[] = {"and", "for", "of", ","};
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    const std::size_t end = s.words[i].run_end;
    if (!s.tokens[i].has(kCapitalized) || end >= s.tokens.size()) continue;
    if (continues(s.labels[i]) || !s.is_one_of(end, kLinks) || is_article(s.word(i))) continue;
    std::uint32_t key = 1;
    std::size_t last = i;
    for (std::size_t k = i; k < s.tokens.size() && k < i + kMostWords; ++k) {
      key = hash_words(key, s.words[k].view.word);
      if (k > end && lexicon.known_names.find(key) == kNamedOrganization) last = k + 1;
    }
    if (last > i && (last == s.tokens.size() || !continues(s.labels[last]))) {
      set_name(s.labels, i, last, EntityType::kOrganization);
      i = last - 1;
    }
  }
}

/// "Facebook CEO Mark Zuckerberg": a surname that everybody knows ends a run of capitals.
void mark_known_surnames(const NamedSentence& s, const NameLexicon& lexicon) {
  for (std::size_t i = 2; i < s.tokens.size(); ++i) {
    if (s.words[i].run_end != i + 1 || s.words[i].run_begin + 2 > i) continue;
    if (!are_outside(s.labels, i - 1, i + 1)) continue;
    const bool first = (s.words[i - 1].view.known.lists & kFirstName) != 0;
    if (first && known_kind(s, lexicon, i, i + 1) == kNamedPerson)
      set_name(s.labels, i - 1, i + 1, EntityType::kPerson);
  }
}

}  // namespace

std::optional<std::uint16_t> known_kind(const NamedSentence& s, const NameLexicon& lexicon,
                                        std::size_t begin, std::size_t end) {
  return lexicon.known_names.find(key_of_words(s, begin, end));
}

void mark_known_names(const NamedSentence& s, const WordUses& uses, const NameLexicon& lexicon) {
  mark_known(s, lexicon);
  mark_known_bodies(s, lexicon);
  mark_known_surnames(s, lexicon);
  mark_known_partners(s, lexicon);
  mark_known_owned(s, uses, lexicon);
}

void type_known(const NamedSentence& s, const WordUses& uses, const NameLexicon& lexicon,
                std::size_t begin, std::size_t end) {
  const auto kind = known_kind(s, lexicon, begin, end);
  if (!kind || (end - begin == 1 && uses.is_in_full_name(s.words[begin].view.word))) return;
  const bool organization = is_of_type(s.labels, begin, EntityType::kOrganization);
  if (organization && *kind != kNamedPerson) return;
  set_name(s.labels, begin, end, type_of_kind(*kind));
}

}  // namespace ae
