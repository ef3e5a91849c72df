#include "reader/labels.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "text/utf8.h"
#include "words/dates.h"
#include "words/names.h"
#include "words/stages.h"

namespace ae {
namespace {

constexpr std::array<NamedLabel, 15> kStageNames{
    {{"words", words::stages::kWords},
     {"sentences", words::stages::kSentences},
     {"language", words::stages::kLanguage},
     {"parts of speech", words::stages::kPartsOfSpeech},
     {"names", words::stages::kNames},
     {"times", words::stages::kTimes},
     {"figures", words::stages::kFigures},
     {"aliases", words::stages::kAliases},
     {"quotations", words::stages::kQuotations},
     {"tone", words::stages::kTone},
     {"hedges", words::stages::kHedges},
     {"keyphrases", words::stages::kKeyphrases},
     {"salience", words::stages::kSalience},
     {"summary", words::stages::kSummary},
     {"readability", words::stages::kReadability}}};

const char* month_name(Date date) {
  return words::dates::kMonths[(date.month + 11u) % 12u];
}

std::string month_words(Date date) {
  return words::dates::month(month_name(date), std::to_string(date.year));
}

std::string mention_words(const ReaderState& state, const ReaderScene& scene,
                          const std::string& name) {
  return words::names::mention(name, state.selection.step + 1, step_count(state.selection, scene));
}

}  // namespace

std::string plain_text(const Document& document, Span span) {
  const std::string_view text = document.text();
  std::string out;
  const auto markup = document.markup();
  auto next = std::partition_point(markup.begin(), markup.end(),
                                   [&](Span s) { return s.end <= span.begin; });
  bool gap = false;
  for (std::uint32_t at = span.begin; at < span.end;) {
    while (next != markup.end() && next->end <= at) ++next;
    if (next != markup.end() && next->contains(at)) {
      at = next->end;
      continue;
    }
    const CodePoint point = decode_at(text, at);
    if (point.size == 0) break;
    if (has_class(point.value, kSpace) || text[at] == '\n') {
      gap = !out.empty();
    } else {
      if (gap) out += ' ';
      gap = false;
      out += text.substr(at, point.size);
    }
    at += point.size;
  }
  return out;
}

std::string short_text(const Document& document, Span span, std::size_t longest) {
  const auto cut = static_cast<std::uint32_t>(std::min<std::size_t>(span.size(), longest * 4));
  Span part{span.begin, span.begin + cut};
  while (!is_boundary(document.text(), part.end)) --part.end;
  std::string words = plain_text(document, part);
  if (words.size() <= longest && part.end == span.end) return words;
  std::size_t end = std::min(longest, words.size());
  while (end > 0 && !is_boundary(words, static_cast<std::uint32_t>(end))) --end;
  const std::size_t blank = words.rfind(' ', end);
  if (blank != std::string::npos && blank > end / 2) end = blank;
  words.resize(end);
  return words + "\u2026";
}

std::string date_words(Date date) {
  return words::dates::day(std::to_string(date.day), month_name(date), std::to_string(date.year));
}

std::string period_words(std::optional<Date> earliest, std::optional<Date> latest) {
  if (!earliest && !latest) return {};
  if (!earliest) return words::dates::until(date_words(*latest));
  if (!latest) return words::dates::from(date_words(*earliest));
  if (*earliest == *latest) return date_words(*earliest);
  const bool from_first = earliest->day == 1;
  const bool to_last = latest->day == days_in_month(latest->year, latest->month);
  if (from_first && to_last) {
    if (earliest->year == latest->year && earliest->month == latest->month)
      return month_words(*earliest);
    if (earliest->month == 1 && latest->month == 12) {
      if (earliest->year == latest->year) return std::to_string(earliest->year);
      return words::dates::range(std::to_string(earliest->year), std::to_string(latest->year));
    }
    return words::dates::range(month_words(*earliest), month_words(*latest));
  }
  return words::dates::range(date_words(*earliest), date_words(*latest));
}

std::string time_label(const Article& article, const TimeExpression& time) {
  std::string period = period_words(time.earliest, time.latest);
  return period.empty() ? plain_text(article.document(), time.span) : period;
}

std::string selection_words(const ReaderState& state, const ReaderScene& scene) {
  const Selection& selection = state.selection;
  const Document& document = scene.article.document();
  if (selection.kind == SelectionKind::kEntity) {
    const ShownEntity* entity = scene.entities.find(selection.index);
    return entity ? mention_words(state, scene, entity->name) : std::string{};
  }
  if (selection.kind == SelectionKind::kKeyphrase) {
    const auto& phrases = scene.article.analysis().keyphrases;
    if (selection.index >= phrases.size()) return {};
    return mention_words(state, scene, plain_text(document, phrases[selection.index].label));
  }
  return short_text(document, focus_span(state, scene), 200);
}

std::string_view stage_label(std::string_view stage) {
  const auto found = std::find_if(kStageNames.begin(), kStageNames.end(),
                                  [&](const NamedLabel& known) { return known.name == stage; });
  return found == kStageNames.end() ? std::string_view() : found->label;
}

std::string grouped_number(std::uint64_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

}  // namespace ae
