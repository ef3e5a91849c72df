// Which features a model of names can do without.
#pragma once

#include <vector>

#include "train/crf.h"
#include "train/model_writer.h"

namespace ae::train {

/// The `most` features that change the most labels: by the squares of their weights, and how often
/// they occur. They are numbered anew, in `examples` too, which lose all others.
FeatureIndex keep_telling_features(const FeatureIndex& index, const CrfWeights& weights,
                                   std::size_t most, std::vector<CrfExample>& examples);

}  // namespace ae::train
