// The words of the contract for the kinds of what is found.
#pragma once

#include <string_view>

#include "analysis/analysis.h"
#include "text/document.h"

namespace ae {

std::string_view kind_name(
    BlockKind kind);  ///< "heading", "paragraph", "quote", "listItem", "socialPost"
std::string_view kind_name(EntityType type);   ///< "person", "organization", "location", "other"
std::string_view kind_name(MentionKind kind);  ///< "name", "nominal", "pronoun"
std::string_view kind_name(TimeType type);     ///< "date", "time", "duration", "set"
std::string_view kind_name(QuoteKind kind);    ///< "direct", "indirect", "mixed"
std::string_view kind_name(FigureKind kind);   ///< "money", "percent", "count", "measure"

}  // namespace ae
