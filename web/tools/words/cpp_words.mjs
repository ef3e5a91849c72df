// The table of words as C++: constants and functions in namespaces that are named as the table's groups.

import { kKeywords } from "./keywords.mjs";

/** The characters \1 to \10 (octal) stand for the places; behind them come those of tabs and lines. */
const kMostPlaces = 8;

/** @param {string} name "mergeInto", "too-large" @returns {string} "merge_into", "too_large" */
export function snakeCase(name) {
  const snake = name.replace(/-/g, "_").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return kKeywords.has(snake) ? `${snake}_` : snake;
}

/** @param {string} name "mergeInto", "too-large" @returns {string} "kMergeInto", "kTooLarge" */
export function constantName(name) {
  return `k-${name}`.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

/** @param {string} text */
function literal(text) {
  const escaped = text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n");
  return `"${escaped}"`;
}

/** @param {import("./word_table.mjs").Message} message */
function wholeText(message) {
  return message.parts.map((part) => (part.kind === "text" ? part.text : "")).join("");
}

/**
 * @param {import("./word_table.mjs").Part & {kind: "cases"}} choice
 * @returns {string} an expression of type std::string
 */
function chosen({ parameter, cases }) {
  const name = snakeCase(parameter.name);
  return cases
    .map(({ condition, parts }) => {
      if (condition === "") return filled(parts);
      const test =
        parameter.kind === "text"
          ? `${name} == ${literal(condition)}`
          : condition.replace(/\bn\b/g, name);
      return `(${test}) ? ${filled(parts)} : `;
    })
    .join("");
}

/**
 * @param {import("./word_table.mjs").Part[]} parts
 * @returns {string} an expression of type std::string
 */
function filled(parts) {
  const [first] = parts;
  if (parts.length === 1 && first?.kind === "cases") return `(${chosen(first)})`;
  /** @type {string[]} */
  const values = [];
  let pattern = "";
  for (const part of parts) {
    if (part.kind === "text") {
      pattern += literal(part.text).slice(1, -1);
      continue;
    }
    const name = snakeCase(part.kind === "value" ? part.parameter.name : "");
    if (part.kind === "cases") values.push(chosen(part));
    else values.push(part.parameter.kind === "number" ? `grouped_number(${name})` : name);
    pattern += `\\${values.length.toString(8).padStart(3, "0")}`;
  }
  if (values.length > kMostPlaces)
    throw new Error(`A message has more than ${kMostPlaces} places.`);
  return values.length === 0
    ? `std::string("${pattern}")`
    : `fill_message("${pattern}", {${values.join(", ")}})`;
}

/**
 * @param {import("./word_table.mjs").Message} message
 * @param {string} key
 * @param {string} attribute of each parameter
 */
function signature(message, key, attribute) {
  const parameters = message.parameters.map(({ name, kind }) => {
    const type = kind === "number" ? "std::uint64_t" : "std::string_view";
    return `${attribute}${type} ${snakeCase(name)}`;
  });
  return `std::string ${snakeCase(key)}(${parameters.join(", ")})`;
}

/**
 * @param {import("./word_table.mjs").Entry} entry
 * @param {string} key
 * @returns {{header: string, source: string}}
 */
function entryText(entry, key) {
  if (entry.kind === "group") {
    const inner = groupText(entry);
    const wrap = (/** @type {string} */ text) =>
      text === "" ? "" : `namespace ${snakeCase(key)} {\n${text}}  // namespace\n`;
    return { header: wrap(inner.header), source: wrap(inner.source) };
  }
  if (entry.kind === "list") {
    const items = entry.messages.map((message) => literal(wholeText(message)));
    const type = `std::array<const char*, ${items.length}>`;
    const header = `inline constexpr ${type} ${constantName(key)}{${items.join(", ")}};\n`;
    return { header, source: "" };
  }
  if (entry.parameters.length === 0) {
    const text = literal(wholeText(entry));
    return { header: `inline constexpr const char* ${constantName(key)} = ${text};\n`, source: "" };
  }
  // A language without plurals may say the same of all counts.
  const defined = signature(entry, key, "[[maybe_unused]] ");
  return {
    header: `${signature(entry, key, "")};\n`,
    source: `${defined} { return ${filled(entry.parts)}; }\n`,
  };
}

/** @param {import("./word_table.mjs").Group} group */
function groupText(group) {
  const all = [...group.entries].map(([key, entry]) => entryText(entry, key));
  return {
    header: all.map((each) => each.header).join(""),
    source: all.map((each) => each.source).join(""),
  };
}

/**
 * A header for each group, so that a message that changes touches only those who say it.
 * @param {import("./word_table.mjs").WordTable} table
 * @returns {{headers: Map<string, string>, source: string}} words/GROUP.h by the groups' names, and words.cpp
 */
export function cppWords({ root }) {
  const origin =
    "// The interface's words, made from the table of assets/words by web/tools/build-words.mjs.\n";
  const system =
    "#include <array>\n#include <cstdint>\n#include <string>\n#include <string_view>\n";
  const inNamespace = (/** @type {string} */ text) =>
    `namespace ae::words {\n${text}}  // namespace ae::words\n`;
  const groups = [...root.entries].map(([key, entry]) => ({ key, ...entryText(entry, key) }));
  const headers = groups.map(({ key, header }) => ({
    key,
    text: `${origin}#pragma once\n\n${system}\n${inNamespace(header)}`,
  }));
  const included = groups.map(({ key }) => `#include "words/${key}.h"\n`).join("");
  const defined = inNamespace(groups.map(({ source }) => source).join(""));
  return {
    headers: new Map(headers.map(({ key, text }) => [key, text])),
    source: `${origin}${included}\n#include "reader/labels.h"\n#include "reader/message.h"\n\n${defined}`,
  };
}
