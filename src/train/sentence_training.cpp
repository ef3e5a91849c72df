#include "train/sentence_training.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>
#include <utility>

#include "analysis/sentence_rules.h"
#include "analysis/tokens.h"
#include "text/utf8.h"
#include "train/corpus.h"

namespace ae::train {
namespace {

Document paragraphs_of(const std::string& text) {
  DocumentParts parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    if (end > at)
      parts.blocks.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
    at = end + 2;
  }
  return Document(repair_utf8(text), std::move(parts));
}

/// Finer steps than these cost bytes and change no figure by more than the seed does.
constexpr float kLargestWeight = 31.0f;

struct Weights {
  std::vector<float> value;
  std::vector<float> squares;
  std::vector<double> sum;
  std::vector<std::uint32_t> count;  ///< examples with the feature
  float bias = 0;
};

float score(const Weights& weights, const BreakFeatures& features, std::uint32_t mask) {
  float sum = weights.bias;
  for (const std::uint32_t f : features) sum += weights.value[f & mask];
  return sum;
}

void update(Weights& weights, const BreakExample& example, std::uint32_t mask,
            const SentenceTraining& training) {
  const float truth = example.ends ? 1.0f : 0.0f;
  float error = 1.0f / (1.0f + std::exp(-score(weights, example.features, mask))) - truth;
  if (example.ends) error *= training.lift;
  for (const std::uint32_t f : example.features) {
    if (weights.count[f & mask] < training.rarest) continue;
    float& w = weights.value[f & mask];
    const float gradient = error + training.decay * w;
    float& squares = weights.squares[f & mask];
    squares += gradient * gradient;
    w -= training.rate * gradient / (std::sqrt(squares) + 1e-6f);
  }
  weights.bias -= training.rate * 0.01f * error;
}

/// Weights as bytes, the largest of all but a thousandth becoming kLargestWeight.
std::string write_model(const std::vector<float>& values, float bias, std::uint32_t bits) {
  std::vector<float> sizes;
  for (const float v : values) {
    if (v != 0) sizes.push_back(std::fabs(v));
  }
  std::sort(sizes.begin(), sizes.end());
  const float largest = sizes.empty() ? 1.0f : sizes[sizes.size() - 1 - sizes.size() / 1000];
  const float scale = kLargestWeight / largest;
  const auto whole = [&](float v, float limit) {
    return static_cast<int>(std::lround(std::clamp(v * scale, -limit, limit)));
  };
  const int b = whole(bias, 32000);
  std::string file = "AESB";
  file += static_cast<char>(SentenceModel::kVersion);
  file += static_cast<char>(bits);
  file += static_cast<char>(b & 0xFF);
  file += static_cast<char>(b >> 8 & 0xFF);
  for (const float v : values) file += static_cast<char>(whole(v, 127));
  return file;
}

}  // namespace

std::vector<KnownSentences> read_known_sentences(std::string_view json_lines) {
  std::vector<KnownSentences> texts;
  while (!json_lines.empty()) {
    const std::size_t end = std::min(json_lines.find('\n'), json_lines.size());
    const auto json = nlohmann::json::parse(json_lines.substr(0, end), nullptr, false);
    json_lines.remove_prefix(std::min(end + 1, json_lines.size()));
    if (!json.is_object() || json.value("open", 1) == 0) continue;
    KnownSentences known{json["text"], {}};
    const std::vector<std::uint32_t> offsets = code_point_offsets(known.text);
    for (const auto& span : json["sents"])
      known.sentences.push_back({offsets.at(span[0]), offsets.at(span[1])});
    texts.push_back(std::move(known));
  }
  return texts;
}

KnownSentences with_final_abbreviations(const KnownSentences& known, std::uint32_t every,
                                        std::uint64_t seed) {
  static constexpr std::string_view kFinals[] = {"U.S", "p.m",  "Inc", "a.m", "Co",  "U.K",
                                                 "P.M", "Corp", "E.U", "U.N", "Jr",  "etc",
                                                 "Ltd", "D.C",  "A.M", "St",  "Ave", "Sr"};
  std::mt19937_64 random(seed);
  KnownSentences out;
  std::uint32_t copied = 0;
  std::uint32_t count = static_cast<std::uint32_t>(random() % every);
  const std::string_view text = known.text;
  for (const Span sentence : known.sentences) {
    const auto begin = static_cast<std::uint32_t>(out.text.size()) + sentence.begin - copied;
    std::uint32_t word = sentence.end - 1;
    if (sentence.size() > 3 && text[word] == '.') {
      while (word > sentence.begin && std::isalpha(static_cast<unsigned char>(text[word - 1])) != 0)
        --word;
    }
    if (word > sentence.begin && word + 1 < sentence.end && text[word - 1] == ' ' &&
        ++count % every == 0) {
      out.text.append(text, copied, word - copied).append(kFinals[random() % std::size(kFinals)]);
      copied = sentence.end - 1;
    }
    out.text.append(text, copied, sentence.end - copied);
    copied = sentence.end;
    out.sentences.push_back({begin, static_cast<std::uint32_t>(out.text.size())});
  }
  return out;
}

void add_examples(const KnownSentences& known, bool only_abbreviations,
                  std::vector<BreakExample>& examples) {
  const Document doc = paragraphs_of(known.text);
  const Model& model = built_in_model();
  Analysis analysis;
  const auto words = make_token_stage({doc, model, analysis});
  while (!words->advance(1u << 20)) {
  }
  BreakReader reader(doc, analysis.tokens, model.word_forms);
  while (!reader.prepare(1u << 20)) {
  }
  OpenSentence sentence;
  std::uint32_t block = 0;
  std::size_t next_end = 0;
  bool begins = true;
  for (std::uint32_t i = 0; i + 1 < analysis.tokens.size(); ++i) {
    const Span span = analysis.tokens[i].span;
    while (doc.blocks()[block].span.end <= span.begin) ++block;
    if (begins || i >= sentence.block_end) reader.begin_sentence(sentence, i, block);
    reader.pass_token(sentence, i);
    while (next_end < known.sentences.size() && known.sentences[next_end].end < span.end)
      ++next_end;
    begins = next_end < known.sentences.size() && known.sentences[next_end].end == span.end;
    if (i + 1 == sentence.block_end || !reader.is_candidate(i)) continue;
    if (judge_by_rule(reader, sentence, i) != Verdict::kOpen) continue;
    if (only_abbreviations && reader.class_of(i) < BreakClass::kTitle) continue;
    examples.push_back({reader.features(i, sentence), begins});
  }
}

std::string learn_sentence_ends(std::vector<BreakExample> examples,
                                const SentenceTraining& training) {
  const std::uint32_t size = 1u << training.bits;
  const std::uint32_t mask = size - 1;
  Weights weights{std::vector<float>(size), std::vector<float>(size), std::vector<double>(size),
                  std::vector<std::uint32_t>(size)};
  for (const BreakExample& example : examples) {
    for (const std::uint32_t f : example.features) ++weights.count[f & mask];
  }
  std::mt19937_64 random(training.seed);
  double bias_sum = 0;
  std::uint32_t averaged = 0;
  for (std::uint32_t round = 0; round < training.rounds; ++round) {
    for (std::size_t i = examples.size(); i > 1; --i)
      std::swap(examples[i - 1], examples[random() % i]);
    for (const BreakExample& example : examples) update(weights, example, mask, training);
    if (round + 4 < training.rounds) continue;
    for (std::uint32_t i = 0; i < size; ++i) weights.sum[i] += weights.value[i];
    bias_sum += weights.bias;
    ++averaged;
  }
  for (std::uint32_t i = 0; i < size; ++i)
    weights.value[i] = static_cast<float>(weights.sum[i] / averaged);
  return write_model(weights.value, static_cast<float>(bias_sum / averaged), training.bits);
}

}  // namespace ae::train
