#include "reader/figure_rows.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "reader/labels.h"

namespace ae {
namespace {

/// At most four decimals, without zeros at the end.
std::string decimal(double value) {
  char digits[400];
  std::snprintf(digits, sizeof digits, "%.4f", value);
  std::string text(digits);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string grouped_decimal(double value) {
  if (!(std::abs(value) < 1e15)) {  // beyond what is read digit by digit
    char digits[40];
    std::snprintf(digits, sizeof digits, "%.4g", value);
    return digits;
  }
  const std::string text = decimal(std::abs(value));
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string out = grouped_number(std::stoull(text.substr(0, point))) + text.substr(point);
  return value < 0 ? "\u2212" + out : out;
}

std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string csv_row(const Article& article, const Figure& figure) {
  const auto& sentences = article.analysis().sentences;
  std::string row(kFigureKindNames[static_cast<std::size_t>(figure.kind) + 1].name);
  row += "," + decimal(figure.value) + "," + (figure.upper ? decimal(*figure.upper) : "");
  row += "," + csv_field(figure.unit);
  row += "," + csv_field(plain_text(article.document(), figure.span));
  row += "," + std::to_string(figure.sentence + 1) + ",";
  if (figure.sentence < sentences.size())
    row += csv_field(plain_text(article.document(), sentences[figure.sentence].span));
  return row + "\r\n";
}

}  // namespace

std::vector<std::uint32_t> figure_rows(const Article& article, const FigureChoices& choices,
                                       const BrushedSentences& brushed) {
  const auto& figures = article.analysis().figures;
  std::vector<std::uint32_t> rows;
  for (std::uint32_t i = 0; i < figures.size(); ++i) {
    const bool shown =
        choices.kind == FigureKindChoice::kAll ||
        static_cast<std::size_t>(choices.kind) == static_cast<std::size_t>(figures[i].kind) + 1;
    if (shown && brushed.passes(figures[i].sentence)) rows.push_back(i);
  }
  const auto less = [&](std::uint32_t a, std::uint32_t b) {
    const Figure& fa = figures[a];
    const Figure& fb = figures[b];
    if (choices.sort == FigureSort::kValue) return fa.value < fb.value;
    if (choices.sort == FigureSort::kKind)
      return fa.kind != fb.kind   ? fa.kind < fb.kind
             : fa.unit != fb.unit ? fa.unit < fb.unit
                                  : fa.value > fb.value;
    return a < b;
  };
  std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (less(a, b) != less(b, a)) return choices.descending ? less(b, a) : less(a, b);
    return a < b;
  });
  return rows;
}

std::string figure_value(const Figure& figure) {
  std::string text = grouped_decimal(figure.value);
  if (figure.upper) text += " \u2013 " + grouped_decimal(*figure.upper);
  return figure.unit.empty() ? text : text + " " + figure.unit;
}

std::string figures_csv(const Article& article, const FigureChoices& choices,
                        const BrushedSentences& brushed) {
  std::string text = "kind,value,upper,unit,words,sentence,context\r\n";
  for (const std::uint32_t index : figure_rows(article, choices, brushed))
    text += csv_row(article, article.analysis().figures[index]);
  return text;
}

}  // namespace ae
