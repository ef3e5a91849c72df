#include "text/unicode.h"

#include <doctest/doctest.h>

#include <string>

#include "text/graphemes.h"
#include "text/utf8.h"

using namespace ae;

namespace {

/// The clusters of a text, divided by "|".
std::string clusters(std::string_view text) {
  std::string out;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t end = grapheme_end(text, at);
    if (at > 0) out += '|';
    out += text.substr(at, end - at);
    at = end;
  }
  return out;
}

}  // namespace

TEST_CASE("letters have their case, in every script") {
  CHECK(char_class(U'A') == (kLetter | kUpper));
  CHECK(char_class(U'ß') == (kLetter | kLower));
  CHECK(char_class(U'Ш') == (kLetter | kUpper));
  CHECK(char_class(U'ǅ') == (kLetter | kUpper));
  CHECK(char_class(U'沈') == (kLetter | kUnspaced));
}

TEST_CASE("digits, numbers, marks, punctuation and symbols are told apart") {
  CHECK(has_class(U'7', kDigit));
  CHECK(has_class(U'٣', kDigit));
  CHECK(has_class(U'½', kNumber));
  CHECK(has_class(U'\u0301', kMark));
  CHECK(has_class(U'—', kPunctuation));
  CHECK(has_class(U'€', kSymbol));
  CHECK_FALSE(has_class(U'$', kPunctuation));
}

TEST_CASE("white space is what Unicode calls so, also line ends and no-break space") {
  for (const char32_t c : U"\t\n\r \u00A0\u1680\u2028\u2029\u202F\u3000") {
    if (c != 0) CHECK(has_class(c, kSpace));
  }
  CHECK_FALSE(has_class(U'\u200B', kSpace));
  CHECK(has_class(U'\u200B', kControl));
  CHECK(has_class(0, kControl));
}

TEST_CASE("pictographs and flags' letters are emoji, digits are not") {
  CHECK(has_class(U'😀', kEmoji));
  CHECK(has_class(U'🇲', kEmoji));
  CHECK_FALSE(has_class(U'7', kEmoji));
}

TEST_CASE("right-to-left and shaped scripts are known") {
  CHECK(char_class(U'ع') == (kLetter | kRightToLeft | kShaped));
  CHECK(has_class(U'א', kRightToLeft));
  CHECK(char_class(U'क') == (kLetter | kShaped));
  CHECK(char_class(U'ก') == (kLetter | kUnspaced | kShaped));
  CHECK_FALSE(has_class(U'a', kShaped));
}

TEST_CASE("case is mapped where a single letter stands for it") {
  CHECK(to_lower(U'A') == U'a');
  CHECK(to_lower(U'Ш') == U'ш');
  CHECK(to_lower(U'Ā') == U'ā');
  CHECK(to_upper(U'ÿ') == U'Ÿ');
  CHECK(to_upper(U'ß') == U'ß');
  CHECK(to_lower(U'1') == U'1');
  CHECK(to_lower(U'𐐀') == U'𐐨');
}

TEST_CASE("code points that are not assigned, or beyond Unicode, have no class") {
  CHECK(char_class(0x0378) == 0);
  CHECK(char_class(0x10FFFF) == 0);
  CHECK(char_class(0x110000) == 0);
  CHECK(char_class(0xFFFFFFFF) == 0);
  CHECK(to_lower(0xFFFFFFFF) == 0xFFFFFFFF);
}

TEST_CASE("marks join their letter") {
  CHECK(clusters("ne\u0301e") == "n|e\u0301|e");
  CHECK(joins_previous(U'e', U'\u0301'));
  CHECK_FALSE(joins_previous(U'e', U'f'));
}

TEST_CASE("a carriage return keeps its line feed, and nothing else joins a line end") {
  CHECK(clusters("a\r\n\n\u0301b") == "a|\r\n|\n|\u0301|b");
}

TEST_CASE("emoji sequences and pairs of flag letters are one cluster") {
  CHECK(clusters("👩‍👩‍👧👍🏽") == "👩‍👩‍👧|👍🏽");
  CHECK(clusters("🇲🇳🇨🇳🇺") == "🇲🇳|🇨🇳|🇺");
  CHECK(clusters("❤️‍🔥a\u200D🔥") == "❤️‍🔥|a\u200D|🔥");
}

TEST_CASE("Hangul syllables and Indic conjuncts are one cluster") {
  CHECK(clusters("\u1112\u1161\u11AB가") == "\u1112\u1161\u11AB|가");
  CHECK(clusters("क्षत्रिय") == "क्ष|त्रि|य");
  CHECK(clusters("กำลัง") == "กำ|ลั|ง");
}

TEST_CASE("the classes of ASCII that are known without the table are those of the table") {
  for (char32_t c = 0; c < 0x80; ++c) CHECK(char_class(c) == listed_class(c));
}

TEST_CASE("UTF-8 that is written is read again") {
  for (const char32_t c : {U'a', U'é', U'中', U'😀', char32_t{0x10FFFF}}) {
    std::string text;
    append_utf8(text, c);
    CHECK(decode_at(text, 0).value == c);
    CHECK(decode_before(text, static_cast<std::uint32_t>(text.size())).value == c);
  }
}

TEST_CASE("a picture of several code points is told from letters, numbers and single pictures") {
  for (const std::string_view picture :
       {"\U0001F44D\U0001F3FD", "\U0001F1F5\U0001F1F9", "\u2764\uFE0F", "1\uFE0F\u20E3", "#\u20E3",
        "\U0001F469\u200D\U0001F680"}) {
    CHECK(emoji_sequence_end(picture, 0) == picture.size());
    CHECK(emoji_sequence_end(std::string(picture) + "a", 0) == picture.size());
  }
  for (const std::string_view other : {"", "1", "12", "a\u0301", "1\u0301", "\U0001F600", "\u4E2D"})
    CHECK(emoji_sequence_end(other, 0) == 0);
}
