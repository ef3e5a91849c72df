// The library as one JSON file: written whole, and joined with what is there when it is read.
//   {"article-explorer":"library","version":1,"exported":"…","articles":[{"name","title","published","added","opened","words",
//    "text","state":{…}|null,"setAside":[…]}],"damaged":[{"entry","text","state"}]}
// Fields may be added; none is renamed or removed without a new version number.
import { kDatabase } from "../storage/database.js";
import { entryOf, isText, newEntry, shortName, stateOf, type Entry } from "../storage/kept.js";
import { mergeStates } from "../storage/merge_states.js";
import type { Change, Place } from "../storage/records.js";
import type { Storage } from "../storage/storage.js";
import { textHash } from "../storage/text_hash.js";
import { listLibrary, placesOf } from "./catalogue.js";

const kFormat = "library";
const kFileVersion = 1;
const kLargestFileBytes = 512 * 1024 * 1024;
const kLargestText = 64 * 1024 * 1024;

/** Why a file is refused. */
export type FileRefusal = "broken" | "newer" | "too-large";

/** How many articles are new, and how many were there already. */
export interface Imported {
  readonly added: number;
  readonly known: number;
}

interface FiledArticle {
  readonly entry: Entry;
  readonly text: string;
  /** Explorer::saved_state; "" where there is none. */
  readonly state: string;
  readonly setAside: readonly unknown[];
}

/** The state as an object; null where it is none. */
function stateObject(state: string): object | null {
  try {
    const value: unknown = JSON.parse(state);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

async function articleForFile(storage: Storage, hash: string): Promise<unknown> {
  const [entryPlace, textPlace, statePlace] = placesOf(hash);
  const { records } = storage;
  const text = await records.read(textPlace);
  const { state, setAside } = stateOf(await records.read(statePlace));
  const object = stateObject(state);
  const aside = state !== "" && !object ? [...setAside, state] : setAside;
  return {
    ...entryOf(await records.read(entryPlace)),
    text,
    state: object,
    setAside: aside,
  };
}

async function damagedForFile(storage: Storage, hash: string): Promise<unknown> {
  const read = (place: Place): Promise<unknown> =>
    storage.records.read(place).catch(() => undefined);
  const [entry, text, state] = await Promise.all(placesOf(hash).map(read));
  return { entry, text, state };
}

/** One article after the other, as a library may be larger than a string can be. */
export async function writeLibraryFile(storage: Storage): Promise<Blob> {
  const { rows, damaged } = await listLibrary(storage);
  const head = {
    "article-explorer": kFormat,
    version: kFileVersion,
    exported: new Date().toISOString(),
  };
  const parts: string[] = [JSON.stringify(head).slice(0, -1), ',"articles":['];
  for (const [index, { hash }] of rows.entries())
    parts.push(index > 0 ? ",\n" : "\n", JSON.stringify(await articleForFile(storage, hash)));
  parts.push('],"damaged":[');
  for (const [index, hash] of damaged.entries())
    parts.push(index > 0 ? ",\n" : "\n", JSON.stringify(await damagedForFile(storage, hash)));
  parts.push("]}\n");
  return new Blob(parts, { type: "application/json" });
}

/** Everything that the database holds, as it is: where a newer version wrote it, or it is damaged. */
export async function writeDatabaseFile(): Promise<Blob> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(kDatabase);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no database"));
  });
  const head = { "article-explorer": "database", version: database.version };
  const parts = [JSON.stringify(head).slice(0, -1), ',"stores":{'];
  for (const [index, store] of [...database.objectStoreNames].entries()) {
    parts.push(index > 0 ? "," : "", JSON.stringify(store), ":");
    parts.push(JSON.stringify(await recordsOf(database, store)));
  }
  database.close();
  parts.push("}}\n");
  return new Blob(parts, { type: "application/json" });
}

function recordsOf(database: IDBDatabase, store: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(store).objectStore(store).openCursor();
    const records: unknown[] = [];
    request.onerror = () => reject(request.error ?? new Error("unreadable"));
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(records);
      records.push({ key: cursor.key, value: cursor.value as unknown });
      cursor.continue();
    };
  });
}

function filedArticle(value: unknown): FiledArticle | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const fields = value as Record<string, unknown>;
  const { text, state, setAside } = fields;
  if (!isText(text) || text.length > kLargestText) return undefined;
  const optional = (name: string): string | undefined =>
    fields[name] === undefined ? "" : isString(fields[name]);
  const [name, title, published, added] = ["name", "title", "published", "added"].map(optional);
  if (name === undefined || title === undefined || published === undefined || added === undefined)
    return undefined;
  if (typeof state !== "object" || (setAside !== undefined && !Array.isArray(setAside)))
    return undefined;
  const fresh = newEntry({ text, title, published }, added || new Date().toISOString());
  const read = entryOf({ ...fresh, ...fields });
  const entry: Entry = { ...fresh, name: shortName(name) || fresh.name, words: read?.words ?? 0 };
  return {
    entry,
    text,
    state: state === null ? "" : JSON.stringify(state),
    setAside: (setAside as unknown[] | undefined) ?? [],
  };
}

function isString(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The articles of a file; all of them are sound, or it is refused. */
async function readLibraryFile(file: File): Promise<readonly FiledArticle[] | FileRefusal> {
  if (file.size > kLargestFileBytes) return "too-large";
  let root: unknown;
  try {
    root = JSON.parse(await file.text());
  } catch {
    return "broken";
  }
  const fields = typeof root === "object" && root !== null ? (root as Record<string, unknown>) : {};
  if (fields["article-explorer"] !== kFormat || !Number.isInteger(fields.version)) return "broken";
  if (Number(fields.version) > kFileVersion) return "newer";
  if (!Array.isArray(fields.articles)) return "broken";
  const articles = fields.articles.map(filedArticle);
  return articles.every((article) => article !== undefined) ? articles : "broken";
}

/**
 * Adds a file's articles to the library: all of them, or, with a refusal or a StorageFailure, none. An article that is there
 * already keeps its name, and has the notes and corrections of both.
 */
export async function importLibrary(storage: Storage, file: File): Promise<Imported | FileRefusal> {
  const articles = await readLibraryFile(file);
  if (typeof articles === "string") return articles;
  const byHash = new Map<string, FiledArticle>();
  for (const article of articles) byHash.set(await textHash(article.text), article);
  const hashes = [...byHash.keys()];
  const places = hashes.flatMap((hash): Place[] => [placesOf(hash)[0], placesOf(hash)[2]]);
  let known = 0;
  await storage.records.update(places, (found) => {
    known = 0;
    return hashes.flatMap((hash, index): Change[] => {
      const article = byHash.get(hash) as FiledArticle;
      const [entryPlace, textPlace, statePlace] = placesOf(hash);
      const entry = entryOf(found[2 * index]);
      if (entry) ++known;
      const { state, setAside } = stateOf(found[2 * index + 1]);
      const merged = state === "" ? article.state : mergeStates("", article.state, state);
      const aside = [...new Set([...setAside, ...article.setAside])];
      return [
        { ...entryPlace, value: entry ?? article.entry },
        { ...textPlace, value: article.text },
        { ...statePlace, value: { state: merged, setAside: aside } },
      ];
    });
  });
  return { added: hashes.length - known, known };
}
