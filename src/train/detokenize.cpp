#include "train/detokenize.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace ae::train {
namespace {

bool is_opening(std::string_view token) {
  constexpr std::array<std::string_view, 11> kOpening{"(", "[", "{", "“", "‘", "«",
                                                      "$", "£", "€", "#", "``"};
  return std::find(kOpening.begin(), kOpening.end(), token) != kOpening.end();
}

bool is_closing(std::string_view token) {
  constexpr std::array<std::string_view, 20> kClosing{".",  ",",   ";",   ":",   "!",   "?", ")",
                                                      "]",  "}",   "%",   "…",   "”",   "»", "’",
                                                      "''", "...", "n't", "n’t", "N'T", "'"};
  if (std::find(kClosing.begin(), kClosing.end(), token) != kClosing.end()) return token != "'";
  const bool clitic = token.size() >= 2 && token.size() <= 3 && token[0] == '\'';
  return clitic && std::all_of(token.begin() + 1, token.end(),
                               [](unsigned char c) { return std::isalpha(c); });
}

/// Straight quotation marks open and close in turn.
class Quotes {
 public:
  bool closes(const std::string& token, const std::string& before) {
    bool& open = token == "\"" ? double_ : single_;
    if (token == "'" && !open && before.ends_with('s')) return true;
    open = !open;
    return !open;
  }

 private:
  bool double_ = false;
  bool single_ = false;
};

}  // namespace

std::string detokenize(const std::vector<std::string>& tokens, std::vector<Span>& spans) {
  std::string text;
  Quotes quotes;
  bool joined = true;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    bool opening = is_opening(tokens[i]);
    bool closing = is_closing(tokens[i]);
    if (tokens[i] == "\"" || tokens[i] == "'") {
      closing = quotes.closes(tokens[i], i > 0 ? tokens[i - 1] : std::string());
      opening = !closing;
    }
    if (!joined && !closing) text += ' ';
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += tokens[i];
    spans.push_back({begin, static_cast<std::uint32_t>(text.size())});
    joined = opening;
  }
  return text;
}

std::vector<Span> find_tokens(std::string_view text, const std::vector<std::string>& tokens) {
  std::vector<Span> spans;
  std::size_t at = 0;
  for (const std::string& token : tokens) {
    const std::size_t found = text.find(token, at);
    if (found == std::string_view::npos) {
      spans.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)});
      continue;
    }
    at = found + token.size();
    spans.push_back({static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(at)});
  }
  return spans;
}

}  // namespace ae::train
