#include "reader/summary_lines.h"

#include <algorithm>

#include "reader/labels.h"
#include "words/summary.h"

namespace ae {
namespace {

constexpr std::size_t kLongest = 40;

bool is_heading(const Article& article, std::uint32_t sentence) {
  const std::uint32_t block = article.analysis().sentences[sentence].block;
  return article.document().blocks()[block].kind == BlockKind::kHeading;
}

std::string one_line(std::string_view words) {
  std::string line(words);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

/// What would begin or end markup in a list item stands for itself.
std::string escape_markdown(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (std::string_view("\\`*_[]<>#").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::vector<std::uint32_t> summary_lines(const Article& article, const ViewChoices& view) {
  const std::size_t usual = article.analysis().summary.size();
  const bool as_learned = view.weights == ViewChoices::usual_weights();
  if (view.summary_length == 0 && as_learned && usual > 0) return article.analysis().summary;
  const std::size_t wanted = view.summary_length != 0 ? view.summary_length : usual > 0 ? usual : 5;
  std::vector<std::uint32_t> lines;
  for (const std::uint32_t sentence : article.by_rank()) {
    if (lines.size() >= std::min(wanted, kLongest)) break;
    if (!is_heading(article, sentence)) lines.push_back(sentence);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::size_t longest_summary(const Article& article) {
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < article.analysis().sentences.size() && count < kLongest; ++i) {
    if (!is_heading(article, i)) ++count;
  }
  return count;
}

std::string summary_text(const Article& article, const ViewChoices& view) {
  std::string text;
  for (const std::uint32_t index : summary_lines(article, view))
    text += plain_text(article.document(), article.analysis().sentences[index].span) + "\n";
  return text;
}

std::string summary_markdown(const Article& article, const ViewChoices& view) {
  const std::string_view title = article.document().title();
  std::string text =
      "# " + (title.empty() ? std::string(words::summary::kTitle) : one_line(title)) + "\n\n";
  for (const std::uint32_t index : summary_lines(article, view)) {
    text += "- " +
            words::summary::line(escape_markdown(plain_text(
                                     article.document(), article.analysis().sentences[index].span)),
                                 index + 1) +
            "\n";
  }
  return text;
}

std::string export_name(const Article& article, std::string_view what, std::string_view ending) {
  constexpr std::size_t kLongestStem = 60;
  std::string stem;
  for (const char c : article.document().title()) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (upper)
      stem += static_cast<char>(c - 'A' + 'a');
    else if (plain)
      stem += c;
    else if (!stem.empty() && stem.back() != '-')
      stem += '-';
    if (stem.size() >= kLongestStem) break;
  }
  while (!stem.empty() && stem.back() == '-') stem.pop_back();
  if (stem.empty()) stem = "article";
  return stem + "-" + std::string(what) + "." + std::string(ending);
}

}  // namespace ae
