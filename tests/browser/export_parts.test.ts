import assert from "node:assert/strict";
import { test } from "node:test";
import { codePointsOf } from "../../web/export/code_points.js";
import { namesCsv, quotesCsv } from "../../web/export/csv.js";
import type { Findings } from "../../web/export/findings.js";
import { reportMarkdown } from "../../web/export/markdown.js";
import { timelineSvg } from "../../web/export/timeline_svg.js";
import { parseCsv } from "../support/csv.js";

const kPlace = { begin: 0, end: 1, sentence: 0 };
const kNothing: Findings = {
  title: null,
  published: null,
  language: "en",
  words: 0,
  readingSeconds: 0,
  blocks: [],
  summary: [],
  names: [],
  times: [],
  quotes: [],
  figures: [],
  notes: [],
};

test("offsets in code points agree with counting, in texts with and without pairs and with halves of them", () => {
  for (const text of ["", "abc", "a😀b𝒩", "😀😀", "x\ud83dy", "\ude00z😀"]) {
    const point = codePointsOf(text);
    for (let unit = 0; unit <= text.length; ++unit) {
      const inside =
        /[\ud800-\udbff]$/.test(text.slice(0, unit)) && /^[\udc00-\udfff]/.test(text.slice(unit));
      if (!inside) assert.equal(point(unit), [...text.slice(0, unit)].length, `${text} ${unit}`);
    }
  }
});

test("no cell of a table is taken for a formula, and quotes, commas and line ends stay in their cell", () => {
  const hostile = [
    '=HYPERLINK("http://x","y")',
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    'a "b", c\r\nd',
    "plain",
  ];
  const names = hostile.map((name) => ({
    name,
    type: "person" as const,
    aliases: [],
    mentions: [{ ...kPlace, kind: "name" as const }],
  }));
  const [, ...rows] = parseCsv(namesCsv({ ...kNothing, names }));
  assert.equal(rows.length, hostile.length);
  rows.forEach(([cell = ""], i) => {
    assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    assert.equal(cell.replace(/^'/, ""), hostile[i]);
  });
});

test("an empty table has its heading", () => {
  assert.deepEqual(parseCsv(quotesCsv(kNothing)).length, 1);
});

test("what looks like Markdown in an article is its text in the report", () => {
  const quotes = [
    {
      ...kPlace,
      words: "# no *heading*\n- no [list](x) <b>",
      kind: "direct" as const,
      speaker: "1. A|B",
      named: true,
    },
  ];
  const report = reportMarkdown({ ...kNothing, title: "*T*", quotes });
  assert.match(report, /^# \\\*T\\\*$/m);
  assert.match(
    report,
    /^- 1\\\. A\\\|B: “\\# no \\\*heading\\\* - no \\\[list\\\]\(x\) \\<b\\>” \(sentence 1\)$/m,
  );
});

test("the timeline's drawing holds no markup of the article's own, and fades where a bound is not known", () => {
  const time = { ...kPlace, label: "<script>", words: "&", type: "date", value: null };
  const times = [
    { ...time, earliest: "2025-03-04", latest: "2025-03-04" },
    { ...time, earliest: "2024-01-01", latest: "2024-12-31" },
    { ...time, earliest: null, latest: "2023-05-01" },
    { ...time, earliest: "2026-01-01", latest: null },
    { ...time, earliest: null, latest: null },
  ];
  const svg = timelineSvg({ ...kNothing, title: "a\u0000 & <b>", times });
  assert.doesNotMatch(svg, /<script|<b>|\u0000/);
  assert.equal(svg.match(/<circle/g)?.length, 1);
  assert.equal(svg.match(/url\(#before\)/g)?.length, 1);
  assert.equal(svg.match(/url\(#after\)/g)?.length, 1);
  assert.match(timelineSvg(kNothing), /No date of this article has a place in the calendar/);
});
