// The table of words as TypeScript: an object for each of the table's groups.

/** @param {string} text as it stands inside of a template literal */
function inTemplate(text) {
  return text.replace(/[\\`]|\$(?=\{)/g, "\\$&");
}

/** @param {string} key */
function property(key) {
  return /^[A-Za-z0-9]+$/.test(key) ? key : JSON.stringify(key);
}

/**
 * @param {import("./word_table.mjs").Part & {kind: "cases"}} choice
 * @returns {string} an expression of type string
 */
function chosen({ parameter, cases }) {
  return cases
    .map(({ condition, parts }) => {
      if (condition === "") return template(parts);
      const test =
        parameter.kind === "text"
          ? `${parameter.name} === ${JSON.stringify(condition)}`
          : condition.replace(/\bn\b/g, parameter.name);
      return `${test} ? ${template(parts)} : `;
    })
    .join("");
}

/**
 * @param {import("./word_table.mjs").Part[]} parts
 * @returns {string} a template literal
 */
function template(parts) {
  const text = parts.map((part) => {
    if (part.kind === "text") return inTemplate(part.text);
    if (part.kind === "cases") return `\${${chosen(part)}}`;
    const { name, kind } = part.parameter;
    return kind === "number" ? `\${grouped(${name})}` : `\${${name}}`;
  });
  return `\`${text.join("")}\``;
}

/**
 * @param {import("./word_table.mjs").Entry} entry
 * @returns {string} an expression
 */
function expression(entry) {
  if (entry.kind === "group") {
    const all = [...entry.entries].map(([key, each]) => `${property(key)}: ${expression(each)},\n`);
    return `{\n${all.join("")}}`;
  }
  if (entry.kind === "list")
    return `[${entry.messages.map((each) => template(each.parts)).join(", ")}]`;
  if (entry.parameters.length === 0) return template(entry.parts);
  const parameters = entry.parameters.map(
    ({ name, kind }) => `${name}: ${kind === "number" ? "number" : "string"}`,
  );
  return `(${parameters.join(", ")}): string => ${template(entry.parts)}`;
}

/**
 * @param {import("./word_table.mjs").WordTable} table
 * @returns {string} a module
 */
export function typescriptWords({ language, root }) {
  const groups = [...root.entries].map(
    ([key, entry]) => `export const ${key} = ${expression(entry)} as const;\n`,
  );
  return [
    "// The interface's words, made from the table of assets/words by web/tools/build-words.mjs.\n",
    `export const language = ${JSON.stringify(language)};\n`,
    "/** As a person reads it: 1,204. */\n",
    "export const grouped = (count: number): string => count.toLocaleString(language);\n",
    ...groups,
  ].join("");
}
