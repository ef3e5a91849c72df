#include "reader/quote_rows.h"

#include <algorithm>
#include <map>

#include "reader/labels.h"
#include "words/common.h"
#include "words/quotes.h"

namespace ae {
namespace {

std::uint32_t word_count(const Analysis& analysis, Span span) {
  auto token =
      std::partition_point(analysis.tokens.begin(), analysis.tokens.end(),
                           [&](const Token& token) { return token.span.begin < span.begin; });
  std::uint32_t words = 0;
  for (; token != analysis.tokens.end() && token->span.begin < span.end; ++token)
    words += token->has(kWordLike) ? 1 : 0;
  return words;
}

bool passes(const EntityList& entities, const QuoteChoices& choices, const Quote& quote) {
  const std::uint32_t voice = voice_of(entities, quote);
  const bool named = voice < kNoVoice;
  if (choices.source == QuoteSource::kNamed && !named) return false;
  if (choices.source == QuoteSource::kUnnamed && named) return false;
  const bool direct = quote.kind != QuoteKind::kIndirect;
  if (choices.manner == QuoteManner::kDirect && !direct) return false;
  if (choices.manner == QuoteManner::kIndirect && quote.kind == QuoteKind::kDirect) return false;
  return choices.speaker == kNone || choices.speaker == voice;
}

}  // namespace

std::uint32_t voice_of(const EntityList& entities, const Quote& quote) {
  if (const ShownEntity* entity = entities.find(quote.entity)) return entity->id;
  return quote.speaker ? kUnnamedVoice : kNoVoice;
}

std::vector<Voice> voices_of(const Article& article, const EntityList& entities,
                             const BrushedSentences& brushed) {
  std::map<std::uint32_t, std::size_t> places;
  std::vector<Voice> voices;
  for (const Quote& quote : article.analysis().quotes) {
    if (!brushed.passes(quote.sentence)) continue;
    const std::uint32_t id = voice_of(entities, quote);
    const auto [place, is_new] = places.emplace(id, voices.size());
    if (is_new) {
      const ShownEntity* entity = entities.find(id);
      std::string name = entity                ? entity->name
                         : id == kUnnamedVoice ? words::quotes::kUnnamed
                                               : words::quotes::kNoSource;
      voices.push_back({id, std::move(name), 0, 0, static_cast<std::uint32_t>(voices.size())});
    }
    Voice& voice = voices[place->second];
    voice.words += word_count(article.analysis(), quote.span);
    ++voice.quotes;
  }
  std::sort(voices.begin(), voices.end(), [](const Voice& a, const Voice& b) {
    return a.words != b.words ? a.words > b.words : a.first < b.first;
  });
  return voices;
}

std::string speaker_name(const Article& article, const EntityList& entities, const Quote& quote) {
  if (const ShownEntity* entity = entities.find(quote.entity)) return entity->name;
  if (quote.speaker) return plain_text(article.document(), *quote.speaker);
  return words::quotes::kNoSource;
}

std::vector<std::uint32_t> quote_rows(const Article& article, const EntityList& entities,
                                      const QuoteChoices& choices,
                                      const BrushedSentences& brushed) {
  std::vector<std::uint32_t> rows;
  const auto& quotes = article.analysis().quotes;
  for (std::uint32_t i = 0; i < quotes.size(); ++i) {
    if (brushed.passes(quotes[i].sentence) && passes(entities, choices, quotes[i]))
      rows.push_back(i);
  }
  return rows;
}

std::string quotes_text(const Article& article, const EntityList& entities,
                        const QuoteChoices& choices, const BrushedSentences& brushed) {
  std::string text;
  for (const std::uint32_t index : quote_rows(article, entities, choices, brushed)) {
    const Quote& quote = article.analysis().quotes[index];
    const bool direct = quote.kind != QuoteKind::kIndirect;
    const std::string words = plain_text(article.document(), quote.span);
    text += speaker_name(article, entities, quote) + ": ";
    text += direct ? words::common::quoted(words) : words;
    text += "\n";
  }
  return text;
}

}  // namespace ae
