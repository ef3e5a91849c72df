// No words for a person stand in the C++ of the interface.
import assert from "node:assert/strict";
import test from "node:test";
import { wordsInCpp } from "../support/cpp_literals.js";
import { type Exception, sourcesIn, wordsLeftIn } from "../support/sources.js";

const kKey = /^((Ctrl|Shift)\+)*(Escape|Enter|Backspace|Left|Right|Up|Down|[A-Z]|F\d+|)$/;

const kExceptions: readonly Exception[] = [
  { path: /^src\/(reader\/commands|ui\/shortcuts)\.cpp$/, text: kKey, reason: "names of keys" },
  {
    path: /^src\/reader\/(commands|saved_state)\.cpp$/,
    text: /^There is no command "$|^The argument of $|^ (is not a|does not hold) |^The saved state /,
    reason: "what programs are told that give commands or states",
  },
  { path: /^src\/reader\/rich_text\.cpp$/, text: /^<a href="$/, reason: "markup" },
  { path: /^src\/reader\/labels\.cpp$/, text: /^parts of speech$/, reason: "the code of a mark" },
  {
    path: /^src\/ui\//,
    text: /^(selection menu|panel width|strip height|share button|why passing)$/,
    reason: "what Dear ImGui knows a part by",
  },
  {
    path: /^src\/ui\/typesetter\.cpp$/,
    text: /^(the quick study|the ends of lines)/,
    reason: "a text that is measured",
  },
];

test("no words for a person stand in the C++ of the interface", () => {
  const { left, needless } = wordsLeftIn(
    sourcesIn(["src/ui", "src/reader"], /\.(cpp|h)$/),
    ({ text }) => wordsInCpp(text),
    kExceptions,
  );
  assert.deepEqual(left, []);
  assert.deepEqual(needless, []);
});

// Lines of code, and what is read in them as words for a person.
const kCode: readonly (readonly [string, readonly string[]])[] = [
  [`label("Undo");`, ["Undo"]],
  [String.raw`label("\u201cnothing here\u201d \"at all\"");`, [`“nothing here” "at all"`]],
  [`label(u8"Ältere");`, ["Ältere"]],
  [`label(R"x(two words, "quoted")x");`, [`two words, "quoted"`]],
  [`label("a" "one word");`, ["one word"]],
  [`quote('"'); label("Save"); quote('"');`, ["Save"]],
  [`// "In a comment"`, []],
  [`/* "In a comment"\n "Of two lines" */`, []],
  [`#include "Name of/a header.h"`, []],
  [`run("sentence.select", "J", "##id", "px", " ", "%");`, []],
];

for (const [code, words] of kCode) {
  test(`in ${code} the words for a person are ${JSON.stringify(words)}`, () => {
    const found = wordsInCpp(code).map(({ text }) => text);
    assert.deepEqual(found, words);
  });
}
