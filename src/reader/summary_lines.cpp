#include "reader/summary_lines.h"

#include <algorithm>

#include "reader/labels.h"

namespace ae {
namespace {

constexpr std::size_t kLongest = 40;

bool is_heading(const Article& article, std::uint32_t sentence) {
  const std::uint32_t block = article.analysis().sentences[sentence].block;
  return article.document().blocks()[block].kind == BlockKind::kHeading;
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

}  // namespace ae
