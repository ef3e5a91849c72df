#include "train/name_variants.h"

#include <algorithm>
#include <cstdlib>

#include "train/lines.h"

namespace ae::train {
namespace {

constexpr auto kPerson = static_cast<std::size_t>(EntityType::kPerson);
constexpr auto kOrganization = static_cast<std::size_t>(EntityType::kOrganization);
constexpr auto kLocation = static_cast<std::size_t>(EntityType::kLocation);

bool has_capital(const std::string& name) {
  return !name.empty() && name[0] >= 'A' && name[0] <= 'Z';
}

/// "SMITH" and "smith" as "Smith".
std::string as_name(std::string_view word) {
  std::string name(word);
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (i > 0 && name[i] >= 'A' && name[i] <= 'Z') name[i] = static_cast<char>(name[i] + 32);
    if (i == 0 && name[i] >= 'a' && name[i] <= 'z') name[i] = static_cast<char>(name[i] - 32);
  }
  return name;
}

/// "Apple Inc." of "Apple Inc. - Common Stock".
std::string_view company_of(std::string_view security) {
  return security.substr(0, std::min(security.find(" - "), security.size()));
}

void read_first_column(const std::string& path, std::size_t limit,
                       std::vector<std::string>& names) {
  std::size_t count = 0;
  each_line(path, [&](std::string_view line) {
    if (count++ < limit) names.push_back(as_name(fields_of(line, '\t')[0]));
  });
}

}  // namespace

NameVariants::NameVariants(const std::string& lexicons) {
  constexpr std::size_t kFirstNames = 1200;
  constexpr std::size_t kSurnames = 12'000;
  constexpr int kPeople = 40'000;
  read_first_column(lexicons + "/names_us_census_1990/female_first.tsv", kFirstNames, first_names_);
  read_first_column(lexicons + "/names_us_census_1990/male_first.tsv", kFirstNames, first_names_);
  read_first_column(lexicons + "/names_us_census_1990/surnames.tsv", kSurnames, surnames_);
  each_line(lexicons + "/organisations/universities.tsv", [&](std::string_view line) {
    listed_[kOrganization].emplace_back(fields_of(line, '\t')[0]);
  });
  each_line(lexicons + "/organisations/nasdaq-listed.csv", [&](std::string_view line) {
    const std::size_t comma = line.find(',');
    if (comma == std::string_view::npos || line.find("ETF") != std::string_view::npos) return;
    listed_[kOrganization].emplace_back(company_of(line.substr(comma + 1)));
  });
  each_line(lexicons + "/organisations/sp500.tsv", [&](std::string_view line) {
    listed_[kOrganization].emplace_back(fields_of(line, '\t')[1]);
  });
  each_line(lexicons + "/cities_geonames/cities5000.tsv", [&](std::string_view line) {
    const auto fields = fields_of(line, '\t');
    if (fields.size() >= 6 && std::atoi(std::string(fields[5]).c_str()) >= kPeople)
      listed_[kLocation].emplace_back(fields[0]);
  });
  for (Names& names : listed_) {
    std::erase_if(names, [](const std::string& name) {
      return !has_capital(name) || name.find_first_of("\"(,") != std::string::npos;
    });
  }
}

void NameVariants::collect(const CorpusText& text) {
  for (const GoldSpan& name : text.names) {
    std::string form(slice(text.text, name.span));
    const bool several = form.find(' ') != std::string::npos;
    if (has_capital(form)) in_use_[name.label][several].push_back(std::move(form));
  }
}

std::string NameVariants::choose_person(const std::string& name,
                                        std::map<std::string, std::string>& chosen) {
  std::string told;
  bool first = name.find(' ') != std::string::npos;
  for (const auto word : fields_of(name, ' ')) {
    const auto [found, is_new] = chosen.try_emplace(std::string(word));
    if (is_new) {
      // Initials and small words of names stay.
      const bool stays = word.size() < 3 || !has_capital(std::string(word));
      found->second = stays ? std::string(word) : any_of(first ? first_names_ : surnames_);
    }
    if (!told.empty()) told += ' ';
    told += found->second;
    first = false;
  }
  return told;
}

std::string NameVariants::choose(EntityType type, const std::string& name,
                                 std::map<std::string, std::string>& chosen) {
  const auto t = static_cast<std::size_t>(type);
  const auto found = chosen.find(name);
  if (found != chosen.end()) return found->second;
  if (t == kPerson && random_.next() % 2 == 0) return choose_person(name, chosen);
  const Names& in_use = in_use_[t][name.find(' ') != std::string::npos];
  const bool listed = !listed_[t].empty() && random_.next() % 3 == 0;
  std::string other = listed ? any_of(listed_[t]) : in_use.empty() ? name : any_of(in_use);
  return chosen[name] = std::move(other);
}

CorpusText NameVariants::retell(const CorpusText& text) {
  CorpusText told = text;
  told.text.clear();
  told.names.clear();
  told.words.clear();
  std::map<std::string, std::string> chosen;
  std::uint32_t at = 0;
  for (const GoldSpan& name : text.names) {
    if (name.span.begin < at) continue;
    told.text += slice(text.text, {at, name.span.begin});
    const std::string form(slice(text.text, name.span));
    const auto begin = static_cast<std::uint32_t>(told.text.size());
    told.text +=
        has_capital(form) ? choose(static_cast<EntityType>(name.label), form, chosen) : form;
    told.names.push_back({{begin, static_cast<std::uint32_t>(told.text.size())}, name.label});
    at = name.span.end;
  }
  told.text += std::string_view(text.text).substr(at);
  return told;
}

}  // namespace ae::train
