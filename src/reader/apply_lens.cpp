#include "reader/apply_lens.h"

#include <algorithm>

#include "analysis/language.h"
#include "analysis/model.h"
#include "analysis/vocabulary.h"
#include "reader/labels.h"

namespace ae {
namespace {

std::vector<Lens>::iterator find_lens(std::vector<Lens>& lenses, const std::string& name) {
  return std::find_if(lenses.begin(), lenses.end(),
                      [&](const Lens& lens) { return lens.name == name; });
}

bool fits(const std::string& name) {
  return !name.empty() && name.size() <= kMostNameBytes;
}

void show(ReaderState& state) {
  state.view.layers |= layer_bit(Layer::kLens);
}

/// What a selection gives to a pole: a few words as the phrase that they are, more as single words,
/// each once, those of grammar left out.
std::string pole_of(const Article& article, Span span) {
  constexpr std::size_t kLongestPhrase = 4;
  const Analysis& analysis = article.analysis();
  std::vector<std::string> words;
  std::size_t word_count = 0;
  const auto first =
      std::lower_bound(analysis.tokens.begin(), analysis.tokens.end(), span.begin,
                       [](const Token& t, std::uint32_t at) { return t.span.end <= at; });
  std::size_t size = 0;
  for (auto token = first; token != analysis.tokens.end() && token->span.begin < span.end;
       ++token) {
    word_count += token->has(kWordLike);
    if (!is_content_word(*token, built_in_model(), reads_as_english(analysis))) continue;
    std::string word(article.document().slice(token->span));
    size += word.size() + 2;
    if (size > kMostPoleBytes) break;
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  if (word_count <= kLongestPhrase) return plain_text(article.document(), span);
  std::string pole;
  for (const std::string& word : words) pole += (pole.empty() ? "" : ", ") + word;
  return pole;
}

}  // namespace

void apply_lens(ReaderState& state, const SetLens& intent) {
  const auto too_long = [](const std::string& pole) { return pole.size() > kMostPoleBytes; };
  if (intent.lens.name.size() > kMostNameBytes ||
      std::any_of(intent.lens.poles.begin(), intent.lens.poles.end(), too_long))
    return;
  state.lens = intent.lens;
  if (!state.lens.empty()) show(state);
}

/// A preset that is changed is a new lens without a name; one of the person's own keeps its name.
void apply_lens(ReaderState& state, const SetLensPole& intent) {
  if (intent.pole >= state.lens.poles.size()) return;
  std::string text = intent.text;
  std::string& pole = state.lens.poles[intent.pole];
  if (intent.add && !pole.empty()) text = pole + ", " + text;
  if (text.size() > kMostPoleBytes || text == pole) return;
  pole = std::move(text);
  if (find_lens(state.kept.lenses, state.lens.name) == state.kept.lenses.end())
    state.lens.name.clear();
  if (!state.lens.empty()) show(state);
}

void apply_lens(ReaderState& state, const AddSelectionToPole& intent, const ReaderScene& scene) {
  const Span span = focus_span(state, scene);
  const std::string words = span.empty() ? std::string() : pole_of(scene.article, span);
  if (words.empty()) return;
  apply_lens(state, SetLensPole{intent.pole, words, true});
  state.view.panel = Panel::kLens;
  state.view.panel_open = true;
}

void apply_lens(ReaderState& state, const SaveLens& intent) {
  auto& lenses = state.kept.lenses;
  if (!fits(intent.name) || state.lens.empty()) return;
  const auto found = find_lens(lenses, intent.name);
  if (found == lenses.end() && lenses.size() >= kMostLenses) return;
  state.lens.name = intent.name;
  if (found != lenses.end())
    *found = state.lens;
  else
    lenses.push_back(state.lens);
}

void apply_lens(ReaderState& state, const RenameLens& intent) {
  auto& lenses = state.kept.lenses;
  const auto found = find_lens(lenses, intent.name);
  if (found == lenses.end() || !fits(intent.to) || find_lens(lenses, intent.to) != lenses.end())
    return;
  if (state.lens.name == intent.name) state.lens.name = intent.to;
  found->name = intent.to;
}

void apply_lens(ReaderState& state, const DeleteLens& intent) {
  const auto found = find_lens(state.kept.lenses, intent.name);
  if (found == state.kept.lenses.end()) return;
  if (state.lens.name == intent.name) state.lens.name.clear();
  state.kept.lenses.erase(found);
}

}  // namespace ae
