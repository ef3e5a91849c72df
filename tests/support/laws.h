// The laws of Document and Analysis, as a program: used by unit tests and by the fuzz targets.
#pragma once

#include <string>

#include "analysis/analysis.h"
#include "text/document.h"

namespace ae::test {

/// The first law of document.h that does not hold, in its words; "" where all do.
std::string broken_law(const Document& doc);

/// The first law of analysis.h that does not hold, in its words; "" where all do.
std::string broken_law(const Document& doc, const Analysis& analysis);

}  // namespace ae::test
