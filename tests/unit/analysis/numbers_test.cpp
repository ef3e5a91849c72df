#include "analysis/numbers.h"

#include <doctest/doctest.h>

#include "support/reading.h"

namespace ae::test {
namespace {

/// The value of the number with which a text begins; -1 where it begins with none.
double number_in(std::string_view text) {
  const Document doc = plain_document(text);
  const Analysis analysis = analyze(doc);
  AtomLine line(doc, built_in_model().figure_words);
  line.read(analysis.tokens, 0, static_cast<std::uint32_t>(analysis.tokens.size()));
  const auto number = read_number(line, 0);
  return number ? number->value() : -1;
}

TEST_CASE("separators of thousands are read by their groups of three") {
  CHECK(number_in("1,000") == 1000);
  CHECK(number_in("12,345,678") == 12345678);
  CHECK(number_in("1.234.567") == 1234567);
}

TEST_CASE("a point or a comma before other digits begins the decimals") {
  CHECK(number_in("5.6") == 5.6);
  CHECK(number_in("12,5") == 12.5);
  CHECK(number_in("7,506.42") == 7506.42);
}

TEST_CASE("a number in words is the sum of its parts") {
  CHECK(number_in("nineteen") == 19);
  CHECK(number_in("twenty-one thousand three hundred") == 21300);
  CHECK(number_in("two hundred and five") == 205);
  CHECK(number_in("three million four hundred thousand and twelve") == 3400012);
  CHECK(number_in("a dozen") == 12);
  CHECK(number_in("two dozen") == 24);
}

TEST_CASE("a scale multiplies what stands before it") {
  CHECK(number_in("5.6 million") == 5600000);
  CHECK(number_in("1.2 trillion") == 1200000000000);
  CHECK(number_in("a hundred thousand") == 100000);
  CHECK(number_in("200 crore") == 2000000000);
}

TEST_CASE("a fraction may follow a whole number") {
  CHECK(number_in("2 1/2") == 2.5);
  CHECK(number_in("two and a half") == 2.5);
  CHECK(number_in("5½") == 5.5);
}

TEST_CASE("versions, endless digits and words beside each other are no one number") {
  CHECK(number_in("1.2.3") == -1);
  CHECK(number_in("99999999999999999999") == -1);
  CHECK(number_in("nineteen ninety-six") == 19);
  CHECK(number_in("one two") == 1);
}

}  // namespace
}  // namespace ae::test
