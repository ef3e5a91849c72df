// The Analysis as JSON version 1, the contract with callers.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "analysis/analysis.h"
#include "text/document.h"

namespace ae {

/// What begin/end count in the caller's string.
enum class OffsetUnit : std::uint8_t { kInputByte, kUtf16 };

struct JsonStyle {
  OffsetUnit offsets = OffsetUnit::kInputByte;
  bool tokens = false;  ///< include the token array
  bool pretty = false;
  std::string_view id{};  ///< JSON that stands first as "id"; none if empty
};

/// One JSON object on one line, or indented by two spaces.
std::string write_json(const Document& doc, const Analysis& analysis, const JsonStyle& style = {});
/// The same text in pieces, as it is written: what is held does not grow with the analysis.
void write_json(const Document& doc, const Analysis& analysis, const JsonStyle& style,
                const std::function<void(std::string_view)>& sink);

class AnalysisWriter;

/// The analysis in pieces for a caller that parses JSON as a whole: each is an object of its own,
/// with some of the members, or with the next records of an array whose beginning came before. Law:
/// the members of all pieces, arrays of one name put end to end, are those of write_json. A piece
/// ends with the record that fills it, so that only a single large record makes a large piece.
class JsonPieces {
 public:
  static constexpr std::size_t kPieceBytes = 128 * 1024;

  /// `doc`, `analysis` and the id of `style` must outlive the pieces.
  JsonPieces(const Document& doc, const Analysis& analysis, const JsonStyle& style);
  ~JsonPieces();

  /// Whether there is another piece; there is always a first one.
  bool has_more() const;
  /// The next piece, valid until the next call; only where there is one.
  std::string_view next();

 private:
  std::unique_ptr<AnalysisWriter> writer_;
};

}  // namespace ae
