// What C++ and TypeScript get of a table of words.
import assert from "node:assert/strict";
import test from "node:test";
import { fillPlaces } from "../../web/tools/page-html.mjs";
import { cppWords } from "../../web/tools/words/cpp_words.mjs";
import { kPluralRules } from "../../web/tools/words/plural_rules.mjs";
import { tableOf } from "../../web/tools/words/word_table.mjs";
import { madeCpp, madeTypescript } from "../support/words.js";

const kForms = ["zero", "one", "two", "few", "many"];

/** "{n, plural, one {one} few {few} other {other}}" with the forms that a language has. */
function namedForms(language: string): string {
  const forms = kForms.filter((form) => kPluralRules[language]?.[form]);
  return `{n, plural, ${[...forms, "other"].map((form) => `${form} {${form}}`).join(" ")}}`;
}

/** The body of the one function of a C++ source, run: its conditions are JavaScript's too. */
function cppFunction(source: string): (n: number) => string {
  const body = /return (.*);/.exec(source)?.[1] ?? "";
  return new Function("n", `return ${body.replaceAll("std::string", "")}`) as (n: number) => string;
}

for (const language of Object.keys(kPluralRules)) {
  test(`the plural forms of “${language}” are those of Unicode for every count up to a thousand`, async () => {
    const rules = new Intl.PluralRules(language);
    assert.equal(rules.resolvedOptions().locale, language);
    const messages = { form: namedForms(language) };
    const { form } = await madeTypescript(messages, language);
    const formInCpp = cppFunction(madeCpp(messages, language).source);
    for (let n = 0; n <= 1000; ++n) {
      assert.equal(form?.(n), rules.select(n), `TypeScript, ${n}`);
      assert.equal(formInCpp(n), rules.select(n), `C++, ${n}`);
    }
  });
}

test("a count stands for # and is grouped as the language groups it", async () => {
  const messages = { found: "{n, plural, =0 {nothing} one {# word} other {# words}}" };
  const english = (await madeTypescript(messages)).found;
  assert.deepEqual(
    [0, 1, 2, 1204].map((n) => english?.(n)),
    ["nothing", "1 word", "2 words", "1,204 words"],
  );
  assert.equal((await madeTypescript(messages, "de")).found?.(1204), "1.204 words");
});

test("plurals stand within plurals and choices, and # is the count of the nearest one", async () => {
  const { shown } = await madeTypescript({
    shown:
      "{who, select, one {her} other {their}} {a, plural, one {# name in {b, plural, one {# text} other {# texts}}} other {# names in {b, plural, one {# text} other {# texts}}}}.",
  });
  assert.equal(shown?.("one", 1, 2), "her 1 name in 2 texts.");
  assert.equal(shown?.("all", 3, 1), "their 3 names in 1 text.");
});

test("C++ fills the places of a message with its values, in order", () => {
  const { header, source } = madeCpp({
    step: "Step {step, number} of {steps, number}. {text}",
    found: "{n, plural, one {# name} other {# names}} in “{title}”",
  });
  const declared = [
    "std::string step(std::uint64_t step, std::uint64_t steps, std::string_view text);",
    "std::string found(std::uint64_t n, std::string_view title);",
  ];
  for (const line of declared) assert.ok(header.includes(line), header);
  const bodies = [
    String.raw`fill_message("Step \001 of \002. \003", {grouped_number(step), grouped_number(steps), text})`,
    String.raw`fill_message("\001 in “\002”", {(n == 1) ? fill_message("\001 name", {grouped_number(n)}) : fill_message("\001 names", {grouped_number(n)}), title})`,
  ];
  for (const body of bodies) assert.ok(source.includes(`return ${body};`), source);
});

test("names that are words of C++ get an underscore, and names in parts are written as C++ writes them", () => {
  const { header } = madeCpp({
    delete: "{name} is gone",
    notKept: { "too-large": "No.", class: "{newName}" },
  });
  assert.match(header, /std::string delete_\(std::string_view name\);/);
  assert.match(header, /namespace not_kept \{\ninline constexpr const char\* kTooLarge = "No\.";/);
  assert.match(header, /std::string class_\(std::string_view new_name\);/);
});

// Each as it stands in a table, and as a person reads it.
const kAwkward: readonly (readonly [string, string])[] = [
  [`can't and "quoted" and “set”`, `can't and "quoted" and “set”`],
  ["'{'braces'}' and '{'", "{braces} and {"],
  ["C:\\new\\table \\u0041 \\", "C:\\new\\table \\u0041 \\"],
  ["`ticks` and ${code} and $", "`ticks` and ${code} and $"],
  ["$'{'code'}'", "${code}"],
  ["first line\nsecond line", "first line\nsecond line"],
  ["<b>&amp;</b> // /* */ ??/ #hash", "<b>&amp;</b> // /* */ ??/ #hash"],
];

for (const [written, read] of kAwkward) {
  // What stands for a value in “${code}” is one.
  const isValue = written.includes("${code}");
  const expected = isValue ? read.replace("{code}", "7") : read;
  test(`${JSON.stringify(written)} comes out unharmed, alone and beside a value`, async () => {
    const beside = `{value} ${written} {value}`;
    const made = await madeTypescript({ alone: written, beside });
    assert.equal(isValue ? made.alone?.("7") : made.alone, expected);
    const values = isValue ? ["1", "7"] : ["1"];
    assert.equal(made.beside?.(...values), `1 ${expected} 1`);
    const { header, source } = madeCpp({ alone: written, beside });
    if (!isValue) assert.equal(cppText(/kAlone = (".*");/.exec(header)?.[1]), read);
    const pattern = /beside\(.*fill_message\((".*"), \{/.exec(source)?.[1];
    const places = isValue ? read.replace("{code}", "‹2›") : read;
    assert.equal(cppText(pattern), `‹1› ${places} ‹${isValue ? 3 : 2}›`);
  });
}

/** What a literal of C++ says, its places as ‹1›. Its other escapes are JSON's. */
function cppText(literal = ""): string {
  return JSON.parse(literal.replace(/\\00(\d)/g, "‹$1›")) as string;
}

test("each group has a header of its own, so that another group's messages leave it as it is", () => {
  const english = { bar: { open: "Open" }, page: { close: "Close" } };
  const before = cppWords(tableOf("en", english)).headers;
  const after = cppWords(tableOf("en", { ...english, page: { close: "Shut" } })).headers;
  assert.deepEqual([...before.keys()], ["bar", "page"]);
  assert.equal(before.get("bar"), after.get("bar"));
  assert.notEqual(before.get("page"), after.get("page"));
});

test("a list is a list of texts in both languages", async () => {
  const months = ["Jan", "Feb"];
  assert.deepEqual((await madeTypescript({ months })).months, months);
  assert.match(madeCpp({ months }).header, /std::array<const char\*, 2> kMonths\{"Jan", "Feb"\};/);
});

test("a message that counts alone in one language takes its count unused in C++ without a warning", () => {
  const { source } = madeCpp({ many: "{n, plural, other {many}}" });
  assert.match(source, /\[\[maybe_unused\]\] std::uint64_t n/);
});

// What can't be a table, and what is said of it.
const kUnreadable: readonly (readonly [unknown, RegExp])[] = [
  [{ sample: { open: "{name" } }, /sample\.open can't be read/],
  [{ sample: { open: "" } }, /sample\.open is no message/],
  [{ sample: { open: 7 } }, /sample\.open is neither a message nor a group/],
  [{ sample: { "": "A." } }, /sample\. is no name/],
  [{ sample: { Open: "A." } }, /sample\.Open is no name/],
  [{ export: { open: "A." } }, /export is no name/],
  [{ "too-large": { open: "A." } }, /too-large is no name/],
  [{ open: "A." }, /has groups of messages/],
  [["A."], /has groups of messages/],
  [{ sample: { open: "{new}" } }, /“new” is no name of a value/],
  [{ sample: { open: "{n, plural, few {#} other {#}}" } }, /no plural form “few”/],
  [{ sample: { open: "{n, plural, one {#}}" } }, /can't be read/],
  [{ sample: { open: "{n, plural, offset:1 one {#} other {#}}" } }, /has no offset/],
  [{ sample: { open: "{n, selectordinal, one {#st} other {#th}}" } }, /ordinal numbers/],
  [{ sample: { open: "{n, number, percent}" } }, /a number has no style/],
  [{ sample: { open: "{day, date}" } }, /only values, numbers, plurals and choices/],
  [{ sample: { open: "{n} and {n, number}" } }, /“n” is both a text and a number/],
  [{ sample: { open: "a\u0001b" } }, /sample\.open has control characters/],
  [{ sample: { months: ["{day}"] } }, /sample\.months: a message of a list takes no values/],
];

for (const [json, refusal] of kUnreadable) {
  test(`${JSON.stringify(json)} is refused with a sentence`, () => {
    assert.throws(() => tableOf("en", json), refusal);
  });
}

test("a language whose plurals are not known is refused by its name", () => {
  assert.throws(() => tableOf("xx", {}), /plural rules .* “xx”/);
});

test("a message with more places than C++ can mark is refused", () => {
  const places = "abcdefghi".split("").map((name) => `{${name}}`);
  assert.throws(() => madeCpp({ many: places.join(" ") }), /more than 8 places/);
  madeCpp({ many: places.slice(1).join(" ") });
});

test("the places of a page are filled with words as text, and one that names nothing is refused", () => {
  const table = tableOf("de", { sample: { title: "A & “B” <b>", named: "{name}", list: ["A"] } });
  assert.equal(
    fillPlaces('<html lang="{{language}}"><p title="{{sample.title}}">', table),
    '<html lang="de"><p title="A &amp; “B” &lt;b&gt;">',
  );
  for (const place of [
    "sample.titel",
    "sample",
    "sample.named",
    "sample.list",
    "",
    " sample.title",
  ])
    assert.throws(() => fillPlaces(`{{${place}}}`, table), /no message “.*” without values/);
});
