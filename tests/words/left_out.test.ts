// No words for a person stand outside of the table.
import assert from "node:assert/strict";
import test from "node:test";
import { wordsInCode } from "../support/literals.js";
import { type Exception, sourcesIn, speakingFolders, wordsLeftIn } from "../support/sources.js";

const kExceptions: readonly Exception[] = [
  {
    path: /^web\/embed\/(protocol|frame)\.ts$/,
    text: /[.]$|^”/,
    reason: "what the protocol tells the developers of host pages",
  },
  { path: /^web\/embed\/snippet\.ts$/, text: /[<>=:]/, reason: "code that publishers paste" },
  {
    path: /^web\/embed\/element\.ts$/,
    text: /^allow-|^clipboard-|^:host\{/,
    reason: "rights, style",
  },
  {
    path: /^web\/export\/(html|[a-z]+_svg|svg_drawing)\.ts$/,
    text: /[<>{}]/,
    reason: "markup and style",
  },
  { path: /^web\/export\/annotations\.ts$/, text: /^Annotation$/, reason: "a type of JSON-LD" },
  { path: /^web\/export\/csv\.ts$/, text: /^first sentence$/, reason: "a column of a file" },
  { path: /^web\/import\//, text: /^[A-Z0-9 ]+$|^noscript, /, reason: "names of elements" },
  { path: /^web\/shell\//, text: /^\([a-z-]+: /, reason: "media queries" },
  { path: /^web\/shell\//, text: /^(input, textarea|textarea, input)$/, reason: "selectors" },
  {
    path: /^web\/shell\/(keyboard|text_agent)\.ts$/,
    text: /^(Key|Slash|Backspace)$/,
    reason: "keys",
  },
];

test("no words for a person stand in the code of the page", () => {
  const { left, needless } = wordsLeftIn(
    sourcesIn(speakingFolders, /\.ts$/),
    ({ path, text }) => wordsInCode(path, text),
    kExceptions,
  );
  assert.deepEqual(left, []);
  assert.deepEqual(needless, []);
});

// Lines of code, and what is read in them as words for a person.
const kCode: readonly (readonly [string, readonly string[]])[] = [
  [`note.textContent = "gone";`, ["gone"]],
  [`note.textContent = ready ? "" : "wait";`, ["wait"]],
  ["note.textContent = `${count} names`;", [" names"]],
  [`field.setAttribute("aria-label", "name");`, ["name"]],
  [`field.setAttribute("role", "status");`, []],
  [`element("p", { className: "actions", title: "all of it" }, "here");`, ["all of it", "here"]],
  [`button("Undo", () => run("note.delete", { note }));`, ["Undo"]],
  [`new Option("drawing", "drawn");`, ["drawing"]],
  [`this.#host.notice.say("gone");`, ["gone"]],
  [`const told = "It was not kept.";`, ["It was not kept."]],
  ["const told = { label: words.reload, other: `Wait …` };", []],
  [`const label = "Import…";`, ["Import…"]],
  [`throw new Error("the page has no such part");`, []],
  [`console.debug("not installed", failure);`, []],
  [`if (event.key === "Escape") run("help.close", {});`, []],
  [`import { page as words } from "../generated/words.js";`, []],
  [`row.append(" ", label, " · ");`, []],
];

for (const [code, words] of kCode) {
  test(`in ${code} the words for a person are ${JSON.stringify(words)}`, () => {
    const found = wordsInCode("code.ts", code).map(({ text }) => text);
    assert.deepEqual(found, words);
  });
}

test("no words for a person stand in the page's HTML", () => {
  const pages = sourcesIn(["web/shell"], /\.html$/);
  assert.equal(pages.length, 1);
  for (const { text } of pages) {
    const bare = text.replace(/<!--.*?-->/gs, "").replace(/\{\{.*?\}\}/g, "");
    const shown = bare.replace(/<[^>]*>/g, "");
    assert.doesNotMatch(shown, /\p{L}/u);
    const labels = bare.match(/\b(aria-label|title|placeholder|alt)="[^"]*\p{L}[^"]*"/gu);
    assert.deepEqual(labels, null);
  }
});
