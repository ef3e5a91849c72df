#include "options.h"

#include <cstdlib>

namespace ae {
namespace {

/// "1440x900" or "12,34" as two numbers.
std::optional<std::pair<float, float>> two_numbers(const std::string& text, char between) {
  const std::size_t at = text.find(between);
  if (at == std::string::npos) return {};
  char* end = nullptr;
  const float first = std::strtof(text.c_str(), &end);
  if (end != text.c_str() + at) return {};
  const float second = std::strtof(text.c_str() + at + 1, &end);
  if (*end != '\0') return {};
  return std::pair{first, second};
}

Failure wrong(const std::string& message) {
  return {"usage", message};
}

}  // namespace

Result<DesktopOptions> read_options(const std::vector<std::string>& arguments) {
  DesktopOptions options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& name = arguments[i];
    if (name == "--touch") {
      options.touch = true;
      continue;
    }
    if (!name.starts_with("--")) {
      options.open = name;
      continue;
    }
    if (i + 1 >= arguments.size()) return wrong(name + " needs a value.");
    const std::string& value = arguments[++i];
    if (name == "--open") {
      options.open = value;
    } else if (name == "--theme") {
      options.theme = value;
    } else if (name == "--fonts") {
      options.fonts = value;
    } else if (name == "--screenshot") {
      options.screenshot = value;
    } else if (name == "--size") {
      const auto size = two_numbers(value, 'x');
      if (!size || size->first < 200 || size->second < 200 || size->first > 8000 ||
          size->second > 8000)
        return wrong("--size needs a width and height such as 1440x900.");
      options.width = static_cast<int>(size->first);
      options.height = static_cast<int>(size->second);
    } else if (name == "--pointer") {
      options.pointer = two_numbers(value, ',');
      if (!options.pointer) return wrong("--pointer needs a place such as 300,200.");
    } else if (name == "--run") {
      const bool has_argument = i + 1 < arguments.size() && arguments[i + 1].starts_with('{');
      options.commands.emplace_back(value, has_argument ? arguments[++i] : std::string());
    } else {
      return wrong("There is no option " + name + ".");
    }
  }
  return options;
}

}  // namespace ae
