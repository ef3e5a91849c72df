// Whom descriptions stand for: "the co-founder", "the university", "the senator".
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/hash_index.h"
#include "analysis/name_clusters.h"
#include "analysis/stage.h"

namespace ae {

/// Reads sentence by sentence, noting what the text says that its names are: by a title ("Senator
/// Lane"), by a noun beside the name ("co-founder Ada Lane", "Ada Lane, a co-founder of Acme,"), or
/// by the name's own last word ("Lane University"). "the" or "this" with such a noun and nothing
/// more stands for the one who was told to be that, where the text has told it of nobody else and
/// named him lately. An office in capitals that the text never says who holds ("the Secretary") is
/// somebody where it is repeated. Constant work a token.
class NominalResolver {
 public:
  /// As for PronounResolver.
  NominalResolver(const StageInput& input, NameClusters& clusters,
                  std::span<const std::uint32_t> cluster_of)
      : input_(input), clusters_(clusters), cluster_of_(cluster_of) {}

  /// Reads one sentence, the next one.
  void visit(std::uint32_t sentence);

  /// Nominal mentions so far, in text order; `entity` is a cluster.
  const std::vector<Mention>& found() const { return found_; }
  /// Mentions of offices, in text order; adds a cluster for each holder who has none. To be called
  /// once, after the last sentence.
  std::vector<Mention> take_offices();

 private:
  /// Who was told to be what a noun says.
  struct Told {
    std::uint32_t cluster = kNone;
    bool of_others = false;  ///< and someone else, too
  };

  /// What may be somebody by the office alone: a mention whose `entity` is a place in offices_.
  struct Office {
    std::uint32_t noun = 0;  ///< token of the first one
    std::uint32_t count = 0;
    std::uint32_t cluster = kNone;
  };

  const Token& at(std::uint32_t token) const { return input_.analysis.tokens[token]; }
  bool is_kind(std::uint32_t token, bool of_person) const;
  void read_name(std::uint32_t mention, std::uint32_t first, std::uint32_t end);
  void read_apposition(std::uint32_t cluster, bool person, std::uint32_t end);
  void tell(std::uint32_t cluster, std::uint32_t noun);
  void read_nominal(std::uint32_t noun);
  void read_office(std::uint32_t noun);
  bool stands_alone(std::uint32_t noun) const;

  StageInput input_;
  NameClusters& clusters_;
  std::span<const std::uint32_t> cluster_of_;
  HashIndex by_noun_;  ///< lower_hash of a noun to its place in told_
  std::vector<Told> told_;
  std::vector<std::uint32_t>
      named_in_;  ///< by cluster: one more than the sentence of its last name
  std::vector<Mention> found_;
  HashIndex by_office_;  ///< lower_hash of a noun to its place in offices_
  std::vector<Office> offices_;
  std::vector<Mention> office_mentions_;
  std::uint32_t sentence_ = 0;
  std::uint32_t begin_ = 0;  ///< tokens of the sentence
  std::uint32_t end_ = 0;
  std::uint32_t next_mention_ = 0;
  std::uint32_t told_here_ = kNone;  ///< the noun that was told last: "Ada Lane, the composer,"
};

}  // namespace ae
