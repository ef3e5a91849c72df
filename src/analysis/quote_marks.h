// Which marks of quotation belong together.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/analysis.h"
#include "text/document.h"

namespace ae {

/// Words between marks of quotation, within one block. The marks themselves are not among them.
struct MarkedWords {
  std::uint32_t block = 0;
  std::uint32_t first_token = 0;
  std::uint32_t end_token = 0;  ///< one past the last
  bool opened = true;  ///< an opening mark stands before them; without one they go on from the
                       ///< paragraph before
  bool closed =
      true;  ///< a closing mark stands behind them; without one they go on in the next paragraph
  bool single = false;  ///< between single marks, which may also be apostrophes
};

/// The outermost marked words of a document, in text order; what is quoted within them is theirs.
/// - “…”, "…", ''…'', «…», „…“ mark; ‘…’ and '…' only where nothing else does in the block, and not
/// as apostrophes.
/// - A paragraph that opens a quotation and does not close it is followed by one that opens again,
/// or closes it.
/// - A mark that stays alone marks its sentence's rest; a closing one that nothing opened marks
/// nothing. Reads: tokens, sentences. Linear.
std::vector<MarkedWords> pair_quotation_marks(const Document& doc, const Analysis& analysis);

}  // namespace ae
