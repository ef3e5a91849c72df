import assert from "node:assert/strict";
import { test } from "node:test";
import { codePointsOf } from "../../web/export/code_points.js";
import { namesCsv, quotesCsv } from "../../web/export/csv.js";
import type { Findings } from "../../web/export/findings.js";
import { reportMarkdown } from "../../web/export/markdown.js";
import { graphSvg } from "../../web/export/graph_svg.js";
import { timelineSvg } from "../../web/export/timeline_svg.js";
import { toneSvg } from "../../web/export/tone_svg.js";
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
  graph: { nodes: [], edges: [] },
  tone: [],
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

test("the graph's drawing has a shape of its kind for each name and a line for each pair, and no markup of the article's own", () => {
  const types = ["person", "organization", "location", "other"] as const;
  const nodes = types.map((type, i) => ({
    name: `<${type}> &`,
    type,
    mentions: i + 1,
    x: i / 3,
    y: 0.5,
  }));
  const edges = [
    { a: 0, b: 1, sentences: 3 },
    { a: 1, b: 3, sentences: 1 },
  ];
  const svg = graphSvg({ ...kNothing, graph: { nodes, edges } });
  assert.doesNotMatch(svg, /<(person|other)|& /);
  for (const type of types) assert.equal(svg.match(new RegExp(`class="${type}"`, "g"))?.length, 1);
  assert.equal(svg.match(/<line class="link"/g)?.length, 2);
  assert.match(svg, /&lt;person> &amp; and &lt;organization> &amp;, 3/);
  const near = nodes.map((node) => ({ ...node, x: 0.5 }));
  assert.equal(
    graphSvg({ ...kNothing, graph: { nodes: near, edges } }).match(/<text class="halo"/g)?.length,
    1,
  );
  assert.match(graphSvg(kNothing), /No two names share a sentence in this article/);
});

test("the drawing of the tone goes up where it is positive, down where it is negative, and leaves out what is neither", () => {
  const svg = toneSvg({ ...kNothing, tone: [0.5, 0, -1] });
  const bars = [
    ...svg.matchAll(/class="(positive|negative)" x="[^"]*" y="([^"]*)"[^>]*height="([^"]*)"/g),
  ];
  const [up, down] = bars.map(([, sign, y, height]) => ({
    sign,
    y: Number(y),
    height: Number(height),
  }));
  assert.equal(bars.length, 2);
  assert.deepEqual([up?.sign, down?.sign], ["positive", "negative"]);
  assert.equal((up?.y ?? 0) + (up?.height ?? 0), down?.y, "both stand on the axis");
  assert.equal(down?.height, 2 * (up?.height ?? 0));
  assert.match(toneSvg(kNothing), /This article has no sentence/);
});
