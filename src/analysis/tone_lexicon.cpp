#include "analysis/tone_lexicon.h"

#include <algorithm>
#include <charconv>

#include "analysis/embedded_text.h"

namespace ae {
namespace {

constexpr unsigned char kPhrases[] = {
#embed "lexicon/tone_phrases_en.tsv"
};
constexpr unsigned char kWords[] = {
#embed "lexicon/tone_en.tsv"
};
constexpr unsigned char kEmoji[] = {
#embed "lexicon/tone_emoji.tsv"
};
constexpr unsigned char kModifiers[] = {
#embed "lexicon/tone_modifiers_en.tsv"
};

constexpr unsigned char kDirected[] = {
#embed "lexicon/tone_directed_en.txt"
};

/// The files give hundredths.
constexpr float kFileUnit = 0.01f;
/// In the table of modifiers, the value of an effect other than kIntensify is this times the
/// effect; smaller values intensify.
constexpr std::int16_t kEffectUnit = 1000;

void insert_lines(std::string_view lines, PhraseTable& table) {
  while (!lines.empty()) {
    std::string_view line = next_line(lines);
    if (line.empty() || line.front() == '#') continue;
    const std::string_view phrase = next_field(line, '\t');
    std::int16_t value = 0;
    std::from_chars(line.data(), line.data() + line.size(), value);
    table.insert(phrase, value);
  }
}

ToneEffect effect_of(std::string_view name, int strength) {
  if (name == "intensify") return ToneEffect::kIntensify;
  if (name == "negate") return strength < 0 ? ToneEffect::kInert : ToneEffect::kNegate;
  return name == "contrast" ? ToneEffect::kContrast : ToneEffect::kConcede;
}

/// The letter by which the lexicon distinguishes parts of speech; 0 where the word is not tagged.
char class_letter(Tag tag) {
  if (tag == Tag::kOther) return 0;
  if (is_noun(tag)) return 'N';
  if (is_verb(tag)) return 'V';
  if (is_adjective(tag)) return 'J';
  return tag == Tag::kRB || tag == Tag::kRBR || tag == Tag::kRBS ? 'R' : 'I';
}

static_assert(extend_hash(hash_word("lik"), 'e') == hash_word("like"));

}  // namespace

ToneLexicon::ToneLexicon() : directed_(text_of(kDirected)) {
  const std::string_view words = text_of(kWords);
  tones_.reserve(static_cast<std::size_t>(std::count(words.begin(), words.end(), '\n')));
  insert_lines(text_of(kPhrases), tones_);
  insert_lines(text_of(kWords), tones_);
  insert_lines(text_of(kEmoji), tones_);
  std::string_view lines = text_of(kModifiers);
  while (!lines.empty()) {
    std::string_view line = next_line(lines);
    if (line.empty() || line.front() == '#') continue;
    const std::string_view name = next_field(line, '\t');
    const std::string_view phrase = next_field(line, '\t');
    std::int16_t strength = 0;
    std::from_chars(line.data(), line.data() + line.size(), strength);
    const ToneEffect effect = effect_of(name, strength);
    const bool intensifies = effect == ToneEffect::kIntensify;
    modifiers_.insert(
        phrase,
        intensifies ? strength : static_cast<std::int16_t>(kEffectUnit * static_cast<int>(effect)));
  }
}

TonePhrase ToneLexicon::tone_at(std::span<const Token> tokens) const {
  const PhraseMatch found = tones_.match(tokens);
  if (found.tokens <= 1) {
    if (const char letter = class_letter(tokens[0].tag); letter != 0) {
      Token tagged = tokens[0];
      for (const char c : {'|', letter}) tagged.lower_hash = extend_hash(tagged.lower_hash, c);
      if (const PhraseMatch exact = tones_.match({&tagged, 1}); exact.tokens > 0)
        return {1, exact.value * kFileUnit};
    }
  }
  return {found.tokens, found.value * kFileUnit};
}

ToneModifier ToneLexicon::modifier_at(std::span<const Token> tokens) const {
  const PhraseMatch found = modifiers_.match(tokens);
  if (found.tokens == 0) return {};
  if (found.value < kEffectUnit)
    return {ToneEffect::kIntensify, found.tokens, found.value * kFileUnit};
  return {static_cast<ToneEffect>(found.value / kEffectUnit), found.tokens, 0};
}

}  // namespace ae
