#include "analysis/name_model.h"

#include <doctest/doctest.h>

#include <string>

#include "analysis/language_model.h"

namespace ae::test {
namespace {

/// Two features, of the keys 5 and 7: the first has the weights 7, -8, 0, 0 for the types and 1, 0,
/// 0, -1 for the parts, the second 1 for the first type.
std::string small_model() {
  std::string bytes = "AEN2" + std::string(kNameLabels * kNameLabels, '\0');
  bytes[4 + 3] = '\xFE';
  bytes += std::string("\x05\x02\0\0\0\x05\x02", 7);
  bytes += "\x0F\x89";  // types 1 and 2 of both, each plus 8
  bytes += "\x88\x88";
  bytes += "\x89\x88";
  bytes += "\x78\x88";
  return bytes;
}

Result<NameModel> read_model(const std::string& bytes) {
  return NameModel::read({reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()});
}

TEST_CASE("a model of names adds the weights of the features it knows, and nothing for others") {
  const auto model = read_model(small_model());
  REQUIRE(model);
  CHECK(model.value().unit == 5);
  CHECK(model.value().transitions[3] == -2);
  CHECK(model.value().features.feature_count() == 2);
  NameWeights::Sums sums{};
  const std::uint32_t features[] = {5u << 8, 7u << 8, 6u << 8, 5u << 8};
  model.value().features.add(features, sums);
  CHECK(sums == NameWeights::Sums{15, -16, 0, 0, 2, 0, 0, -2});
}

TEST_CASE("a model of names that knows nothing adds nothing") {
  NameWeights::Sums sums{};
  const std::uint32_t features[] = {0, 5u << 8, 0xFFFFFFFF};
  NameWeights{}.add(features, sums);
  CHECK(sums == NameWeights::Sums{});
}

TEST_CASE("features that fall into one place of the table are told apart") {
  // So close that they share a bucket.
  const std::uint32_t keys[] = {7, 15, 23};
  const std::uint32_t packed[] = {0x88888889, 0x8888888A, 0x8888888B};
  const NameWeights weights(keys, packed);
  for (std::uint32_t k = 0; k < 3; ++k) {
    NameWeights::Sums sums{};
    const std::uint32_t feature = keys[k] << 8;
    weights.add({&feature, 1}, sums);
    CHECK(sums[0] == static_cast<int>(k) + 1);
  }
}

TEST_CASE("more features than a batch are all added") {
  const auto model = read_model(small_model());
  const std::vector<std::uint32_t> features(200, 5u << 8);
  NameWeights::Sums sums{};
  model.value().features.add(features, sums);
  CHECK(sums == NameWeights::Sums{1400, -1600, 0, 0, 200, 0, 0, -200});
}

TEST_CASE(
    "a model of names that is cut short, has a byte too many or keys out of order is refused") {
  const std::string whole = small_model();
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK_FALSE(read_model(whole.substr(0, size)));
  CHECK_FALSE(read_model(whole + "x"));
  std::string twice = whole;
  twice[4 + kNameLabels * kNameLabels + 6] = '\0';
  CHECK_FALSE(read_model(twice));
}

TEST_CASE(
    "any changed byte of a model of names is refused or read as other weights, never a crash") {
  const std::string whole = small_model();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (int value = 0; value < 256; ++value) {
      std::string changed = whole;
      changed[i] = static_cast<char>(value);
      const auto model = read_model(changed);
      NameWeights::Sums sums{};
      const std::uint32_t feature = 5u << 8;
      if (model) model.value().features.add({&feature, 1}, sums);
      CHECK((model || model.failure().code == "bad-model"));
    }
  }
}

TEST_CASE("the model of names that is built in is whole") {
  CHECK(built_in_names().features.feature_count() > 1000);
}

}  // namespace
}  // namespace ae::test
