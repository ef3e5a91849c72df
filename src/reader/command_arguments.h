// The arguments of a command, and what makers of intents have in common.
#pragma once

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "reader/commands.h"

namespace ae {

class CommandArguments {
 public:
  explicit CommandArguments(nlohmann::json object) : object_(std::move(object)) {}

  std::optional<std::uint32_t> index(const char* key) const {
    const auto found = object_.find(key);
    if (found == object_.end() || !found->is_number_integer()) return {};
    const double value = found->get<double>();
    if (value < 0 || value > 4294967295.0) return {};
    return static_cast<std::uint32_t>(value);
  }
  std::optional<double> number(const char* key, double low, double high) const {
    const auto found = object_.find(key);
    if (found == object_.end() || !found->is_number()) return {};
    const double value = found->get<double>();
    if (!(value >= low && value <= high)) return {};
    return value;
  }
  std::optional<std::string> text(const char* key, std::size_t longest) const {
    const auto found = object_.find(key);
    if (found == object_.end() || !found->is_string()) return {};
    auto value = found->get<std::string>();
    if (value.size() > longest) return {};
    return value;
  }
  bool has(const char* key) const { return object_.contains(key); }
  bool flag(const char* key) const {
    const auto found = object_.find(key);
    return found != object_.end() && found->is_boolean() && found->get<bool>();
  }
  template <class Enum, std::size_t N>
  std::optional<Enum> one_of(const char* key, const std::array<NamedLabel, N>& names) const {
    const auto found = object_.find(key);
    if (found == object_.end() || !found->is_string()) return {};
    const auto& value = found->get_ref<const std::string&>();
    for (std::size_t i = 0; i < N; ++i) {
      if (names[i].name == value) return static_cast<Enum>(i);
    }
    return {};
  }

  const nlohmann::json& object() const { return object_; }

 private:
  nlohmann::json object_;
};

using Args = const CommandArguments&;
using Made = std::optional<Intent>;

}  // namespace ae
