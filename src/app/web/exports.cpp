// The flat door between the shell and the explorer. The first argument is the application, texts
// are (address, bytes) in memory that ae_alloc gave, and text answers stay at ae_answer until the
// next call that answers.
#include <emscripten.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "page_app.h"

namespace {

/// The application and its last answer.
struct PageDoor {
  explicit PageDoor(bool with_canvas) : app(with_canvas) {}
  ae::PageApp app;
  std::string answer;
};

std::string_view text_at(const char* bytes, std::size_t length) {
  return {bytes, length};
}

// 1 and no answer, or 0 with "code\nsentence" as the answer.
template <class T>
int report(PageDoor& door, const ae::Result<T>& result) {
  door.answer.clear();
  if (result) return 1;
  door.answer = result.failure().code + "\n" + result.failure().message;
  return 0;
}

std::size_t give(PageDoor& door, std::string text) {
  door.answer = std::move(text);
  return door.answer.size();
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* ae_alloc(std::size_t byte_count) {
  return std::malloc(byte_count == 0 ? 1 : byte_count);
}
EMSCRIPTEN_KEEPALIVE void ae_release(void* memory) {
  std::free(memory);
}
EMSCRIPTEN_KEEPALIVE const char* ae_answer(PageDoor* door) {
  return door->answer.data();
}
EMSCRIPTEN_KEEPALIVE std::size_t ae_answer_size(PageDoor* door) {
  return door->answer.size();
}

EMSCRIPTEN_KEEPALIVE PageDoor* ae_start(int with_canvas) {
  return new PageDoor(with_canvas != 0);
}
EMSCRIPTEN_KEEPALIVE int ae_draws(PageDoor* door) {
  return door->app.draws();
}

EMSCRIPTEN_KEEPALIVE void ae_resize(PageDoor* door, float width, float height, float ratio) {
  door->app.resize(width, height, ratio);
}

EMSCRIPTEN_KEEPALIVE void ae_surroundings(PageDoor* door, int dark, int contrast,
                                          int reduced_motion, int coarse, int mac) {
  door->app.set_mac(mac != 0);
  door->app.explorer().set_surroundings(
      {dark != 0, contrast != 0, reduced_motion != 0, coarse != 0});
}

EMSCRIPTEN_KEEPALIVE void ae_pointer(PageDoor* door, int action, float x, float y, int button,
                                     int touch) {
  door->app.pointer(static_cast<ae::PointerAction>(action), x, y, button, touch != 0);
}

EMSCRIPTEN_KEEPALIVE int ae_wheel(PageDoor* door, float x, float y, float dx, float dy) {
  return door->app.wheel(x, y, dx, dy);
}

EMSCRIPTEN_KEEPALIVE int ae_can_scroll(PageDoor* door, float x, float y, float dy) {
  return door->app.explorer().can_scroll(x, y, dy);
}

/// 1 where what is under the pointer zooms by itself; below 1 shows less.
EMSCRIPTEN_KEEPALIVE int ae_zoom(PageDoor* door, float x, float y, double factor) {
  return door->app.explorer().zoom(x, y, factor);
}

EMSCRIPTEN_KEEPALIVE int ae_pan(PageDoor* door, float x, float y, float dx) {
  return door->app.explorer().pan(x, y, dx);
}

EMSCRIPTEN_KEEPALIVE void ae_fling(PageDoor* door, float x, float y, float velocity) {
  door->app.explorer().fling(x, y, velocity);
}

EMSCRIPTEN_KEEPALIVE int ae_key(PageDoor* door, const char* code, std::size_t length, int down,
                                int held) {
  return door->app.key(text_at(code, length), down != 0, held);
}

EMSCRIPTEN_KEEPALIVE void ae_text(PageDoor* door, const char* text, std::size_t length) {
  door->app.text(text_at(text, length));
}

EMSCRIPTEN_KEEPALIVE void ae_focus(PageDoor* door, int focused) {
  door->app.focus(focused != 0);
}
EMSCRIPTEN_KEEPALIVE int ae_wants_text(PageDoor* door) {
  return door->app.wants_text();
}

/// Copies the text: its memory may be released after the call. 1, or 0 with a failure as the
/// answer.
EMSCRIPTEN_KEEPALIVE int ae_load(PageDoor* door, const char* text, std::size_t length,
                                 const char* title, std::size_t title_length, const char* published,
                                 std::size_t published_length) {
  return report(
      *door, door->app.explorer().load(std::string(text, length), std::string(title, title_length),
                                       std::string(published, published_length)));
}

EMSCRIPTEN_KEEPALIVE int ae_work(PageDoor* door, double milliseconds) {
  return door->app.explorer().work(milliseconds);
}
EMSCRIPTEN_KEEPALIVE float ae_progress(PageDoor* door) {
  return door->app.explorer().progress();
}
EMSCRIPTEN_KEEPALIVE int ae_frame(PageDoor* door, double seconds) {
  return door->app.frame(seconds);
}
EMSCRIPTEN_KEEPALIVE int ae_wants_frame(PageDoor* door) {
  return door->app.explorer().wants_frame();
}
EMSCRIPTEN_KEEPALIVE const char* ae_cursor(PageDoor* door) {
  return door->app.cursor();
}

/// Writes x, y and height of the caret in CSS pixels; 0 where no text field has the keyboard.
EMSCRIPTEN_KEEPALIVE int ae_caret(PageDoor* door, float* place) {
  const auto caret = door->app.explorer().caret();
  if (!caret) return 0;
  place[0] = caret->x;
  place[1] = caret->y;
  place[2] = caret->height;
  return 1;
}

EMSCRIPTEN_KEEPALIVE int ae_command(PageDoor* door, const char* name, std::size_t name_length,
                                    const char* argument, std::size_t argument_length) {
  return report(*door, door->app.explorer().command(text_at(name, name_length),
                                                    text_at(argument, argument_length)));
}

EMSCRIPTEN_KEEPALIVE double ae_mirror_version(PageDoor* door) {
  return static_cast<double>(door->app.explorer().mirror_version());
}

/// The versions are those of article, entities, timeline, controls, status, the open panel,
/// guidance and ranking that the mirror has.
EMSCRIPTEN_KEEPALIVE std::size_t ae_mirror(PageDoor* door, double article, double entities,
                                           double timeline, double controls, double status,
                                           double panel, double guidance, double ranking) {
  const auto number = [](double version) { return static_cast<std::uint64_t>(version); };
  return give(*door, door->app.explorer().mirror(number(article), number(entities),
                                                 number(timeline), number(controls), number(status),
                                                 number(panel), number(guidance), number(ranking)));
}

EMSCRIPTEN_KEEPALIVE double ae_state_version(PageDoor* door) {
  return static_cast<double>(door->app.explorer().state_version());
}

EMSCRIPTEN_KEEPALIVE std::size_t ae_saved_state(PageDoor* door) {
  return give(*door, door->app.explorer().saved_state());
}

EMSCRIPTEN_KEEPALIVE int ae_restore(PageDoor* door, const char* state, std::size_t length) {
  return report(*door, door->app.explorer().restore_state(text_at(state, length)));
}

EMSCRIPTEN_KEEPALIVE double ae_kept_version(PageDoor* door) {
  return static_cast<double>(door->app.explorer().kept_version());
}

EMSCRIPTEN_KEEPALIVE std::size_t ae_kept_lists(PageDoor* door) {
  return give(*door, door->app.explorer().kept_lists());
}

EMSCRIPTEN_KEEPALIVE int ae_restore_kept_lists(PageDoor* door, const char* lists,
                                               std::size_t length) {
  return report(*door, door->app.explorer().restore_kept_lists(text_at(lists, length)));
}

/// Copies the file: its memory may be released after the call.
EMSCRIPTEN_KEEPALIVE int ae_embeddings(PageDoor* door, const unsigned char* file,
                                       std::size_t size) {
  return report(*door, door->app.explorer().set_embeddings({file, size}));
}

/// The share that has come, 0–1; below 0 where it will not come.
EMSCRIPTEN_KEEPALIVE void ae_embeddings_progress(PageDoor* door, float share) {
  if (share < 0)
    door->app.explorer().tell_embeddings_failure();
  else
    door->app.explorer().tell_embeddings_progress(share);
}

EMSCRIPTEN_KEEPALIVE std::size_t ae_selection(PageDoor* door, int cut) {
  return give(*door, door->app.take_selection(cut != 0));
}

EMSCRIPTEN_KEEPALIVE std::size_t ae_selection_html(PageDoor* door) {
  return give(*door, door->app.explorer().selected_html());
}

EMSCRIPTEN_KEEPALIVE std::size_t ae_article_text(PageDoor* door) {
  return give(*door, std::string(door->app.explorer().article_text()));
}

/// Explorer::focus_json.
EMSCRIPTEN_KEEPALIVE std::size_t ae_focus_json(PageDoor* door) {
  return give(*door, door->app.explorer().focus_json());
}
EMSCRIPTEN_KEEPALIVE double ae_byte_of_utf16(PageDoor* door, double unit) {
  return door->app.explorer().byte_of_utf16(static_cast<std::uint32_t>(unit));
}
EMSCRIPTEN_KEEPALIVE float ae_wanted_height(PageDoor* door) {
  return door->app.explorer().wanted_height();
}

EMSCRIPTEN_KEEPALIVE double ae_word_count(PageDoor* door) {
  return static_cast<double>(door->app.explorer().word_count());
}
EMSCRIPTEN_KEEPALIVE double ae_sentence_count(PageDoor* door) {
  return static_cast<double>(door->app.explorer().sentence_count());
}

/// Explorer::findings.
EMSCRIPTEN_KEEPALIVE std::size_t ae_findings(PageDoor* door) {
  return give(*door, door->app.explorer().findings());
}

EMSCRIPTEN_KEEPALIVE void ae_context_lost(PageDoor* door) {
  door->app.context_lost();
}
EMSCRIPTEN_KEEPALIVE void ae_context_restored(PageDoor* door) {
  door->app.context_restored();
}

}  // extern "C"
