// The tables that a build can be made with.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { fitTranslation } from "./fit_translation.mjs";
import { readTable } from "./word_table.mjs";

/** What every translation is measured by. */
export const referenceTable = resolve(
  dirname(fileURLToPath(import.meta.url)),
  "../../../assets/words/en.json",
);

/**
 * @param {string} path
 * @returns {import("./word_table.mjs").WordTable} a table that says all that the reference says
 * @throws {Error} a sentence that names what does not fit
 */
export function readTranslation(path) {
  const table = readTable(path);
  if (resolve(path) !== referenceTable) fitTranslation(readTable(referenceTable).root, table.root);
  return table;
}
