// Whom "he", "she", "his" and "her" stand for, and "its" where that is safe.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/name_clusters.h"
#include "analysis/stage.h"

namespace ae {

/// Sexes as bits, as in the values of titles.
enum Sex : std::uint8_t { kManly = 1, kWomanly = 2, kAnySex = 3 };

/// Reads sentence by sentence, keeping the persons named last, and takes the one with the most
/// points (cues of subject, distance, agreement and parallel roles after Lappin and Leass 1994,
/// weights learned). Constant work a pronoun.
class PronounResolver {
 public:
  /// `clusters` must be complete: every name of the article is in one; cluster_of gives that of
  /// each mention.
  PronounResolver(const StageInput& input, NameClusters& clusters,
                  std::span<const std::uint32_t> cluster_of)
      : input_(input), clusters_(clusters), cluster_of_(cluster_of) {}

  /// Reads one sentence, the next one.
  void visit(std::uint32_t sentence);

  /// Pronoun mentions so far, in text order; `entity` is a cluster.
  const std::vector<Mention>& found() const { return found_; }

 private:
  /// Someone named or meant lately.
  struct Candidate {
    std::uint32_t cluster = 0;
    std::uint32_t sentence = 0;
    std::uint32_t token = 0;  ///< where the last mention ends
    std::uint32_t count = 0;  ///< mentions so far
    std::uint8_t sexes = kAnySex;
    bool opens = false;  ///< the first person of the last mention's sentence
    bool behind_preposition = false;
    bool subject = false;  ///< the last mention is the subject of a verb
    bool possessive = false;
    bool by_pronoun = false;
  };

  void add_name(std::uint32_t mention, std::uint32_t first, std::uint32_t end);
  void add_candidate(Candidate candidate);
  void resolve_person(std::uint32_t token, std::uint8_t sex);
  void resolve_thing(std::uint32_t token);
  std::int32_t weight(PronounCue cue) const { return input_.model.pronouns.weight(cue); }
  std::int32_t score(const Candidate& c, std::uint32_t token, std::uint8_t sex) const;
  std::int32_t distance_points(const Candidate& c, std::uint32_t token) const;
  std::int32_t role_points(const Candidate& c, std::uint32_t token) const;
  std::int32_t score_ahead(std::uint32_t token, std::uint8_t sex) const;
  std::int32_t person_points(const NameCluster& cluster, std::uint8_t sex) const;
  bool may_be_person(const NameCluster& cluster) const;
  std::uint8_t sexes_of(const NameCluster& cluster) const;
  bool is_subject(std::uint32_t first, std::uint32_t end) const;
  bool follows_preposition(std::uint32_t first) const;
  std::uint32_t behind_insertion(std::uint32_t token, std::uint32_t end) const;
  std::uint32_t possible_persons(std::uint8_t sex) const;
  bool clause_ends_between(std::uint32_t from, std::uint32_t to) const;
  void add_mention(std::uint32_t token, std::uint32_t cluster);

  StageInput input_;
  NameClusters& clusters_;
  std::span<const std::uint32_t> cluster_of_;
  std::vector<Mention> found_;
  std::vector<Candidate> persons_;  ///< last named last; few
  std::uint32_t sentence_ = 0;
  std::uint32_t next_mention_ = 0;
  std::uint32_t thing_ = kNone;  ///< the only organization or place of the sentence so far
  bool many_things_ = false;
  bool named_here_ = false;  ///< the sentence has named a person so far
};

}  // namespace ae
