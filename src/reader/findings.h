// What a person sees of an article, as one JSON object: the source of every export and of print.
#pragma once

#include <string>

#include "reader/apply.h"

namespace ae {

/// With the person's corrections, weights and shown kinds of mark. Offsets are UTF-16 units of the
/// text as given, sentences are indexes, and what is absent is null:
/// {"title","published","language","words","readingSeconds",
///  "blocks":[{"kind","level","marker","runs":[{"text","marks":[RunMark
///  names],"link","note","line"}]}], "summary":[{"sentence","text"}],
///  "names":[{"name","type","aliases":[],"mentions":[{"begin","end","sentence","kind"}]}],
///  "times":[{"label","words","type","value","earliest","latest",…place}],
///  "quotes":[{"words","kind","speaker","named",…place}],
///  "figures":[{"words","kind","value","upper","unit","label",…place}],
///  "notes":[{"quote","before","after","body","colour","created",…place where it has one}],
///  "graph":{"nodes":[{"name","type","mentions","x","y"}],"edges":[{"a","b","sentences"}]}, as in
///  reader/cooccurrence.h, "tone":[-1 … 1 for each part of the text]}
/// where a place is "begin","end","sentence". "link", "note" and "line" (the sentence of the
/// summary) stand only where there is one.
std::string findings_json(const ReaderState& state, const ReaderScene& scene);

}  // namespace ae
