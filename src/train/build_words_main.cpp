// build_words DATA WORK ALL_WORDS.bin WORDS.bin PHRASES.bin: word clusters (WORK/clusters.tsv),
// lists of names and places, and the tags of unambiguous words, compiled into the files of
// WordClasses and Phrases. The models learn from ALL_WORDS.bin; the program has WORDS.bin, which is
// smaller by rare words.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <unordered_map>

#include "analysis/phrases.h"
#include "analysis/token_words.h"
#include "train/corpus.h"
#include "train/lines.h"
#include "train/model_writer.h"

namespace {

using ae::Tag;
using ae::WordClass;

/// How many words of each source are taken, the most frequent first.
struct Extent {
  std::size_t clustered;
  std::size_t surnames;
  bool first_names_without_cluster;
};
constexpr Extent kAll{80'000, 25'000, true};
constexpr Extent kShipped{70'000, 15'000, false};

/// Known words in the order in which they came.
class WordList {
 public:
  bool knows(std::string_view word) const { return numbers_.contains(ae::hash_lower(word)); }
  WordClass& at(std::string_view word) {
    const std::uint32_t hash = ae::hash_lower(word);
    const auto [found, is_new] = numbers_.try_emplace(hash, entries_.size());
    if (is_new) entries_.push_back({hash, {}});
    return entries_[found->second].word;
  }
  void add(std::string_view word, std::uint8_t list) {
    if (!word.empty()) at(word).lists |= list;
  }
  std::vector<ae::train::WordEntry> entries() const { return entries_; }

 private:
  std::vector<ae::train::WordEntry> entries_;
  std::unordered_map<std::uint32_t, std::size_t> numbers_;
};

std::vector<std::uint8_t> add_clusters(WordList& words, const std::string& path,
                                       std::size_t limit) {
  std::vector<std::uint8_t> coarse;
  std::size_t count = 0;
  ae::train::each_line(path, [&](std::string_view line) {
    if (count++ >= limit) return;
    const auto fields = ae::train::fields_of(line, '\t');
    const auto fine = static_cast<std::uint16_t>(std::atoi(std::string(fields[1]).c_str()));
    WordClass& word = words.at(fields[0]);
    word.cluster = fine;
    word.types = static_cast<std::uint8_t>(std::atoi(std::string(fields[3]).c_str()));
    if (coarse.size() <= fine) coarse.resize(fine + 1u, 0xFF);
    coarse[fine] = static_cast<std::uint8_t>(std::atoi(std::string(fields[2]).c_str()));
  });
  return coarse;
}

/// Share of people of each sex who bear a first name, in percent, in the census of 1990.
std::map<std::string, double> read_shares(const std::string& path) {
  std::map<std::string, double> shares;
  ae::train::each_line(path, [&](std::string_view line) {
    const auto fields = ae::train::fields_of(line, '\t');
    shares[std::string(fields[0])] = std::atof(std::string(fields[1]).c_str());
  });
  return shares;
}

void add_person_names(WordList& words, const std::string& lexicons, const Extent& extent) {
  constexpr double kMostly = 12;  // times as common with one sex as with the other
  const auto women = read_shares(lexicons + "/names_us_census_1990/female_first.tsv");
  const auto men = read_shares(lexicons + "/names_us_census_1990/male_first.tsv");
  const auto share = [](const auto& shares, const std::string& name) {
    const auto found = shares.find(name);
    return found == shares.end() ? 0.0 : found->second;
  };
  for (const auto& [name, f] : women) {
    words.add(name, ae::kFirstName);
    if (f > kMostly * share(men, name)) words.add(name, ae::kFemale);
  }
  for (const auto& [name, m] : men) {
    words.add(name, ae::kFirstName);
    if (m > kMostly * share(women, name)) words.add(name, ae::kMale);
  }
  ae::train::each_line(lexicons + "/names_smashew/first_names_all.txt", [&](std::string_view name) {
    if (extent.first_names_without_cluster || words.knows(name)) words.add(name, ae::kFirstName);
  });
  std::size_t count = 0;
  ae::train::each_line(lexicons + "/names_us_census_1990/surnames.tsv", [&](std::string_view line) {
    if (count++ < extent.surnames) words.add(ae::train::fields_of(line, '\t')[0], ae::kSurname);
  });
}

void add_places(WordList& words, const std::string& lexicons) {
  constexpr int kPeople = 15'000;
  ae::train::each_line(lexicons + "/cities_geonames/cities5000.tsv", [&](std::string_view line) {
    const auto fields = ae::train::fields_of(line, '\t');
    if (fields.size() < 6 || std::atoi(std::string(fields[5]).c_str()) < kPeople) return;
    if (fields[0].find(' ') == std::string_view::npos) words.add(fields[0], ae::kCity);
  });
  ae::train::each_line(lexicons + "/countries_mledoze/countries.tsv", [&](std::string_view line) {
    const auto fields = ae::train::fields_of(line, '\t');
    if (fields[0] == "cca2") return;
    if (fields[2].find(' ') == std::string_view::npos) words.add(fields[2], ae::kCountry);
    for (const auto region : {fields[6], fields[7]}) {
      if (region.find(' ') == std::string_view::npos) words.add(region, ae::kCountry);
    }
    if (fields[8].find(' ') == std::string_view::npos) words.add(fields[8], ae::kDemonym);
  });
}

void add_organization_words(WordList& words, const std::string& lexicons) {
  std::map<std::string, int> counts;
  const auto count_words = [&](std::string_view name) {
    for (const auto word : ae::train::fields_of(name, ' ')) ++counts[std::string(word)];
  };
  ae::train::each_line(lexicons + "/organisations/sp500.tsv", [&](std::string_view line) {
    count_words(ae::train::fields_of(line, '\t')[1]);
  });
  for (const auto& [word, n] : counts) {
    if (word.size() > 2 && word != "Symbol" && word != "Security")
      words.add(word, ae::kCompanyWord);
  }
}

/// Gives a tag to each frequent word that has only one in the training texts.
void add_certain_tags(WordList& words, const std::vector<ae::train::CorpusText>& texts) {
  constexpr int kLeast = 15;
  constexpr double kShare = 0.997;
  std::map<std::string, std::map<std::uint8_t, int>> counts;
  for (const auto& text : texts) {
    for (const auto& word : text.words) {
      const std::string form(ae::slice(text.text, word.span));
      std::string lower = form;
      std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
      });
      if (lower == form || form.size() < 4) ++counts[lower][word.label];
    }
  }
  for (const auto& [word, tags] : counts) {
    int total = 0;
    std::pair<std::uint8_t, int> best{};
    for (const auto& [tag, n] : tags) {
      total += n;
      if (n > best.second) best = {tag, n};
    }
    if (total >= kLeast && best.second >= kShare * total)
      words.at(word).tag = static_cast<Tag>(best.first);
  }
}

/// Names of several words.
class PhraseList {
 public:
  void add(std::string_view name, ae::EntityType type) {
    std::uint32_t hash = 0;
    std::size_t words = 0;
    for (const auto word : ae::train::fields_of(name, ' ')) {
      if (word.empty()) return;
      hash = ae::Phrases::extend(hash, ae::hash_lower(word));
      ++words;
    }
    if (words >= 2 && words <= ae::Phrases::kLongest)
      phrases_.emplace(hash >> 8, static_cast<std::uint8_t>(type));
  }
  const std::map<std::uint32_t, std::uint8_t>& phrases() const { return phrases_; }

 private:
  std::map<std::uint32_t, std::uint8_t> phrases_;
};

/// A company's name without its legal form.
std::string_view plain_company(std::string_view name) {
  for (const std::string_view end :
       {" Inc.", " Inc", " Corp.", " Corporation", " Company", " plc", " Ltd.", " Limited"}) {
    if (name.ends_with(end)) name.remove_suffix(end.size());
  }
  while (name.ends_with(',') || name.ends_with(' ')) name.remove_suffix(1);
  return name;
}

PhraseList read_phrases(const std::string& lexicons) {
  constexpr int kPeople = 30'000;
  PhraseList list;
  ae::train::each_line(lexicons + "/countries_mledoze/countries.tsv", [&](std::string_view line) {
    const auto fields = ae::train::fields_of(line, '\t');
    for (const int column : {2, 3, 6, 7})
      list.add(fields[static_cast<std::size_t>(column)], ae::EntityType::kLocation);
  });
  ae::train::each_line(lexicons + "/cities_geonames/world-cities.csv", [&](std::string_view line) {
    const auto fields = ae::train::fields_of(line, ',');
    if (fields.size() == 4) list.add(fields[2], ae::EntityType::kLocation);
  });
  ae::train::each_line(lexicons + "/cities_geonames/cities5000.tsv", [&](std::string_view line) {
    const auto fields = ae::train::fields_of(line, '\t');
    if (fields.size() >= 6 && std::atoi(std::string(fields[5]).c_str()) >= kPeople) {
      list.add(fields[0], ae::EntityType::kLocation);
    }
  });
  ae::train::each_line(lexicons + "/organisations/sp500.tsv", [&](std::string_view line) {
    list.add(plain_company(ae::train::fields_of(line, '\t')[1]), ae::EntityType::kOrganization);
  });
  return list;
}

bool write_words(const std::string& data, const std::string& work, const Extent& extent,
                 const char* path) {
  const std::string lexicons = data + "/lexicons";
  WordList words;
  const auto coarse = add_clusters(words, work + "/clusters.tsv", extent.clustered);
  add_person_names(words, lexicons, extent);
  add_places(words, lexicons);
  add_organization_words(words, lexicons);
  add_certain_tags(words, ae::train::read_tagging_texts(data, work));
  const auto entries = words.entries();
  std::printf("%zu words\n", entries.size());
  return ae::train::write_file(path, ae::train::write_word_classes(entries, coarse));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fprintf(stderr, "usage: build_words DATA WORK ALL_WORDS.bin WORDS.bin PHRASES.bin\n");
    return 2;
  }
  const auto phrases = read_phrases(std::string(argv[1]) + "/lexicons").phrases();
  std::printf("%zu phrases\n", phrases.size());
  const bool written = write_words(argv[1], argv[2], kAll, argv[3]) &&
                       write_words(argv[1], argv[2], kShipped, argv[4]) &&
                       ae::train::write_file(argv[5], ae::train::write_phrases(phrases));
  return written ? 0 : 1;
}
