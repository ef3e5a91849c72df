#include "analysis/sentiment.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "analysis/language.h"
#include "analysis/sentence_index.h"
#include "analysis/tone_lexicon.h"

namespace ae {
namespace {

/// Brings a sum of valences to -1 … 1: s / √(s² + 15), as VADER does.
constexpr float kSoftness = 15.0f;
/// What negation leaves of a valence, and how far it reaches (VADER; Hutto & Gilbert 2014).
constexpr float kNegated = -0.74f;
constexpr std::uint32_t kReach = 3;
constexpr float kReachFade[] = {1.0f, 0.95f, 0.9f};
constexpr float kCapsEmphasis = 0.73f;
constexpr float kExclamation = 0.29f;
constexpr std::uint32_t kMostExclamations = 4;
constexpr float kBeforeContrast = 0.5f;
constexpr float kAfterContrast = 1.5f;
constexpr float kConceded = 0.5f;
/// Another's words, as against the writer's.
constexpr float kQuotedVoice = 0.5f;
/// A form of "be" stands at most this many words before the participle of a passive.
constexpr std::uint32_t kPassiveReach = 3;
/// Of a verb's tone, what falls on those whom it is directed at, and on the others: who slams is
/// not slammed.
constexpr float kOwnSide = 1.3f;
constexpr float kOtherSide = 0.5f;
/// Toward an entity: the weight of a word halves at this many tokens' distance.
constexpr float kHalfDistance = 5.0f;
/// Tone toward an entity is told less surely than that of a sentence.
constexpr float kTowardScale = 0.9f;
/// Texts of up to this many sentences gain certainty with the root of their length, longer ones no
/// more.
constexpr float kGrowingSentences = 100.0f;

float soften(float sum) {
  return sum / std::sqrt(sum * sum + kSoftness);
}

/// On whom the tone of a verb falls.
enum class Direction : std::uint8_t {
  kNone,
  kForward,   ///< on its object, behind it: "slammed the mayor"
  kBackward,  ///< on its subject, in the passive: "the mayor was slammed"
};

/// A word or phrase with tone, where it stands.
struct ToneHit {
  std::uint32_t token = 0;
  float value = 0;
  Direction direction = Direction::kNone;
};

/// A modifier that still reaches ahead.
struct OpenModifier {
  ToneModifier modifier;
  std::uint32_t end = 0;  ///< the token behind it
};

/// Reads the tone of one sentence, word by word.
class ToneReader {
 public:
  ToneReader(const ToneLexicon& lexicon, std::string_view text) : lexicon_(lexicon), text_(text) {}

  /// The hits of a sentence; valid until the next call. `is_name[i]` is set where token i is part
  /// of a name.
  const std::vector<ToneHit>& read(std::span<const Token> tokens, std::span<const char> is_name) {
    hits_.clear();
    open_.clear();
    conceding_ = false;
    const bool caps_tell = holds_mixed_case(tokens);
    for (std::uint32_t i = 0; i < tokens.size();) i += read_at(tokens, is_name, i, caps_tell);
    add_exclamations(tokens);
    return hits_;
  }

 private:
  static bool holds_mixed_case(std::span<const Token> tokens) {
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
      return t.has(kWordLike) && !t.has(kAllCaps | kHasDigit);
    });
  }

  std::uint32_t read_at(std::span<const Token> tokens, std::span<const char> is_name,
                        std::uint32_t i, bool caps_tell) {
    const auto rest = tokens.subspan(i);
    if (tokens[i].has(kPunct)) end_reach(tokens[i]);
    const ToneModifier modifier = lexicon_.modifier_at(rest);
    const TonePhrase tone =
        tokens[i].has(kHashtag) ? hashtag_tone(tokens[i]) : lexicon_.tone_at(rest);
    if (modifier.tokens > 0 && modifier.tokens >= tone.tokens) {
      apply(modifier, i);
      return modifier.tokens;
    }
    if (tone.tokens == 0) return 1;
    if (tone.value == 0 || (tone.tokens == 1 && is_name[i] != 0)) return tone.tokens;
    add_hit(tokens[i], tone, i, caps_tell);
    if (tone.tokens == 1 && lexicon_.is_directed(tokens[i]))
      hits_.back().direction = direction_of(tokens, i);
    return tone.tokens;
  }

  /// "#fail" has the tone of "fail".
  TonePhrase hashtag_tone(const Token& token) const {
    std::uint32_t hash = hash_word("");
    for (const char c : slice(text_, token.span)) {
      if (c == '#') continue;
      const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      hash = (hash ^ static_cast<unsigned char>(lower)) * 16777619u;
    }
    Token word = token;
    word.lower_hash = hash;
    return lexicon_.tone_at({&word, 1});
  }

  /// A participle after a form of "be" or "get" is passive, up to two adverbs or negations between
  /// them.
  static Direction direction_of(std::span<const Token> tokens, std::uint32_t verb) {
    static constexpr std::uint32_t kForms[] = {
        hash_word("is"),   hash_word("are"),  hash_word("was"),   hash_word("were"),
        hash_word("be"),   hash_word("been"), hash_word("being"), hash_word("get"),
        hash_word("gets"), hash_word("got")};
    const std::uint32_t reach = std::min(verb, kPassiveReach);
    for (std::uint32_t back = 1; back <= reach; ++back) {
      const std::uint32_t word = tokens[verb - back].lower_hash;
      if (std::find(std::begin(kForms), std::end(kForms), word) != std::end(kForms))
        return Direction::kBackward;
    }
    return Direction::kForward;
  }

  /// A comma or any heavier mark ends what a modifier reaches.
  void end_reach(const Token& mark) {
    static constexpr std::uint32_t kMarks[] = {hash_word(","), hash_word(";"), hash_word(":"),
                                               hash_word("—"), hash_word(".")};
    if (std::find(std::begin(kMarks), std::end(kMarks), mark.lower_hash) == std::end(kMarks))
      return;
    open_.clear();
    conceding_ = false;
  }

  void apply(const ToneModifier& modifier, std::uint32_t i) {
    switch (modifier.effect) {
      case ToneEffect::kContrast:
        for (ToneHit& hit : hits_) hit.value *= kBeforeContrast;
        after_contrast_ = true;
        open_.clear();
        conceding_ = false;
        break;
      case ToneEffect::kConcede:
        conceding_ = true;
        break;
      case ToneEffect::kIntensify:
      case ToneEffect::kNegate:
        open_.push_back({modifier, i + modifier.tokens});
        break;
      default:
        break;
    }
  }

  void add_hit(const Token& token, const TonePhrase& tone, std::uint32_t i, bool caps_tell) {
    float strength = std::fabs(tone.value);
    float sign = tone.value < 0 ? -1.0f : 1.0f;
    if (caps_tell && token.has(kAllCaps)) strength += kCapsEmphasis;
    // A face stands for the whole sentence: "no cheque :(".
    if (!token.has(kWordLike)) open_.clear();
    for (const OpenModifier& open : open_) {
      const std::uint32_t distance = i - open.end;
      if (distance >= kReach) continue;
      if (open.modifier.effect == ToneEffect::kNegate) sign *= kNegated;
      if (open.modifier.effect == ToneEffect::kIntensify)
        strength += open.modifier.strength * kReachFade[distance];
    }
    float value = sign * std::max(strength, 0.0f);
    if (conceding_) value *= kConceded;
    if (after_contrast_) value *= kAfterContrast;
    hits_.push_back({i, value, Direction::kNone});
  }

  /// Exclamation marks strengthen the word of tone before them.
  void add_exclamations(std::span<const Token> tokens) {
    static constexpr std::uint32_t kMark = hash_word("!");
    after_contrast_ = false;
    if (hits_.empty()) return;
    std::uint32_t marks = 0;
    for (const Token& token : tokens) marks += token.lower_hash == kMark ? 1 : 0;
    float& last = hits_.back().value;
    last += (last < 0 ? -kExclamation : kExclamation) *
            static_cast<float>(std::min(marks, kMostExclamations));
  }

  const ToneLexicon& lexicon_;
  std::string_view text_;
  std::vector<ToneHit> hits_;
  std::vector<OpenModifier> open_;
  bool conceding_ = false;
  bool after_contrast_ = false;
};

class SentimentAnalyzer {
 public:
  explicit SentimentAnalyzer(const StageInput& input)
      : analysis_(input.analysis),
        reader_(input.model.tone, input.doc.text()),
        mentions_(input.analysis.mentions, input.analysis.sentences.size()),
        toward_(input.analysis.entities.size()),
        english_(reads_as_english(input.analysis)) {}

  void visit(std::uint32_t index) {
    if (!english_) return;
    Sentence& sentence = analysis_.sentences[index];
    const auto tokens = std::span<const Token>(analysis_.tokens)
                            .subspan(sentence.first_token, sentence.token_count);
    mark_names(index, tokens);
    const std::vector<ToneHit>& hits = reader_.read(tokens, is_name_);
    while (quote_ < analysis_.quotes.size() &&
           analysis_.quotes[quote_].span.end <= sentence.span.begin)
      ++quote_;
    float sum = 0;
    for (const ToneHit& hit : hits) sum += hit.value * voice_of(tokens[hit.token].span, kNone);
    sentence.sentiment = soften(sum);
    sum_ += sum;
    toned_ += hits.empty() ? 0 : 1;
    for (const std::uint32_t m : mentions_.of_sentence(index))
      add_toward(analysis_.mentions[m], tokens, hits);
  }

  void finish() {
    const float sentences = std::max(1.0f, static_cast<float>(toned_));
    analysis_.sentiment =
        soften(sum_ / std::max(std::sqrt(sentences), sentences / std::sqrt(kGrowingSentences)));
    for (std::size_t e = 0; e < toward_.size(); ++e) {
      if (toward_[e].mentions > 0)
        analysis_.entities[e].sentiment =
            soften(toward_[e].sum / static_cast<float>(toward_[e].mentions));
    }
  }

 private:
  struct Toward {
    float sum = 0;
    std::uint32_t mentions = 0;
  };

  void mark_names(std::uint32_t index, std::span<const Token> tokens) {
    is_name_.assign(tokens.size(), 0);
    for (const std::uint32_t m : mentions_.of_sentence(index)) {
      const Mention& mention = analysis_.mentions[m];
      if (mention.kind != MentionKind::kName) continue;
      for (std::size_t i = first_token_at(tokens, mention.span.begin);
           i < tokens.size() && tokens[i].span.begin < mention.span.end; ++i) {
        is_name_[i] = 1;
      }
    }
  }

  static std::size_t first_token_at(std::span<const Token> tokens, std::uint32_t offset) {
    const auto behind = std::partition_point(tokens.begin(), tokens.end(),
                                             [&](const Token& t) { return t.span.end <= offset; });
    return static_cast<std::size_t>(behind - tokens.begin());
  }

  /// How far words at `span` are the writer's own; 0 where they are the words of `speaker` itself.
  float voice_of(Span span, std::uint32_t speaker) const {
    for (std::size_t q = quote_;
         q < analysis_.quotes.size() && analysis_.quotes[q].span.begin < span.end; ++q) {
      const Quote& quote = analysis_.quotes[q];
      if (!quote.span.contains(span)) continue;
      if (speaker != kNone && quote.entity == speaker) return 0;
      if (quote.kind == QuoteKind::kDirect) return kQuotedVoice;
    }
    return 1;
  }

  void add_toward(const Mention& mention, std::span<const Token> tokens,
                  const std::vector<ToneHit>& hits) {
    const std::size_t at = first_token_at(tokens, mention.span.begin);
    float sum = 0;
    for (const ToneHit& hit : hits) {
      const float distance = static_cast<float>(hit.token < at ? at - hit.token : hit.token - at);
      const float nearness = kTowardScale * kHalfDistance / (kHalfDistance + distance);
      const bool other_side = hit.direction == Direction::kForward    ? at < hit.token
                              : hit.direction == Direction::kBackward ? at > hit.token
                                                                      : false;
      const float side = hit.direction == Direction::kNone ? 1.0f
                         : other_side                      ? kOtherSide
                                                           : kOwnSide;
      sum += hit.value * side * nearness * voice_of(tokens[hit.token].span, mention.entity);
    }
    Toward& toward = toward_[mention.entity];
    toward.sum += sum;
    ++toward.mentions;
  }

  Analysis& analysis_;
  ToneReader reader_;
  SentenceIndex mentions_;
  std::vector<Toward> toward_;
  std::vector<char> is_name_;
  std::size_t quote_ = 0;  ///< the first quote that may overlap the sentence
  float sum_ = 0;
  std::uint32_t toned_ = 0;
  bool english_;
};

}  // namespace

std::unique_ptr<Stage> make_sentiment_stage(const StageInput& input) {
  return make_stage<SentenceStage<SentimentAnalyzer>>(input);
}

}  // namespace ae
