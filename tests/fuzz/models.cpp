// Files of assets/models, damaged: reading gives a model or says why not, and what was read may be
// used. The first byte chooses the file and whether the rest is a file of its own, or damage to the
// real one: places, three bytes each, with what is written there, and lengths at which it is cut.
#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/job.h"
#include "analysis/lens.h"
#include "fuzz/input.h"
#include "fuzz/require.h"
#include "support/laws.h"
#include "support/reading.h"

namespace {

constexpr unsigned char kSentences[] = {
#embed "models/sentences.bin"
};
constexpr unsigned char kWords[] = {
#embed "models/words.bin"
};
constexpr unsigned char kEmbeddings[] = {
#embed "models/embeddings.bin"
};
constexpr unsigned char kTagger[] = {
#embed "models/tagger.bin"
};
constexpr unsigned char kPhrases[] = {
#embed "models/phrases.bin"
};
constexpr unsigned char kNames[] = {
#embed "models/names.bin"
};

using File = std::span<const unsigned char>;
constexpr File kFiles[] = {kSentences, kWords, kEmbeddings, kTagger, kPhrases, kNames};
constexpr std::uint8_t kDamaged = 0x80;

/// A place of the file, which wraps around.
std::size_t place_in(File file, FuzzInput& input) {
  const std::uint32_t high = input.byte();
  const std::uint32_t middle = input.byte();
  const std::uint32_t place = high << 16 | middle << 8 | input.byte();
  return place % file.size();
}

std::vector<unsigned char> damage(File file, FuzzInput& input) {
  constexpr std::uint8_t kCut = 0xFF;
  std::vector<unsigned char> bytes(file.begin(), file.end());
  while (!input.empty() && !bytes.empty()) {
    const std::uint8_t value = input.byte();
    const std::size_t place = place_in(bytes, input);
    if (value == kCut)
      bytes.resize(place);
    else
      bytes[place] = value;
  }
  return bytes;
}

void analyze_with(const ae::Model& model) {
  static const ae::Document doc = ae::test::plain_document(
      "Dr. Ada Lovelace's e-mail cost $5 on May 4. \"It isn't,\" she said.");
  require(ae::test::broken_law(doc, ae::analyze(doc, model)));
}

void look_with(const ae::WordEmbeddings& embeddings) {
  static const ae::Document doc = ae::test::plain_document("The open door is not closed.");
  static const ae::Analysis analysis = ae::analyze(doc, ae::built_in_model());
  ae::LensReader reader(doc, analysis, ae::built_in_model(), {"closed", "open, shared"},
                        &embeddings);
  while (!reader.step(10)) {
  }
}

template <class Part>
bool is_read(const ae::Result<Part>& part) {
  if (!part && part.failure().message.empty()) require("a refusal says why");
  return static_cast<bool>(part);
}

/// Analyzes with `part` in its place of the model, and puts back what was there: to copy a whole
/// model takes a hundred times as long.
template <class Part>
void try_part(Part ae::Model::* place, ae::Result<Part> part) {
  static ae::Model model = ae::built_in_model();
  if (!is_read(part)) return;
  std::swap(model.*place, part.value());
  analyze_with(model);
  std::swap(model.*place, part.value());
}

void read(std::size_t which, File file) {
  switch (which) {
    case 0:
      return try_part(
          &ae::Model::sentence_model,
          ae::Result(ae::SentenceModel({reinterpret_cast<const char*>(file.data()), file.size()})));
    case 1:
      return try_part(&ae::Model::words, ae::WordClasses::read(file));
    case 2:
      if (const auto embeddings = ae::WordEmbeddings::read(file); is_read(embeddings))
        look_with(embeddings.value());
      return;
    case 3:
      return try_part(&ae::Model::tagger,
                      ae::LinearModel::read(file, static_cast<std::uint32_t>(ae::Tag::kCount)));
    case 4:
      return try_part(&ae::Model::phrases, ae::Phrases::read(file));
    default:
      return try_part(&ae::Model::names, ae::NameModel::read(file));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  FuzzInput input(bytes, size);
  const std::uint8_t choice = input.byte();
  const std::size_t which = (choice & ~kDamaged) % std::size(kFiles);
  const std::string_view rest = input.rest();
  const File own{reinterpret_cast<const unsigned char*>(rest.data()), rest.size()};
  (choice & kDamaged) != 0 ? read(which, damage(kFiles[which], input)) : read(which, own);
  return 0;
}
