// node build-words.mjs [TABLE] [--cpp FOLDER] [--typescript FILE]: makes what C++ (FOLDER/words/GROUP.h and words.cpp) and
// TypeScript (FILE) read of a table of words, assets/words/en.json where none is named. Unchanged files are not written.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeIfChanged } from "./page-files.mjs";
import { cppWords } from "./words/cpp_words.mjs";
import { readTranslation, referenceTable } from "./words/translation.mjs";
import { typescriptWords } from "./words/typescript_words.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cpp: { type: "string" }, typescript: { type: "string" } },
});
const path = positionals[0] ?? referenceTable;
try {
  const table = readTranslation(path);
  if (values.cpp !== undefined) {
    const { headers, source } = cppWords(table);
    for (const [group, header] of headers)
      writeIfChanged(join(values.cpp, `words/${group}.h`), header);
    writeIfChanged(join(values.cpp, "words.cpp"), source);
  }
  if (values.typescript !== undefined) writeIfChanged(values.typescript, typescriptWords(table));
} catch (failure) {
  console.error(`${path}: ${failure instanceof Error ? failure.message : failure}`);
  process.exitCode = 1;
}
