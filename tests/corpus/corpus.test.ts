// Each folder beside this file holds an article and the analysis that is expected of it. The expectation is changed
// only by tests/corpus/regenerate, and the difference is read before it is kept.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { repository, run } from "../support/command_line.js";

const corpus = join(repository, "tests/corpus");
const articles = readdirSync(corpus).filter((name) =>
  existsSync(join(corpus, name, "expected.json")),
);

for (const name of articles) {
  test(`the analysis of ${name} is the expected one`, () => {
    const { stdout } = run(["analyze", "--pretty", join(corpus, name, "article.txt")]);
    const expected = readFileSync(join(corpus, name, "expected.json"), "utf8");
    assert.equal(stdout, expected);
  });
}
