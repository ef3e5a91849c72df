// Articles with known names, made ready for learning.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "analysis/name_decoder.h"
#include "analysis/name_features.h"
#include "train/corpus.h"
#include "train/crf.h"

namespace ae::train {

/// One article: its words and, for each, the labels it may have.
struct NameArticle {
  std::unique_ptr<Document> doc;
  Analysis analysis;
  std::vector<LabelSet> allowed;
  std::vector<GoldSpan> names;
  float weight = 1;
};

/// Runs the analyzers up to tags and lays the known names over the words.
NameArticle make_name_article(const CorpusText& text, const Model& model);

/// Counts how the article writes its words.
WordUses count_uses(const NameArticle& article);

/// Decodes the article as the program does: a first reading, then a second one that knows the
/// first.
std::vector<std::uint8_t> find_labels(const NameArticle& article, const Model& model,
                                      NameDecoder& decoder);

/// Lets the first reading of a decoder vote on the words of the article.
void count_first_reading(const NameArticle& article, const Model& model, NameDecoder& decoder,
                         WordUses& uses);

/// The spans of names in a sequence of labels over the article's tokens.
std::vector<GoldSpan> spans_of(const NameArticle& article, const std::vector<std::uint8_t>& labels);

/// Calls visit(sentence, begin, end) for each run of words that may be in names.
template <class Visit>
void each_run(const NameSentence& sentence, Visit&& visit) {
  const auto words = sentence.words();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].active) continue;
    std::size_t end = i;
    while (end < words.size() && words[end].active) ++end;
    visit(i, end);
    i = end;
  }
}

}  // namespace ae::train
