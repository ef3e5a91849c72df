// Commands as the page around, the mirror and the palette send them, one a line: a name, a blank
// and an argument in JSON. All are applied to one state, one after another.
#include <cstdint>
#include <vector>

#include "fuzz/input.h"
#include "fuzz/require.h"
#include "reader/commands.h"
#include "reader/history.h"
#include "reader/saved_state.h"
#include "reader/search.h"
#include "support/made_article.h"

namespace {

/// Undo and redo are the explorer's, as in explorer_state.cpp.
ae::ReaderState run(ae::History& history, const ae::ReaderState& state, const ae::Intent& intent,
                    const ae::ReaderScene& scene) {
  if (std::holds_alternative<ae::Undo>(intent)) return history.undo(state);
  if (std::holds_alternative<ae::Redo>(intent)) return history.redo(state);
  ae::ReaderState next = ae::apply(state, intent, scene);
  history.note(state, next);
  return next;
}

const char* broken_law(const ae::ReaderState& state, const ae::ReaderScene& scene) {
  const std::string_view text = scene.article.document().text();
  if (!slices(text, ae::focus_span(state, scene))) return "the focus of a state slices";
  for (const ae::Note& note : state.notes) {
    if (!slices(text, note.span)) return "a note's place slices";
  }
  for (const ae::HostMark& mark : state.view.host.marks) {
    if (!slices(text, mark.span) || mark.span.empty()) return "a host's mark slices";
  }
  const std::string saved = ae::write_state(state);
  const auto back = ae::read_state(saved);
  if (!back) return "the state after any command can be saved and read";
  if (ae::write_state(back.value()) != saved) return "a state that was read is written the same";
  const auto lists = ae::read_kept_lists(ae::write_kept_lists(state.kept));
  if (!lists || !(lists.value() == state.kept))
    return "lists after any command can be saved and read";
  return "";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  constexpr int kMostCommands = 40;
  static const ae::Article article = ae::test::made_article();
  FuzzInput input(bytes, size);
  ae::ReaderState state;
  ae::History history;
  for (int i = 0; i < kMostCommands && !input.empty(); ++i) {
    const std::string_view line = input.until('\n');
    const std::size_t blank = std::min(line.find(' '), line.size());
    const auto intent =
        ae::intent_of(line.substr(0, blank), line.substr(std::min(blank + 1, line.size())));
    if (!intent) {
      if (intent.failure().message.empty()) require("a refusal says why");
      continue;
    }
    const ae::EntityList entities(article, state.corrections);
    const auto hits = ae::find_hits(article.document(), state.view.search);
    state = run(history, state, intent.value(), {article, entities, hits});
    const ae::EntityList corrected(article, state.corrections);
    require(broken_law(state, {article, corrected, hits}));
  }
  return 0;
}
