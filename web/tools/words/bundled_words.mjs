// How a bundler finds the words: made of the build's own table, whatever the file says that the type checker reads.
import { typescriptWords } from "./typescript_words.mjs";

/**
 * @param {import("./word_table.mjs").WordTable} table
 * @returns {import("esbuild").Plugin}
 */
export function bundledWords(table) {
  return {
    name: "words",
    setup(build) {
      build.onResolve({ filter: /\/generated\/words\.js$/ }, () => ({
        path: "words",
        namespace: "words",
        sideEffects: false,
      }));
      build.onLoad({ filter: /.*/, namespace: "words" }, () => ({
        contents: typescriptWords(table),
        loader: "ts",
      }));
    },
  };
}
