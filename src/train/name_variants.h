// Articles retold with other names in place of theirs.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "analysis/name_labels.h"
#include "train/corpus.h"
#include "train/perceptron.h"

namespace ae::train {

/// Puts names of lists and of other articles into articles, so that the learner looks at how names
/// are built and where they stand, more than at who is in the news (Dai and Adel 2020).
class NameVariants {
 public:
  /// `lexicons` is the folder of the lists; seed fixed.
  explicit NameVariants(const std::string& lexicons);

  /// Takes in the names of an article, to be used in others.
  void collect(const CorpusText& text);
  /// The article with most of its names exchanged for others of their type and length class, the
  /// same name for the same one throughout.
  CorpusText retell(const CorpusText& text);

 private:
  using Names = std::vector<std::string>;

  std::string choose(EntityType type, const std::string& name,
                     std::map<std::string, std::string>& chosen);
  std::string choose_person(const std::string& name, std::map<std::string, std::string>& chosen);
  const std::string& any_of(const Names& names) { return names[random_.next() % names.size()]; }

  Shuffler random_{20250304};
  Names first_names_;
  Names surnames_;
  std::array<Names, kNameTypes> listed_;                 ///< of one or more words
  std::array<std::array<Names, 2>, kNameTypes> in_use_;  ///< of articles: one word, several words
};

}  // namespace ae::train
