// From the tokens of a corpus back to text as it is usually written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ae::train {

/// Text and the span of each token in it. Example: "Mary", "'s", "(", "new", ")" gives "Mary's
/// (new)".
std::string detokenize(const std::vector<std::string>& tokens, std::vector<Span>& spans);

/// Where the tokens stand in their raw text; a token that is not found is empty.
std::vector<Span> find_tokens(std::string_view text, const std::vector<std::string>& tokens);

}  // namespace ae::train
