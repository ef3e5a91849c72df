#include "analysis/word_uses.h"

#include <algorithm>

namespace ae {
namespace {

void bump(std::uint8_t& count) {
  if (count < 255) ++count;
}

}  // namespace

WordUses::Use& WordUses::insert(std::uint32_t word) {
  if (Use* use = find(word)) return *use;
  if ((count_ + 1) * 2 > slots_.size()) {
    std::vector<Use> old(slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Use& use : old) {
      if (!use.used) continue;
      std::size_t i = slot_of(use.word) & mask;
      while (slots_[i].used) i = (i + 1) & mask;
      slots_[i] = use;
    }
  }
  ++count_;
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = slot_of(word) & mask;
  while (slots_[i].used) i = (i + 1) & mask;
  slots_[i].word = word;
  slots_[i].used = 1;
  return slots_[i];
}

void WordUses::count_capitals(std::span<const Token> tokens, bool tells) {
  bool first = true;
  for (const Token& token : tokens) {
    if (token.has(kCapitalized | kMixedCase)) {
      Use& use = insert(token.lower_hash);
      if (tells && !first) bump(use.capital);
    }
    if (token.has(kWordLike) && !token.has(kNumeric)) first = false;
  }
}

void WordUses::count_lower(std::span<const Token> tokens) {
  for (const Token& token : tokens) {
    if (token.has(kCapitalized | kMixedCase) || !token.has(kWordLike)) continue;
    if (Use* use = find(token.lower_hash)) bump(use->lower);
  }
}

void WordUses::count_label(std::uint32_t word, std::uint8_t label) {
  Use* use = find(word);
  if (use == nullptr) return;
  const bool person = label != kOutside && type_of_label(label) == EntityType::kPerson;
  if (person && part_of_label(label) != NamePart::kUnit) bump(use->full);
  bump(label == kOutside ? use->outside
                         : use->types[static_cast<std::size_t>(type_of_label(label))]);
}

void WordUses::note_surname(std::uint32_t word) {
  if (Use* use = find(word); use != nullptr && use->full == 0) use->full = 1;
}

std::uint8_t WordUses::pattern(const Use* use) {
  if (use == nullptr) return 0;
  const auto level = [](std::uint8_t n) { return n == 0 ? 0u : n == 1 ? 1u : 2u; };
  return static_cast<std::uint8_t>(1 + level(use->lower) * 3 + level(use->capital));
}

std::optional<EntityType> WordUses::settled_type(std::uint32_t word, std::uint32_t places) const {
  const Use* use = find(word);
  if (use == nullptr || use->lower > 0) return std::nullopt;
  const std::uint32_t named = use->named();
  if (named == 0 || named * places < named + use->outside) return std::nullopt;
  return use->main_type();
}

std::optional<EntityType> WordUses::usual_type(std::uint32_t word) const {
  constexpr std::uint32_t kFewest = 3;
  const Use* use = find(word);
  if (use == nullptr || use->lower > 0) return std::nullopt;
  const std::uint32_t named = use->named();
  if (named < kFewest || use->outside * 2u > named) return std::nullopt;
  return use->main_type();
}

bool WordUses::is_in_full_name(std::uint32_t word) const {
  const Use* use = find(word);
  return use != nullptr && use->lower == 0 && use->full > 0;
}

std::uint8_t WordUses::verdict(const Use* use) {
  if (use == nullptr) return 0;
  std::uint32_t total = use->outside;
  std::uint32_t best = use->outside;
  std::uint32_t label = 0;
  for (std::uint32_t t = 0; t < kNameTypes; ++t) {
    total += use->types[t];
    if (use->types[t] > best) {
      best = use->types[t];
      label = t + 1;
    }
  }
  if (total == 0) return 0;
  std::uint32_t clarity = 0;  // one occurrence only
  if (total > 1) clarity = best == total ? 3u : best * 4 >= total * 3 ? 2u : 1u;
  return static_cast<std::uint8_t>(1 + label * 4 + clarity);
}

}  // namespace ae
