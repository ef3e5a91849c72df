#include "analysis/name_clusters.h"

#include <algorithm>

#include "analysis/word_hash.h"

namespace ae {
namespace {

/// Hash of the initials of the capitalized words, so that "World Health Organization" has that of
/// "WHO".
std::uint32_t hash_initials(const NameWords& name, bool capitals_only) {
  std::uint32_t hash = kNoInitials;
  for (std::size_t i = 0; i < name.count; ++i) {
    if (name.first_letters[i] == 0) return kNone;
    if (!capitals_only || name.capital[i]) hash = hash_words(hash, name.first_letters[i]);
  }
  return hash;
}

std::uint32_t capitals_in(const NameWords& name) {
  return static_cast<std::uint32_t>(std::count(name.capital, name.capital + name.count, true));
}

/// Whether `b` shows better than `a` what is named: no handle or hashtag, Latin letters, more
/// words.
bool is_fuller(const NameWords& a, const NameWords& b) {
  if (a.address != b.address) return a.address;
  if (a.hashtag != b.hashtag) return a.hashtag;
  if (a.capital[0] != b.capital[0]) return b.capital[0];
  return b.count > a.count;
}

/// Where "of" stands in "House of Representatives"; 0 where it does not.
std::size_t place_of_of(const NameWords& name) {
  const std::uint32_t of = hash_word("of");
  for (std::size_t i = 1; i < name.count; ++i)
    if (name.words[i] == of) return i;
  return 0;
}

bool is_person(EntityType type) {
  return type == EntityType::kPerson;
}

}  // namespace

EntityType NameCluster::type() const {
  return static_cast<EntityType>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}

std::uint32_t NameClusters::root(std::uint32_t cluster) {
  std::uint32_t top = cluster;
  while (clusters_[top].joined_to != kNone) top = clusters_[top].joined_to;
  while (clusters_[cluster].joined_to != kNone) {
    const std::uint32_t next = clusters_[cluster].joined_to;
    clusters_[cluster].joined_to = top;
    cluster = next;
  }
  return top;
}

std::uint32_t NameClusters::look_up(const HashIndex& table, std::uint32_t key) {
  const std::uint32_t found = table.find(key);
  return found == kNone ? kNone : root(found);
}

std::uint32_t NameClusters::join(std::uint32_t a, std::uint32_t b) {
  a = root(a);
  b = root(b);
  if (a == b) return a;
  if (b < a) std::swap(a, b);
  NameCluster& kept = clusters_[a];
  NameCluster& gone = clusters_[b];
  gone.joined_to = a;
  for (std::size_t t = 0; t < kept.votes.size(); ++t) kept.votes[t] += gone.votes[t];
  kept.told += gone.told;
  kept.title |= gone.title;
  if (is_fuller(kept.fullest, gone.fullest)) {
    kept.fullest = gone.fullest;
    kept.mention = gone.mention;
  }
  return a;
}

std::uint32_t NameClusters::add(const NameWords& name, EntityType type, std::uint32_t mention) {
  std::uint32_t cluster = name.count == 0 ? kNone : find(name, type);
  if (cluster == kNone) {
    cluster = static_cast<std::uint32_t>(clusters_.size());
    NameCluster& fresh = clusters_.emplace_back();
    fresh.fullest = name;
    fresh.mention = mention;
  }
  constexpr std::uint32_t kKindWord = 24;
  NameCluster& c = clusters_[cluster];
  // A first full mention decides later short ones (Krishnan and Manning 2006).
  const bool surname = is_person(c.type()) && c.fullest.count > name.count && c.fullest.count > 1 &&
                       c.fullest.ends_with(name);
  if (surname) type = EntityType::kPerson;
  const std::uint32_t vote = name.hashtag ? 1 : name.count > 1 ? 3 : 2;
  c.votes[static_cast<std::size_t>(type)] += vote;
  // "Ford" is the company where the article has Ford Motor Company.
  constexpr auto kPlace = static_cast<std::size_t>(EntityType::kLocation);
  const bool kind =
      name.company || (name.count > 1 && lexicon_.organization_names.contains(name.last()));
  const bool by_kind = kind && type == EntityType::kOrganization && c.votes[kPlace] == 0;
  if (by_kind) {
    c.votes[static_cast<std::size_t>(type)] += kKindWord;
    c.told += kKindWord;
  }
  c.title |= name.title;
  if (is_fuller(c.fullest, name)) {
    c.fullest = name;
    c.mention = mention;
  }
  if (name.count > 0) enter(name, type, cluster);
  return cluster;
}

std::uint32_t NameClusters::add_office(const NameWords& office, EntityType type) {
  const auto cluster = static_cast<std::uint32_t>(clusters_.size());
  NameCluster& fresh = clusters_.emplace_back();
  fresh.fullest = office;
  fresh.votes[static_cast<std::size_t>(type)] = 1;
  return cluster;
}

void NameClusters::vote(std::uint32_t cluster, EntityType type) {
  ++clusters_[root(cluster)].votes[static_cast<std::size_t>(type)];
}

void NameClusters::describe(std::uint32_t cluster, Description said) {
  constexpr std::uint32_t kDescription = 12;
  constexpr std::uint32_t kSureDescription = 48;
  NameCluster& c = clusters_[root(cluster)];
  // "Ada Lane, the company said": persons in full are told well by their names.
  const bool full_person = c.type() == EntityType::kPerson && c.fullest.count > 1;
  const bool place = said.type == EntityType::kLocation && !said.of_modified;
  if (full_person && said.type != EntityType::kPerson && (place || !said.sure)) return;
  // "In Berlin, the chancellor, Angela Merkel," but "Marianne Ny, the director"
  const bool may_be_person =
      c.fullest.count > 1 && (words_.find(c.fullest.first()).lists & kFirstName) != 0;
  if (said.type == EntityType::kPerson && !is_person(c.type()) && !may_be_person) return;
  // "the Aleppo rebels" are called after the place.
  if (said.of_modified && c.type() == EntityType::kLocation) return;
  const std::uint32_t weight = said.sure ? kSureDescription : kDescription;
  c.votes[static_cast<std::size_t>(said.type)] += weight;
  c.told += weight;
}

std::uint32_t NameClusters::find(const NameWords& name, EntityType type) {
  if (const auto group = lexicon_.same_names.find(name.key)) {
    // "WHO" after a spelling of its long form that the lexicon lacks.
    const std::uint32_t known = look_up(by_group_, *group);
    return known != kNone || type != EntityType::kOrganization ? known : find_by_initials(name);
  }
  const std::uint32_t same = look_up(by_key_, name.key);
  if (same != kNone) {
    // "Washington" may be a town and a man.
    const bool clash = name.count == 1 && is_person(type) != is_person(clusters_[same].type()) &&
                       (is_person(type) ? look_up(by_last_, name.key) != kNone
                                        : clusters_[same].fullest.count > 1);
    if (!clash) return same;
  }
  if (const std::uint32_t found = look_up(by_part_, name.part_key); found != kNone) return found;
  if (is_person(type)) {
    const std::uint32_t person = find_person(name);
    // "House" after "House of Representatives", by itself easily taken for a surname.
    if (person != kNone || name.count != 1 || name.title != 0) return person;
    if (const std::uint32_t company = find_company(name); company != kNone) return company;
    return look_up(by_head_, name.key);
  }
  if (const std::uint32_t person = find_by_surname(name, type); person != kNone) return person;
  if (name.count == 1) {
    if (const std::uint32_t found = find_by_initials(name); found != kNone) return found;
    // "Congress" after "Indian National Congress".
    const bool may_be_organization =
        type == EntityType::kOrganization || lexicon_.organization_names.contains(name.last());
    if (may_be_organization && name.acronym == 0) {
      if (const std::uint32_t found = look_up(by_head_, name.key); found != kNone) return found;
    }
  } else if (capitals_in(name) > 1) {
    for (const bool capitals_only : {true, false}) {
      const std::uint32_t hash = hash_initials(name, capitals_only);
      const std::uint32_t found = hash == kNone ? kNone : look_up(by_acronym_, hash);
      if (found != kNone) return found;
    }
  }
  if (type == EntityType::kLocation) return kNone;
  if (const std::uint32_t found = find_team(name); found != kNone) return found;
  if (const std::uint32_t found = find_by_start(name); found != kNone) return found;
  // "Penn State" after "Pennsylvania State University".
  return name.count < 2 ? kNone : look_up(by_beginning_, hash_words(name.words[0], name.words[1]));
}

/// "Al-Quaety" after "Nabil Hasan al-Quaety", "Nwosu" after "Amara Nwosu", whatever type it seems
/// to have there; but a place or a company that is known by the name may be meant itself.
std::uint32_t NameClusters::find_by_surname(const NameWords& name, EntityType type) {
  const std::uint32_t person = find_person(name);
  if (name.count != 1) {
    const bool rest = person != kNone && clusters_[person].fullest.count > name.count &&
                      clusters_[person].fullest.ends_with(name) && type != EntityType::kLocation;
    return rest ? person : kNone;
  }
  if (person == kNone || type == EntityType::kOther) return person;
  const std::uint8_t known = words_.find(name.last()).lists;
  const bool may_be_else =
      name.acronym != 0 || (known & (kCity | kCountry | kDemonym | kCompanyWord)) != 0;
  return may_be_else || clusters_[person].fullest.count < 2 ? kNone : person;
}

std::uint32_t NameClusters::find_by_initials(const NameWords& name) {
  return name.acronym != 0 ? look_up(by_initials_, name.acronym) : kNone;
}

/// "Ford" after "Ford Motor Company", where nobody is called so.
std::uint32_t NameClusters::find_company(const NameWords& name) {
  std::uint32_t longer = look_up(by_start_, name.key);
  if (longer == kNone) longer = look_up(by_key_, name.key);
  if (longer == kNone) return kNone;
  const NameWords& fullest = clusters_[longer].fullest;
  return fullest.company || fullest.last() == hash_word("company") ? longer : kNone;
}

/// "Atlanta Hawks" after "Hawks" in the headline.
std::uint32_t NameClusters::find_team(const NameWords& name) {
  if (name.count < 2 || !lexicon_.team_names.contains(name.last())) return kNone;
  const std::uint32_t shorter = look_up(by_key_, hash_words(1, name.last()));
  if (shorter == kNone || clusters_[shorter].fullest.count != 1) return kNone;
  return clusters_[shorter].type() == EntityType::kOrganization ? shorter : kNone;
}

/// "Microsoft" for "Microsoft Corporation", and the other way round.
std::uint32_t NameClusters::find_by_start(const NameWords& name) {
  if (const std::uint32_t longer = look_up(by_start_, name.key); longer != kNone) return longer;
  std::uint32_t key = 1;
  for (std::size_t i = 0; i + 1 < name.count; ++i) {
    key = hash_words(key, name.words[i]);
    const std::uint32_t shorter = look_up(by_key_, key);
    if (shorter != kNone && clusters_[shorter].fullest.count == i + 1 &&
        clusters_[shorter].type() == EntityType::kOrganization && name.count <= i + 3) {
      return shorter;
    }
  }
  return kNone;
}

bool NameClusters::may_be_same_person(const NameWords& a, const NameWords& b) const {
  if (a.count < 2 || b.count < 2) return true;
  // "Van Houten" of "Maria van Houten"
  if (a.count != b.count && (a.count < b.count ? b.ends_with(a) : a.ends_with(b))) return true;
  if (a.initial(0) || b.initial(0)) return a.first_letters[0] == b.first_letters[0];
  return lexicon_.same_first_name(a.first(), b.first());
}

std::uint32_t NameClusters::find_person(const NameWords& name) {
  // "Ms. Atwood-Hughes" after "Margaret Atwood-Hughes" and her daughter "Siobhan Hughes"
  if (name.count == 2) {
    const std::uint32_t found = look_up(by_tail_, hash_words(name.first(), name.last()));
    if (found != kNone && clusters_[found].fullest.ends_with(name)) return found;
  }
  for (const HashIndex* table : {&by_last_, &by_first_}) {
    if (table == &by_first_ && name.count > 1) break;
    const std::uint32_t found = look_up(*table, name.last());
    if (found == kNone) continue;
    const NameCluster& c = clusters_[found];
    const bool sexes_clash = (c.title == 1 && name.title == 2) || (c.title == 2 && name.title == 1);
    if (!sexes_clash && may_be_same_person(c.fullest, name)) return found;
  }
  // "Ala" before "Ala Shaabana".
  if (name.count < 2) return kNone;
  const std::uint32_t first = look_up(by_first_, name.first());
  return first != kNone && clusters_[first].fullest.count == 1 ? first : kNone;
}

/// "Raul Castro, brother of President Fidel Castro, spoke. Castro said": whoever is named to tell
/// of another is not meant by the surname.
bool NameClusters::is_introduced_beside(const NameWords& name, std::uint32_t cluster) {
  constexpr std::uint32_t kNear = 150;  ///< bytes
  const std::uint32_t other = look_up(by_last_, name.last());
  if (other == kNone || other == cluster || name.count < 2) return false;
  const NameCluster& c = clusters_[other];
  const bool fresh = clusters_[cluster].fullest.core.begin == name.core.begin;
  return fresh && c.fullest.count > 1 && is_person(c.type()) && name.core.begin < c.last_at + kNear;
}

void NameClusters::enter(const NameWords& name, EntityType type, std::uint32_t cluster) {
  if (const auto group = lexicon_.same_names.find(name.key)) by_group_.set(*group, cluster);
  by_key_.set(name.key, cluster);
  if (name.part_key != kNone) by_part_.set(name.part_key, cluster);
  if (is_person(type) && !name.address) {
    if (!is_introduced_beside(name, cluster)) by_last_.set(name.last(), cluster);
    clusters_[cluster].last_at = name.core.begin;
    if (name.count > 2) by_tail_.set(hash_words(name.words[name.count - 2], name.last()), cluster);
    by_first_.set(name.first(), cluster);
    return;
  }
  if (name.acronym != 0) {
    by_acronym_.set(name.acronym, cluster);
  } else if (capitals_in(name) > 1) {
    for (const bool capitals_only : {true, false}) {
      if (const std::uint32_t hash = hash_initials(name, capitals_only); hash != kNone)
        by_initials_.set(hash, cluster);
    }
    if (type == EntityType::kOrganization) {
      // The head of "House of Representatives" is its first word.
      if (name.capital[name.count - 2])
        by_head_.set(hash_words(1, name.last()), cluster);
      else if (const std::size_t of = place_of_of(name); of > 0)
        by_head_.set(hash_words(1, name.words[of - 1]), cluster);
      for (const std::uint32_t beginning : beginnings_of(slice(text_, name.first_span))) {
        if (beginning != 0) by_beginning_.set(hash_words(beginning, name.words[1]), cluster);
      }
    }
    // "Maria" after "Hurricane Maria"
    if (is_storm(slice(text_, name.first_span))) by_start_.set(hash_words(1, name.last()), cluster);
    if (type != EntityType::kLocation && name.count <= 3)
      by_start_.set(hash_words(1, name.first()), cluster);
  }
}

}  // namespace ae
