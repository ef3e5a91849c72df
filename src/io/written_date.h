// Days as articles write them in their head: enough to learn when a text was published.
#pragma once

#include <optional>
#include <string_view>

#include "text/date.h"

namespace ae {

/// The first day in `words` with year, month and day: "March 4, 2025", "Mar. 4th 2025", "4 March
/// 2025", "2025-03-04", "2025/03/04". Forms that are read differently in different countries, such
/// as "03/04/2025", give nothing.
std::optional<Date> find_written_date(std::string_view words);

/// The day on which a line near the head of a text says it was published: "Published: March 4,
/// 2025", "By Jo Doe | 4 March 2025", "Tuesday, March 4, 2025 10:15", "WASHINGTON, March 4, 2025
/// (Reuters) — Words."
std::optional<Date> read_publication_line(std::string_view line);

}  // namespace ae
