#include "io/headlines.h"

#include <algorithm>
#include <string>

#include "analysis/word_table.h"
#include "io/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr std::size_t kLongestHeadline = 130;  ///< bytes
constexpr std::uint32_t kMostWords = 18;
constexpr std::uint32_t kMostWordsWithStop = 12;

constexpr char kLexiconFile[] = {
#embed "lexicon/sentence_words.txt"
};

/// The values of the lexicon.
enum WordRole : std::uint16_t {
  kSentenceWord =
      1,  ///< a finite verb or pronoun: a line that has one and ends with a stop is a sentence
  kLeadWord = 2,  ///< a participle behind it ("the closed doors") is no verb of the line
};

const WordTable& sentence_words() {
  static const WordTable table({kLexiconFile, sizeof kLexiconFile});
  return table;
}

/// The role of a word, 0 for those without. Capitals ("US") are a name.
std::uint16_t role_of(std::string_view word) {
  if (word.size() > 1 && std::all_of(word.begin(), word.end(), is_ascii_upper)) return 0;
  std::string lower;
  for (const char c : word) lower += ascii_lower(c);
  return sentence_words().find(hash_word(lower)).value_or(0);
}

struct LineWords {
  std::uint32_t count = 0;
  bool sentence = false;
};

LineWords read_words(std::string_view line) {
  LineWords out;
  bool after_lead = true;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    std::string_view word = line.substr(at, end - at);
    while (!word.empty() && !is_ascii_alnum(word.back()) &&
           static_cast<unsigned char>(word.back()) < 0x80) {
      word.remove_suffix(1);
    }
    if (!word.empty()) {
      const std::uint16_t role = role_of(word);
      const bool past =
          word.size() > 4 && word.ends_with("ed") && !is_ascii_upper(word[0]) && !after_lead;
      out.sentence = out.sentence || past || role == kSentenceWord;
      after_lead = role == kLeadWord;
      ++out.count;
    }
    at = end + 1;
  }
  return out;
}

bool begins_as_headline(std::string_view line) {
  const char32_t first = decode_at(line, 0).value;
  return has_class(first, kUpper | kDigit | kUnspaced) || first == U'“' || first == '"' ||
         first == U'‘' || first == '\'';
}

bool is_address_like(std::string_view line) {
  return line.find("://") != std::string_view::npos ||
         line.find("www.") != std::string_view::npos || line.find('@') != std::string_view::npos ||
         line.find(" #") != std::string_view::npos;
}

bool is_byline(std::string_view line) {
  return line.starts_with("By ") || line.starts_with("BY ");
}

}  // namespace

HeadlineLook judge_headline(std::string_view line) {
  if (line.empty() || line.size() > kLongestHeadline || !begins_as_headline(line))
    return HeadlineLook::kNone;
  if (is_address_like(line) || is_byline(line)) return HeadlineLook::kNone;
  const char32_t last = decode_before(line, static_cast<std::uint32_t>(line.size())).value;
  const LineWords words = read_words(line);
  if (words.count == 0 || words.count > kMostWords) return HeadlineLook::kNone;
  if (last == '.') {
    const bool ellipsis = line.ends_with("..");
    const bool phrase =
        words.count >= 2 && words.count <= kMostWordsWithStop && !words.sentence && !ellipsis;
    return phrase ? HeadlineLook::kStopped : HeadlineLook::kNone;
  }
  const bool open = has_class(last, kLetter | kDigit | kMark | kNumber) || last == '?' ||
                    last == '!' || last == ')' || last == U'’' || last == '\'' || last == U'”' ||
                    last == '"' || last == '%';
  return open ? HeadlineLook::kPlain : HeadlineLook::kNone;
}

}  // namespace ae
