// What a translation has to say.
import assert from "node:assert/strict";
import test from "node:test";
import { fitTranslation } from "../../web/tools/words/fit_translation.mjs";
import { tableOf } from "../../web/tools/words/word_table.mjs";
import { referenceTable } from "../support/words.js";

const kReference = {
  bar: { open: "Open", found: "{n, plural, one {# name} other {# names}} in “{title}”" },
  days: { short: ["Mo", "Tu"], of: { week: "{who, select, her {her} other {their}} week" } },
};
const kGerman = {
  bar: { open: "Öffnen", found: "In „{title}“: {n, plural, one {# Name} other {# Namen}}" },
  days: { short: ["Mo", "Di"], of: { week: "{who, select, other {die}} Woche" } },
};

function fit(translation: unknown): void {
  fitTranslation(tableOf("en", kReference).root, tableOf("de", translation).root);
}

test("a translation has the same messages with the same values, in any order and with choices of its own number", () => {
  fit(kGerman);
});

test("a translated message takes its values in the order of the reference", () => {
  const german = tableOf("de", kGerman);
  fitTranslation(tableOf("en", kReference).root, german.root);
  const bar = german.root.entries.get("bar");
  const found = bar?.kind === "group" ? bar.entries.get("found") : undefined;
  assert.deepEqual(found?.kind === "message" && found.parameters.map(({ name }) => name), [
    "n",
    "title",
  ]);
});

const { bar, days } = kGerman;
const kUnfit: readonly (readonly [string, unknown, RegExp])[] = [
  ["a group is missing", { bar }, /^days is not translated\.$/],
  ["a message is missing", { bar: { found: bar.found }, days }, /^bar\.open is not translated\.$/],
  [
    "a message is one too many",
    { bar, days: { ...days, of: { ...days.of, month: "Monat" } } },
    /^days\.of\.month is not in the reference\.$/,
  ],
  [
    "a value is missing",
    { bar: { ...bar, found: "{n, number} Namen" }, days },
    /^bar\.found is a message with n \(number\), but has to be a message with n \(number\), title \(text\)\.$/,
  ],
  [
    "a value is one too many",
    { bar: { ...bar, open: "{name} öffnen" }, days },
    /^bar\.open is a message with name \(text\), but has to be a message without values\.$/,
  ],
  [
    "a number is a text",
    { bar: { ...bar, found: "{n} in {title}" }, days },
    /^bar\.found is a message with n \(text\), title \(text\), but/,
  ],
  [
    "a list is shorter",
    { bar, days: { ...days, short: ["Mo"] } },
    /^days\.short is a list of 1, but has to be a list of 2\.$/,
  ],
  [
    "a group is a message",
    { bar, days: { ...days, of: "Woche" } },
    /^days\.of is a message without values, but has to be a group\.$/,
  ],
  [
    "a choice is not the reference's",
    { bar, days: { ...days, of: { week: "{who, select, ihr {ihre} other {die}} Woche" } } },
    /^days\.of\.week has a choice that the reference has not: who=ihr\.$/,
  ],
];

for (const [fault, translation, refusal] of kUnfit) {
  test(`a translation where ${fault} is refused by name`, () => {
    assert.throws(
      () => fit(translation),
      ({ message }: Error) => refusal.test(message),
    );
  });
}

test("the reference is a translation of itself", () => {
  fitTranslation(referenceTable().root, referenceTable().root);
});
