// The product's own sources, as texts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../web/tools/page-files.mjs";
import { repository } from "./browser.js";

export interface Source {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

/** The files of folders whose names match, the repository's root being the root of all paths. */
export function sourcesIn(folders: readonly string[], name: RegExp): Source[] {
  return folders.flatMap((folder) =>
    listFiles(join(repository, folder))
      .filter((file) => name.test(file))
      .map((file) => `${folder}/${file}`)
      .map((path) => ({ path, text: readFileSync(join(repository, path), "utf8") })),
  );
}

/** What looks like words and is none that a person reads in the interface. */
export interface Exception {
  readonly path: RegExp;
  readonly text: RegExp;
  readonly reason: string;
}

/** The words for a person that are left in sources, but for exceptions, and the exceptions that none of them meets. */
export function wordsLeftIn(
  sources: readonly Source[],
  wordsIn: (source: Source) => readonly { readonly text: string; readonly line: number }[],
  exceptions: readonly Exception[],
): { left: string[]; needless: Exception[] } {
  const met = new Set<Exception>();
  const left = sources.flatMap((source) =>
    wordsIn(source).flatMap(({ text, line }) => {
      const exception = exceptions.find(
        (each) => each.path.test(source.path) && each.text.test(text),
      );
      if (exception) met.add(exception);
      return exception ? [] : [`${source.path}:${line}: ${text}`];
    }),
  );
  return { left, needless: exceptions.filter((exception) => !met.has(exception)) };
}

/** The folders of TypeScript that speak to the person. */
export const speakingFolders = [
  "web/shell",
  "web/library",
  "web/share",
  "web/export",
  "web/import",
  "web/offline",
  "web/storage",
  "web/embed",
];
