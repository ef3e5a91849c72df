#include "analysis/salience_model.h"

#include "analysis/embedded_text.h"

namespace ae {
namespace {

constexpr unsigned char kWeights[] = {
#embed "models/salience.tsv"
};
constexpr unsigned char kCues[] = {
#embed "lexicon/salience_cues_en.tsv"
};
constexpr unsigned char kContext[] = {
#embed "lexicon/context_en.tsv"
};

constexpr std::array<std::string_view, kSalienceFeatures> kFeatureNames{
    "position", "sectionStart", "titleOverlap", "headingOverlap", "centroid", "entities",
    "figures",  "times",        "quotation",    "cueWords",       "length",   "standsAlone"};

/// Reads "1.25" or "-0.5": sign, digits, fraction; the same everywhere.
float read_decimal(std::string_view text) {
  const bool negative = text.starts_with('-');
  double value = 0, unit = 1;
  bool fraction = false;
  for (const char c : text.substr(negative ? 1 : 0)) {
    if (c == '.') {
      fraction = true;
    } else if (c >= '0' && c <= '9') {
      value = value * 10 + (c - '0');
      unit = fraction ? unit * 10 : unit;
    }
  }
  return static_cast<float>((negative ? -value : value) / unit);
}

}  // namespace

std::string_view salience_feature_name(SalienceFeature feature) {
  return kFeatureNames[static_cast<std::size_t>(feature)];
}

SalienceModel::SalienceModel() : cues_(text_of(kCues)), context_(text_of(kContext)) {
  std::string_view lines = text_of(kWeights);
  while (!lines.empty()) {
    std::string_view line = next_line(lines);
    const std::string_view name = next_field(line, '\t');
    for (std::size_t f = 0; f < kSalienceFeatures; ++f) {
      if (kFeatureNames[f] == name) weights_[f] = read_decimal(line);
    }
  }
}

}  // namespace ae
