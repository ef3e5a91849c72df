// The key of every lexicon: a hash of a word's lower-case form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ae {

/// The hash of a word and one byte more: hash_word("lik") and 'e' give hash_word("like").
constexpr std::uint32_t extend_hash(std::uint32_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
}

/// FNV-1a over UTF-8 bytes (Fowler, Noll, Vo), which must already be in lower case.
/// hash_word("model") is a constant of the formats in assets/: never change it.
constexpr std::uint32_t hash_word(std::string_view lower) {
  std::uint32_t hash = 2166136261u;
  for (const char c : lower) hash = extend_hash(hash, c);
  return hash;
}

/// Whether a word's hash is one of a few.
template <std::size_t N>
constexpr bool is_one_of(std::uint32_t word, const std::uint32_t (&words)[N]) {
  for (const std::uint32_t one : words) {
    if (word == one) return true;
  }
  return false;
}

/// Whether a word's hash is that of a dash, or of a hyphen that may stand for one.
constexpr bool is_dash(std::uint32_t word) {
  constexpr std::uint32_t kDashes[] = {hash_word("—"), hash_word("–"), hash_word("--"),
                                       hash_word("-")};
  return is_one_of(word, kDashes);
}

}  // namespace ae
