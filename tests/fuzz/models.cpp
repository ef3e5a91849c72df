// Files of assets/models, damaged: reading gives a model or says why not, and what was read may be
// used.
#include <cstdint>
#include <span>

#include "analysis/job.h"
#include "analysis/lens.h"
#include "support/reading.h"

namespace {

void look_with(const ae::WordEmbeddings& embeddings) {
  static const ae::Document doc = ae::test::plain_document("The open door is not closed.");
  static const ae::Analysis analysis = ae::analyze(doc, ae::built_in_model());
  ae::LensReader reader(doc, analysis, ae::built_in_model(), {"closed", "open, shared"},
                        &embeddings);
  while (!reader.step(10)) {
  }
}

void analyze_with(const ae::Model& model) {
  static const ae::Document doc = ae::test::plain_document(
      "Dr. Ada Lovelace's e-mail cost $5 on May 4. \"It isn't,\" she said.");
  ae::analyze(doc, model);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const std::span<const unsigned char> file{bytes + 1, size - 1};
  ae::Model model = ae::built_in_model();
  switch (bytes[0] % 4) {
    case 0:
      model.sentence_model =
          ae::SentenceModel({reinterpret_cast<const char*>(file.data()), file.size()});
      break;
    case 1:
      if (auto words = ae::WordClasses::read(file)) model.words = std::move(words.value());
      break;
    case 2:
      if (auto embeddings = ae::WordEmbeddings::read(file)) look_with(embeddings.value());
      return 0;
    default:
      if (auto tagger = ae::LinearModel::read(file, static_cast<std::uint32_t>(ae::Tag::kCount))) {
        model.tagger = std::move(tagger.value());
      }
  }
  analyze_with(model);
  return 0;
}
