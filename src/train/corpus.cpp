#include "train/corpus.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "analysis/sentences.h"
#include "analysis/tagger.h"
#include "analysis/tokens.h"
#include "text/utf8.h"
#include "train/detokenize.h"
#include "train/lines.h"

namespace ae::train {
namespace {

void run_stage(Stage& stage) {
  while (!stage.advance(1u << 20)) {
  }
}

/// Adds one word of a .tsv to the text it comes from, where it stands next.
void add_word(CorpusText& text, std::size_t& at, std::string_view form, Tag tag) {
  const std::size_t found = text.text.find(form, at);
  if (found == std::string::npos || found > at + 4) return;
  at = found + form.size();
  text.words.push_back({{static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(at)},
                        static_cast<std::uint8_t>(tag)});
}

/// 0–3 as EntityType, or 0xFF for a label that does not count.
std::uint8_t name_type(std::string_view label) {
  static const std::map<std::string, EntityType, std::less<>> kTypes{
      {"PER", EntityType::kPerson},
      {"person", EntityType::kPerson},
      {"Person", EntityType::kPerson},
      {"ORG", EntityType::kOrganization},
      {"group", EntityType::kOrganization},
      {"corporation", EntityType::kOrganization},
      {"Organisation", EntityType::kOrganization},
      {"LOC", EntityType::kLocation},
      {"location", EntityType::kLocation},
      {"Location", EntityType::kLocation},
      {"MISC", EntityType::kOther},
      {"OTH", EntityType::kOther},
      {"product", EntityType::kOther},
      {"creative-work", EntityType::kOther}};
  const auto found = kTypes.find(label);
  return found == kTypes.end() ? 0xFF : static_cast<std::uint8_t>(found->second);
}

struct TaggedSentence {
  std::string document;
  std::string raw;
  std::vector<std::string> tokens;
  std::vector<std::string> tags;
};

std::vector<TaggedSentence> read_tagged_sentences(const std::string& path) {
  std::vector<TaggedSentence> sentences;
  const std::string file = read_file(path);
  TaggedSentence sentence;
  for (const std::string_view line : fields_of(file, '\n')) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with("# doc = ")) {
      sentence.document = line.substr(8);
    } else if (line.starts_with("# text = ")) {
      sentence.raw = line.substr(9);
    } else if (tab != std::string_view::npos) {
      sentence.tokens.emplace_back(line.substr(0, tab));
      sentence.tags.emplace_back(fields_of(line, '\t')[1]);
    } else if (!sentence.tokens.empty()) {
      sentences.push_back(sentence);
      sentence.raw.clear();
      sentence.tokens.clear();
      sentence.tags.clear();
    }
  }
  return sentences;
}

/// "@" and the name behind it are one token, with the tag of either.
void join_handles(TaggedSentence& sentence) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    if (kept > 0 && sentence.tokens[kept - 1] == "@") {
      sentence.tokens[kept - 1] += sentence.tokens[i];
      if (sentence.tags[kept - 1] == "O") sentence.tags[kept - 1] = sentence.tags[i];
      continue;
    }
    sentence.tokens[kept] = sentence.tokens[i];
    sentence.tags[kept++] = sentence.tags[i];
  }
  sentence.tokens.resize(kept);
  sentence.tags.resize(kept);
}

bool ends_running_text(std::string_view text) {
  while (!text.empty() && std::string_view("\"')] ").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…");
}

void add_names(CorpusText& text, const TaggedSentence& sentence, const std::vector<Span>& spans,
               std::uint32_t shift) {
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const std::string& tag = sentence.tags[i];
    if (!tag.starts_with("B-")) continue;
    std::size_t last = i;
    while (last + 1 < spans.size() && sentence.tags[last + 1].starts_with("I-")) ++last;
    const std::uint8_t type = name_type(std::string_view(tag).substr(2));
    if (type != 0xFF)
      text.names.push_back({{spans[i].begin + shift, spans[last].end + shift}, type});
  }
}

void append_sentence(CorpusText& text, TaggedSentence sentence, const TaggedFormat& format) {
  if (!text.text.empty()) text.text += ends_running_text(text.text) && !format.posts ? " " : "\n\n";
  if (format.posts) join_handles(sentence);
  const auto shift = static_cast<std::uint32_t>(text.text.size());
  std::string raw = sentence.raw;
  std::vector<Span> spans;
  if (raw.empty()) {
    raw = detokenize(sentence.tokens, spans);
  } else {
    spans = find_tokens(raw, sentence.tokens);
  }
  text.text += raw;
  add_names(text, sentence, spans, shift);
}

}  // namespace

std::vector<std::uint32_t> code_point_offsets(std::string_view text) {
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t i = 0; i < text.size(); i += decode_at(text, i).size) offsets.push_back(i);
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) std::fprintf(stderr, "cannot read %s\n", path.c_str());
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<CorpusText> read_ud(const std::string& jsonl, const std::string& tsv,
                                const std::function<bool(std::string_view id)>& keep) {
  std::map<std::string, std::string, std::less<>> raw;
  const std::string records = read_file(jsonl);
  for (const std::string_view line : fields_of(records, '\n')) {
    if (line.empty()) continue;
    const auto record = nlohmann::json::parse(line);
    raw[record["id"].get<std::string>()] = record["text"].get<std::string>();
  }
  std::vector<CorpusText> texts;
  std::size_t at = 0;
  bool wanted = false;
  const std::string file = read_file(tsv);
  for (const std::string_view line : fields_of(file, '\n')) {
    if (line.starts_with("# doc = ")) {
      const std::string_view id = line.substr(8);
      wanted = raw.contains(id) && keep(id);
      at = 0;
      if (wanted) texts.push_back({std::string(id), raw.find(id)->second, {}, {}});
    } else if (wanted && line.find('\t') != std::string_view::npos) {
      const auto fields = fields_of(line, '\t');
      add_word(texts.back(), at, fields[0], tag_from_name(fields[3]));
    }
  }
  return texts;
}

std::vector<CorpusText> read_tagged_names(const std::string& tsv, TaggedFormat format) {
  constexpr std::size_t kSentencesOfAnArticle = 20;
  std::vector<CorpusText> texts;
  std::size_t count = 0;
  for (TaggedSentence& sentence : read_tagged_sentences(tsv)) {
    const bool begins =
        texts.empty() || (sentence.document.empty() ? count % kSentencesOfAnArticle == 0
                                                    : texts.back().id != sentence.document);
    if (begins) {
      texts.push_back({sentence.document,
                       "",
                       {},
                       {},
                       format.others_unmarked,
                       format.handles_unmarked,
                       format.weight});
    }
    append_sentence(texts.back(), std::move(sentence), format);
    ++count;
  }
  return texts;
}

std::vector<std::string> read_open_gum_ids(const std::string& jsonl) {
  std::vector<std::string> ids;
  const std::string file = read_file(jsonl);
  for (const std::string_view line : fields_of(file, '\n')) {
    if (line.empty()) continue;
    const auto record = nlohmann::json::parse(line);
    if (record["open"].get<int>() == 1) ids.push_back(record["id"].get<std::string>());
  }
  return ids;
}

std::vector<CorpusText> read_tagging_texts(const std::string& corpora, const std::string& work) {
  const std::string ud = corpora + "/segmentation";
  std::vector<CorpusText> texts = read_ud(ud + "/ud_ewt/train.jsonl", work + "/ud_ewt_train.tsv",
                                          [](std::string_view) { return true; });
  const std::vector<std::string> open = read_open_gum_ids(corpora + "/gum/train.jsonl");
  for (CorpusText& text :
       read_ud(ud + "/ud_gum/train.jsonl", work + "/ud_gum_train.tsv", [&](std::string_view id) {
         return std::find(open.begin(), open.end(), id) != open.end();
       })) {
    texts.push_back(std::move(text));
  }
  return texts;
}

std::unique_ptr<Document> make_document(const std::string& text) {
  RepairedText repaired = repair_utf8(text);
  DocumentParts parts;
  const std::string& bytes = repaired.bytes;
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t end = std::min(bytes.find("\n\n", at), bytes.size());
    if (end > at) {
      parts.blocks.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                              BlockKind::kParagraph,
                              0});
    }
    at = end;
    while (at < bytes.size() && bytes[at] == '\n') ++at;
  }
  return std::make_unique<Document>(std::move(repaired), std::move(parts));
}

Analysis analyze_words(const Document& doc, const Model& model) {
  Analysis analysis;
  const StageInput input{doc, model, analysis};
  run_stage(*make_token_stage(input));
  run_stage(*make_sentence_stage(input));
  run_stage(*make_tagger_stage(input));
  return analysis;
}

}  // namespace ae::train
