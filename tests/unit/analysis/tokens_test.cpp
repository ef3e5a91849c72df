#include "analysis/tokens.h"

#include <doctest/doctest.h>

#include "analysis/word_hash.h"
#include "support/reading.h"

namespace ae::test {
namespace {

using Words = std::vector<std::string>;

Token first_token(std::string_view text) {
  return analyze(plain_document(text)).tokens.at(0);
}

TEST_CASE("a contraction is two words") {
  CHECK(words_of("I don't, can't and won't.") ==
        Words{"I", "do", "n't", ",", "ca", "n't", "and", "wo", "n't", "."});
  CHECK(words_of("Mary's they'll I’m") == Words{"Mary", "'s", "they", "'ll", "I", "’m"});
  CHECK(words_of("cannot gonna dont") == Words{"can", "not", "gon", "na", "do", "nt"});
}

TEST_CASE("an apostrophe within a name divides nothing") {
  CHECK(words_of("O'Reilly and d'Alembert") == Words{"O'Reilly", "and", "d'Alembert"});
}

TEST_CASE("a compound is divided at its hyphens unless it begins with a prefix") {
  CHECK(words_of("state-of-the-art e-mail") ==
        Words{"state", "-", "of", "-", "the", "-", "art", "e-mail"});
  CHECK(words_of("non-profit co-founder") == Words{"non-profit", "co-founder"});
  CHECK(words_of("anti-U.S. talk") == Words{"anti", "-", "U.S.", "talk"});
}

TEST_CASE("an abbreviation keeps its period and the last word of a sentence does not") {
  CHECK(words_of("Dr. Smith of Acme Inc. left.") ==
        Words{"Dr.", "Smith", "of", "Acme", "Inc.", "left", "."});
  CHECK(words_of("the U.S. at 5 p.m. today") == Words{"the", "U.S.", "at", "5", "p.m.", "today"});
}

TEST_CASE("numbers keep their separators and leave their units") {
  CHECK(words_of("$5.6 million, 1,000 at 7:30pm") ==
        Words{"$", "5.6", "million", ",", "1,000", "at", "7:30", "pm"});
  CHECK(words_of("the 1990s, 3rd, 50%") == Words{"the", "1990s", ",", "3rd", ",", "50", "%"});
  CHECK(words_of("1969-1970 and 713-853-3989") ==
        Words{"1969", "-", "1970", "and", "713-853-3989"});
}

TEST_CASE("addresses, handles and hashtags are one token each, without the stop behind them") {
  CHECK(words_of("See https://example.org/a?b=(c), www.example.org.") ==
        Words{"See", "https://example.org/a?b=(c)", ",", "www.example.org", "."});
  CHECK(words_of("jane.doe@example.com, @jane #OpenSource #1") ==
        Words{"jane.doe@example.com", ",", "@jane", "#OpenSource", "#", "1"});
}

TEST_CASE("an emoji sequence is one token") {
  CHECK(words_of("Hi👩‍👩‍👧👍🏽🇫🇷🇩🇪!") ==
        Words{"Hi", "👩‍👩‍👧", "👍🏽", "🇫🇷", "🇩🇪", "!"});
}

TEST_CASE("the flag of a region is one token") {
  CHECK(words_of("🏴󠁧󠁢󠁥󠁮󠁧󠁿 won") ==
        Words{"🏴󠁧󠁢󠁥󠁮󠁧󠁿", "won"});
}

TEST_CASE("invisible controls part words and are none") {
  CHECK(words_of("a\u200Bb \u200Ec") == Words{"a", "b", "c"});
}

TEST_CASE("a soft hyphen or joiner stays within its word") {
  CHECK(words_of("co\u00ADoperate می\u200Cخواهم").size() == 2);
}

TEST_CASE("a missing space after a stop still divides words") {
  CHECK(words_of("Hello world.Today it cost 1,000.That") ==
        Words{"Hello", "world", ".", "Today", "it", "cost", "1,000", ".", "That"});
}

TEST_CASE("an ideograph is one token") {
  CHECK(words_of("北京 Ада") == Words{"北", "京", "Ада"});
}

TEST_CASE("a token's key is the hash of its lower-case form in any script") {
  CHECK(first_token("Model").lower_hash == hash_word("model"));
  CHECK(first_token("ÉLAN").lower_hash == hash_word("élan"));
}

TEST_CASE("the shape tells capitals, digits and marks") {
  CHECK(first_token("Model").has(kCapitalized));
  CHECK_FALSE(first_token("Model").has(kAllCaps | kMixedCase | kPunct));
  CHECK(first_token("OpenTensor").has(kMixedCase));
  CHECK(first_token("NASA").has(kAllCaps));
  CHECK(first_token("5.6").has(kNumeric));
  CHECK(first_token("...").has(kPunct));
}

}  // namespace
}  // namespace ae::test
