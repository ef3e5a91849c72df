// Posts of social networks that stand in an article's text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "io/line_marks.h"

namespace ae {

/// Lines [first, last] that are one post.
struct PostLines {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Whether a line names a post's author, as embedded posts do:
/// "— Jo Doe (@jodoe) March 4, 2025" or, copied from a page, "Jo Doe @jodoe · Mar 4".
bool is_post_attribution(std::string_view line);

/// Posts in text order, disjoint. The text of a post stands before its attribution, and may go on
/// behind it up to a shortened link. Example: the lines "Glad! #AI", "— Jo Doe (@jodoe) March 4,
/// 2025", "More https://t.co/x" are one post.
std::vector<PostLines> find_social_posts(std::string_view text, std::span<const MarkedLine> lines);

}  // namespace ae
