#include "analysis/reporting_verbs.h"

#include <algorithm>

namespace ae {
namespace {

constexpr char kLexicon[] = {
#embed "lexicon/reporting_verbs.tsv"
};
constexpr char kSources[] = {
#embed "lexicon/source_nouns.txt"
};

constexpr std::string_view kLetters = "qsotnpd";  ///< in the order of ReportingFrame

std::uint16_t read_frames(std::string_view letters) {
  std::uint16_t frames = 0;
  for (const char letter : letters) {
    const std::size_t bit = kLetters.find(letter);
    if (bit != std::string_view::npos) frames = static_cast<std::uint16_t>(frames | 1u << bit);
  }
  return frames;
}

}  // namespace

ReportingVerbs::ReportingVerbs(std::string_view lines, std::string_view sources)
    : sources_(sources) {
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    const std::string_view line = lines.substr(at, end - at);
    at = end + 1;
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    const std::uint16_t frames = read_frames(line.substr(tab + 1));
    for (std::size_t form = 0; form < tab;) {
      const std::size_t space = std::min(line.find(' ', form), tab);
      forms_.insert(hash_word(line.substr(form, space - form)), frames);
      form = space + 1;
    }
  }
}

ReportingVerbs make_reporting_verbs() {
  return ReportingVerbs({kLexicon, sizeof kLexicon}, {kSources, sizeof kSources});
}

}  // namespace ae
