#include "support/hostile.h"

namespace ae::test {
namespace {

std::string repeat(std::string_view unit, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + unit.size());
  while (text.size() < bytes) text += unit;
  return text;
}

template <const char* unit>
std::string repeated(std::size_t bytes) {
  return repeat(unit, bytes);
}

std::string deep_nesting(std::size_t bytes) {
  return repeat("([{\"'“", bytes / 2) + "x" + repeat("”'\"}])", bytes / 2);
}

std::string many_names(std::size_t bytes) {
  std::string text;
  for (std::size_t i = 0; text.size() < bytes; ++i) {
    text += "Ada Lovelace";
    text += static_cast<char>('a' + i % 26);
    text += " of Acme";
    text += static_cast<char>('a' + i / 26 % 26);
    text += " Corp. met her. ";
  }
  return text;
}

constexpr char kLine[] = "The model was trained by Ada in 2024, and it cost $5.6 million. ";
constexpr char kNames[] = "Ada Lovelace met Ada. ";
constexpr char kWord[] = "aB1";
constexpr char kBrackets[] = "(";
constexpr char kClosing[] = ")]";
constexpr char kQuotes[] = "\"";
constexpr char kCurly[] = "“’";
constexpr char kNewlines[] = "\n";
constexpr char kShortLines[] = "a\n";
constexpr char kSurrogates[] = "\xED\xA0\x80 x ";
constexpr char kBroken[] = "\xF0\x9F\xC3(\xFF a";
constexpr char kMarks[] = "e\xCC\x81\xCC\x81\xCC\x81";
constexpr char kOnlyMarks[] = "\xCC\x81";
constexpr char kJoined[] = "\xF0\x9F\x91\xA9\xE2\x80\x8D";
constexpr char kHan[] = "中";
constexpr char kHyphens[] = "a-b.c'";
constexpr char kApostrophes[] = "n't'";
constexpr char kAts[] = "a.b-c@";
constexpr char kAddress[] = "http://a.b/(";
constexpr char kStops[] = ". ";
constexpr char kDots[] = ".";
constexpr char kDigits[] = "1,000.";
constexpr char kDashes[] = "- ";
constexpr char kDates[] = "May 5 2021 to June 6 ";
constexpr char kMoney[] = "$1 to $2 million ";
constexpr char kEmphasis[] = "**a* ";
constexpr char kLinks[] = "[a](b";
constexpr char kTicks[] = "`a``";
constexpr char kQuotedLines[] = "> ";
constexpr char kHeadings[] = "# a\n";
constexpr char kList[] = "1. a 2. b ";
constexpr char kSaid[] = "\"a,\" he said, \"b ";
constexpr char kHashtags[] = "#a@b";
constexpr char kTable[] = "|";

}  // namespace

const std::vector<HostileText>& hostile_texts() {
  static const std::vector<HostileText> texts = {
      {"one line", repeated<kLine>},
      {"repeated names", repeated<kNames>},
      {"different names", many_names},
      {"one word", repeated<kWord>},
      {"brackets that never close", repeated<kBrackets>},
      {"brackets that never opened", repeated<kClosing>},
      {"straight quotation marks", repeated<kQuotes>},
      {"typographic quotation marks", repeated<kCurly>},
      {"newlines", repeated<kNewlines>},
      {"lines of one letter", repeated<kShortLines>},
      {"NULs", [](std::size_t bytes) { return std::string(bytes, '\0'); }},
      {"encoded surrogates", repeated<kSurrogates>},
      {"ill-formed bytes", repeated<kBroken>},
      {"stacked marks", repeated<kMarks>},
      {"marks without a letter", repeated<kOnlyMarks>},
      {"one joined emoji", repeated<kJoined>},
      {"ideographs", repeated<kHan>},
      {"one compound", repeated<kHyphens>},
      {"apostrophes", repeated<kApostrophes>},
      {"half addresses", repeated<kAts>},
      {"one address", repeated<kAddress>},
      {"stops and spaces", repeated<kStops>},
      {"dots", repeated<kDots>},
      {"one number", repeated<kDigits>},
      {"dashes", repeated<kDashes>},
      {"dates", repeated<kDates>},
      {"sums of money", repeated<kMoney>},
      {"half emphasis", repeated<kEmphasis>},
      {"half links", repeated<kLinks>},
      {"backquotes", repeated<kTicks>},
      {"nested quotes", repeated<kQuotedLines>},
      {"headings", repeated<kHeadings>},
      {"one long list", repeated<kList>},
      {"quotations that never close", repeated<kSaid>},
      {"hashtags", repeated<kHashtags>},
      {"bars", repeated<kTable>},
      {"deep nesting", deep_nesting},
  };
  return texts;
}

}  // namespace ae::test
