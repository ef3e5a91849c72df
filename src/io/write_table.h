// One kind of finding as a table: for people, for spreadsheets, for programs.
#pragma once

#include <cstdint>
#include <string>

#include "analysis/analysis.h"
#include "text/document.h"

namespace ae {

enum class TableKind : std::uint8_t { kSummary, kEntities, kTimeline, kQuotes, kFigures };
enum class TableFormat : std::uint8_t { kText, kCsv, kJson };

/// The table, with a line end behind its last line. Offsets are bytes of the input as given.
/// - summary: the sentences of the default length in text order;
/// - entities: those mentioned most first;
/// - timeline: times with known bounds by their first day, the others behind them in text order;
/// - quotes, figures: in text order.
/// CSV follows RFC 4180, with a head line. JSON is an array of objects with the same columns.
std::string write_table(const Document& doc, const Analysis& analysis, TableKind kind,
                        TableFormat format);

}  // namespace ae
