// A short text whose dates are resolved against a published day that the bytes also choose.
#include <cstdint>

#include "analysis/job.h"
#include "fuzz/require.h"
#include "io/read_article.h"
#include "support/laws.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 3) return 0;
  const std::int32_t day = (bytes[0] << 16 | bytes[1] << 8 | bytes[2]) - 719'162;
  const ae::Date published = ae::date_from_days(day);
  if (ae::days_since_epoch(published) != day && day <= 2'932'896) __builtin_trap();
  if (ae::parse_iso_date(ae::to_iso(published)) != published) __builtin_trap();
  ae::parse_iso_date({reinterpret_cast<const char*>(bytes), size});
  const ae::Document doc = ae::read_article({reinterpret_cast<const char*>(bytes) + 3, size - 3},
                                            {.title = {}, .published = published});
  const ae::Analysis analysis = ae::analyze(doc, ae::built_in_model(), published);
  require(ae::test::broken_law(doc, analysis));
  return 0;
}
