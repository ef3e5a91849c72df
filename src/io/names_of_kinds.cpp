#include "io/names_of_kinds.h"

#include <array>

namespace ae {
namespace {

template <class Kind, std::size_t N>
std::string_view name_in(const std::array<std::string_view, N>& names, Kind kind) {
  return names[static_cast<std::size_t>(kind)];
}

constexpr std::array<std::string_view, 5> kBlockKinds{"heading", "paragraph", "quote", "listItem",
                                                      "socialPost"};
constexpr std::array<std::string_view, 4> kEntityTypes{"person", "organization", "location",
                                                       "other"};
constexpr std::array<std::string_view, 3> kMentionKinds{"name", "nominal", "pronoun"};
constexpr std::array<std::string_view, 4> kTimeTypes{"date", "time", "duration", "set"};
constexpr std::array<std::string_view, 3> kQuoteKinds{"direct", "indirect", "mixed"};
constexpr std::array<std::string_view, 4> kFigureKinds{"money", "percent", "count", "measure"};

}  // namespace

std::string_view kind_name(BlockKind kind) {
  return name_in(kBlockKinds, kind);
}
std::string_view kind_name(EntityType type) {
  return name_in(kEntityTypes, type);
}
std::string_view kind_name(MentionKind kind) {
  return name_in(kMentionKinds, kind);
}
std::string_view kind_name(TimeType type) {
  return name_in(kTimeTypes, type);
}
std::string_view kind_name(QuoteKind kind) {
  return name_in(kQuoteKinds, kind);
}
std::string_view kind_name(FigureKind kind) {
  return name_in(kFigureKinds, kind);
}

}  // namespace ae
