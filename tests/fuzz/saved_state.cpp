// What the browser kept of a person's work comes back: one article's state, or the lists that are
// kept across articles. The first byte chooses which.
#include <cstdint>
#include <vector>

#include "fuzz/input.h"
#include "fuzz/require.h"
#include "reader/apply.h"
#include "reader/saved_state.h"
#include "reader/search.h"
#include "support/made_article.h"

namespace {

/// The first law that does not hold of a state that was read.
const char* broken_law(const ae::ReaderState& state) {
  const auto back = ae::read_state(ae::write_state(state));
  if (!back || !(back.value() == state)) return "read_state(write_state(s)) is s";
  static const ae::Article article = ae::test::made_article();
  const std::string_view text = article.document().text();
  ae::ReaderState fitted = state;
  ae::fit_state(fitted, article.document());
  for (const ae::Note& note : fitted.notes) {
    if (!slices(text, note.span)) return "a note's place slices";
    if (note.placed() && article.slice(note.span) != note.quote)
      return "while a note has its place, its quote is the bytes of its span";
  }
  const ae::EntityList entities(article, fitted.corrections);
  for (const ae::ShownEntity& entity : entities.items()) {
    if (entity.mentions.empty()) return "an entity worth a row has a mention";
  }
  const std::vector<ae::Span> hits = ae::find_hits(article.document(), fitted.view.search);
  if (!slices(text, ae::focus_span(fitted, {article, entities, hits})))
    return "the focus of a state slices";
  return "";
}

void restore_state(std::string_view json) {
  const auto state = ae::read_state(json);
  if (!state && state.failure().message.empty()) require("a refusal says why");
  if (state) require(broken_law(state.value()));
}

void restore_lists(std::string_view json) {
  const auto lists = ae::read_kept_lists(json);
  if (!lists && lists.failure().message.empty()) require("a refusal says why");
  if (!lists) return;
  const auto back = ae::read_kept_lists(ae::write_kept_lists(lists.value()));
  if (!back || !(back.value() == lists.value()))
    require("read_kept_lists(write_kept_lists(lists)) is lists");
  const ae::KeptLists both = ae::merged(lists.value(), lists.value());
  if (!(both == lists.value())) require("lists merged with themselves stay as they are");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  FuzzInput input(bytes, size);
  input.byte() % 2 == 0 ? restore_state(input.rest()) : restore_lists(input.rest());
  return 0;
}
