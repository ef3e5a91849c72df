// train_clusters VECTORS.json DATA OUT.tsv: a line for each word, by falling frequency: word, fine
// cluster, coarse cluster and two bits for each type of name (see type_scores.h).
#include <cstdio>
#include <unordered_map>

#include "analysis/token_words.h"
#include "train/clusters.h"
#include "train/corpus.h"
#include "train/lines.h"
#include "train/model_writer.h"
#include "train/name_corpus.h"
#include "train/type_scores.h"

namespace {

using namespace ae::train;
using Counts = std::unordered_map<std::uint32_t, TypeCounts>;

/// Counts in which names each word of a set occurs. Only words with a capital count for names.
void count_names(const std::string& path, const TaggedFormat& format, Counts& counts) {
  for (const CorpusText& text : read_tagged_names(path, format)) {
    const NameArticle article = make_name_article(text, ae::built_in_model());
    std::size_t at = 0;
    for (const ae::Token& token : article.analysis.tokens) {
      while (at < article.names.size() && article.names[at].span.end <= token.span.begin) ++at;
      const bool inside = at < article.names.size() && article.names[at].span.contains(token.span);
      if (inside && !token.has(ae::kCapitalized | ae::kMixedCase)) continue;
      ++counts[token.lower_hash][inside ? 1u + article.names[at].label : 0u];
    }
  }
}

void add_list(const std::string& path, char separator, std::size_t limit, std::size_t type,
              Counts& counts) {
  std::size_t n = 0;
  each_line(path, [&](std::string_view line) {
    if (n++ >= limit) return;
    TypeCounts& c = counts[ae::hash_lower(fields_of(line, separator)[0])];
    if (c == TypeCounts{}) c[type] = 1;
  });
}

Counts count_all(const std::string& corpora) {
  Counts counts;
  const std::string ner = corpora + "/ner/";
  count_names(ner + "uner_ewt/train_prerelease_with_OTH.tsv", {}, counts);
  count_names(ner + "gum_named_derived/train_open.tsv", {}, counts);
  count_names(ner + "wnut17/train.tsv", {.posts = true}, counts);
  count_names(ner + "btc/train.tsv", {.posts = true}, counts);
  const std::string lists = corpora + "/lexicons/";
  add_list(lists + "names_us_census_1990/female_first.tsv", '\t', 1500, 1, counts);
  add_list(lists + "names_us_census_1990/male_first.tsv", '\t', 900, 1, counts);
  add_list(lists + "names_us_census_1990/surnames.tsv", '\t', 3000, 1, counts);
  add_list(lists + "cities_geonames/cities5000.tsv", '\t', 4000, 3, counts);
  add_list(lists + "wordfreq_en/wordfreq_en_zipf.tsv", '\t', 3000, 0, counts);
  return counts;
}

}  // namespace

int main(int argc, char** argv) {
  constexpr std::size_t kWords = 100'000;
  constexpr std::uint32_t kFine = 1024;
  constexpr std::uint32_t kCoarse = 96;
  constexpr std::uint32_t kRounds = 15;
  if (argc != 4) {
    std::fprintf(stderr, "usage: train_clusters VECTORS.json DATA OUT.tsv\n");
    return 2;
  }
  const WordVectors words = read_word_vectors(read_file(argv[1]), kWords);
  const Clustering clusters = cluster_words(words, kFine, kCoarse, kRounds);
  const Counts counts = count_all(argv[2]);
  std::vector<TypeCounts> known;
  for (const std::string& word : words.words) {
    const auto found = counts.find(ae::hash_lower(word));
    known.push_back(found == counts.end() ? TypeCounts{} : found->second);
  }
  const auto types = score_types(words, known);
  std::string out;
  for (std::size_t i = 0; i < words.words.size(); ++i) {
    out += words.words[i] + '\t' + std::to_string(clusters.fine[i]) + '\t' +
           std::to_string(clusters.coarse[clusters.fine[i]]) + '\t' + std::to_string(types[i]) +
           '\n';
  }
  std::printf("%zu words in %u clusters\n", words.words.size(), kFine);
  return write_file(argv[3], out) ? 0 : 1;
}
