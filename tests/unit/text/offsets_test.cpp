#include "text/offsets.h"

#include <doctest/doctest.h>

#include <random>

#include "text/utf8.h"

using namespace ae;

namespace {

RepairedText repaired(std::string input) {
  return repair_utf8(std::move(input));
}

/// A text of random code points of every length, with ill-formed bytes strewn in.
std::string random_bytes(std::mt19937& random, int length) {
  static const std::string kPieces[] = {"a",    "\n",       "é",    "中",       "😀",
                                        "\xFF", "\xE4\xB8", "\x80", "\xF0\x9F", "\xED\xA0\x80"};
  std::string out;
  for (int i = 0; i < length; ++i) out += kPieces[random() % std::size(kPieces)];
  return out;
}

}  // namespace

TEST_CASE("well-formed text is left alone") {
  const RepairedText text = repaired("naïve 中 😀");
  CHECK(text.bytes == "naïve 中 😀");
  CHECK(text.shifts.empty());
}

TEST_CASE("each maximal ill-formed sequence becomes one replacement character") {
  CHECK(repaired("a\xFFz").bytes == "a\uFFFDz");
  CHECK(repaired("\xE4\xB8z").bytes == "\uFFFDz");
  CHECK(repaired("\xE4\xB8").bytes == "\uFFFD");
  CHECK(repaired("\xC0\xAF").bytes == "\uFFFD\uFFFD");
  CHECK(repaired("\xED\xA0\x80").bytes == "\uFFFD\uFFFD\uFFFD");
  CHECK(repaired("\xF0\x80\x80").bytes == "\uFFFD\uFFFD\uFFFD");
  CHECK(repaired("\xF4\x90\x80\x80").bytes == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(repaired("\xF0\x9F\x98.").bytes == "\uFFFD.");
}

TEST_CASE("offsets after a repair lead back to the bytes that were given") {
  const RepairedText text = repaired(
      "a\xFF"
      "b\xE4\xB8"
      "c");
  const OffsetMap map(text);
  REQUIRE(text.bytes == "a\uFFFDb\uFFFDc");
  CHECK(map.input_byte(0) == 0);
  CHECK(map.input_byte(1) == 1);
  CHECK(map.input_byte(4) == 2);
  CHECK(map.input_byte(5) == 3);
  CHECK(map.input_byte(8) == 5);
  CHECK(map.input_byte(9) == 6);
}

TEST_CASE("UTF-16 offsets count two units beyond the basic plane") {
  const RepairedText text = repaired("é😀z");
  const OffsetMap map(text);
  CHECK(map.utf16_unit(text.bytes, 2) == 1);
  CHECK(map.utf16_unit(text.bytes, 6) == 3);
  CHECK(map.utf16_unit(text.bytes, 7) == 4);
  CHECK(map.byte_of_utf16(text.bytes, 3) == 6);
}

TEST_CASE("a UTF-16 offset inside a surrogate pair is rounded down to its code point") {
  const RepairedText text = repaired("é😀z");
  CHECK(OffsetMap(text).byte_of_utf16(text.bytes, 2) == 2);
}

TEST_CASE("a UTF-16 offset past the end gives the size of the text") {
  const RepairedText text = repaired("é😀z");
  CHECK(OffsetMap(text).byte_of_utf16(text.bytes, 400) == 7);
  CHECK(OffsetMap().byte_of_utf16("", 4) == 0);
}

TEST_CASE("conversions agree with counting one code point after the other") {
  std::mt19937 random(7);
  for (int round = 0; round < 40; ++round) {
    const RepairedText text = repaired(random_bytes(random, 700));
    const OffsetMap map(text);
    std::uint32_t units = 0;
    for (std::uint32_t at = 0; at < text.bytes.size();) {
      REQUIRE(map.utf16_unit(text.bytes, at) == units);
      REQUIRE(map.byte_of_utf16(text.bytes, units) == at);
      const CodePoint c = decode_at(text.bytes, at);
      REQUIRE(c.value != 0);
      at += c.size;
      units += c.value >= 0x10000 ? 2 : 1;
    }
    REQUIRE(map.utf16_unit(text.bytes, static_cast<std::uint32_t>(text.bytes.size())) == units);
  }
}

TEST_CASE("input offsets rise with the text's and end at the input's size") {
  std::mt19937 random(11);
  for (int round = 0; round < 40; ++round) {
    const std::string input = random_bytes(random, 300);
    const RepairedText text = repaired(input);
    const OffsetMap map(text);
    std::uint32_t last = 0;
    for (std::uint32_t at = 0; at <= text.bytes.size(); ++at) {
      if (!is_boundary(text.bytes, at)) continue;
      REQUIRE(map.input_byte(at) >= last);
      last = map.input_byte(at);
    }
    REQUIRE(last == input.size());
  }
}
