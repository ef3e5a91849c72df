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
