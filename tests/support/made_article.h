// Articles whose analysis is written by hand, so that tests of the reader do not depend on the
// analyzers.
#pragma once

#include <string>

#include "reader/article.h"

namespace ae::test {

/// Three sentences in two paragraphs: "Ada met Bob in Rome. Bob laughed." and "Ada left." Entities
/// 0 = Ada (person, 2 mentions), 1 = Bob (person, 2), 2 = Rome (location, 1). Sentence 1 is the
/// most important, then 0, then 2.
Article made_article();

}  // namespace ae::test
