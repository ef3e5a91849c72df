// A line of JSON lines, as a caller may send it.
#include <cstdint>

#include "fuzz/require.h"
#include "io/json_lines.h"
#include "support/laws.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  auto line = ae::read_article_line({reinterpret_cast<const char*>(bytes), size});
  if (!line) {
    if (line.failure().message.empty()) __builtin_trap();
    ae::write_line_error(1, line.failure());
    return 0;
  }
  const ae::Document doc =
      ae::read_article(std::move(line.value().text), std::move(line.value().facts));
  require(ae::test::broken_law(doc));
  return 0;
}
