#include "reader/mirror_lens.h"

#include <algorithm>

#include "reader/labels.h"
#include "reader/lens_words.h"
#include "words/commands.h"
#include "words/lens.h"

namespace ae {
namespace {

constexpr std::size_t kMostMirrored = 20;
constexpr std::uint32_t kLongestSentence = 180;

std::string lens_argument(const Lens& lens) {
  JsonText out;
  out.begin_object().key("name").text(lens.name).key("left").text(lens.poles[0]);
  return out.key("right").text(lens.poles[1]).end_object().take();
}

void write_poles(GroupWriter& groups, const Lens& lens, bool own) {
  groups.begin_group(words::lens::kPoles);
  groups.field("lens.pole", "{\"pole\":0}", words::lens::kPoleField, lens.poles[0]);
  groups.field("lens.pole", "{\"pole\":1}", words::lens::kOtherPoleField, lens.poles[1]);
  groups.field("lens.save", "{}", words::lens::kKeepUnder, lens.name);
  if (own)
    groups.press("lens.delete", words_of("name", lens.name), words::lens::delete_named(lens.name));
  if (!lens.empty()) groups.press("lens.clear", "{}", words::commands::kLensClear);
  groups.end_group();
}

void write_side(GroupWriter& groups, const Lens& lens, const ReaderState& state,
                const ReaderScene& scene, std::size_t side) {
  const Article& article = scene.article;
  const auto& found = scene.lens->sides[side];
  groups.begin_group(words::lens::toward(pole_words(lens, side, 60)));
  for (std::size_t i = 0; i < std::min(found.size(), kMostMirrored); ++i) {
    const std::uint32_t sentence = found[i];
    const std::string label =
        place_words(scene.lens->sentences[sentence].place) + " (" +
        cue_words(article, *scene.lens, sentence) + "): " +
        short_text(article.document(), article.analysis().sentences[sentence].span,
                   kLongestSentence);
    groups.toggle(
        "sentence.select", numbers("sentence", sentence), label,
        state.selection.kind == SelectionKind::kSentence && state.selection.index == sentence);
  }
  groups.end_group();
}

}  // namespace

void write_lens_groups(GroupWriter& groups, const ReaderState& state, const ReaderScene& scene) {
  const Lens& lens = state.lens;
  const auto& own = state.kept.lenses;
  write_poles(groups, lens, std::any_of(own.begin(), own.end(), [&](const Lens& kept) {
                return kept.name == lens.name;
              }));
  groups.begin_group(words::lens::kToChoose);
  for (const auto* choices : {&own, &preset_lenses()}) {
    for (const Lens& choice : *choices)
      groups.toggle("lens.set", lens_argument(choice), choice.name, lens == choice);
  }
  groups.end_group();
  const bool read = scene.lens && !lens.empty() && !scene.lens->sentences.empty();
  std::string note = read ? lens_summary(lens, *scene.lens) + "." : "";
  if (!scene.lens_status.empty()) note += (read ? " " : "") + scene.lens_status;
  if (note.empty()) return;
  groups.begin_group(words::lens::kBetween, note);
  groups.end_group();
  if (!read) return;
  write_side(groups, lens, state, scene, 0);
  write_side(groups, lens, state, scene, 1);
}

}  // namespace ae
