#include <algorithm>

#include "io/headlines.h"
#include "io/read_blocks.h"

namespace ae {
namespace {

constexpr std::uint32_t kBodyBytes =
    120;  ///< a paragraph at least so long is body text, over which a heading may stand

bool is_body(const Block& block) {
  return block.kind == BlockKind::kParagraph && block.span.size() >= kBodyBytes;
}

bool is_one_line(std::string_view text, Span span) {
  return slice(text, span).find_first_of("\r\n") == std::string_view::npos;
}

/// Longer text follows: body text, or a post or quote with body text behind it.
bool stands_over_text(std::span<const Block> blocks, std::size_t at) {
  const std::uint32_t own = blocks[at].span.size();
  for (std::size_t next = at + 1; next < blocks.size() && next < at + 8; ++next) {
    const Block& below = blocks[next];
    if (is_body(below)) return true;
    if (below.kind == BlockKind::kHeading) return false;
    if (below.kind == BlockKind::kParagraph)
      return below.span.size() > 2 * own && below.span.size() >= kBodyBytes / 2;
  }
  return false;
}

bool may_be_headline(std::string_view text, std::span<const Block> blocks, std::size_t at) {
  const Block& block = blocks[at];
  if (block.kind != BlockKind::kParagraph || is_body(block) || !is_one_line(text, block.span))
    return false;
  const bool after_text =
      at == 0 || blocks[at - 1].kind != BlockKind::kParagraph || is_body(blocks[at - 1]);
  return after_text && stands_over_text(blocks, at);
}

}  // namespace

void promote_headlines(std::string_view text, std::span<Block> blocks) {
  std::vector<std::size_t> stopped;
  bool found = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!may_be_headline(text, blocks, i)) continue;
    const HeadlineLook look = judge_headline(slice(text, blocks[i].span));
    if (look == HeadlineLook::kStopped) stopped.push_back(i);
    if (look != HeadlineLook::kPlain) continue;
    blocks[i].kind = BlockKind::kHeading;
    blocks[i].level = i == 0 ? 1 : 2;
    found = true;
  }
  if (!found) return;
  for (const std::size_t i : stopped) {
    blocks[i].kind = BlockKind::kHeading;
    blocks[i].level = 2;
  }
}

}  // namespace ae
