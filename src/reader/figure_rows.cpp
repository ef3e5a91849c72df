#include "reader/figure_rows.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "reader/labels.h"
#include "words/figures.h"

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

/// "589 billion" where that says all of it, else the digits in groups.
std::string spoken_number(double value) {
  using Name = std::string (*)(std::string_view);
  struct Scale {
    double size;
    Name name;
  };
  constexpr Scale kScales[] = {{1e12, words::figures::trillion},
                               {1e9, words::figures::billion},
                               {1e6, words::figures::million}};
  constexpr double kTooLarge = 1e15;
  for (const Scale& scale : kScales) {
    if (std::abs(value) < scale.size || std::abs(value) >= kTooLarge) continue;
    const double thousandths = value / scale.size * 1000;
    const bool exact = std::abs(thousandths - std::round(thousandths)) < 1e-6;
    return exact ? scale.name(grouped_decimal(std::round(thousandths) / 1000))
                 : grouped_decimal(value);
  }
  return grouped_decimal(value);
}

/// The sign that is written before an amount; "" where its code follows the amount.
std::string_view sign_of(std::string_view currency) {
  constexpr std::pair<std::string_view, std::string_view> kSigns[] = {
      {"USD", "$"}, {"EUR", "\u20ac"}, {"GBP", "\u00a3"}, {"JPY", "\u00a5"}, {"INR", "\u20b9"}};
  for (const auto& [code, sign] : kSigns)
    if (code == currency) return sign;
  return {};
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
  const std::string_view sign = figure.kind == FigureKind::kMoney ? sign_of(figure.unit) : "";
  const auto signed_number = [sign](double value) {
    std::string number = spoken_number(std::abs(value));
    number.insert(0, sign);
    return value < 0 ? "\u2212" + number : number;
  };
  std::string text = signed_number(figure.value);
  if (figure.upper) text += " \u2013 " + signed_number(*figure.upper);
  if (figure.unit.empty() || !sign.empty()) return text;
  return figure.unit == "%" ? text + "%" : text + " " + figure.unit;
}

std::string figures_csv(const Article& article, const FigureChoices& choices,
                        const BrushedSentences& brushed) {
  std::string text = "kind,value,upper,unit,words,sentence,context\r\n";
  for (const std::uint32_t index : figure_rows(article, choices, brushed))
    text += csv_row(article, article.analysis().figures[index]);
  return text;
}

}  // namespace ae
