#include "analysis/aliases.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "analysis/name_clusters.h"
#include "analysis/name_descriptions.h"
#include "analysis/nominals.h"
#include "analysis/pronouns.h"

namespace ae {
namespace {

/// The mentions of each cluster together, clusters by first mention: a counting sort.
class Regrouping {
 public:
  /// `mentions` in text order, their `entity` a cluster.
  Regrouping(Analysis& analysis, NameClusters& clusters, std::vector<Mention> mentions)
      : analysis_(analysis), clusters_(clusters), mentions_(std::move(mentions)) {}

  void run() {
    number_entities();
    std::vector<Mention> grouped(mentions_.size());
    for (Mention m : mentions_) {
      m.entity = entity_of_[clusters_.root(m.entity)];
      grouped[next_place_[m.entity]++] = m;
    }
    analysis_.mentions = std::move(grouped);
    analysis_.entities = std::move(entities_);
  }

 private:
  void number_entities() {
    entity_of_.assign(clusters_.size(), kNone);
    for (const Mention& m : mentions_) {
      const std::uint32_t root = clusters_.root(m.entity);
      if (entity_of_[root] == kNone) {
        entity_of_[root] = static_cast<std::uint32_t>(entities_.size());
        entities_.push_back(entity_of(root));
      }
      ++entities_[entity_of_[root]].mention_count;
    }
    std::uint32_t place = 0;
    for (Entity& e : entities_) {
      e.first_mention = place;
      next_place_.push_back(place);
      place += e.mention_count;
    }
  }

  Entity entity_of(std::uint32_t root) const {
    const NameCluster& c = clusters_.at(root);
    const bool has_words = c.fullest.count > 0;
    return {has_words ? c.fullest.core : analysis_.mentions[c.mention].span, c.type(), 0, 0, 0};
  }

  Analysis& analysis_;
  NameClusters& clusters_;
  std::vector<Mention> mentions_;
  std::vector<std::uint32_t> entity_of_;
  std::vector<std::uint32_t> next_place_;
  std::vector<Entity> entities_;
};

/// First joins the names in the order of the text, then reads the sentences for what else stands
/// for them.
class AliasStage final : public Stage {
 public:
  explicit AliasStage(const StageInput& input, PronounWatcher* watcher = nullptr)
      : input_(input),
        watcher_(watcher),
        clusters_(input.doc.text(), input.model.name_lexicon, input.model.words) {}

  bool advance(std::uint32_t token_quota) override {
    const auto& mentions = input_.analysis.mentions;
    const auto& sentences = input_.analysis.sentences;
    std::uint32_t spent = 0;
    for (; spent < token_quota && next_ < mentions.size(); spent += kTokensAMention) visit(next_++);
    if (next_ < mentions.size()) return false;
    if (!pronouns_) {
      pronouns_.emplace(input_, clusters_, cluster_of_, watcher_);
      nominals_.emplace(input_, clusters_, cluster_of_);
    }
    for (; spent < token_quota && sentence_ < sentences.size(); ++sentence_) {
      spent += sentences[sentence_].token_count + 1;
      pronouns_->visit(sentence_);
      nominals_->visit(sentence_);
    }
    if (sentence_ < sentences.size()) return false;
    Regrouping(input_.analysis, clusters_, all_mentions()).run();
    return true;
  }

  float share() const override {
    const auto total = input_.analysis.mentions.size() + input_.analysis.sentences.size();
    return total == 0 ? 1.0f : static_cast<float>(next_ + sentence_) / static_cast<float>(total);
  }

 private:
  /// A name costs as much as this many tokens of other stages.
  static constexpr std::uint32_t kTokensAMention = 4;

  void visit(std::uint32_t index) {
    const Mention& mention = input_.analysis.mentions[index];
    const EntityType type = input_.analysis.entities[mention.entity].type;
    const auto tokens = tokens_in(mention.span);
    NameWords name = read_name_words(input_.doc.text(), tokens, type, input_.model.name_lexicon);
    if (type == EntityType::kPerson) name.title |= title_before(tokens);
    std::uint32_t cluster = clusters_.add(name, type, index);
    if (index > 0 && is_apposition(input_.analysis.mentions[index - 1].span, mention.span)) {
      cluster = clusters_.join(cluster_of_[index - 1], cluster);
    }
    cluster_of_.push_back(cluster);
    describe(cluster, mention, tokens);
  }

  /// The sex that "Mrs." tells right before a name; 0 where nothing does.
  std::uint16_t title_before(std::span<const Token> name) const {
    constexpr std::uint16_t kEither = 3;
    if (name.empty() || name.data() == input_.analysis.tokens.data()) return 0;
    const Token& before = name.data()[-1];
    if (!before.has(kCapitalized)) return 0;
    const auto title = input_.model.name_lexicon.titles.find(before.lower_hash);
    return !title || *title == kEither ? std::uint16_t{0} : *title;
  }

  void describe(std::uint32_t cluster, const Mention& mention, std::span<const Token> tokens) {
    if (tokens.empty()) return;
    const Sentence& sentence = input_.analysis.sentences[mention.sentence];
    const auto all =
        std::span(input_.analysis.tokens).subspan(sentence.first_token, sentence.token_count);
    const auto begin = static_cast<std::size_t>(tokens.data() - all.data());
    const auto said = read_description(input_.doc.text(), all, begin, begin + tokens.size(),
                                       input_.model.name_lexicon);
    if (said) clusters_.describe(cluster, *said);
  }

  /// Names, descriptions and pronouns in the order of the text.
  std::vector<Mention> all_mentions() {
    const std::vector<Mention> offices = nominals_->take_offices();
    std::vector<Mention> names = input_.analysis.mentions;
    for (std::size_t i = 0; i < names.size(); ++i) names[i].entity = cluster_of_[i];
    return merged(merged(names, merged(nominals_->found(), offices)), pronouns_->found());
  }

  static std::vector<Mention> merged(const std::vector<Mention>& a, const std::vector<Mention>& b) {
    std::vector<Mention> all(a.size() + b.size());
    std::merge(a.begin(), a.end(), b.begin(), b.end(), all.begin(),
               [](const Mention& x, const Mention& y) { return x.span.begin < y.span.begin; });
    return all;
  }

  std::span<const Token> tokens_in(Span span) {
    const auto& tokens = input_.analysis.tokens;
    while (token_ < tokens.size() && tokens[token_].span.begin < span.begin) ++token_;
    std::size_t end = token_;
    while (end < tokens.size() && tokens[end].span.end <= span.end) ++end;
    return {tokens.data() + token_, end - token_};
  }

  /// The author's line of a post: "Шэнь Миньжуань 沈敏娟 Shen Minjuan (@ChnAmbMongolia)".
  bool is_apposition(Span left, Span right) const {
    const std::string_view text = input_.doc.text();
    const std::string_view gap = text.substr(left.end, right.begin - left.end);
    if (text[right.begin] == '@') return gap == " (";
    // "Washington, D.C."
    const std::string_view district = text.substr(right.begin, right.size());
    if (district == "D.C." || district == "DC") return gap == ", " || gap == " ";
    const auto script = [&](Span s) { return static_cast<unsigned char>(text[s.begin]) >> 5; };
    return gap == " " && script(left) != script(right);
  }

  StageInput input_;
  PronounWatcher* watcher_;
  NameClusters clusters_;
  std::vector<std::uint32_t> cluster_of_;  ///< of each mention
  std::optional<PronounResolver> pronouns_;
  std::optional<NominalResolver> nominals_;
  std::uint32_t next_ = 0;  ///< mention
  std::uint32_t sentence_ = 0;
  std::size_t token_ = 0;
};

}  // namespace

std::unique_ptr<Stage> make_alias_stage(const StageInput& input) {
  return make_stage<AliasStage>(input);
}

std::unique_ptr<Stage> make_watched_alias_stage(const StageInput& input, PronounWatcher& watcher) {
  return std::make_unique<AliasStage>(input, &watcher);
}

}  // namespace ae
