import assert from "node:assert/strict";
import { test } from "node:test";
import { allSpans, analyze, slice } from "../support/command_line.js";

const kMixed =
  "Zoë 👩🏽‍💻 met Владимир and 李娜 in São Paulo on 3 May 2024.\r\n\r\n" +
  "«Всё хорошо», he said. Prices rose 3.5 percent to €12 million.\r\n";

/** Ill-formed UTF-8 in the places where writers produce it: Latin-1 letters, cut-off sequences, surrogates. */
const kDamaged = Buffer.concat([
  Buffer.from("Caf"),
  Buffer.from([0xe9]),
  Buffer.from(" owner Anna Weber said so. "),
  Buffer.from([0xf0, 0x9f, 0x98]),
  Buffer.from(" Berlin and "),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from(" Paris paid $5 million on 1 June 2021."),
]);

test("offsets count the bytes of the input and never split a code point", () => {
  const analysis = analyze(kMixed, "--tokens");
  assert.ok(allSpans(analysis).length > 30);
  for (const span of allSpans(analysis)) {
    assert.ok(span.begin < span.end);
    slice(kMixed, span);
  }
});

test("offsets behind ill-formed bytes count those bytes as they stood in the input", () => {
  const analysis = analyze(kDamaged, "--tokens");
  const words = (analysis.tokens ?? []).map(([begin, end]) =>
    kDamaged.subarray(begin, end).toString("latin1"),
  );
  for (const word of ["Anna", "Weber", "Berlin", "Paris", "2021"]) assert.ok(words.includes(word));
});

test("a byte order mark is counted and belongs to nothing", () => {
  const analysis = analyze("\uFEFFBerlin is large.", "--tokens");
  assert.deepEqual(analysis.tokens?.[0], [3, 9]);
});

test("sentences are ordered and disjoint, and each lies in its block", () => {
  const { sentences, blocks } = analyze(kMixed);
  let end = 0;
  for (const sentence of sentences) {
    assert.ok(sentence.begin >= end);
    end = sentence.end;
    const block = blocks[sentence.block];
    assert.ok(block && block.begin <= sentence.begin && sentence.end <= block.end);
  }
});

test("ranks are a permutation and follow the scores", () => {
  const { sentences } = analyze(kMixed.repeat(5));
  const byRank = [...sentences].sort((a, b) => a.rank - b.rank);
  assert.deepEqual(
    byRank.map((sentence) => sentence.rank),
    byRank.map((_, index) => index),
  );
  for (const [index, sentence] of byRank.entries()) {
    assert.ok(sentence.score <= (byRank[index - 1]?.score ?? 1));
  }
});

for (const [name, text] of [
  ["nothing", ""],
  ["white space", " \n\t\n"],
  ["one letter", "a"],
  ["zero bytes", "a\0b\0"],
  ["ten thousand brackets", "(".repeat(10_000)],
  ["a word of ten thousand letters", "a".repeat(10_000)],
] as const) {
  test(`${name} is analysed without complaint`, () => {
    assert.equal(analyze(text).version, 1);
  });
}
