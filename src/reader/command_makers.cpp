#include "reader/command_makers.h"

#include <charconv>

namespace ae {

Made make_find(Args a) {
  auto text = a.text("text", 1000);
  if (!text) return {};
  const bool same_options = !a.has("matchCase") && !a.has("wholeWord") && !a.has("pattern");
  if (same_options) return FindWords{std::move(*text)};
  return FindText{{std::move(*text), a.flag("matchCase"), a.flag("wholeWord"), a.flag("pattern")}};
}

Made make_help_filter(Args a) {
  auto wanted = a.text("text", kLongestHelpWanted);
  if (!wanted) return {};
  return FilterHelp{*std::move(wanted)};
}

Made make_text_selection(Args a) {
  const auto begin = a.index("begin");
  const auto end = a.index("end");
  if (!begin || !end) return {};
  return SelectText{{*begin, *end}};
}

Made make_new_note(Args a) {
  AddNote note;
  const auto begin = a.index("begin");
  const auto end = a.index("end");
  if (begin && end && *begin < *end) note.span = {*begin, *end};
  note.body = a.text("body", kLongestNoteBody).value_or("");
  note.colour = a.one_of<NoteColour>("colour", kNoteColourNames).value_or(NoteColour::kYellow);
  note.write = a.flag("write");
  return note;
}

Made make_note_edit(Args a) {
  const auto note = a.index("note");
  auto body = a.text("body", kLongestNoteBody);
  if (!note || !body) return {};
  const auto colour = a.one_of<NoteColour>("colour", kNoteColourNames);
  return EditNote{*note, std::move(*body), colour.value_or(NoteColour::kYellow)};
}

Made make_note_selection(Args a) {
  const auto note = a.index("note");
  if (!note) return {};
  return SelectNote{*note, a.flag("write")};
}

Made make_edit(Args a, EditKind kind) {
  EditEntity edit{kind, kNone, kNone, EntityType::kOther, {}};
  const auto entity = a.index("entity");
  if (!entity) return {};
  edit.entity = *entity;
  if (kind == EditKind::kMerge) {
    const auto into = a.index("into");
    if (!into) return {};
    edit.into = *into;
  }
  if (kind == EditKind::kRetype) {
    const auto type = a.one_of<EntityType>("type", kEntityTypeNames);
    if (!type) return {};
    edit.type = *type;
  }
  if (kind == EditKind::kRename || kind == EditKind::kSplit) {
    auto name = a.text("name", 300);
    if (!name || name->empty()) return {};
    edit.name = std::move(*name);
  }
  return edit;
}

Made make_brush(Args a) {
  const auto from = parse_iso_date(a.text("from", 10).value_or(""));
  const auto to = parse_iso_date(a.text("to", 10).value_or(""));
  if (!from || !to) return {};
  return BrushTime{{*from, *to}};
}

Made make_fit(Args a) {
  FitHost fit{a.flag("embedded")};
  const nlohmann::json& object = a.object();
  if (const auto panels = object.find("panels"); panels != object.end() && panels->is_array()) {
    fit.panels = 0;
    for (const auto& panel : *panels) {
      for (std::size_t i = 0; i < kPanelNames.size(); ++i)
        if (panel == kPanelNames[i].name) fit.panels |= 1u << i;
    }
  }
  if (object.contains("accent")) {
    const auto text = a.text("accent", 7);
    if (!text || text->size() != 7 || (*text)[0] != '#') return {};
    const char* end = text->data() + text->size();
    const auto read = std::from_chars(text->data() + 1, end, fit.accent, 16);
    if (read.ec != std::errc() || read.ptr != end) return {};
  }
  return fit;
}

Made make_host_marks(Args a) {
  const auto spans = a.object().find("spans");
  if (spans == a.object().end() || !spans->is_array() || spans->size() > kMostHostMarks) return {};
  MarkForHost intent;
  for (const auto& item : *spans) {
    if (!item.is_object()) return {};
    const CommandArguments mark(item);
    const auto begin = mark.index("begin");
    const auto end = mark.index("end");
    if (!begin || !end || *begin > *end) return {};
    intent.marks.push_back(
        {{*begin, *end}, mark.text("label", kLongestHostLabel).value_or(std::string())});
  }
  return intent;
}

Made make_lens(Args a) {
  auto left = a.text("left", kMostPoleBytes);
  auto right = a.text("right", kMostPoleBytes);
  if (!left || !right) return {};
  return SetLens{
      {a.text("name", kMostNameBytes).value_or(""), {*std::move(left), *std::move(right)}}};
}

Made make_lens_pole(Args a) {
  const auto pole = a.index("pole");
  auto text = a.text("text", kMostPoleBytes);
  if (!pole || *pole > 1 || !text) return {};
  return SetLensPole{*pole, *std::move(text), a.flag("add")};
}

Made make_lens_name(Args a) {
  auto name = a.text("name", kMostNameBytes);
  auto to = a.text("to", kMostNameBytes);
  if (!name || !to || to->empty()) return {};
  return RenameLens{*std::move(name), *std::move(to)};
}

}  // namespace ae
