#include "reader/message.h"

namespace ae {

std::string fill_message(std::string_view pattern, std::initializer_list<std::string_view> values) {
  std::string out;
  for (const char c : pattern) {
    const auto place = static_cast<unsigned char>(c);
    if (place >= 1 && place <= values.size())
      out += values.begin()[place - 1];
    else
      out += c;
  }
  return out;
}

}  // namespace ae
