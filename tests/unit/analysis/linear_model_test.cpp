#include "analysis/linear_model.h"

#include <doctest/doctest.h>

#include <string>

#include "analysis/language_model.h"
#include "analysis/word_hash.h"

namespace ae::test {
namespace {

/// One feature of key 5 that speaks 7 for label 1 and -3 against label 2, of 3 labels.
std::string small_model() {
  return std::string("AEL1\x03\x01\0\0\0\x02\0\0\0\x05\x02\x01\x02\x07\xFD", 19);
}

Result<LinearModel> read_model(const std::string& bytes) {
  return LinearModel::read({reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()}, 3);
}

TEST_CASE("a model adds the weights of the features it knows, and nothing for others") {
  const auto model = read_model(small_model());
  REQUIRE(model);
  LinearModel::Score scores[LinearModel::room_for(3)] = {};
  model.value().add(5u << 8, scores);
  model.value().add(6u << 8, scores);
  CHECK(scores[0] == 0);
  CHECK(scores[1] == 7);
  CHECK(scores[2] == -3);
}

TEST_CASE("a feature with weights for many labels adds them all") {
  // Key 5 with the weights 1 … 7 for the labels 0 … 6.
  const std::string bytes(
      "AEL1\x07\x01\0\0\0\x07\0\0\0\x05\x07\0\x01\x02\x03\x04\x05\x06\x01\x02\x03\x04\x05\x06\x07",
      29);
  const auto model =
      LinearModel::read({reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()}, 7);
  REQUIRE(model);
  LinearModel::Score scores[LinearModel::room_for(7)] = {};
  model.value().add(5u << 8, scores);
  for (int label = 0; label < 7; ++label) CHECK(scores[label] == label + 1);
  CHECK(scores[7] == 0);
}

TEST_CASE("a model file that is cut short or has a byte too many is refused") {
  const std::string whole = small_model();
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK_FALSE(read_model(whole.substr(0, size)));
  CHECK_FALSE(read_model(whole + "x"));
}

TEST_CASE("any changed byte of a model file is refused or read as other weights, never a crash") {
  const std::string whole = small_model();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (int value = 0; value < 256; ++value) {
      std::string changed = whole;
      changed[i] = static_cast<char>(value);
      const auto model = read_model(changed);
      LinearModel::Score scores[LinearModel::room_for(3)] = {};
      if (model) model.value().add(5u << 8, scores);
      CHECK((model || model.failure().code == "bad-model"));
    }
  }
}

TEST_CASE("the models built in are whole") {
  CHECK(built_in_tagger().feature_count() > 1000);
  CHECK((built_in_words().find(hash_word("paris")).lists & kCity) != 0);
}

TEST_CASE("a word list that is cut short is refused") {
  const std::string bytes("AEW1\0\0\0\0\x01\0\0\0\x05\0\0\0\0\0", 18);
  const auto read = [](const std::string& b) {
    return WordClasses::read({reinterpret_cast<const unsigned char*>(b.data()), b.size()});
  };
  CHECK(read(bytes));
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(read(bytes.substr(0, size)));
}

}  // namespace
}  // namespace ae::test
