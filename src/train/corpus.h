// Annotated texts as their sets record them, and the same texts as the analyzers see them.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/model.h"
#include "text/document.h"

namespace ae::train {

struct GoldSpan {
  Span span;
  std::uint8_t label = 0;  ///< a Tag for words, an EntityType for names
};

struct CorpusText {
  std::string id;
  std::string text;             ///< paragraphs divided by a blank line
  std::vector<GoldSpan> words;  ///< with their part of speech
  std::vector<GoldSpan> names;
  bool others_unmarked = false;   ///< the set leaves products, works and events unmarked
  bool handles_unmarked = false;  ///< the set leaves "@name" unmarked
  float weight = 1;
};

/// UD: raw texts of a .jsonl and tags of the .tsv beside it; only documents that `keep` wants.
std::vector<CorpusText> read_ud(const std::string& jsonl, const std::string& tsv,
                                const std::function<bool(std::string_view id)>& keep);

struct TaggedFormat {
  bool posts = false;  ///< each sentence is a post of its own
  bool others_unmarked = false;
  bool handles_unmarked = false;
  float weight = 1;
};
/// Names in token-per-line files with IOB2 tags.
std::vector<CorpusText> read_tagged_names(const std::string& tsv, TaggedFormat format);

/// Ids of GUM's documents under open licences, from gum/train.jsonl.
std::vector<std::string> read_open_gum_ids(const std::string& jsonl);

/// What the tagger learns from: UD EWT and the open genres of GUM, train parts. `work` holds their
/// .tsv files unpacked.
std::vector<CorpusText> read_tagging_texts(const std::string& corpora, const std::string& work);

/// A Document whose blocks are the paragraphs.
std::unique_ptr<Document> make_document(const std::string& text);

/// Words, sentences and (where the model has a tagger) tags, as the program finds them.
Analysis analyze_words(const Document& doc, const Model& model);

/// The byte offset of each code point of well-formed UTF-8, and of its end.
std::vector<std::uint32_t> code_point_offsets(std::string_view text);

std::string read_file(const std::string& path);

}  // namespace ae::train
