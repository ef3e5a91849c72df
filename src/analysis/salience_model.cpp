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

struct FeatureWords {
  std::string_view name;
  std::string_view label;
};
constexpr std::array<FeatureWords, kSalienceFeatures> kFeatures{{
    {"position", "Early in the text"},
    {"sectionStart", "Opens a section"},
    {"titleOverlap", "Echoes the title"},
    {"headingOverlap", "Echoes its heading"},
    {"centroid", "Uses the key words"},
    {"entities", "Names who matters"},
    {"figures", "Gives a figure"},
    {"times", "Gives a date"},
    {"quotation", "Is quoted speech"},
    {"cueWords", "Cue words"},
    {"length", "Its length"},
    {"standsAlone", "Stands by itself"},
}};

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
  return kFeatures[static_cast<std::size_t>(feature)].name;
}

std::string_view salience_feature_label(SalienceFeature feature) {
  return kFeatures[static_cast<std::size_t>(feature)].label;
}

SalienceModel::SalienceModel() : cues_(text_of(kCues)), context_(text_of(kContext)) {
  std::string_view lines = text_of(kWeights);
  while (!lines.empty()) {
    std::string_view line = next_line(lines);
    const std::string_view name = next_field(line, '\t');
    for (std::size_t f = 0; f < kSalienceFeatures; ++f) {
      if (kFeatures[f].name == name) weights_[f] = read_decimal(line);
    }
  }
}

}  // namespace ae
