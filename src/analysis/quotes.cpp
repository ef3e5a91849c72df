#include "analysis/quotes.h"

#include <algorithm>
#include <tuple>

#include "analysis/quote_cues.h"
#include "analysis/quote_marks.h"
#include "analysis/quote_speakers.h"
#include "analysis/word_hash.h"

namespace ae {
namespace {

/// Reads cues sentence by sentence; in the end, gives what stands in marks its speaker.
class QuoteFinder {
 public:
  explicit QuoteFinder(const StageInput& input)
      : doc_(input.doc),
        analysis_(input.analysis),
        marked_(pair_quotation_marks(input.doc, input.analysis)),
        cues_(input.analysis.tokens, marked_, input.model.reporting_verbs),
        speakers_(input.doc, input.analysis, input.model),
        quote_of_marked_(marked_.size(), kNone) {}

  void visit(std::uint32_t sentence) {
    const BlockKind kind = doc_.blocks()[analysis_.sentences[sentence].block].kind;
    if (kind == BlockKind::kSocialPost) return;
    found_.clear();
    cues_.read(analysis_.sentences[sentence], found_);
    for (const Attribution& attribution : found_) add(attribution, sentence);
  }

  void finish() {
    for (std::uint32_t i = 0; i < marked_.size(); ++i) {
      if (quote_of_marked_[i] == kNone) add_without_cue(i);
    }
    speakers_.add_posts(quotes_);
    std::sort(quotes_.begin(), quotes_.end(), [](const Quote& a, const Quote& b) {
      return std::tuple(a.span.begin, a.span.end) < std::tuple(b.span.begin, b.span.end);
    });
    analysis_.quotes = std::move(quotes_);
  }

 private:
  const Token& token(std::uint32_t index) const { return analysis_.tokens[index]; }
  Span span_of(std::uint32_t first, std::uint32_t end) const {
    return {token(first).span.begin, token(end - 1).span.end};
  }

  std::uint32_t sentence_at(std::uint32_t offset) const {
    const auto& sentences = analysis_.sentences;
    const auto next = std::upper_bound(
        sentences.begin(), sentences.end(), offset,
        [](std::uint32_t value, const Sentence& s) { return value < s.span.begin; });
    return next == sentences.begin() ? 0 : static_cast<std::uint32_t>(next - sentences.begin() - 1);
  }

  void add(const Attribution& attribution, std::uint32_t sentence) {
    Quote quote;
    quote.cue = span_of(attribution.cue_first, attribution.cue_end);
    if (attribution.source) {
      const Span said = analysis_.sentences[sentence].span;
      const std::uint32_t before =
          attribution.marked == kNone
              ? said.begin
              : std::min(said.begin, token(marked_[attribution.marked].first_token).span.begin);
      speakers_.set_speaker(*attribution.source, sentence, before, quote);
    }
    if (attribution.marked != kNone) {
      if (quote_of_marked_[attribution.marked] == kNone) add_marked(attribution.marked, quote);
      return;
    }
    const std::uint32_t marked = first_marked_from(attribution.first);
    if (is_all_marked(attribution, marked)) return add_marked(marked, quote);
    quote.span = span_of(attribution.first, attribution.end);
    quote.sentence = sentence;
    quote.kind = QuoteKind::kIndirect;
    for (std::uint32_t i = marked; i < marked_.size() && marked_[i].first_token < attribution.end;
         ++i) {
      quote.kind = QuoteKind::kMixed;
      quote_of_marked_[i] = static_cast<std::uint32_t>(quotes_.size());
      // Marks may hold more sentences than the one that the cue was read in.
      quote.span.end = std::max(quote.span.end, token(marked_[i].end_token - 1).span.end);
    }
    quotes_.push_back(quote);
  }

  /// Whether nothing but "that" stands beside marked words: she said that “nobody came.”
  bool is_all_marked(const Attribution& attribution, std::uint32_t marked) const {
    if (marked == marked_.size() || quote_of_marked_[marked] != kNone) return false;
    const MarkedWords& words = marked_[marked];
    if (!words.opened || words.end_token < attribution.end - 1) return false;
    std::uint32_t first = attribution.first;
    if (token(first).lower_hash == hash_word("that")) ++first;
    while (first + 1 < words.first_token && token(first).has(kPunct)) ++first;
    return first + 1 == words.first_token;
  }

  std::uint32_t first_marked_from(std::uint32_t first) const {
    const auto next = std::lower_bound(
        marked_.begin(), marked_.end(), first,
        [](const MarkedWords& words, std::uint32_t value) { return words.first_token < value; });
    return static_cast<std::uint32_t>(next - marked_.begin());
  }

  void add_marked(std::uint32_t index, Quote quote) {
    const MarkedWords& words = marked_[index];
    quote.span = span_of(words.first_token, words.end_token);
    quote.sentence = sentence_at(quote.span.begin);
    quote.kind = QuoteKind::kDirect;
    quote_of_marked_[index] = static_cast<std::uint32_t>(quotes_.size());
    quotes_.push_back(quote);
  }

  /// Marked words that no cue leads to have the speaker whose name stands behind them after a dash,
  /// else that of those next to them: the paragraph before, if it left its quotation open, others
  /// in the same paragraph, or the paragraph before.
  void add_without_cue(std::uint32_t index) {
    const MarkedWords& words = marked_[index];
    const bool goes_on =
        index > 0 && !marked_[index - 1].closed && marked_[index - 1].block + 1 == words.block;
    Quote quote;
    if (speakers_.set_label(words, quote) || speakers_.set_signature(words, quote))
      return add_marked(index, quote);
    const bool resumes = resumes_sentence(index);
    if (!goes_on && !resumes && !is_sentence(words) && !follows_speech(index)) return;
    std::uint32_t other = goes_on || resumes ? quote_of_marked_[index - 1] : neighbour_of(index);
    if (other == kNone && speakers_.set_speaker_of_colon(words.block, quote))
      return add_marked(index, quote);
    const bool leads = other == kNone && begins_block(words) && words.block > 0;
    if (leads) other = last_of_block_before(index);
    if (leads && other == kNone) speakers_.set_subject_of_block(words.block - 1, quote);
    if (other != kNone) {
      quote.speaker = quotes_[other].speaker;
      quote.entity = quotes_[other].entity;
    }
    add_marked(index, quote);
  }

  bool begins_block(const MarkedWords& words) const {
    return analysis_.tokens[words.first_token].span.begin <=
           doc_.blocks()[words.block].span.begin + 3;
  }

  std::uint32_t last_of_block_before(std::uint32_t index) const {
    const bool near = index > 0 && marked_[index - 1].block + 1 == marked_[index].block;
    return near ? quote_of_marked_[index - 1] : kNone;
  }

  /// “The plan,” he said in Ohio, “is dead.”
  bool resumes_sentence(std::uint32_t index) const {
    constexpr std::uint32_t kLongestBreak = 24;
    if (index == 0 || quote_of_marked_[index - 1] == kNone) return false;
    const MarkedWords& before = marked_[index - 1];
    const MarkedWords& words = marked_[index];
    if (before.block != words.block || words.first_token < 2 ||
        words.first_token - before.end_token > kLongestBreak)
      return false;
    return token(words.first_token - 2).lower_hash == hash_word(",");
  }

  /// Words of a sentence of their own: four or more that begin with a capital and end as sentences
  /// or broken ones do.
  bool is_sentence(const MarkedWords& words) const {
    constexpr std::uint32_t kShortestSentence = 4;
    if (words.end_token - words.first_token < kShortestSentence || words.single || is_title(words))
      return false;
    const Token& last = token(words.end_token - 1);
    const bool stopped = last.has(kPunct) || !words.closed;
    return stopped && token(words.first_token).has(kCapitalized | kHasDigit | kPunct);
  }

  /// “We left,” she said. “Both.”: marks that hold a whole sentence behind a quotation of the same
  /// paragraph, however short it is.
  bool follows_speech(std::uint32_t index) const {
    const MarkedWords& words = marked_[index];
    if (index == 0 || words.single || !words.closed || marked_[index - 1].block != words.block ||
        quote_of_marked_[index - 1] == kNone)
      return false;
    const Sentence& s = analysis_.sentences[sentence_at(token(words.first_token).span.begin)];
    return s.first_token + 1 == words.first_token && token(words.end_token - 1).has(kPunct);
  }

  /// “Face the Nation,”: few words, with capitals but for articles and the like.
  bool is_title(const MarkedWords& words) const {
    constexpr std::uint32_t kLongestTitle = 8;
    std::uint32_t count = 0;
    for (std::uint32_t i = words.first_token; i < words.end_token; ++i) {
      const Tag tag = token(i).tag;
      if (!token(i).has(kWordLike) || tag == Tag::kIN || tag == Tag::kDT || tag == Tag::kCC ||
          tag == Tag::kTO)
        continue;
      if (!token(i).has(kCapitalized | kSplitClitic) || ++count > kLongestTitle) return false;
    }
    return true;
  }

  /// A direct quotation with a speaker in the same paragraph: the one before, else the one behind;
  /// kNone for none.
  std::uint32_t neighbour_of(std::uint32_t index) const {
    const std::uint32_t block = marked_[index].block;
    if (index > 0 && marked_[index - 1].block == block && quote_of_marked_[index - 1] != kNone)
      return quote_of_marked_[index - 1];
    const bool behind = index + 1 < marked_.size() && marked_[index + 1].block == block;
    return behind ? quote_of_marked_[index + 1] : kNone;
  }

  const Document& doc_;
  Analysis& analysis_;
  std::vector<MarkedWords> marked_;
  CueReader cues_;
  SpeakerFinder speakers_;
  std::vector<std::uint32_t> quote_of_marked_;  ///< index of the quote that holds marked words
  std::vector<Attribution> found_;
  std::vector<Quote> quotes_;
};

}  // namespace

std::unique_ptr<Stage> make_quote_stage(const StageInput& input) {
  return make_stage<SentenceStage<QuoteFinder>>(input);
}

}  // namespace ae
