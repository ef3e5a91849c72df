#include "io/social_posts.h"

#include "io/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

constexpr std::size_t kLongestAttribution = 240;  ///< bytes
constexpr std::uint16_t kLongestPost = 400;       ///< columns of one line of a post

bool is_handle_char(char c) {
  return is_ascii_alnum(c) || c == '_' || c == '.' || c == '-';
}

/// Where a handle "@name" that stands as a word begins, from `at` on.
std::size_t find_handle(std::string_view line, std::size_t at = 0) {
  for (at = line.find('@', at); at != std::string_view::npos; at = line.find('@', at + 1)) {
    const bool begins_word = at == 0 || line[at - 1] == ' ' || line[at - 1] == '(';
    if (begins_word && at + 1 < line.size() && is_handle_char(line[at + 1])) return at;
  }
  return at;
}

bool begins_with_dash(std::string_view line) {
  return line.starts_with("—") || line.starts_with("–") || line.starts_with("--") ||
         line.starts_with("- ");
}

/// "· Mar 4", "· 3h": what a page shows behind a handle.
bool is_age_of_post(std::string_view rest) {
  return rest.size() <= 24 && rest.find("·") <= 2;
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

bool is_near_link_end(std::string_view line) {
  return line.find("https://t.co/") != std::string_view::npos ||
         line.find("pic.twitter.com/") != std::string_view::npos ||
         line.find("pic.x.com/") != std::string_view::npos;
}

/// Hashtags, handles, emoji or shortened links.
bool has_social_marks(std::string_view line) {
  if (is_near_link_end(line) || find_handle(line) != std::string_view::npos) return true;
  for (std::uint32_t at = 0; at < line.size();) {
    const CodePoint c = decode_at(line, at);
    at += c.size;
    if (c.value >= 0x80 && has_class(c.value, kEmoji)) return true;
    if (c.value == '#' && at < line.size() && has_class(decode_at(line, at).value, kLetter))
      return true;
  }
  return false;
}

bool may_belong_to_post(const MarkedLine& line) {
  return line.line.columns <= kLongestPost && line.kind != LineKind::kHeading;
}

/// The first line of the post whose author `at` names: the line above it, and those above that have
/// marks of a post.
std::uint32_t find_post_start(std::string_view text, std::span<const MarkedLine> lines,
                              std::uint32_t at, std::uint32_t from) {
  std::uint32_t first = at;
  std::uint32_t columns = 0;
  while (first > from && may_belong_to_post(lines[first - 1])) {
    columns += lines[first - 1].line.columns;
    const bool nearest = first == at;
    if (columns > kLongestPost || lines[first].quote_depth != lines[first - 1].quote_depth) break;
    if (!nearest && !has_social_marks(slice(text, lines[first - 1].words))) break;
    --first;
  }
  return first;
}

}  // namespace

bool is_post_attribution(std::string_view line) {
  if (line.size() > kLongestAttribution) return false;
  const std::size_t handle = find_handle(line);
  if (handle == std::string_view::npos) return false;
  std::size_t end = handle + 1;
  while (end < line.size() && is_handle_char(line[end])) ++end;
  const std::string_view rest = line.substr(end);
  if (begins_with_dash(line)) return handle > 0 && line[handle - 1] == '(' && rest.starts_with(")");
  return handle > 0 && handle <= 80 && is_age_of_post(rest) && has_digit(rest);
}

std::vector<PostLines> find_social_posts(std::string_view text, std::span<const MarkedLine> lines) {
  std::vector<PostLines> posts;
  std::uint32_t free = 0;  // the first line that no post holds
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = slice(text, lines[i].line.span);
    if (line.find('@') == std::string_view::npos || line.size() > kLongestAttribution) continue;
    if (!is_post_attribution(line) && !is_post_attribution(slice(text, lines[i].words))) continue;
    PostLines post{begins_with_dash(line) || lines[i].quote_depth > 0
                       ? find_post_start(text, lines, i, free)
                       : i,
                   i};
    const bool more = i + 1 < lines.size() && may_belong_to_post(lines[i + 1]);
    if (more && is_near_link_end(slice(text, lines[i + 1].words))) ++post.last;
    posts.push_back(post);
    free = post.last + 1;
    i = post.last;
  }
  return posts;
}

}  // namespace ae
