// Messages with places for values.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace ae {

/// `pattern` with its places filled: the bytes 1, 2, 3 … stand for the first, second, third … of
/// `values`. "\001 of \002" and {"3", "12"} give "3 of 12".
std::string fill_message(std::string_view pattern, std::initializer_list<std::string_view> values);

}  // namespace ae
