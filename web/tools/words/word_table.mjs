// The table of the interface's words: a JSON file for each language, whose messages are in ICU MessageFormat.
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { kKeywords } from "./keywords.mjs";
import { kPluralRules } from "./plural_rules.mjs";

/**
 * @typedef {{name: string, kind: "text" | "number"}} Parameter what a message is given, in the order of its first places
 * @typedef {{condition: string, parts: Part[]}} Case one form; the condition is over the parameter's name, and "" of the last
 * @typedef {{kind: "text", text: string}
 *   | {kind: "value", parameter: Parameter}
 *   | {kind: "cases", parameter: Parameter, cases: Case[]}} Part
 * @typedef {{kind: "message", parts: Part[], parameters: Parameter[]}} Message
 * @typedef {{kind: "list", messages: Message[]}} List messages without parameters
 * @typedef {{kind: "group", entries: Map<string, Entry>}} Group
 * @typedef {Message | List | Group} Entry
 * @typedef {{language: string, root: Group}} WordTable
 */

/** Reads the messages of one language. */
class TableReader {
  /** @param {string} language */
  constructor(language) {
    const rules = kPluralRules[language];
    if (!rules) throw new Error(`No plural rules are known for the language “${language}”.`);
    this.rules = rules;
  }

  /**
   * @param {unknown} value
   * @param {string} path as in "names.none"
   * @returns {Entry}
   */
  entry(value, path) {
    if (typeof value === "string") return this.message(value, path);
    if (Array.isArray(value)) {
      const messages = value.map((each, index) => this.message(each, `${path}[${index}]`));
      if (messages.some((each) => each.parameters.length > 0))
        throw new Error(`${path}: a message of a list takes no values.`);
      return { kind: "list", messages };
    }
    if (typeof value === "object" && value !== null) return this.group(value, path);
    throw new Error(`${path} is neither a message nor a group of messages.`);
  }

  /**
   * @param {object} value
   * @param {string} path
   * @returns {Group}
   */
  group(value, path) {
    /** @type {Map<string, Entry>} */
    const entries = new Map();
    for (const [key, each] of Object.entries(value)) {
      const at = path === "" ? key : `${path}.${key}`;
      const isName = path === "" ? isVariable(key) : /^[a-z][A-Za-z0-9-]*$/.test(key);
      if (!isName) throw new Error(`${at} is no name of a message.`);
      entries.set(key, this.entry(each, at));
    }
    return { kind: "group", entries };
  }

  /**
   * @param {unknown} value
   * @param {string} path
   * @returns {Message}
   */
  message(value, path) {
    if (typeof value !== "string" || value === "") throw new Error(`${path} is no message.`);
    // The C++ of a message marks its places with such characters.
    if (/[\u0000-\u0009\u000b-\u001f]/.test(value))
      throw new Error(`${path} has control characters.`);
    /** @type {Map<string, Parameter>} */
    const parameters = new Map();
    try {
      const parts = this.parts(parse(value, { ignoreTag: true }), parameters, undefined);
      return { kind: "message", parts, parameters: [...parameters.values()] };
    } catch (failure) {
      const reason = failure instanceof Error ? failure.message : String(failure);
      throw new Error(`${path} can't be read (${reason}): ${value}`);
    }
  }

  /**
   * @param {import("@formatjs/icu-messageformat-parser").MessageFormatElement[]} elements
   * @param {Map<string, Parameter>} parameters
   * @param {Parameter | undefined} counted what "#" stands for
   * @returns {Part[]}
   */
  parts(elements, parameters, counted) {
    return elements.map((element) => {
      switch (element.type) {
        case TYPE.literal:
          return { kind: "text", text: element.value };
        case TYPE.argument:
          return { kind: "value", parameter: named(parameters, element.value, "text") };
        case TYPE.number:
          if (element.style) throw new Error("a number has no style");
          return { kind: "value", parameter: named(parameters, element.value, "number") };
        case TYPE.pound:
          if (!counted) throw new Error("# outside of a plural");
          return { kind: "value", parameter: counted };
        case TYPE.plural:
        case TYPE.select:
          return this.cases(element, parameters, counted);
        default:
          throw new Error("only values, numbers, plurals and choices are known");
      }
    });
  }

  /**
   * @param {import("@formatjs/icu-messageformat-parser").PluralElement | import("@formatjs/icu-messageformat-parser").SelectElement} element
   * @param {Map<string, Parameter>} parameters
   * @param {Parameter | undefined} counted
   * @returns {Part}
   */
  cases(element, parameters, counted) {
    const plural = element.type === TYPE.plural;
    if (element.type === TYPE.plural && element.pluralType === "ordinal")
      throw new Error("ordinal numbers are not known");
    if (element.type === TYPE.plural && element.offset) throw new Error("a plural has no offset");
    const parameter = named(parameters, element.value, plural ? "number" : "text");
    /** @type {Case[]} */
    const cases = [];
    for (const [form, option] of Object.entries(element.options)) {
      const parts = this.parts(option.value, parameters, plural ? parameter : counted);
      cases.push({ condition: this.condition(form, parameter), parts });
    }
    // "other" holds for what is left, wherever a translator has put it.
    cases.sort((a, b) => Number(a.condition === "") - Number(b.condition === ""));
    return { kind: "cases", parameter, cases };
  }

  /**
   * @param {string} form "=0", "one", "other", or a choice
   * @param {Parameter} parameter
   * @returns {string} a condition on "n" (numbers), a word to compare with (text), or "" for what is left
   */
  condition(form, parameter) {
    if (form === "other") return "";
    if (parameter.kind === "text") return form;
    if (/^=\d+$/.test(form)) return `n == ${form.slice(1)}`;
    const rule = this.rules[form];
    if (!rule) throw new Error(`this language has no plural form “${form}”`);
    return rule;
  }
}

/** @param {string} name of a variable in both languages */
function isVariable(name) {
  return /^[a-z][A-Za-z]*$/.test(name) && !kKeywords.has(name);
}

/**
 * @param {Map<string, Parameter>} parameters
 * @param {string} name
 * @param {Parameter["kind"]} kind
 * @returns {Parameter}
 */
function named(parameters, name, kind) {
  if (!isVariable(name)) throw new Error(`“${name}” is no name of a value`);
  const known = parameters.get(name) ?? { name, kind };
  if (known.kind !== kind) throw new Error(`“${name}” is both a text and a number`);
  parameters.set(name, known);
  return known;
}

/**
 * @param {string} language as its file is named: "en"
 * @param {unknown} json
 * @returns {WordTable}
 * @throws {Error} a sentence that names the message which can't be read
 */
export function tableOf(language, json) {
  const root = new TableReader(language).entry(json, "");
  const groups = root.kind === "group" ? [...root.entries.values()] : [root];
  if (root.kind !== "group" || groups.some(({ kind }) => kind !== "group"))
    throw new Error("A table of words has groups of messages.");
  return { language, root };
}

/**
 * @param {string} path "…/en.json"
 * @returns {WordTable}
 */
export function readTable(path) {
  return tableOf(basename(path, ".json"), JSON.parse(readFileSync(path, "utf8")));
}
