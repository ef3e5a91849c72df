#include "support/made_article.h"

#include "io/read_article.h"

namespace ae::test {

Article made_article() {
  auto document = std::make_shared<const Document>(
      read_article("Ada met Bob in Rome. Bob laughed.\n\nAda left.\n", {}));
  Analysis analysis;
  const auto add_sentence = [&](Span span, std::uint32_t block, std::uint32_t rank) {
    Sentence sentence;
    sentence.span = span;
    sentence.block = block;
    sentence.rank = rank;
    sentence.score = 1 - static_cast<float>(rank) * 0.4f;
    analysis.sentences.push_back(sentence);
  };
  add_sentence({0, 20}, 0, 1);
  add_sentence({21, 33}, 0, 0);
  add_sentence({35, 44}, 1, 2);
  analysis.mentions = {{{0, 3}, 0, 0, MentionKind::kName},
                       {{35, 38}, 2, 0, MentionKind::kName},
                       {{8, 11}, 0, 1, MentionKind::kName},
                       {{21, 24}, 1, 1, MentionKind::kName},
                       {{15, 19}, 0, 2, MentionKind::kName}};
  analysis.entities = {{{0, 3}, EntityType::kPerson, 0, 2, 0},
                       {{8, 11}, EntityType::kPerson, 2, 2, 0},
                       {{15, 19}, EntityType::kLocation, 4, 1, 0}};
  analysis.word_count = 9;
  return Article(document, std::make_shared<const Analysis>(std::move(analysis)));
}

}  // namespace ae::test
