// The analysis put together from its pieces, as a caller does it.
#pragma once

#include <nlohmann/json.hpp>

namespace ae::test {

/// Puts the arrays of `piece` behind what `whole` has of them.
inline void add_piece(nlohmann::json& whole, const nlohmann::json& piece) {
  for (const auto& [name, value] : piece.items()) {
    nlohmann::json& before = whole[name];
    if (before.is_array() && value.is_array()) {
      before.insert(before.end(), value.begin(), value.end());
    } else {
      before = value;
    }
  }
}

}  // namespace ae::test
