#include "shell_calls.h"

#include <emscripten/em_js.h>

// The shell gives Module.aeHost (web/shell/host.ts).
// clang-format off
EM_JS(void, ae_js_copy, (const char* text, int length), { Module["aeHost"]["copy"](text, length); });
EM_JS(void, ae_js_open_link, (const char* url, int length), { Module["aeHost"]["openLink"](url, length); });
EM_JS(void, ae_js_ask_for_paste, (), { Module["aeHost"]["askForPaste"](); });
EM_JS(void, ae_js_open_in_full, (), { Module["aeHost"]["openInFull"](); });
EM_JS(void, ae_js_build_embed, (), { Module["aeHost"]["buildEmbed"](); });
EM_JS(void, ae_js_save_file, (const char* name, int name_length, const char* type, int type_length, const char* text, int length), { Module["aeHost"]["saveFile"](name, name_length, type, type_length, text, length); });
EM_JS(void, ae_js_ask_page, (const char* task, int length), { Module["aeHost"]["askPage"](task, length); });
EM_JS(void, ae_js_ask_for_embeddings, (), { Module["aeHost"]["askForEmbeddings"](); });
// clang-format on

namespace ae {

void shell_copy(std::string_view text) {
  ae_js_copy(text.data(), static_cast<int>(text.size()));
}

void shell_open_link(std::string_view url) {
  ae_js_open_link(url.data(), static_cast<int>(url.size()));
}

void shell_ask_for_paste() {
  ae_js_ask_for_paste();
}

void shell_open_in_full() {
  ae_js_open_in_full();
}

void shell_build_embed() {
  ae_js_build_embed();
}

void shell_save_file(std::string_view name, std::string_view mime_type, std::string_view text) {
  const auto length = [](std::string_view s) { return static_cast<int>(s.size()); };
  ae_js_save_file(name.data(), length(name), mime_type.data(), length(mime_type), text.data(),
                  length(text));
}

void shell_ask_page(std::string_view task) {
  ae_js_ask_page(task.data(), static_cast<int>(task.size()));
}

void shell_ask_for_embeddings() {
  ae_js_ask_for_embeddings();
}

}  // namespace ae
