#include "analysis/name_descriptions.h"

#include <algorithm>
#include <iterator>

#include "analysis/tag.h"

namespace ae {
namespace {

class DescriptionReader {
 public:
  DescriptionReader(std::string_view text, std::span<const Token> tokens,
                    const NameLexicon& lexicon)
      : text_(text), tokens_(tokens), lexicon_(lexicon) {}

  std::optional<Description> read(std::size_t begin, std::size_t end) const {
    if (is_in_state(end)) return Description{EntityType::kLocation, true};
    if (const auto type = behind(end)) {
      // "Ada Lane, the company said", but not "Ada Lane, a company said"
      const std::string_view article = word(end + 1);
      return Description{*type, article == "a" || article == "an"};
    }
    if (is_company(end)) return Description{EntityType::kOrganization, true, true};
    if (const auto type = before(begin)) return Description{*type};
    if (const auto type = of_modified(begin, end)) return Description{*type, true, true};
    return {};
  }

 private:
  static constexpr std::size_t kMostModifiers = 5;

  std::string_view word(std::size_t i) const {
    return i < tokens_.size() ? slice(text_, tokens_[i].span) : std::string_view{};
  }
  /// A noun of the lexicon that heads its phrase: no noun and no "'s" follows.
  std::optional<EntityType> kind_at(std::size_t i) const {
    const auto kind = lexicon_.kind_nouns.find(tokens_[i].lower_hash);
    const bool person = !kind && is_person_noun(i);
    if ((!kind && !person) || tokens_[i].has(kCapitalized | kAllCaps)) return {};
    if (i + 1 < tokens_.size() && (is_noun(tokens_[i + 1].tag) || tokens_[i + 1].tag == Tag::kPOS))
      return {};
    return person ? EntityType::kPerson : type_of_kind(*kind);
  }
  /// "director", but not "owner": what companies and places are said to be, too, tells nothing.
  bool is_person_noun(std::size_t i) const {
    static constexpr std::string_view kVague[] = {
        "broadcaster", "builder",  "champion", "child",   "daughter", "designer",    "developer",
        "employer",    "general",  "guest",    "head",    "heir",     "host",        "investor",
        "killer",      "leader",   "major",    "mother",  "neighbor", "neighbour",   "opponent",
        "owner",       "parent",   "partner",  "patient", "player",   "predecessor", "producer",
        "publisher",   "relative", "resident", "rival",   "runner",   "sister",      "star",
        "successor",   "survivor", "trader",   "victim",  "winner",   "witness"};
    return lexicon_.person_nouns.contains(tokens_[i].lower_hash) &&
           std::ranges::find(kVague, word(i)) == std::end(kVague);
  }

  /// ", a Dutch maker of pumps" and ", founded in 2023".
  std::optional<EntityType> behind(std::size_t i) const {
    if (word(i) != ",") return {};
    if (word(i + 1) == "founded" || word(i + 1) == "headquartered")
      return EntityType::kOrganization;
    if (!is_article(word(i + 1))) return {};
    for (std::size_t k = i + 2; k < tokens_.size() && k < i + 2 + kMostModifiers; ++k) {
      // "After the storm in Texas, the town was empty."
      const bool subject = k + 1 < tokens_.size() && is_finite_verb(tokens_[k + 1].tag);
      if (const auto type = kind_at(k)) return subject ? std::nullopt : type;
      const Tag tag = tokens_[k].tag;
      const bool modifies = is_noun(tag) || tag == Tag::kJJ || tag == Tag::kJJS ||
                            tag == Tag::kCD || tag == Tag::kVBN || word(k) == "-";
      if (!modifies) return {};
    }
    return {};
  }

  /// "Dior chief executive Sidney Toledano"
  bool is_company(std::size_t i) const {
    if (word(i) == "shareholders") return true;
    const std::size_t whose = word(i) == "CEO"                                   ? i + 1
                              : word(i) == "chief" && word(i + 1) == "executive" ? i + 2
                                                                                 : tokens_.size();
    return whose < tokens_.size() && tokens_[whose].has(kCapitalized);
  }

  /// ", Missouri"
  bool is_in_state(std::size_t i) const {
    if (word(i) != "," || i + 1 >= tokens_.size() || !tokens_[i + 1].has(kCapitalized))
      return false;
    const bool state = lexicon_.place_names.find(tokens_[i + 1].lower_hash) == kStatePlace;
    // "Ann Bell, Georgia Tech"
    return state && tokens_[i + 1].span.size() > 3 &&
           (i + 2 == tokens_.size() || !tokens_[i + 2].has(kCapitalized | kAllCaps));
  }

  /// "President", but not "Former": what also stands before places and bodies tells nothing.
  bool is_title(std::size_t i) const {
    static constexpr std::string_view kVague[] = {"Former", "First", "Acting", "Deputy", "Vice",
                                                  "Prime",  "Saint", "St.",    "Chief",  "General"};
    const Token& token = tokens_[i];
    return token.has(kCapitalized) && !token.has(kAllCaps) &&
           lexicon_.titles.contains(token.lower_hash) &&
           std::find(std::begin(kVague), std::end(kVague), word(i)) == std::end(kVague);
  }

  /// "the airline", "the regulator, the" and "the village of".
  std::optional<EntityType> before(std::size_t i) const {
    if (i >= 1) {
      if (is_title(i - 1)) return EntityType::kPerson;
      const auto kind = lexicon_.kind_nouns.find(tokens_[i - 1].lower_hash);
      const bool named = kind && *kind != kNamedPlace;
      if (named && !tokens_[i - 1].has(kCapitalized | kAllCaps)) return type_of_kind(*kind);
    }
    if (i >= 3 && word(i - 1) == "the" && word(i - 2) == ",")
      if (const auto type = kind_at(i - 3); type == EntityType::kOrganization) return type;
    if (i >= 2 && word(i - 1) == "of")
      if (const auto type = kind_at(i - 2); type == EntityType::kLocation) return type;
    return {};
  }

  /// "the Al-Ghani oil field", "the Hashd Al-Shaabi paramilitary force": what a name tells apart.
  std::optional<EntityType> of_modified(std::size_t begin, std::size_t end) const {
    static constexpr std::string_view kPlaces[] = {"field",    "oilfield",  "mosque",   "prison",
                                                   "province", "district",  "refinery", "crossing",
                                                   "airport",  "reservoir", "area"};
    static constexpr std::string_view kBodies[] = {"militia",    "militias",   "militants",
                                                   "insurgents", "guerrillas", "rebels",
                                                   "faction",    "airline"};
    constexpr std::size_t kMostBetween = 2;
    if (begin == 0 || (word(begin - 1) != "the" && word(begin - 1) != "The")) return {};
    std::size_t head = end;
    while (head + 1 < tokens_.size() && head < end + kMostBetween &&
           (is_noun(tokens_[head + 1].tag) && !tokens_[head].has(kPunct)))
      ++head;
    if (head >= tokens_.size() || !is_noun(tokens_[head].tag)) return {};
    const auto is_in = [&](std::span<const std::string_view> heads) {
      return std::ranges::find(heads, word(head)) != heads.end();
    };
    if (is_in(kPlaces)) return EntityType::kLocation;
    const bool force = word(head) == "force" && word(head - 1) == "paramilitary";
    if (force || is_in(kBodies)) return EntityType::kOrganization;
    return {};
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  const NameLexicon& lexicon_;
};

}  // namespace

std::optional<Description> read_description(std::string_view text, std::span<const Token> tokens,
                                            std::size_t begin, std::size_t end,
                                            const NameLexicon& lexicon) {
  return DescriptionReader(text, tokens, lexicon).read(begin, end);
}

}  // namespace ae
