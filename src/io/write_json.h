// The Analysis as JSON version 1, the contract with callers.
#pragma once

#include <cstdint>
#include <functional>
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

}  // namespace ae
