// Whom "he", "she", "his" and "her" stand for, and "it" and "its" where that is safe.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/name_clusters.h"
#include "analysis/person_roles.h"
#include "analysis/stage.h"

namespace ae {

/// Whom a pronoun may stand for.
struct PronounChoice {
  std::uint32_t cluster = kNone;  ///< kNone: nobody who is named
  PronounCues cues;
};

/// Is shown every pronoun and what it may stand for: how the weights are learned.
class PronounWatcher {
 public:
  virtual void see(const Token& pronoun, std::span<const PronounChoice> choices,
                   const NameClusters& clusters) = 0;

 protected:
  ~PronounWatcher() = default;
};

/// Reads sentence by sentence, keeping the persons named last, and takes the one with the most
/// points (cues of distance, roles, agreement and salience after Lappin and Leass 1994 and Webster
/// et al. 2018, weights learned). Constant work a pronoun.
class PronounResolver {
 public:
  /// `clusters` must be complete: every name of the article is in one; cluster_of gives that of
  /// each mention.
  PronounResolver(const StageInput& input, NameClusters& clusters,
                  std::span<const std::uint32_t> cluster_of, PronounWatcher* watcher = nullptr);

  /// Reads one sentence, the next one.
  void visit(std::uint32_t sentence);

  /// Pronoun mentions so far, in text order; `entity` is a cluster.
  const std::vector<Mention>& found() const { return found_; }

 private:
  /// Someone named or meant lately.
  struct Candidate {
    std::uint32_t cluster = 0;
    std::uint32_t sentence = 0;
    std::uint32_t first = 0;  ///< tokens of the last mention
    std::uint32_t end = 0;
    std::uint32_t count = 1;  ///< mentions so far
    std::uint32_t words = 1;  ///< of the last name
    std::uint8_t sexes = kAnySex;
    PersonRole role = PersonRole::kApart;
    bool opens = false;  ///< the first person of the last mention's sentence
    bool by_pronoun = false;
    bool quoted = false;  ///< between marks of quotation
  };
  /// A pronoun to be resolved.
  struct Pronoun {
    std::uint32_t token = 0;
    std::uint8_t sex = 0;
    PersonRole role = PersonRole::kSubject;
  };

  /// The organization or place that a sentence has named so far.
  struct Thing {
    std::uint32_t cluster = kNone;
    PersonRole role = PersonRole::kApart;  ///< where it was named last
    bool organization = false;
    bool of_many = false;  ///< it has named others, too
    bool is_sole_subject() const {
      return organization && !of_many && role == PersonRole::kSubject;
    }
  };

  void add_thing(std::uint32_t cluster, std::uint32_t first, std::uint32_t end);
  bool is_dateline(std::uint32_t first, std::uint32_t end) const;
  std::uint32_t meant_by_it(std::uint32_t token) const;
  std::uint32_t meant_by_its(std::uint32_t token) const;
  bool reports(std::uint32_t token) const;
  bool frames_speech(std::uint32_t token) const;
  bool follows_quotation(const Pronoun& pronoun) const;
  void note_reporter(std::uint32_t cluster);
  std::uint32_t goes_on_speaking(const Pronoun& pronoun) const;
  std::uint32_t end_of_mention(std::uint32_t mention, std::uint32_t first) const;
  void add_name(std::uint32_t mention, std::uint32_t first, std::uint32_t end);
  void add_candidate(Candidate candidate);
  void note_mark(std::uint32_t token);
  void open_quotation(std::uint32_t token);
  void note_noun(std::uint32_t token);
  void resolve_person(const Pronoun& pronoun);
  void gather_choices(const Pronoun& pronoun);
  void gather_ahead(const Pronoun& pronoun, std::uint32_t partner);
  std::uint32_t joined_cluster(const Pronoun& pronoun) const;
  PronounCues cues_of(const Candidate& c, const Pronoun& pronoun) const;
  void add_place_cues(const Candidate& c, const Pronoun& pronoun, PronounCues& cues) const;
  void add_role_cues(const Candidate& c, const Pronoun& pronoun, PronounCues& cues) const;
  void add_phrase_cues(const Candidate& c, const Pronoun& pronoun, PronounCues& cues) const;
  void add_person_cues(std::uint32_t cluster, std::uint8_t sex, PronounCues& cues) const;
  PronounCues cues_of_nobody(const Pronoun& pronoun) const;
  bool may_mean(const Candidate& c, const Pronoun& pronoun) const;
  bool may_be_person(const NameCluster& cluster) const;
  std::uint8_t sexes_of(const NameCluster& cluster) const;
  std::uint32_t last_subject(const Pronoun& pronoun) const;
  bool is_remembered(std::uint32_t cluster) const;
  bool is_own_phrase(std::uint32_t pronoun, std::uint32_t name) const;
  void add_mention(std::uint32_t token, std::uint32_t cluster);
  PersonRoles roles() const {
    return {input_.analysis.tokens, input_.analysis.sentences[sentence_]};
  }

  StageInput input_;
  NameClusters& clusters_;
  std::span<const std::uint32_t> cluster_of_;
  PronounWatcher* watcher_;
  std::uint32_t first_person_ = kNone;  ///< cluster: the first one that the text names
  std::uint32_t most_named_ = 0;        ///< uses of the person named most often
  std::vector<Mention> found_;
  std::vector<Candidate> persons_;  ///< last named last; few
  std::vector<PronounChoice> choices_;
  std::uint32_t sentence_ = 0;
  std::uint32_t next_mention_ = 0;
  Thing thing_;                     ///< of this sentence
  Thing last_thing_;                ///< of the sentence before
  bool named_here_ = false;         ///< the sentence has named a person so far
  bool quoted_ = false;             ///< the words read now stand between marks of quotation
  std::uint32_t opened_ = 0;        ///< the token of the last mark that opened
  std::uint32_t speaker_ = kNone;   ///< … and this cluster is who says them
  std::uint32_t reporter_ = kNone;  ///< who was last said to say something, and where
  std::uint32_t reporter_sentence_ = 0;
  std::uint32_t noun_ = 0;       ///< the token of the last noun for a person
  std::uint8_t nouns_here_ = 0;  ///< sexes of such nouns in this sentence
  std::uint8_t nouns_back_ = 0;  ///< … and in the one before
};

}  // namespace ae
