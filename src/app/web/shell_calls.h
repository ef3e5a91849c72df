// What the C++ side asks of the page's shell.
#pragma once

#include <string_view>

namespace ae {

/// Each is answered after the current call has returned, never within it.
void shell_copy(std::string_view text);
void shell_open_link(std::string_view url);
void shell_ask_for_paste();
void shell_open_in_full();
void shell_build_embed();
void shell_save_file(std::string_view name, std::string_view mime_type, std::string_view text);
void shell_ask_page(std::string_view task);
void shell_ask_for_embeddings();

}  // namespace ae
