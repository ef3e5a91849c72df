// The ledger of quotations: who is quoted with how many words, and which quotations are shown.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reader/entity_list.h"
#include "reader/reader_state.h"
#include "reader/timeline.h"

namespace ae {

/// Voices that are no entity: sources told by a description ("an official"), and quotations without
/// any source.
inline constexpr std::uint32_t kUnnamedVoice = kNone - 1;
inline constexpr std::uint32_t kNoVoice = kNone - 2;

struct Voice {
  std::uint32_t id = kNone;  ///< an entity, kUnnamedVoice or kNoVoice
  std::string name;
  std::uint32_t words = 0;   ///< quoted
  std::uint32_t quotes = 0;  ///< quotations
  std::uint32_t first = 0;   ///< its place among the voices in the order of the text
};

std::uint32_t voice_of(const EntityList& entities, const Quote& quote);
/// The voices of the text, or of what a brushed span of time leaves; the most words first.
std::vector<Voice> voices_of(const Article& article, const EntityList& entities,
                             const BrushedSentences& brushed = {});
/// Who says a quotation, in the words of the screen.
std::string speaker_name(const Article& article, const EntityList& entities, const Quote& quote);
/// The quotations that `choices` and the brush let through, in the order of the text.
std::vector<std::uint32_t> quote_rows(const Article& article, const EntityList& entities,
                                      const QuoteChoices& choices,
                                      const BrushedSentences& brushed = {});
/// One quotation a line, each with its speaker, for the clipboard.
std::string quotes_text(const Article& article, const EntityList& entities,
                        const QuoteChoices& choices, const BrushedSentences& brushed = {});

}  // namespace ae
