#include "analysis/nominals.h"

#include "analysis/word_hash.h"

namespace ae {

/// A noun that says what someone, or something, is.
bool NominalResolver::is_kind(std::uint32_t token, bool of_person) const {
  const NameLexicon& lexicon = input_.model.name_lexicon;
  const std::uint32_t word = at(token).lower_hash;
  if (!is_noun(at(token).tag)) return false;
  return of_person ? lexicon.person_nouns.contains(word)
                   : lexicon.kind_nouns.contains(word) || lexicon.organization_names.contains(word);
}

void NominalResolver::visit(std::uint32_t sentence) {
  sentence_ = sentence;
  const Sentence& s = input_.analysis.sentences[sentence];
  const auto& mentions = input_.analysis.mentions;
  begin_ = s.first_token;
  end_ = s.first_token + s.token_count;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    while (next_mention_ < mentions.size() && mentions[next_mention_].span.begin < at(i).span.begin)
      ++next_mention_;
    if (next_mention_ < mentions.size() && mentions[next_mention_].span.begin == at(i).span.begin) {
      std::uint32_t end = i + 1;
      while (end < end_ && at(end).span.end <= mentions[next_mention_].span.end) ++end;
      read_name(next_mention_, i, end);
      i = end - 1;
      continue;
    }
    const bool definite =
        at(i).lower_hash == hash_word("the") || at(i).lower_hash == hash_word("this");
    if (definite && i + 1 < end_) read_nominal(i + 1);
  }
}

void NominalResolver::tell(std::uint32_t cluster, std::uint32_t noun) {
  const std::uint32_t place =
      by_noun_.find_or_insert(at(noun).lower_hash, static_cast<std::uint32_t>(told_.size()));
  if (place == told_.size()) told_.push_back({cluster});
  Told& told = told_[place];
  told.of_others = told.of_others || clusters_.root(told.cluster) != cluster;
  told_here_ = noun;
}

void NominalResolver::read_name(std::uint32_t mention, std::uint32_t first, std::uint32_t end) {
  const std::uint32_t cluster = clusters_.root(cluster_of_[mention]);
  if (named_in_.size() <= cluster) named_in_.resize(clusters_.size());
  named_in_[cluster] = sentence_ + 1;
  const EntityType type = clusters_.at(cluster).type();
  const bool person = type == EntityType::kPerson;
  if (person) {
    const auto& titles = input_.model.name_lexicon.titles;
    if (end - first > 1 && titles.contains(at(first).lower_hash)) tell(cluster, first);
    if (first > begin_ && at(first - 1).has(kCapitalized) &&
        titles.contains(at(first - 1).lower_hash))
      tell(cluster, first - 1);
  } else if (type != EntityType::kLocation && end - first > 1) {
    // Of places "Sun City" need not be what "the city" is.
    if (is_kind(end - 1, false)) tell(cluster, end - 1);
    if (is_kind(first, false) && at(first + 1).lower_hash == hash_word("of")) tell(cluster, first);
  }
  if (first > begin_ && is_kind(first - 1, person)) tell(cluster, first - 1);
  read_apposition(cluster, person, end);
}

/// ", the Dutch co-founder of Acme" and "is a Dutch airline".
void NominalResolver::read_apposition(std::uint32_t cluster, bool person, std::uint32_t end) {
  constexpr std::uint32_t kMostModifiers = 5;
  if (end + 1 >= end_) return;
  const std::uint32_t link = at(end).lower_hash;
  if (link != hash_word(",") && link != hash_word("is") && link != hash_word("was")) return;
  std::uint32_t i = end + 1;
  const bool article = at(i).tag == Tag::kDT;
  if (!article && link != hash_word(",")) return;
  if (article) ++i;
  for (std::uint32_t stop = i + kMostModifiers; i < end_ && i < stop; ++i) {
    const Tag next = i + 1 < end_ ? at(i + 1).tag : Tag::kPunct;
    const bool last = next == Tag::kIN || next == Tag::kWP || next == Tag::kWDT ||
                      next == Tag::kCC || next == Tag::kPunct;
    const bool whole = article || next == Tag::kIN;
    if (last && whole && at(i).tag == Tag::kNN && is_kind(i, person)) return tell(cluster, i);
    const Tag tag = at(i).tag;
    if (!is_noun(tag) && !is_adjective(tag) && tag != Tag::kCD && tag != Tag::kVBN &&
        at(i).lower_hash != hash_word("-"))
      return;
  }
}

/// Whether nothing behind a noun makes it narrower: "the head of", "the company that", "the bank
/// card".
bool NominalResolver::stands_alone(std::uint32_t noun) const {
  if (noun + 1 >= end_) return true;
  const auto& mentions = input_.analysis.mentions;
  for (std::uint32_t m = next_mention_; m < mentions.size() && m < next_mention_ + 2; ++m) {
    if (mentions[m].span.begin == at(noun + 1).span.begin ||
        mentions[m].span.begin == at(noun).span.begin)
      return false;
  }
  const Tag next = at(noun + 1).tag;
  if (is_noun(next) || next == Tag::kWP || next == Tag::kWDT || next == Tag::kCD ||
      next == Tag::kVBN || next == Tag::kVBG)
    return false;
  const std::uint32_t word = at(noun + 1).lower_hash;
  return word != hash_word("of") && word != hash_word("that") && word != hash_word("for") &&
         word != hash_word("-") && word != hash_word("and") && word != hash_word("or");
}

void NominalResolver::read_nominal(std::uint32_t noun) {
  // "the House" is as good as a name.
  constexpr std::uint32_t kFarthest = 4;  ///< sentences
  constexpr std::uint32_t kFarthestCapital = 40;
  const Tag tag = at(noun).tag;
  if ((tag != Tag::kNN && tag != Tag::kNNP) || noun == told_here_) return;
  const std::uint32_t place = by_noun_.find(at(noun).lower_hash);
  if (place == kNone) return read_office(noun);
  if (told_[place].of_others || !stands_alone(noun)) return;
  const std::uint32_t cluster = clusters_.root(told_[place].cluster);
  const bool capital = at(noun).has(kCapitalized);
  // "Then this guy came": someone new.
  const bool person = clusters_.at(cluster).type() == EntityType::kPerson;
  if (person && !capital && at(noun - 1).lower_hash == hash_word("this")) return;
  if (sentence_ + 1 - named_in_[cluster] > (capital ? kFarthestCapital : kFarthest)) return;
  named_in_[cluster] = sentence_ + 1;
  found_.push_back(
      {{at(noun - 1).span.begin, at(noun).span.end}, sentence_, cluster, MentionKind::kNominal});
}

/// "the Secretary", "the Court"
void NominalResolver::read_office(std::uint32_t noun) {
  const NameLexicon& lexicon = input_.model.name_lexicon;
  const std::uint32_t word = at(noun).lower_hash;
  if (at(noun).tag != Tag::kNNP || !at(noun).has(kCapitalized) || !stands_alone(noun)) return;
  if (!lexicon.titles.contains(word) && !lexicon.organization_names.contains(word)) return;
  const std::uint32_t place =
      by_office_.find_or_insert(word, static_cast<std::uint32_t>(offices_.size()));
  if (place == offices_.size()) offices_.push_back({noun});
  ++offices_[place].count;
  office_mentions_.push_back(
      {{at(noun - 1).span.begin, at(noun).span.end}, sentence_, place, MentionKind::kNominal});
}

std::vector<Mention> NominalResolver::take_offices() {
  constexpr std::uint32_t kFewest = 3;
  const NameLexicon& lexicon = input_.model.name_lexicon;
  for (Office& office : offices_) {
    const Token& noun = at(office.noun);
    const std::uint32_t place = by_noun_.find(noun.lower_hash);
    if (place != kNone) {  // named later
      if (!told_[place].of_others) office.cluster = told_[place].cluster;
    } else if (office.count >= kFewest) {
      const EntityType type = lexicon.titles.contains(noun.lower_hash) ? EntityType::kPerson
                                                                       : EntityType::kOrganization;
      office.cluster =
          clusters_.add_office(read_name_words(input_.doc.text(), {&noun, 1}, type, lexicon), type);
    }
  }
  std::vector<Mention> mentions;
  for (Mention m : office_mentions_) {
    m.entity = offices_[m.entity].cluster;
    if (m.entity != kNone) mentions.push_back(m);
  }
  return mentions;
}

}  // namespace ae
