// Groups of items of the open panel in the DOM mirror; each item is a command.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "reader/json_text.h"
#include "reader/reader_state.h"

namespace ae {

/// Arguments of one number or text.
inline std::string numbers(std::string_view key, std::uint64_t value) {
  return JsonText().begin_object().key(key).number(value).end_object().take();
}
inline std::string words_of(std::string_view key, std::string_view value) {
  return JsonText().begin_object().key(key).text(value).end_object().take();
}

class GroupWriter {
 public:
  explicit GroupWriter(JsonText& out) : out_(out) {}

  /// `note` is a sentence below the heading.
  void begin_group(std::string_view heading, std::string_view note = {}) {
    out_.begin_object().key("heading").text(heading);
    if (!note.empty()) out_.key("note").text(note);
    out_.key("items").begin_array();
  }
  void end_group() { out_.end_array().end_object(); }
  void begin_item(std::string_view command, const std::string& argument, std::string_view label,
                  std::string_view role) {
    out_.begin_object().key("command").text(command).key("argument").raw(argument);
    out_.key("label").text(label).key("role").text(role);
  }
  void toggle(std::string_view command, const std::string& argument, std::string_view label,
              bool pressed) {
    begin_item(command, argument, label, "toggle");
    out_.key("pressed").boolean(pressed).end_object();
  }
  void press(std::string_view command, const std::string& argument, std::string_view label) {
    begin_item(command, argument, label, "button");
    out_.end_object();
  }
  void field(std::string_view command, const std::string& argument, std::string_view label,
             std::string_view value) {
    begin_item(command, argument, label, "field");
    out_.key("value").text(value).end_object();
  }
  void slider(std::string_view command, const std::string& argument, std::string_view label,
              float value, float most) {
    begin_item(command, argument, label, "slider");
    out_.key("value").decimal(static_cast<double>(value)).key("min").number(0);
    out_.key("max").decimal(static_cast<double>(most)).end_object();
  }
  /// A field of several lines.
  void text(std::string_view command, const std::string& argument, std::string_view label,
            std::string_view value) {
    begin_item(command, argument, label, "text");
    out_.key("value").text(value).end_object();
  }
  template <class Enum, std::size_t N>
  void choice(std::string_view command, std::string_view key,
              const std::array<NamedLabel, N>& names, Enum chosen) {
    for (std::size_t i = 0; i < N; ++i)
      toggle(command, words_of(key, names[i].name), names[i].label,
             i == static_cast<std::size_t>(chosen));
  }

 private:
  JsonText& out_;
};

}  // namespace ae
