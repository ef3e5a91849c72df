// train_names DATA WORDS.bin PHRASES.bin TAGGER.bin TAUGHT.tsv OUT.bin: learns to find names and
// prints the F1 on sets it did not learn from. TAUGHT has articles in which another model found the
// names.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "train/feature_choice.h"
#include "train/model_writer.h"
#include "train/name_corpus.h"
#include "train/name_variants.h"
#include "train/perceptron.h"

namespace {

using namespace ae::train;

std::span<const unsigned char> bytes_of(const std::string& file) {
  return {reinterpret_cast<const unsigned char*>(file.data()), file.size()};
}

struct NameSet {
  std::string path;
  TaggedFormat format;
  bool other_cases = false;
  bool retold = false;  ///< once more with other names
};

/// The same text in one case throughout, or as a headline, for articles chosen in turn, so that
/// shouting, hasty posts and headlines are known too.
void change_case(CorpusText& text, int style) {
  char before = ' ';
  for (char& c : text.text) {
    const bool begins = before == ' ' || before == '\n';
    before = c;
    if (style == 0 && c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if ((style == 1 || (style == 2 && begins)) && c >= 'a' && c <= 'z')
      c = static_cast<char>(c - 32);
  }
}

void add_other_cases(std::vector<CorpusText>& texts) {
  const std::size_t count = texts.size();
  for (std::size_t i = 0; i < count; ++i) {
    const int style = static_cast<int>(i % 16) - 13;  // three articles in sixteen
    if (style < 0) continue;
    CorpusText copy = texts[i];
    change_case(copy, style);
    copy.weight *= 0.5f;
    texts.push_back(std::move(copy));
  }
}

/// Adds each article once more, with other names.
void add_retold(std::vector<CorpusText>& texts, std::size_t count, NameVariants& variants) {
  constexpr float kWeight = 0.5f;
  for (std::size_t i = 0; i < count; ++i) {
    CorpusText told = variants.retell(texts[i]);
    told.weight *= kWeight;
    texts.push_back(std::move(told));
  }
}

/// `corpora` has a folder "lexicons".
std::vector<NameArticle> read_sets(const std::string& corpora, const std::vector<NameSet>& sets,
                                   const ae::Model& model) {
  std::vector<NameArticle> articles;
  std::vector<std::vector<CorpusText>> all;
  NameVariants variants(corpora + "/lexicons");
  for (const NameSet& set : sets) {
    all.push_back(read_tagged_names(set.path, set.format));
    for (const CorpusText& text : all.back()) variants.collect(text);
  }
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const NameSet& set = sets[i];
    std::vector<CorpusText>& texts = all[i];
    const std::size_t count = texts.size();
    if (set.other_cases) add_other_cases(texts);
    if (set.retold) add_retold(texts, count, variants);
    for (const CorpusText& text : texts) articles.push_back(make_name_article(text, model));
  }
  return articles;
}

/// Turns articles into numbered examples; with or without what a first reading found.
class ExampleMaker {
 public:
  explicit ExampleMaker(const ae::Model& model) : model_(model) {}

  /// Counts or numbers the features of an article.
  template <class Sink>
  void each_word(const NameArticle& article, const ae::WordUses& uses, bool with_verdicts,
                 Sink&& sink) {
    ae::NameSentence sentence(article.doc->text(), model_.words, model_.phrases);
    for (const ae::Sentence& s : article.analysis.sentences) {
      sentence.read({article.analysis.tokens.data() + s.first_token, s.token_count}, uses);
      each_run(sentence, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
          features_.clear();
          const auto add = [&](std::uint32_t f) { features_.push_back(f); };
          ae::each_name_feature(sentence.words(), i, add);
          if (with_verdicts) ae::each_verdict_feature(sentence.words(), i, add);
          sink(i == begin, s.first_token + i, features_);
        }
      });
    }
  }

  void count(const NameArticle& article, const ae::WordUses& uses, bool with_verdicts) {
    each_word(article, uses, with_verdicts,
              [&](bool, std::size_t, const std::vector<std::uint32_t>& features) {
                for (const std::uint32_t f : features) ++counts_[ae::key_of_feature(f)];
              });
  }

  FeatureIndex index(std::uint32_t least) const {
    std::vector<std::uint32_t> keys;
    for (const auto& [key, n] : counts_) {
      if (n >= least) keys.push_back(key);
    }
    std::sort(keys.begin(), keys.end());
    FeatureIndex index;
    for (const std::uint32_t key : keys) index.intern(key << (32 - ae::kFeatureKeyBits));
    return index;
  }

  void add_examples(const NameArticle& article, const ae::WordUses& uses, bool with_verdicts,
                    const FeatureIndex& index, std::vector<CrfExample>& out) {
    each_word(article, uses, with_verdicts,
              [&](bool begins, std::size_t token, const std::vector<std::uint32_t>& features) {
                if (begins) out.push_back({{}, {}, article.weight});
                std::vector<std::uint32_t> numbers;
                for (const std::uint32_t f : features) {
                  if (const std::uint32_t n = index.find(f); n != FeatureIndex::kNone)
                    numbers.push_back(n);
                }
                out.back().features.push_back(std::move(numbers));
                out.back().allowed.push_back(article.allowed[token]);
              });
  }

 private:
  const ae::Model& model_;
  std::vector<std::uint32_t> features_;
  std::unordered_map<std::uint32_t, std::uint32_t> counts_;
};

/// Learns all features a little, then the most telling ones from the start.
std::string learn_model(std::vector<CrfExample>& examples, const FeatureIndex& index) {
  constexpr std::size_t kMostFeatures = 111000;  // for the page's download
  CrfTraining draft;
  draft.rounds = 3;
  const CrfWeights all = learn_crf(examples, index.size(), draft);
  const FeatureIndex kept = keep_telling_features(index, all, kMostFeatures, examples);
  const CrfWeights weights = learn_crf(examples, kept.size(), {.models = 6});
  return write_name_model(kept, weights.features, weights.transitions);
}

ae::NameModel read_model(const std::string& bytes) {
  return std::move(ae::NameModel::read(bytes_of(bytes)).value());
}

ae::NameModel learn_first_reading(const std::vector<NameArticle>& articles, const ae::Model& model,
                                  int fold, int folds) {
  ExampleMaker maker(model);
  std::vector<CrfExample> examples;
  const auto each = [&](auto&& visit) {
    for (std::size_t i = 0; i < articles.size(); ++i) {
      if (static_cast<int>(i % static_cast<std::size_t>(folds)) != fold)
        visit(articles[i], count_uses(articles[i]));
    }
  };
  each([&](const NameArticle& a, const ae::WordUses& uses) { maker.count(a, uses, false); });
  const FeatureIndex index = maker.index(2);
  each([&](const NameArticle& a, const ae::WordUses& uses) {
    maker.add_examples(a, uses, false, index, examples);
  });
  CrfTraining training;
  training.rounds = 4;
  const CrfWeights weights = learn_crf(examples, index.size(), training);
  return read_model(write_name_model(index, weights.features, weights.transitions));
}

void report(const char* name, const std::vector<NameArticle>& articles, const ae::Model& model) {
  int found = 0;
  int gold = 0;
  int right = 0;
  int right_span = 0;
  for (const NameArticle& article : articles) {
    ae::NameDecoder decoder(model.names);
    const auto spans = spans_of(article, find_labels(article, model, decoder));
    constexpr auto kOther = static_cast<std::uint8_t>(ae::EntityType::kOther);
    for (const GoldSpan& g : article.names) gold += g.label != kOther;
    for (const GoldSpan& s : spans) {
      if (s.label == kOther) continue;
      ++found;
      for (const GoldSpan& g : article.names) {
        if (g.span == s.span && g.label != kOther) {
          ++right_span;
          right += g.label == s.label;
        }
      }
    }
  }
  const auto percent = [](int a, int b) { return b == 0 ? 0.0 : 100.0 * a / b; };
  std::printf("%-16s F1 %.1f  P %.1f  R %.1f  span F1 %.1f\n", name,
              percent(2 * right, found + gold), percent(right, found), percent(right, gold),
              percent(2 * right_span, found + gold));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 7) {
    std::fprintf(stderr,
                 "usage: train_names DATA WORDS.bin PHRASES.bin TAGGER.bin TAUGHT.tsv OUT.bin\n");
    return 2;
  }
  const std::string corpora = argv[1];
  ae::Model model = ae::built_in_model();
  const std::string words = read_file(argv[2]);
  const std::string phrases = read_file(argv[3]);
  const std::string tagger = read_file(argv[4]);
  model.words = ae::WordClasses::read(bytes_of(words)).value();
  model.phrases = ae::Phrases::read(bytes_of(phrases)).value();
  model.tagger =
      ae::LinearModel::read(bytes_of(tagger), static_cast<std::uint32_t>(ae::Tag::kCount)).value();

  const std::string names = corpora + "/ner/";
  const TaggedFormat posts_without_handles{.posts = true, .handles_unmarked = true};
  constexpr float kTaughtWeight = 1.0f;
  const auto articles =
      read_sets(corpora,
                {{names + "uner_ewt/train_prerelease_with_OTH.tsv", {}, true, true},
                 {names + "gum_named_derived/train_open.tsv", {}, true, true},
                 {names + "wnut17/train.tsv", posts_without_handles},
                 {names + "btc/train.tsv", {.posts = true, .others_unmarked = true}},
                 {names + "btc/dev.tsv", {.posts = true, .others_unmarked = true}},
                 {argv[5], {.weight = kTaughtWeight}}},
                model);
  std::printf("%zu articles\n", articles.size());

  // The second reading must learn from first readings as they will be: made by a model that has not
  // seen the article.
  constexpr int kFolds = 3;
  std::vector<ae::WordUses> uses(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) uses[i] = count_uses(articles[i]);
  for (int fold = 0; fold < kFolds; ++fold) {
    const ae::NameModel first = learn_first_reading(articles, model, fold, kFolds);
    for (std::size_t i = static_cast<std::size_t>(fold); i < articles.size(); i += kFolds) {
      ae::NameDecoder decoder(first);
      count_first_reading(articles[i], model, decoder, uses[i]);
    }
  }

  ExampleMaker maker(model);
  for (std::size_t i = 0; i < articles.size(); ++i) maker.count(articles[i], uses[i], true);
  const FeatureIndex index = maker.index(4);
  std::vector<CrfExample> examples;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    maker.add_examples(articles[i], uses[i], true, index, examples);
    maker.add_examples(articles[i], uses[i], false, index, examples);
  }
  std::printf("%zu runs, %zu features\n", examples.size(), index.size());
  const std::string bytes = learn_model(examples, index);
  if (!write_file(argv[6], bytes)) return 1;
  model.names = read_model(bytes);
  std::printf("%zu bytes, %zu features\n", bytes.size(), model.names.features.feature_count());
  const TaggedFormat posts{.posts = true};
  for (const NameSet& set :
       {NameSet{names + "uner_ewt/dev.tsv", {}}, NameSet{names + "wikigold/all.tsv", {}},
        NameSet{names + "wnut17/dev.tsv", posts}, NameSet{names + "wnut17/test.tsv", posts},
        NameSet{names + "btc/test.tsv", posts}})
    report(set.path.substr(names.size()).c_str(), read_sets(corpora, {set}, model), model);
  return 0;
}
