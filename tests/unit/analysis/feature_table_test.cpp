#include "analysis/feature_table.h"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <vector>

namespace ae::test {
namespace {

constexpr std::uint32_t kUnknown = 77;

std::uint32_t ask(const FeatureTable& table, std::uint32_t key) {
  const std::uint32_t feature = key << (32 - kFeatureKeyBits);
  std::uint32_t found = 0;
  table.look_up({&feature, 1}, &found);
  return found;
}

/// A table that has 1,000 + n for the nth key.
FeatureTable table_of(const std::vector<std::uint32_t>& keys) {
  std::vector<std::uint32_t> bodies(keys.size());
  for (std::uint32_t k = 0; k < keys.size(); ++k) bodies[k] = 1000 + k;
  return FeatureTable(keys, bodies, kUnknown);
}

TEST_CASE("a table of features has the number of each key, and of no other") {
  std::mt19937 random(1);
  const auto draw_key = [&] { return static_cast<std::uint32_t>(random()) >> 8; };
  std::set<std::uint32_t> chosen;
  while (chosen.size() < 50'000) chosen.insert(draw_key());
  const std::vector<std::uint32_t> keys(chosen.begin(), chosen.end());
  const FeatureTable table = table_of(keys);
  CHECK(table.size() == keys.size());
  std::size_t wrong = 0;
  for (std::uint32_t k = 0; k < keys.size(); ++k) wrong += ask(table, keys[k]) != 1000 + k;
  for (int i = 0; i < 50'000; ++i) {
    const std::uint32_t key = draw_key();
    if (!chosen.contains(key)) wrong += ask(table, key) != kUnknown;
  }
  CHECK(wrong == 0);
}

TEST_CASE("an empty table of features knows nothing") {
  CHECK(ask(table_of({}), 0) == kUnknown);
  CHECK(ask(table_of({}), 0xFFFFFF) == kUnknown);
  CHECK(ask(FeatureTable{}, 5) == 0);
}

TEST_CASE("the first and the last key are found like all others") {
  const FeatureTable table = table_of({0, 1, 0xFFFFFE, 0xFFFFFF});
  CHECK(ask(table, 0) == 1000);
  CHECK(ask(table, 1) == 1001);
  CHECK(ask(table, 2) == kUnknown);
  CHECK(ask(table, 0xFFFFFE) == 1002);
  CHECK(ask(table, 0xFFFFFF) == 1003);
}

TEST_CASE("keys of one bucket that are too many for their places are found as well") {
  std::vector<std::uint32_t> keys;
  for (std::uint32_t k = 0; k < 250; ++k) keys.push_back(k * k);
  for (std::uint32_t k = 0; k < 190; ++k) keys.push_back(0x800000 + k);
  const FeatureTable table = table_of(keys);
  for (std::uint32_t k = 0; k < keys.size(); ++k) CHECK(ask(table, keys[k]) == 1000 + k);
  CHECK(ask(table, 3) == kUnknown);
  CHECK(ask(table, 0xFFFFFF) == kUnknown);
}

}  // namespace
}  // namespace ae::test
