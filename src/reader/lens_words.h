// What a lens tells, in words.
#pragma once

#include <string>

#include "analysis/lens.h"
#include "reader/article.h"
#include "reader/kept_lists.h"

namespace ae {

/// "+0.67", with a true minus sign.
std::string place_words(float place);
/// The words that drove a placement: "open source, not closed".
std::string cue_words(const Article& article, const LensReading& reading, std::uint32_t sentence,
                      std::size_t most = 6);
/// "Lens: +0.67, for open source, not closed."; "" for a sentence without a place.
std::string lens_sentence(const Article& article, const LensReading& reading,
                          std::uint32_t sentence);
/// "3 toward closed, central …, 5 toward open, shared …, 2 between, 20 without evidence".
std::string lens_summary(const Lens& lens, const LensReading& reading);
/// The pole's words on one line, cut to about `longest` bytes; "the first pole" where it has none.
std::string pole_words(const Lens& lens, std::size_t side, std::size_t longest);

}  // namespace ae
