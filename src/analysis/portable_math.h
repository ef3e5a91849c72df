// Functions whose result is the same on every machine: made of + - * / alone, which IEEE 754 fixes
// to the bit.
#pragma once

#include <bit>
#include <cstdint>

namespace ae {

/// Natural logarithm of x > 0, within 1e-9 of the true value: x = m·2^e, and the series of atanh
/// for m in [√½, √2).
constexpr double portable_log(double x) {
  const auto bits = std::bit_cast<std::uint64_t>(x);
  int exponent = static_cast<int>(bits >> 52) - 1022;
  double m =
      std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFull) | 0x3FE0000000000000ull);  // [½, 1)
  if (m < 0.70710678118654752) {
    m *= 2;
    --exponent;
  }
  const double z = (m - 1) / (m + 1);
  const double z2 = z * z;
  double sum = 0;
  for (int k = 19; k >= 1; k -= 2) sum = sum * z2 + 1.0 / k;
  return 2 * z * sum + exponent * 0.69314718055994531;
}

/// e to the x, relative error below 1e-9; 0 below -700, clamped above 700.
constexpr double portable_exp(double x) {
  if (x < -700) return 0;
  if (x > 700) x = 700;
  const double scaled = x * 1.44269504088896341;
  const auto n = static_cast<std::int64_t>(scaled + (scaled < 0 ? -0.5 : 0.5));
  const double r = x - static_cast<double>(n) * 0.69314718055994531;
  double term = 1;
  double sum = 1;
  for (int k = 1; k <= 12; ++k) {
    term *= r / k;
    sum += term;
  }
  return sum * std::bit_cast<double>(static_cast<std::uint64_t>(n + 1023) << 52);
}

}  // namespace ae
