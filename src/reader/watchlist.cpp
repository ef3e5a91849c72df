#include "reader/watchlist.h"

#include <algorithm>
#include <set>
#include <utility>

#include "text/unicode.h"
#include "text/utf8.h"
#include "words/watch.h"

namespace ae {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto space = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && space(text.front())) text.remove_prefix(1);
  while (!text.empty() && space(text.back())) text.remove_suffix(1);
  return text;
}

void add_form_of(WatchedTerm& term, std::string_view form) {
  form = trimmed(form);
  if (form.empty() || form.size() > kLongestForm) return;
  if (std::find(term.forms.begin(), term.forms.end(), form) == term.forms.end())
    term.forms.emplace_back(form);
}

/// "# Banks" is a heading, "#banks" a term.
bool is_heading(std::string_view line) {
  return line == "#" || line.starts_with("# ");
}

/// Calls see(line, group) for each line that is not blank.
template <class See>
void each_watched_line(std::string_view text, See see) {
  std::string_view group;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (is_heading(line))
      group = trimmed(line.substr(1));
    else if (!line.empty())
      see(line, group);
  }
}

WatchedTerm read_line(std::string_view line) {
  WatchedTerm term;
  const std::size_t equals = line.find('=');
  add_form_of(term, line.substr(0, equals));
  if (term.forms.empty()) return term;
  term.name = term.forms[0];
  if (equals == std::string_view::npos) return term;
  std::string_view aliases = line.substr(equals + 1);
  while (!aliases.empty()) {
    const std::size_t end = aliases.find_first_of("=,");
    add_form_of(term, aliases.substr(0, end));
    aliases.remove_prefix(end == std::string_view::npos ? aliases.size() : end + 1);
  }
  return term;
}

char32_t plain_letter(char32_t c) {
  return c == 0x2019 ? U'\'' : c;  // a typed apostrophe finds a typographic one
}

/// Code points with white space as one blank; no blank at either end.
std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    at += point.size;
    if (!has_class(point.value, kSpace))
      letters += plain_letter(point.value);
    else if (!letters.empty() && letters.back() != U' ')
      letters += U' ';
  }
  while (!letters.empty() && letters.back() == U' ') letters.pop_back();
  return letters;
}

bool has_telling_capital(const std::u32string& letters) {
  bool word_begins = true;
  for (const char32_t c : letters) {
    if (!word_begins && to_lower(c) != c) return true;
    word_begins = c == U' ' || c == U'-';
  }
  return false;
}

bool is_word_letter(char32_t c) {
  return has_class(c, kLetter | kDigit | kMark);
}

std::u32string folded(std::u32string letters) {
  for (char32_t& c : letters) c = to_lower(c);
  return letters;
}

}  // namespace

std::vector<WatchedTerm> read_watchlist(std::string_view text) {
  std::vector<WatchedTerm> terms;
  std::set<std::string> names;
  each_watched_line(text.substr(0, kMostWatchedBytes),
                    [&](std::string_view line, std::string_view group) {
                      WatchedTerm term = read_line(line);
                      term.group = group;
                      // "#" with aliases behind it would be written as a heading.
                      if (term.name.empty() || term.name == "#") return;
                      if (terms.size() >= kMostWatchedTerms) return;
                      if (names.insert(term.name).second) terms.push_back(std::move(term));
                    });
  return terms;
}

std::string watchlist_refusal(std::string_view text) {
  if (text.size() > kMostWatchedBytes) return words::watch::kTooLarge;
  std::size_t lines = 0;
  bool too_long = false;
  each_watched_line(text, [&](std::string_view line, std::string_view) {
    ++lines;
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find_first_of("=,", at), line.size());
      too_long = too_long || trimmed(line.substr(at, end - at)).size() > kLongestForm;
      at = end + 1;
    }
  });
  if (lines > kMostWatchedTerms) return words::watch::kTooMany;
  return too_long ? words::watch::kTermTooLong : "";
}

std::string with_watched(std::string_view list, std::string_view more) {
  std::vector<WatchedTerm> terms = read_watchlist(list);
  auto ungrouped = static_cast<std::ptrdiff_t>(
      std::find_if(terms.begin(), terms.end(),
                   [](const WatchedTerm& term) { return !term.group.empty(); }) -
      terms.begin());
  for (WatchedTerm& term : read_watchlist(more)) {
    const auto same = [&](const WatchedTerm& other) { return other.name == term.name; };
    if (std::any_of(terms.begin(), terms.end(), same)) continue;
    if (term.group.empty())
      terms.insert(terms.begin() + ungrouped++, std::move(term));
    else
      terms.push_back(std::move(term));
  }
  return write_watchlist(terms);
}

std::string write_watchlist(const std::vector<WatchedTerm>& terms) {
  std::string text;
  std::string_view group;
  for (const WatchedTerm& term : terms) {
    if (term.group != group) text += (text.empty() ? "# " : "\n# ") + term.group + '\n';
    group = term.group;
    text += term.name;
    for (std::size_t i = 1; i < term.forms.size(); ++i)
      text += (i == 1 ? " = " : ", ") + term.forms[i];
    text += '\n';
  }
  return text;
}

std::uint32_t WatchReading::found_terms() const {
  return static_cast<std::uint32_t>(std::count_if(by_term.begin(), by_term.end(),
                                                  [](const auto& hits) { return !hits.empty(); }));
}

std::vector<std::uint32_t> terms_of_group(const WatchReading& reading, std::uint32_t group) {
  std::vector<std::uint32_t> terms;
  for (const bool missing : {false, true}) {
    for (std::uint32_t term = 0; term < reading.group_of.size(); ++term) {
      if (reading.group_of[term] == group && reading.by_term[term].empty() == missing)
        terms.push_back(term);
    }
  }
  return terms;
}

std::string watch_summary(const WatchReading& reading) {
  if (!reading.complete || reading.terms.empty()) return {};
  const std::uint32_t found = reading.found_terms();
  return words::watch::summary(found, reading.terms.size());
}

WatchReader::WatchReader(std::vector<WatchedTerm> terms, const Article& article)
    : article_(article) {
  root_.fill(kNone);
  reading_.terms = std::move(terms);
  for (std::uint32_t term = 0; term < reading_.terms.size(); ++term) {
    auto& groups = reading_.groups;
    const auto group = std::find(groups.begin(), groups.end(), reading_.terms[term].group);
    reading_.group_of.push_back(static_cast<std::uint32_t>(group - groups.begin()));
    if (group == groups.end()) groups.push_back(reading_.terms[term].group);
    for (const std::string& form : reading_.terms[term].forms) add_form(term, form);
  }
  link_failures();
}

std::uint32_t WatchReader::child(std::uint32_t node, char32_t letter) const {
  if (node == 0 && letter < root_.size()) return root_[letter];
  const auto& edges = nodes_[node].edges;
  const auto found = std::find_if(edges.begin(), edges.end(),
                                  [&](const Edge& edge) { return edge.letter == letter; });
  return found == edges.end() ? kNone : found->node;
}

void WatchReader::add_form(std::uint32_t term, std::string_view text) {
  Form form{term, letters_of(text), false};
  if (form.letters.empty()) return;
  form.exact = has_telling_capital(form.letters);
  std::uint32_t node = 0;
  for (const char32_t c : form.letters) {
    const char32_t letter = to_lower(c);
    std::uint32_t next = child(node, letter);
    if (next == kNone) {
      next = static_cast<std::uint32_t>(nodes_.size());
      nodes_[node].edges.push_back({letter, next});
      if (node == 0 && letter < root_.size()) root_[letter] = next;
      nodes_.emplace_back();
    }
    node = next;
  }
  next_form_.push_back(nodes_[node].form_end);
  nodes_[node].form_end = static_cast<std::uint32_t>(forms_.size());
  forms_.push_back(std::move(form));
}

void WatchReader::link_failures() {
  std::vector<std::uint32_t> queue{0};
  for (std::size_t i = 0; i < queue.size(); ++i) {
    for (const Edge edge : nodes_[queue[i]].edges) {
      std::uint32_t fail = 0;
      for (std::uint32_t at = queue[i]; at != 0;) {
        at = nodes_[at].fail;
        if (const std::uint32_t next = child(at, edge.letter); next != kNone) {
          fail = next;
          break;
        }
      }
      Node& node = nodes_[edge.node];
      node.fail = fail;
      node.next_end = nodes_[fail].form_end != kNone ? fail : nodes_[fail].next_end;
      queue.push_back(edge.node);
    }
  }
}

bool WatchReader::stands_as_form(const Form& form, Span span) const {
  const std::string_view text = article_.document().text();
  const bool joined_before = span.begin > 0 && is_word_letter(form.letters.front()) &&
                             is_word_letter(decode_before(text, span.begin).value);
  const bool joined_after = span.end < text.size() && is_word_letter(form.letters.back()) &&
                            is_word_letter(decode_at(text, span.end).value);
  if (joined_before || joined_after) return false;
  return !form.exact || letters_of(slice(text, span)) == form.letters;
}

void WatchReader::take_matches(std::uint32_t node, const std::vector<std::uint32_t>& begins,
                               std::uint32_t end) {
  if (nodes_[node].form_end == kNone) node = nodes_[node].next_end;
  for (; node != 0; node = nodes_[node].next_end) {
    for (std::uint32_t f = nodes_[node].form_end; f != kNone; f = next_form_[f]) {
      const Span span{begins[begins.size() - forms_[f].letters.size()], end};
      if (stands_as_form(forms_[f], span)) reading_.hits.push_back({span, forms_[f].term});
    }
  }
}

void WatchReader::read_block(Span block) {
  const std::string_view text = article_.document().text();
  std::vector<std::uint32_t> begins;  // of each letter since the block began
  std::uint32_t node = 0;
  bool after_space = false;
  for (std::uint32_t at = block.begin; at < block.end;) {
    const CodePoint point = decode_at(text, at);
    const bool space = has_class(point.value, kSpace);
    if (!space || !after_space) {
      const char32_t letter = space ? U' ' : to_lower(plain_letter(point.value));
      begins.push_back(at);
      std::uint32_t next = child(node, letter);
      while (next == kNone && node != 0) {
        node = nodes_[node].fail;
        next = child(node, letter);
      }
      node = next == kNone ? 0 : next;
      if (node != 0) take_matches(node, begins, at + point.size);
    }
    after_space = space;
    at += point.size;
  }
}

bool WatchReader::step(std::uint32_t bytes) {
  const auto blocks = article_.document().blocks();
  if (forms_.empty()) return true;
  for (std::uint32_t read = 0; next_block_ < blocks.size() && read < bytes; ++next_block_) {
    read_block(blocks[next_block_].span);
    read += blocks[next_block_].span.size();
  }
  return next_block_ >= blocks.size();
}

void WatchReader::add_entity_names(const EntityList& entities) {
  std::vector<std::pair<std::u32string, std::uint32_t>> terms;
  for (const Form& form : forms_) terms.emplace_back(folded(form.letters), form.term);
  std::sort(terms.begin(), terms.end());
  for (const ShownEntity& entity : entities.items()) {
    std::uint32_t term = kNone;
    for (const std::string& alias : EntityList::aliases(article_, entity)) {
      const std::u32string letters = folded(letters_of(alias));
      const auto found =
          std::lower_bound(terms.begin(), terms.end(), std::pair{letters, std::uint32_t{0}});
      if (found != terms.end() && found->first == letters) term = std::min(term, found->second);
    }
    if (term == kNone) continue;
    for (const std::uint32_t m : entity.mentions) {
      const Mention& mention = article_.analysis().mentions[m];
      if (mention.kind == MentionKind::kName) reading_.hits.push_back({mention.span, term});
    }
  }
}

WatchReading WatchReader::take(const EntityList& entities) {
  add_entity_names(entities);
  auto& hits = reading_.hits;
  std::sort(hits.begin(), hits.end(), [](const WatchHit& a, const WatchHit& b) {
    if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
    return a.span.end != b.span.end ? a.span.end > b.span.end : a.term < b.term;
  });
  // Of hits of one term that overlap, the first and longest counts.
  std::vector<std::uint32_t> ends(reading_.terms.size(), 0);
  std::erase_if(hits, [&](const WatchHit& hit) {
    if (hit.span.begin < ends[hit.term]) return true;
    ends[hit.term] = hit.span.end;
    return false;
  });
  reading_.by_term.resize(reading_.terms.size());
  for (std::uint32_t i = 0; i < hits.size(); ++i) reading_.by_term[hits[i].term].push_back(i);
  reading_.complete = true;
  return std::move(reading_);
}

}  // namespace ae
