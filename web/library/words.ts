// Every sentence of the library, in one table.
import type { StorageProblem } from "../storage/records.js";
import type { FileRefusal } from "./library_file.js";

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}

const articles = (count: number): string => counted(count, "article", "articles");

function size(bytes: number): string {
  if (bytes < 100_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function day(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? ""
    : date.toLocaleDateString(undefined, { dateStyle: "medium" });
}

export const words = {
  heading: "Library",
  where: "Articles are kept in this browser only. Nothing is sent anywhere.",
  search: "Search names and texts",
  none: "No article is kept yet. Every article that is pasted or opened comes here.",
  count: (count: number, bytes: number): string => `${articles(count)}, ${size(bytes)}`,
  found: (count: number): string => (count === 0 ? "No article has these words." : articles(count)),
  facts: (added: string, published: string, count: number, bytes: number): string =>
    [
      day(added) && `Kept ${day(added)}`,
      published && `published ${published}`,
      count > 0 && counted(count, "word", "words"),
      size(bytes),
    ]
      .filter(Boolean)
      .join(" · "),
  here: "Open now",
  showAll: (count: number): string => `Show all ${count.toLocaleString()}`,
  rename: "Rename",
  renameOf: (name: string): string => `Rename “${name}”`,
  newName: "New name",
  save: "Save",
  remove: "Delete",
  removeOf: (name: string): string => `Delete “${name}”`,
  removed: (name: string): string => `“${name}” was deleted.`,
  undo: "Undo",
  back: (name: string): string => `“${name}” is back.`,
  export: "Export all",
  exported: (name: string): string => `Written to “${name}”.`,
  import: "Import…",
  imported: (added: number, known: number): string =>
    known === 0
      ? `${articles(added)} added.`
      : `${articles(added)} added, ${known.toLocaleString()} already here.`,
  refusals: {
    broken: (name: string): string =>
      `“${name}” is no library file, or is damaged. Nothing was changed.`,
    newer: (name: string): string =>
      `“${name}” was written by a newer version of this page. Nothing was changed.`,
    "too-large": (name: string): string => `“${name}” is larger than 512 MB. Nothing was changed.`,
  } satisfies Record<FileRefusal, (name: string) => string>,
  keepNew: "Keep new articles",
  close: "Close",
  damaged: (count: number): string =>
    `${articles(count)} can't be read. They are left as they are; “Export all” writes what is there.`,
  unreadable: "This article can't be read. It is left as it is; “Export all” writes what is there.",
  problems: {
    refused:
      "This browser keeps nothing for this page, so the library lasts until the page is closed.",
    newer:
      "The library was written by a newer version of this page and is left as it is. “Export all” writes it to a file.",
    damaged:
      "What this browser kept for the page is damaged and left as it is. “Export all” writes what is there.",
    full: "The browser's storage for this page is full. Nothing was changed. Export the library, then delete what is not needed.",
    superseded: "A newer version of this page runs in another tab. Reload this one.",
  } satisfies Record<StorageProblem, string>,
} as const;
