#include "analysis/language_model.h"

#include "analysis/tag.h"

namespace ae {
namespace {

constexpr unsigned char kWords[] = {
#embed "models/words.bin"
};
constexpr unsigned char kTagger[] = {
#embed "models/tagger.bin"
};
constexpr unsigned char kPhrases[] = {
#embed "models/phrases.bin"
};
constexpr unsigned char kNames[] = {
#embed "models/names.bin"
};

}  // namespace

WordClasses built_in_words() {
  auto words = WordClasses::read(kWords);
  return words ? std::move(words.value()) : WordClasses{};
}

LinearModel built_in_tagger() {
  auto model = LinearModel::read(kTagger, static_cast<std::uint32_t>(Tag::kCount));
  return model ? std::move(model.value()) : LinearModel{};
}

Phrases built_in_phrases() {
  auto phrases = Phrases::read(kPhrases);
  return phrases ? std::move(phrases.value()) : Phrases{};
}

NameModel built_in_names() {
  auto model = NameModel::read(kNames);
  return model ? std::move(model.value()) : NameModel{};
}

}  // namespace ae
