// train_tagger DATA WORK WORDS.bin OUT.bin: learns parts of speech from UD English and prints the
// accuracy on the dev parts.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "analysis/tagger.h"
#include "train/corpus.h"
#include "train/model_writer.h"
#include "train/perceptron.h"

namespace {

using ae::Tag;
using ae::train::FeatureIndex;

constexpr std::uint32_t kTags = static_cast<std::uint32_t>(Tag::kCount);

/// The words of one sentence; kOther as gold where the words of the corpus and ours differ.
struct Example {
  std::vector<ae::WordView> words;
  std::vector<Tag> certain;
  std::vector<Tag> gold;
};

std::vector<Tag> gold_tags(const ae::Analysis& analysis, const ae::train::CorpusText& text) {
  std::vector<Tag> gold(analysis.tokens.size(), Tag::kOther);
  std::size_t at = 0;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const ae::Span span = analysis.tokens[i].span;
    while (at < text.words.size() && text.words[at].span.begin < span.begin) ++at;
    if (at < text.words.size() && text.words[at].span == span)
      gold[i] = static_cast<Tag>(text.words[at].label);
  }
  return gold;
}

std::vector<Example> make_examples(const std::vector<ae::train::CorpusText>& texts,
                                   const ae::Model& model) {
  std::vector<Example> examples;
  for (const auto& text : texts) {
    const auto doc = ae::train::make_document(text.text);
    const ae::Analysis analysis = ae::train::analyze_words(*doc, model);
    const auto gold = gold_tags(analysis, text);
    for (const ae::Sentence& s : analysis.sentences) {
      const std::span<const ae::Token> tokens(analysis.tokens.data() + s.first_token,
                                              s.token_count);
      Example example;
      ae::view_words(doc->text(), tokens, model.words, ae::case_style(tokens), example.words);
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        example.certain.push_back(ae::certain_tag(doc->text(), tokens[i], example.words[i]));
        example.gold.push_back(gold[s.first_token + i]);
      }
      examples.push_back(std::move(example));
    }
  }
  return examples;
}

/// Features seen at least `least` times beside their gold history.
FeatureIndex count_features(const std::vector<Example>& examples, std::uint32_t least) {
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  for (const Example& e : examples) {
    for (std::size_t i = 0; i < e.words.size(); ++i) {
      if (e.certain[i] != Tag::kOther || e.gold[i] == Tag::kOther) continue;
      const Tag before = i > 0 ? e.gold[i - 1] : Tag::kOther;
      const Tag before2 = i > 1 ? e.gold[i - 2] : Tag::kOther;
      ae::each_tag_feature(e.words, i, before, before2,
                           [&](std::uint32_t f) { ++counts[ae::key_of_feature(f)]; });
    }
  }
  std::vector<std::uint32_t> keys;
  for (const auto& [key, n] : counts) {
    if (n >= least) keys.push_back(key);
  }
  std::sort(keys.begin(), keys.end());
  FeatureIndex index;
  for (const std::uint32_t key : keys) index.intern(key << (32 - ae::kFeatureKeyBits));
  return index;
}

void learn_sentence(const Example& e, const FeatureIndex& index,
                    ae::train::Perceptron& perceptron) {
  Tag before = Tag::kOther;
  Tag before2 = Tag::kOther;
  std::vector<std::uint32_t> features;
  for (std::size_t i = 0; i < e.words.size(); ++i) {
    Tag tag = e.certain[i];
    if (tag == Tag::kOther) {
      features.clear();
      ae::each_tag_feature(e.words, i, before, before2, [&](std::uint32_t f) {
        if (const std::uint32_t n = index.find(f); n != FeatureIndex::kNone) features.push_back(n);
      });
      std::array<float, kTags> scores{};
      perceptron.score(features, scores.data());
      const auto best = static_cast<std::uint32_t>(
          std::max_element(scores.begin() + 1, scores.end()) - scores.begin());
      if (e.gold[i] != Tag::kOther) {
        const auto gold = static_cast<std::uint32_t>(e.gold[i]);
        if (best != gold) perceptron.update(features, gold, best);
        perceptron.tick();
      }
      tag = static_cast<Tag>(best);
    }
    before2 = before;
    before = tag;
  }
}

std::vector<float> learn(std::vector<Example>& examples, const FeatureIndex& index, int rounds) {
  ae::train::Perceptron perceptron(index.size(), kTags);
  ae::train::Shuffler order(20250304);
  for (int round = 0; round < rounds; ++round) {
    order.shuffle(examples);
    for (const Example& e : examples) learn_sentence(e, index, perceptron);
  }
  return perceptron.average();
}

/// The `limit` features with the largest weights.
FeatureIndex keep_strongest(const FeatureIndex& index, const std::vector<float>& weights,
                            std::size_t limit) {
  std::vector<std::pair<float, std::uint32_t>> strength;
  for (const auto& [key, number] : index.numbers()) {
    float most = 0;
    for (std::uint32_t t = 0; t < kTags; ++t)
      most = std::max(most, std::abs(weights[std::size_t{number} * kTags + t]));
    strength.emplace_back(-most, key);
  }
  std::sort(strength.begin(), strength.end());
  if (strength.size() > limit) strength.resize(limit);
  FeatureIndex kept;
  for (const auto& [most, key] : strength) kept.intern(key << (32 - ae::kFeatureKeyBits));
  return kept;
}

double accuracy(const std::vector<Example>& examples, const ae::LinearModel& model) {
  std::uint64_t right = 0;
  std::uint64_t total = 0;
  for (const Example& e : examples) {
    std::vector<Tag> tags = e.certain;
    ae::tag_words(e.words, model, tags);
    for (std::size_t i = 0; i < tags.size(); ++i) {
      if (e.gold[i] == Tag::kOther) continue;
      ++total;
      right += tags[i] == e.gold[i] ? 1 : 0;
    }
  }
  return 100.0 * static_cast<double>(right) /
         static_cast<double>(std::max<std::uint64_t>(total, 1));
}

}  // namespace

int main(int argc, char** argv) {
  constexpr std::size_t kFeatures = 30'000;
  constexpr int kRounds = 12;
  if (argc != 5) {
    std::fprintf(stderr, "usage: train_tagger DATA WORK WORDS.bin OUT.bin\n");
    return 2;
  }
  const std::string corpora = argv[1];
  ae::Model model = ae::built_in_model();
  const std::string words = ae::train::read_file(argv[3]);
  auto classes =
      ae::WordClasses::read({reinterpret_cast<const unsigned char*>(words.data()), words.size()});
  if (!classes) return 1;
  model.words = std::move(classes.value());
  auto examples = make_examples(ae::train::read_tagging_texts(corpora, argv[2]), model);
  FeatureIndex index = count_features(examples, 3);
  std::printf("%zu sentences, %zu features\n", examples.size(), index.size());
  index = keep_strongest(index, learn(examples, index, kRounds / 2), kFeatures);
  const auto weights = learn(examples, index, kRounds);
  const std::string bytes =
      ae::train::write_linear_model(index, weights, kTags, {.scale = 3, .least = 4, .step = 2});
  if (!ae::train::write_file(argv[4], bytes)) return 1;

  const auto tagger = ae::LinearModel::read(
      {reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()}, kTags);
  if (!tagger) return 1;
  std::printf("%zu bytes, %zu features\n", bytes.size(), tagger.value().feature_count());
  const auto all = [](std::string_view) { return true; };
  for (const std::string set : {"ud_ewt", "ud_gum"}) {
    const std::string base = corpora + "/segmentation/" + set + "/dev";
    const auto dev = make_examples(ae::train::read_ud(base + ".jsonl", base + ".tsv", all), model);
    std::printf("%s dev: %.2f %% of tags right\n", set.c_str(), accuracy(dev, tagger.value()));
  }
  return 0;
}
