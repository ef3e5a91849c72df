import assert from "node:assert/strict";
import { test } from "node:test";
import { fragmentOf, hashOfText, readFragment } from "../../web/share/link_format.js";
import { findPassage, passageAt } from "../../web/share/passage.js";
import { parseState, sharedView, stateWithLink } from "../../web/share/shared_state.js";

const kText =
  "The council met. The mayor said nothing. A vote on the new harbour wall follows in May, its chair said. The mayor said nothing. 𝒩obody asked.";

function found(text: string, exact: string, from = 0): string | undefined {
  const begin = kText.indexOf(exact, from);
  const place = findPassage(text, passageAt(kText, begin, begin + exact.length));
  return place && text.slice(place.begin, place.end);
}

test("a passage is found at the occurrence whose surroundings agree", () => {
  const exact = "The mayor said nothing.";
  const second = kText.lastIndexOf(exact);
  const before = "Another opening. The mayor said nothing. Much else happened.\n\n";
  const place = findPassage(before + kText, passageAt(kText, second, second + exact.length));
  assert.equal(place?.begin, before.length + second);
  assert.equal(place?.changed, false);
});

test("a sentence that was edited is found by the words it has kept, wherever it went", () => {
  const edited = `${"Some other words stand here. ".repeat(40)}A vote on the harbour's new wall follows in June, its chair said.`;
  const sentence = "A vote on the new harbour wall follows in May, its chair said.";
  assert.match(found(edited, sentence) ?? "", /vote on the harbour.*chair/);
});

test("a text that only shares words in another order, or few of them, holds no passage", () => {
  const sentence = "A vote on the new harbour wall follows in May, its chair said.";
  assert.equal(
    found("Said chair its, May in follows wall harbour new the on vote a.", sentence),
    undefined,
  );
  assert.equal(
    found("The weather on the harbour was new in May. Nothing else.", sentence),
    undefined,
  );
  assert.equal(found("", sentence), undefined);
  assert.equal(found("The mayor spoke.", "The mayor said nothing."), undefined);
});

test("a passage in a script without spaces is found after an edit", () => {
  const before = "市議会は火曜日に新しい港の壁について投票する。市長は何も言わなかった。";
  const after = "昨日発表。市議会は水曜日に新しい港の壁について投票する。市長は何も言わなかった。";
  const place = findPassage(after, passageAt(before, 0, before.indexOf("市長")));
  assert.ok(place?.changed);
  assert.match(after.slice(place.begin, place.end), /市議会は水曜日に新しい港の壁/);
});

test("a passage never begins, ends or cuts its surroundings within a character", () => {
  for (let begin = 0; begin < kText.length - 40; ++begin) {
    const { prefix, suffix } = passageAt(kText, begin, begin + 8);
    for (const part of [prefix, suffix])
      assert.doesNotMatch(part, /^[\udc00-\udfff]|[\ud800-\udbff]$/);
  }
});

test("what goes into a fragment comes out of it, and fields that nobody knows stay behind", async () => {
  const shared = { text: "Zoë — 中文 😀\n\n".repeat(300), title: "T", hash: await hashOfText("x") };
  const fragment = await fragmentOf({ ...shared, __proto__x: 1 } as typeof shared);
  assert.ok(fragment.length < 400, `${fragment.length}`);
  assert.deepEqual(await readFragment(fragment), shared);
});

test("fields of a wrong kind make a link damaged", async () => {
  const wrong = [
    { hash: 1 },
    { hash: "", text: 3 },
    { hash: "", notes: {} },
    { hash: "", view: [] },
    { text: "a" },
    [],
    null,
    { hash: "", passage: { exact: "" } },
  ];
  for (const value of wrong)
    assert.equal(
      await readFragment(await fragmentOf(value as never)),
      "damaged",
      JSON.stringify(value),
    );
});

const kState = JSON.stringify({
  version: 1,
  selection: { kind: "nothing" },
  corrections: [],
  notes: [{ begin: 1, end: 5, quote: "abcd", body: "mine" }],
  view: { keep: 0.5, theme: "dark", textPercent: 130, brushFrom: "2025-01-01" },
});

test("a link carries what is shown of an article, not how its reader likes pages to look", () => {
  const state = parseState(kState);
  assert.ok(state);
  assert.deepEqual(sharedView(state), { keep: 0.5, brushFrom: "2025-01-01" });
});

test("a link to an article that one has adds to one's notes and takes nothing away", () => {
  const own = parseState(kState);
  assert.ok(own);
  const theirs = { begin: 7, end: 9, quote: "gh", body: "theirs" };
  const { notes, view } = parseState(
    stateWithLink(
      { hash: "", view: { keep: 0.2, theme: "sepia" }, notes: [own.notes[0] ?? {}, theirs] },
      own,
    ),
  ) ?? { notes: [], view: {} };
  assert.deepEqual(
    notes.map(({ body }) => body),
    ["mine", "theirs"],
  );
  assert.deepEqual(view, { theme: "dark", textPercent: 130, keep: 0.2 });
});
