#include "analysis/figures.h"

#include <algorithm>

#include "analysis/figures_grammar.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr std::uint32_t kMostTokens =
    4096;  ///< of one line of atoms; a longer sentence is read in pieces

/// Finds the figures of each sentence, passing over the words of times.
class FigureFinder {
 public:
  explicit FigureFinder(const StageInput& input)
      : doc_(input.doc),
        analysis_(input.analysis),
        words_(input.model.figure_words),
        line_(input.doc, words_),
        counts_(input.analysis.language == "en"),
        sterling_(input.doc.text().find("£") != std::string_view::npos) {}

  void visit(std::uint32_t index) {
    const Sentence& sentence = analysis_.sentences[index];
    const std::uint32_t last = sentence.first_token + sentence.token_count;
    if (!has_number(sentence.first_token, last)) return;
    for (std::uint32_t first = sentence.first_token; first < last; first += kMostTokens) {
      line_.read(analysis_.tokens, first, std::min(last, first + kMostTokens));
      read_line(index);
    }
  }

  void finish() {}

 private:
  void read_line(std::uint32_t sentence) {
    for (std::uint32_t at = 0; at < line_.size();) {
      const auto phrase = may_begin(at) ? read(at) : std::nullopt;
      if (!phrase || overlaps_time(phrase->first, phrase->end) || begins_in_name(phrase->first)) {
        ++at;
        continue;
      }
      Figure figure;
      figure.span = line_.span(phrase->first, phrase->end);
      figure.sentence = sentence;
      figure.kind = phrase->kind;
      figure.value = phrase->value;
      figure.upper = phrase->upper;
      figure.unit = phrase->unit;
      analysis_.figures.push_back(std::move(figure));
      at = phrase->end;
    }
  }

  /// Whether there is a digit, a fraction's sign or a word that may be or hold a number.
  bool has_number(std::uint32_t first, std::uint32_t last) const {
    constexpr RoleSet kNumbers = role_set(Role::kOnes, Role::kTens, Role::kHundred, Role::kScale,
                                          Role::kOrdinal, Role::kPart, Role::kDozen, Role::kVague);
    for (std::uint32_t t = first; t < last; ++t) {
      const Token& token = analysis_.tokens[t];
      if (token.has(kHasDigit | kNumeric | kHyphenated)) return true;
      if (words_.has_any(words_.word_of(token.lower_hash), kNumbers)) return true;
      if (token.has(kWordLike)) continue;
      const char32_t mark = decode_at(doc_.text(), token.span.begin).value;
      if ((mark >= 0xBC && mark <= 0xBE) || (mark >= 0x2150 && mark <= 0x215F)) return true;
    }
    return false;
  }

  /// A quick look whether a figure can begin here; most words can't.
  bool may_begin(std::uint32_t at) const {
    const Atom& atom = line_.at(at);
    if (atom.kind == AtomKind::kWord) {
      // "the Final Four", "the Big Ten"
      const bool named = at > 1 && atom.capital && line_.is_word(at - 1) &&
                         line_.at(at - 1).capital && !has_capitals_only(at);
      return !named && (atom.word != 0 || atom.span.size() <= 2);
    }
    return atom.kind == AtomKind::kDigits || atom.key == '$' || atom.key == '-' || atom.key >= 0xA0;
  }

  /// Whether the words around it have capitals too, as in a headline.
  bool has_capitals_only(std::uint32_t at) const {
    const std::uint32_t first = at > 4 ? at - 4 : 0;
    for (std::uint32_t i = first; i < at + 4; ++i) {
      if (line_.is_word(i) && !line_.at(i).capital) return false;
    }
    return true;
  }

  std::optional<FigurePhrase> read(std::uint32_t at) const {
    if (auto share = read_share(line_, at)) return share;
    auto quantity = read_figure_quantity(line_, at);
    if (!quantity) return std::nullopt;
    if (auto phrase = read_kind(at, *quantity); phrase || !quantity->high) return phrase;
    quantity->end = quantity->low.end;
    quantity->high.reset();
    return read_kind(at, *quantity);
  }

  std::optional<FigurePhrase> read_kind(std::uint32_t at, const Quantity& quantity) const {
    if (auto percent = read_percent(line_, at, quantity)) return percent;
    if (auto weight = read_pounds_of_weight(line_, at, quantity, sterling_)) return weight;
    if (auto money = read_money(line_, at, quantity)) return money;
    if (auto measure = read_measure(line_, at, quantity)) return measure;
    return counts_ ? read_count(line_, analysis_.tokens, at, quantity) : std::nullopt;
  }

  /// Whether a time shares bytes with the atoms [first, end). Times and atoms both only move
  /// forward.
  bool overlaps_time(std::uint32_t first, std::uint32_t end) {
    const Span span = line_.span(first, end);
    const auto& times = analysis_.times;
    while (next_time_ < times.size() && times[next_time_].span.end <= span.begin) ++next_time_;
    return next_time_ < times.size() && times[next_time_].span.overlaps(span);
  }

  /// "the Ariane 5 rocket": the number belongs to a name. Mentions, too, only move forward.
  bool begins_in_name(std::uint32_t first) {
    const std::uint32_t at = line_.at(first).span.begin;
    const auto& mentions = analysis_.mentions;
    while (next_mention_ < mentions.size() && mentions[next_mention_].span.end <= at)
      ++next_mention_;
    return next_mention_ < mentions.size() && mentions[next_mention_].span.begin < at;
  }

  const Document& doc_;
  Analysis& analysis_;
  const WordRoles& words_;
  AtomLine line_;
  bool counts_;
  bool sterling_;  ///< the text has sums in pounds
  std::size_t next_time_ = 0;
  std::size_t next_mention_ = 0;
};

}  // namespace

std::unique_ptr<Stage> make_figures_stage(const StageInput& input) {
  return make_stage<SentenceStage<FigureFinder>>(input);
}

}  // namespace ae
