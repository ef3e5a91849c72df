import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze, run } from "../support/command_line.js";

const kText = "Ada Lovelace met Charles Babbage in June 1833. They wrote letters for years.";

function lines(stdout: string): Record<string, unknown>[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("each line gives a line with its id, in input order", () => {
  const input = ["b", "a", "c"].map((id) => JSON.stringify({ id, text: kText })).join("\n");
  const { status, stdout } = run(["analyze", "--jsonl"], input);
  assert.equal(status, 0);
  assert.deepEqual(
    lines(stdout).map((line) => line.id),
    ["b", "a", "c"],
  );
});

test("a line's analysis is the one that the text alone would get", () => {
  const { stdout } = run(["analyze", "--jsonl"], JSON.stringify({ id: 7, text: kText }) + "\n");
  const { id, ...analysis } = lines(stdout)[0] ?? {};
  assert.equal(id, 7);
  assert.deepEqual(analysis, analyze(kText));
});

test("a line brings its own date and title", () => {
  const line = { id: "x", text: kText, published: "1843-09-05", title: "Letters" };
  const { stdout } = run(["analyze", "--jsonl"], JSON.stringify(line));
  const document = lines(stdout)[0]?.document as Record<string, unknown>;
  assert.equal(document.published, "1843-09-05");
  assert.equal(document.title, "Letters");
});

test("--tokens works line by line", () => {
  const { stdout } = run(
    ["analyze", "--jsonl", "--tokens"],
    JSON.stringify({ id: "x", text: "Hi there." }),
  );
  assert.deepEqual(lines(stdout)[0]?.tokens, [
    [0, 2],
    [3, 8],
    [8, 9],
  ]);
});

test("a bad line is answered in its place and the rest goes on", () => {
  const good = JSON.stringify({ id: "good", text: kText });
  const bad = ["{", '{"id":"no text"}', '{"id":"x","text":5}', "[]"];
  const { status, stdout } = run(["analyze", "--jsonl"], [good, ...bad, good].join("\n"));
  assert.equal(status, 1);
  const answers = lines(stdout);
  assert.equal(answers.length, 6);
  for (const number of [2, 3, 4, 5]) {
    assert.equal(answers[number - 1]?.line, number);
    assert.equal(typeof answers[number - 1]?.error, "string");
  }
  assert.equal(answers[5]?.id, "good");
});
