// Texts that no one writes and everyone may paste.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ae::test {

/// A text of about `bytes` bytes and what is hostile about it.
struct HostileText {
  std::string_view name;
  std::string (*make)(std::size_t bytes);
};

/// Every kind: one long line, one long word, brackets, quotes, newlines, NULs, encoded surrogates,
/// deep nesting, repeated names, …
const std::vector<HostileText>& hostile_texts();

}  // namespace ae::test
