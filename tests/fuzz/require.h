// How a fuzz target says what is wrong.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

/// Stops with the law that does not hold; "" passes.
inline void require(const std::string& broken_law) {
  if (broken_law.empty()) return;
  std::fprintf(stderr, "broken law: %s\n", broken_law.c_str());
  std::abort();
}
