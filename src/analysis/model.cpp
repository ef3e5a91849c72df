#include "analysis/model.h"

namespace ae {
namespace {

constexpr char kSentences[] = {
#embed "models/sentences.bin"
};

}  // namespace

const Model& built_in_model() {
  static const Model model{.word_forms = {},
                           .sentence_model = SentenceModel({kSentences, sizeof kSentences}),
                           .words = built_in_words(),
                           .tagger = built_in_tagger(),
                           .phrases = built_in_phrases(),
                           .names = built_in_names()};
  return model;
}

}  // namespace ae
