// An article's text: one repaired UTF-8 buffer and the blocks that lie in it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/date.h"
#include "text/offsets.h"
#include "text/span.h"

namespace ae {

enum class BlockKind : std::uint8_t { kHeading, kParagraph, kQuote, kListItem, kSocialPost };

/// A piece of the text that no sentence crosses.
struct Block {
  Span span;  ///< the block's words, without markers such as "# " or "- "
  BlockKind kind = BlockKind::kParagraph;
  std::uint8_t level =
      0;  ///< heading 1–6; depth of nesting for quote and list item, from 1; else 0
};

enum class InlineKind : std::uint8_t { kStrong, kEmphasis, kCode, kLink };

/// A run of Markdown emphasis, code or link inside a block.
struct InlineRun {
  Span span;    ///< the words shown
  Span target;  ///< a link's address, empty for the other kinds
  InlineKind kind = InlineKind::kStrong;
};

/// What a reader (io) found in the text besides the text itself.
struct DocumentParts {
  std::vector<Block> blocks;
  std::vector<InlineRun> inline_runs;
  std::vector<Span> markup;
  std::string title;
  std::optional<Date> published;
};

/// Immutable. Laws, each tested by these words:
/// - text() is well-formed UTF-8 of at most kMaxTextBytes bytes;
/// - blocks are ordered, disjoint and not empty, and what lies between them is white space or
/// Markdown markers;
/// - markup spans are ordered, disjoint, and no token overlaps them;
/// - every span begins and ends on a code-point boundary.
/// Examples: "" has no block; "  " has no block; "hi" has the paragraph {0, 2};
/// "# Hi\n\nYou." has the heading {2, 4} and the paragraph {6, 10}.
class Document {
 public:
  static constexpr std::uint32_t kMaxTextBytes = 256u << 20;

  Document() = default;
  Document(RepairedText text, DocumentParts parts);

  std::string_view text() const { return text_.bytes; }
  std::string_view slice(Span span) const { return ae::slice(text_.bytes, span); }
  std::span<const Block> blocks() const { return parts_.blocks; }
  std::span<const InlineRun> inline_runs() const { return parts_.inline_runs; }
  /// Bytes that are marks of Markdown, not words: "**", "](https://…)". Passed over by tokens and
  /// by the screen.
  std::span<const Span> markup() const { return parts_.markup; }
  /// Given by the caller, or the first heading of level 1, or a headline-like first line; "" where
  /// there is none.
  std::string_view title() const { return parts_.title; }
  /// Given by the caller or found in the text's front matter or dateline.
  std::optional<Date> published() const { return parts_.published; }
  /// From this buffer's bytes to the caller's bytes or UTF-16 units.
  const OffsetMap& offsets() const { return offsets_; }

 private:
  RepairedText text_;
  DocumentParts parts_;
  OffsetMap offsets_;
};

}  // namespace ae
