#include "reader/summary_lines.h"

#include <doctest/doctest.h>

#include "analysis/job.h"
#include "io/read_article.h"
#include "reader/apply.h"
#include "support/made_article.h"

using namespace ae;

namespace {

Article read_titled(std::string text, std::string title) {
  ArticleFacts facts;
  facts.title = std::move(title);
  auto document = std::make_shared<const Document>(read_article(std::move(text), facts));
  Analysis analysis = analyze(*document);
  return Article(document, std::make_shared<const Analysis>(std::move(analysis)));
}

}  // namespace

TEST_CASE("a summary as Markdown has the title, and each line the number of its sentence") {
  ViewChoices view;
  view.summary_length = 1;
  CHECK(summary_markdown(test::made_article(), view) ==
        "# Summary\n\n- Bob laughed. (sentence 2)\n");
}

TEST_CASE("words of the article that look like markup stay words in the exported summary") {
  ViewChoices view;
  view.summary_length = 1;
  const Article article = read_titled("The value of a_b[0] is <b> today.\n", "A\nB");
  const std::string text = summary_markdown(article, view);
  CHECK(text.starts_with("# A B\n"));
  CHECK(text.find("a\\_b\\[0\\] is \\<b\\> today.") != std::string::npos);
}

TEST_CASE("a file is named after the article's title in letters that every system takes") {
  CHECK(export_name(read_titled("Words.\n", "A Meeting: \u201cin Rome\u201d/.."), "summary",
                    "md") == "a-meeting-in-rome-summary.md");
  CHECK(export_name(read_titled("Words.\n", "\u5f00\u653e"), "summary", "md") ==
        "article-summary.md");
}

TEST_CASE("the reading aid goes down and up in steps, and stays at its ends") {
  const Article article = test::made_article();
  const EntityList entities(article, {});
  const std::vector<Span> hits;
  const ReaderScene scene{article, entities, hits};
  ReaderState state;
  state = apply(state, StepKeepShare{+1}, scene);
  CHECK(state.view.keep_share == 1);
  for (std::size_t i = 1; i < kKeepSteps.size(); ++i) {
    state = apply(state, StepKeepShare{-1}, scene);
    CHECK(state.view.keep_share == kKeepSteps[i]);
  }
  state = apply(state, StepKeepShare{-1}, scene);
  CHECK(state.view.keep_share == kKeepSteps.back());
  state.view.keep_share = 0.4f;  // between two steps, from the slider
  CHECK(apply(state, StepKeepShare{+1}, scene).view.keep_share == 0.5f);
  CHECK(apply(state, StepKeepShare{-1}, scene).view.keep_share == 0.35f);
}
