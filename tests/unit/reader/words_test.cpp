#include <doctest/doctest.h>

#include "analysis/job.h"
#include "analysis/model.h"
#include "io/read_article.h"
#include "reader/labels.h"
#include "reader/message.h"
#include "words/common.h"
#include "words/watch.h"

using namespace ae;

TEST_CASE("a message takes its values at their places, as often as they stand there") {
  CHECK(fill_message("\001 of \002", {"3", "12"}) == "3 of 12");
  CHECK(fill_message("\002, \001, \002", {"a", "b"}) == "b, a, b");
  CHECK(fill_message("“\001”", {"ä\002"}) == "“ä\002”");
  CHECK(fill_message("nothing", {}) == "nothing");
}

TEST_CASE("a counted thing is one, or several with their number grouped") {
  CHECK(words::common::sentences(1) == "1 sentence");
  CHECK(words::common::sentences(0) == "0 sentences");
  CHECK(words::common::sentences(1204) == "1,204 sentences");
  CHECK(words::watch::summary(0, 1) == "None of your 1 watched term occur");
  CHECK(words::watch::summary(1, 3) == "1 of your 3 watched terms occurs");
}

TEST_CASE("every stage of the analysis has words for people") {
  const Document document = read_article("One sentence. Another one.");
  AnalysisJob job(document, built_in_model());
  do {
    CAPTURE(job.stage_name());
    CHECK_FALSE(stage_label(job.stage_name()).empty());
  } while (!job.step(1) && !job.stage_name().empty());
  CHECK(stage_label("no such stage").empty());
}
