// The sentences that say most, in the order of the text, as many as the person wants.
#include <algorithm>

#include "reader/labels.h"
#include "reader/summary_lines.h"
#include "ui/panels.h"
#include "ui/sentence_row.h"
#include "ui/widgets.h"
#include "words/common.h"
#include "words/summary.h"
#include "words/why.h"

namespace ae {
namespace {

void build_length(Screen& screen, std::size_t shown) {
  const std::size_t most = longest_summary(screen.article);
  const std::string words = words::common::sentences(shown);
  const float label =
      screen.type.width(Face::kSans, screen.text, words::common::sentences(88)) + 16;
  float share = most > 1 ? static_cast<float>(shown - 1) / static_cast<float>(most - 1) : 1;
  if (labelled_slider(screen, "length", words, label, share)) {
    const int wanted = 1 + static_cast<int>(share * static_cast<float>(most - 1) + 0.5f);
    screen.want(SetSummaryLength{wanted});
  }
}

/// A slider for each reason: the ranking, and with it tint, ruler and summary, follow at once.
void build_weights(Screen& screen) {
  const auto& weights = screen.state.view.weights;
  const bool as_learned = weights == ViewChoices::usual_weights();
  group_heading(screen, words::why::kWhatCounts,
                as_learned ? words::why::kLearnedNote : words::why::kSetNote);
  const float label = std::min(screen.text * 10.5f, ImGui::GetContentRegionAvail().x * 0.5f);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    labelled_weight(screen, label, i);
    ImGui::PopID();
  }
  if (!as_learned && button(screen, "reset", words::why::kAsLearned, ButtonLook::kOutlined))
    screen.want(ResetWeights{});
}

}  // namespace

void build_summary_panel(Screen& screen) {
  if (!screen.article.analysed()) return note(screen, words::summary::kReading);
  const auto& sentences = screen.article.analysis().sentences;
  const std::vector<std::uint32_t> lines = summary_lines(screen.article, screen.state.view);
  if (lines.empty()) return note(screen, words::summary::kNone);
  build_length(screen, lines.size());
  for (const std::uint32_t index : lines) {
    ImGui::PushID(static_cast<int>(index));
    TextRow text;
    text.words = plain_text(screen.article.document(), sentences[index].span);
    text.words_face = Face::kSerif;
    text.most_lines = 12;
    text.stripe = with_alpha(screen.theme.tint, 0.35f + 0.65f * sentences[index].score);
    if (text_row(screen, "line", text, screen.selected(SelectionKind::kSentence, index)))
      screen.want(SelectSentence{index});
    if (ImGui::IsItemHovered()) screen.hover_on(SelectionKind::kSentence, index);
    ImGui::PopID();
  }
  ImGui::Dummy(ImVec2(1, 4));
  if (button(screen, "copy", words::common::kCopy, ButtonLook::kOutlined))
    screen.want(CopySummary{});
  ImGui::SameLine(0, 6);
  if (button(screen, "export", words::common::kSaveAsFile, ButtonLook::kOutlined))
    screen.want(ExportSummary{});
  build_weights(screen);
}

}  // namespace ae
