// One key for the forms of a word.
#pragma once

#include <cstdint>
#include <string_view>

namespace ae {

/// The hash of what the regular forms of an English word share; `lower` in lower case. Forms of one
/// word have one key: "open", "opens", "opened", "opening", "openly" and "openness"; "share" and
/// "sharing"; "plan" and "planned". The rules are those of Porter (1980), steps 1 and 4, cut down
/// to inflection and to the endings -ly and -ness. Irregular forms and words with other letters
/// than a–z keep keys of their own.
std::uint32_t hash_root(std::string_view lower);

}  // namespace ae
