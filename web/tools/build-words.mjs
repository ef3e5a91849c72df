// node build-words.mjs TABLE [--cpp FOLDER] [--typescript FILE]: makes what C++ (FOLDER/reader/words.h and words.cpp) and
// TypeScript (FILE) read of a table of words, such as assets/words/en.json. Unchanged files are not written.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeIfChanged } from "./page-files.mjs";
import { cppWords } from "./words/cpp_words.mjs";
import { typescriptWords } from "./words/typescript_words.mjs";
import { fitTranslation, readTable } from "./words/word_table.mjs";

const webFolder = resolve(dirname(fileURLToPath(import.meta.url)), "..");
/** What every translation is measured by. */
export const referenceTable = resolve(webFolder, "../assets/words/en.json");
/** Where TypeScript looks for the words, unless a bundler is told otherwise. */
export const typescriptFile = join(webFolder, "generated/words.ts");

/**
 * @param {string} path
 * @returns {import("./words/word_table.mjs").WordTable}
 */
function fittingTable(path) {
  const table = readTable(path);
  if (resolve(path) !== referenceTable) fitTranslation(readTable(referenceTable).root, table.root);
  return table;
}

/** @param {string} path of a table @param {string} file the module */
export function writeTypescriptWords(path = referenceTable, file = typescriptFile) {
  writeIfChanged(file, typescriptWords(fittingTable(path)));
}

/** @param {string} path of a table @param {string} folder */
function writeCppWords(path, folder) {
  const { header, source } = cppWords(fittingTable(path));
  writeIfChanged(join(folder, "reader/words.h"), header);
  writeIfChanged(join(folder, "reader/words.cpp"), source);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { cpp: { type: "string" }, typescript: { type: "string" } },
  });
  const table = positionals[0] ?? referenceTable;
  try {
    if (values.cpp) writeCppWords(table, values.cpp);
    if (values.typescript) writeTypescriptWords(table, values.typescript);
  } catch (failure) {
    console.error(`${table}: ${failure instanceof Error ? failure.message : failure}`);
    process.exitCode = 1;
  }
}
