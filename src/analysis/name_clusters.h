// Names in the order of the text, each joined to the earlier ones that it repeats.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/hash_index.h"
#include "analysis/name_descriptions.h"
#include "analysis/name_words.h"
#include "analysis/word_classes.h"

namespace ae {

/// Names of one entity so far.
struct NameCluster {
  NameWords fullest;
  std::uint32_t mention = 0;             ///< the mention of `fullest`
  std::array<std::uint32_t, 4> votes{};  ///< for each EntityType
  std::uint32_t told = 0;                ///< of those, by what stands around the names
  std::uint32_t last_at = 0;             ///< where a person was named last, in bytes
  std::uint32_t joined_to = kNone;       ///< the cluster that has taken this one in
  std::uint16_t title = 0;  ///< sexes that its titles allow: 1 man, 2 woman, 0 or 3 unknown

  EntityType type() const;
  /// About how often it is named: each name has two or three votes.
  std::uint32_t uses() const { return (votes[0] + votes[1] + votes[2] + votes[3] - told) / 2; }
};

/// Rules of names, one after the other, each by one look into a table: linear time.
class NameClusters {
 public:
  /// `text` is that of the article; all three outlive the clusters.
  NameClusters(std::string_view text, const NameLexicon& lexicon, const WordClasses& words)
      : text_(text), lexicon_(lexicon), words_(words) {}

  /// The cluster of a name, old or new.
  std::uint32_t add(const NameWords& name, EntityType type, std::uint32_t mention);
  /// A cluster of its own for somebody of whom only the office is told, which no name joins.
  std::uint32_t add_office(const NameWords& office, EntityType type);
  /// What the words around a name say that it is; it outweighs a few mentions.
  void describe(std::uint32_t cluster, Description said);
  /// "He" was said of it: half as much as a name of that type.
  void vote(std::uint32_t cluster, EntityType type);
  /// Makes two clusters one; the cluster that remains.
  std::uint32_t join(std::uint32_t a, std::uint32_t b);
  /// The cluster that `cluster` has become part of, or itself.
  std::uint32_t root(std::uint32_t cluster);
  const NameCluster& at(std::uint32_t cluster) const { return clusters_[cluster]; }
  std::size_t size() const { return clusters_.size(); }

 private:
  std::uint32_t find(const NameWords& name, EntityType type);
  std::uint32_t find_person(const NameWords& name);
  std::uint32_t find_by_surname(const NameWords& name, EntityType type);
  std::uint32_t find_company(const NameWords& name);
  std::uint32_t find_by_initials(const NameWords& name);
  std::uint32_t find_team(const NameWords& name);
  std::uint32_t find_by_start(const NameWords& name);
  bool may_be_same_person(const NameWords& a, const NameWords& b) const;
  bool is_introduced_beside(const NameWords& name, std::uint32_t cluster);
  void enter(const NameWords& name, EntityType type, std::uint32_t cluster);
  std::uint32_t look_up(const HashIndex& table, std::uint32_t key);

  std::string_view text_;
  const NameLexicon& lexicon_;
  const WordClasses& words_;
  std::vector<NameCluster> clusters_;
  HashIndex by_key_;        ///< all words
  HashIndex by_group_;      ///< group of same_names
  HashIndex by_part_;       ///< group of the first words and the others
  HashIndex by_last_;       ///< persons by surname
  HashIndex by_tail_;       ///< persons of three words and more by the last two
  HashIndex by_first_;      ///< persons by first name
  HashIndex by_initials_;   ///< names of several words by the hash of their initials
  HashIndex by_acronym_;    ///< names of one word in capitals by the hash of their letters
  HashIndex by_start_;      ///< names of several words by their first ones
  HashIndex by_beginning_;  ///< organizations by a shortened first word and their second one
  HashIndex by_head_;       ///< organizations of several words by the one that heads them
};

}  // namespace ae
