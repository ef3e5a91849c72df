// The library as rows: listing, searching, renaming, deleting and taking that back.
import { entryOf, isText, newEntry, shortName, type Entry } from "../storage/kept.js";
import type { Change, Place } from "../storage/records.js";
import type { Storage } from "../storage/storage.js";

export interface Row extends Entry {
  readonly hash: string;
}

export interface Listing {
  /** What was opened last comes first. */
  readonly rows: readonly Row[];
  /** The articles of which the text is gone or is none. */
  readonly damaged: readonly string[];
}

export interface Found {
  readonly row: Row;
  /** The words around the first place in the text; "" where the name alone has them. */
  readonly context: string;
}

const kContextUnits = 60;

export function placesOf(hash: string): [Place, Place, Place] {
  return [
    { store: "entries", key: hash },
    { store: "texts", key: hash },
    { store: "states", key: hash },
  ];
}

/** An entry that can't be read is made again from its text. */
async function readRow(storage: Storage, hash: string): Promise<Row | undefined> {
  const [entryPlace, textPlace] = placesOf(hash);
  const [entry, text] = await Promise.all([
    storage.records.read(entryPlace),
    storage.records.read(textPlace),
  ]);
  if (!isText(text)) return undefined;
  const sound = entryOf(entry) ?? newEntry({ text, title: "", published: "" }, "");
  return { ...sound, hash };
}

export async function listLibrary(storage: Storage): Promise<Listing> {
  const { records } = storage;
  const hashes = new Set([...(await records.keys("entries")), ...(await records.keys("texts"))]);
  const rows: Row[] = [];
  const damaged: string[] = [];
  for (const hash of hashes) {
    const row = await readRow(storage, hash).catch(() => undefined);
    if (row) rows.push(row);
    else damaged.push(hash);
  }
  rows.sort((a, b) => (a.opened < b.opened ? 1 : a.opened > b.opened ? -1 : 0));
  return { rows, damaged };
}

/** The place in the text where one of the words comes first, with what stands around it. */
function contextOf(text: string, lower: string, wanted: readonly string[]): string {
  const places = wanted.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  if (places.length === 0) return "";
  const at = Math.min(...places);
  const begin = Math.max(0, at - kContextUnits);
  const end = Math.min(text.length, at + 2 * kContextUnits);
  const cut = text.slice(begin, end).replace(/\s+/g, " ").trim();
  return `${begin > 0 ? "…" : ""}${cut}${end < text.length ? "…" : ""}`;
}

/** The rows of which name or text holds every word that is wanted; undefined where it was given up. */
export async function searchLibrary(
  storage: Storage,
  rows: readonly Row[],
  wanted: string,
  givenUp: () => boolean,
): Promise<readonly Found[] | undefined> {
  const sought = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return rows.map((row) => ({ row, context: "" }));
  const found: Found[] = [];
  for (const row of rows) {
    const text = await storage.records.read({ store: "texts", key: row.hash });
    if (givenUp()) return undefined;
    if (!isText(text)) continue;
    const lower = text.toLowerCase();
    const name = row.name.toLowerCase();
    if (sought.every((word) => name.includes(word) || lower.includes(word)))
      found.push({ row, context: contextOf(text, lower, sought) });
  }
  return found;
}

/** False where the name is empty. */
export async function renameArticle(storage: Storage, row: Row, name: string): Promise<boolean> {
  const short = shortName(name);
  if (short === "") return false;
  const { hash, ...entry } = row;
  const [place] = placesOf(hash);
  await storage.records.update([place], ([found]) => [
    { ...place, value: { ...(entryOf(found) ?? entry), name: short } },
  ]);
  return true;
}

/** Deletes an article with the work on it, and answers with what brings all of it back. */
export async function deleteArticle(storage: Storage, hash: string): Promise<readonly Change[]> {
  const places = placesOf(hash);
  let before: readonly Change[] = [];
  await storage.records.update(places, (found) => {
    before = places.map((place, index) => ({ ...place, value: found[index] }));
    return places.map((place) => ({ ...place, value: undefined }));
  });
  return before;
}

export async function bringBack(storage: Storage, before: readonly Change[]): Promise<void> {
  await storage.records.update([], () => before);
}
