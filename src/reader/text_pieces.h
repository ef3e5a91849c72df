// The drawable pieces of a stretch of text: words cut where the face changes, where markup lies and
// where a line may break.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "text/document.h"

namespace ae {

/// Which face and size a piece is set in.
enum class TextRole : std::uint8_t {
  kBody,
  kStrong,
  kEmphasis,
  kCode,
  kTitle,
  kHeading,
  kSubheading,
  kPost,
  kPostStrong,
  kCount
};
inline constexpr std::size_t kTextRoles = static_cast<std::size_t>(TextRole::kCount);

/// The role of a block's plain words.
TextRole block_role(const Block& block);

struct Piece {
  Span span;  ///< holds no white space and no markup
  TextRole role = TextRole::kBody;
  bool space_before = false;  ///< white space lies between it and the piece before
  bool may_break = false;     ///< a line may begin with it
  bool must_break = false;    ///< a line begins with it: a line break of a post or of code
  bool shaped = false;        ///< drawn as a whole: letters that join or run from right to left,
                              ///< without punctuation, or one picture of several code points
};

/// Reads the pieces of `range`, which lies in one block. Law: pieces are in order and disjoint, and
/// what they leave out is white space and markup. Example: "a **b**c" gives "a", "b" (strong, after
/// a space) and "c" (glued).
class PieceReader {
 public:
  PieceReader(const Document& document, const Block& block, Span range);
  /// False at the end.
  bool next(Piece& piece);

 private:
  bool skip_gaps(Piece& piece);
  std::uint32_t run_end(std::uint32_t at);
  TextRole role_at(std::uint32_t at);
  std::uint32_t word_end(std::uint32_t at, std::uint32_t limit, bool& shaped, bool& glued) const;

  std::string_view text_;
  std::span<const Span> markup_;
  std::span<const InlineRun> runs_;
  Span range_;
  TextRole base_ = TextRole::kBody;
  bool keeps_lines_ = false;
  std::uint32_t at_ = 0;
  std::size_t next_markup_ = 0;
  std::size_t first_run_ = 0;
  bool begun_ = false;
  bool break_follows_ = false;
};

}  // namespace ae
