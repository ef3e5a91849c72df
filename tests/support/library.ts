// The library as a person uses it, and the database beneath it as a fault would leave it.
import type { Page } from "playwright-core";

/** Opens the library from the mirror and waits for its rows. */
export async function openLibrary(page: Page): Promise<void> {
  await page.evaluate(() => document.getElementById("library-button")?.click());
  await page.waitForSelector("#library[open] .library-facts:not(:empty)");
}

export async function namesInLibrary(page: Page): Promise<string[]> {
  return page.locator("#library .library-name").allTextContents();
}

/** Waits until the library shows these names, in this order. */
export async function untilNames(page: Page, names: readonly string[]): Promise<void> {
  await page.waitForFunction((wanted) => {
    const shown = [...document.querySelectorAll("#library .library-name")];
    return JSON.stringify(shown.map((name) => name.textContent)) === wanted;
  }, JSON.stringify(names));
}

/** Waits until so many articles, or the work on so many, are kept. */
export async function untilKept(page: Page, count: number, store = "states"): Promise<void> {
  for (let i = 0; i < 100; ++i) {
    const { [store]: records = {} } = await readRecords(page);
    if (Object.keys(records).length === count) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`there were never ${count} ${store}`);
}

export interface Fault {
  readonly version?: number;
  readonly puts?: readonly { store: string; key: string; value: unknown }[];
}

/** Writes records into the database as they are, from a page of the same origin without the explorer. */
export async function writeRecords(page: Page, fault: Fault): Promise<void> {
  await page.evaluate(async ({ version, puts = [] }) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("article-explorer", version);
      request.onupgradeneeded = () => {
        for (const { store } of puts) {
          const { objectStoreNames } = request.result;
          if (!objectStoreNames.contains(store)) request.result.createObjectStore(store);
        }
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error());
      request.onblocked = () => reject(new Error("blocked"));
    });
    const stores = puts.map(({ store }) => store);
    if (stores.length > 0) {
      const transaction = database.transaction(stores, "readwrite");
      for (const { store, key, value } of puts) transaction.objectStore(store).put(value, key);
      await new Promise((done, failed) => {
        transaction.oncomplete = done;
        transaction.onabort = () => failed(transaction.error ?? new Error("not written"));
      });
    }
    database.close();
  }, fault);
}

/** Everything that the database holds, by store and key. */
export async function readRecords(page: Page): Promise<Record<string, Record<string, unknown>>> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("article-explorer");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error());
    });
    const all: Record<string, Record<string, unknown>> = {};
    for (const store of database.objectStoreNames) {
      const cursor = database.transaction(store).objectStore(store).openCursor();
      const records: Record<string, unknown> = {};
      await new Promise<void>((done, failed) => {
        cursor.onerror = () => failed(cursor.error ?? new Error("not read"));
        cursor.onsuccess = () => {
          if (!cursor.result) return done();
          records[String(cursor.result.key)] = cursor.result.value;
          cursor.result.continue();
        };
      });
      all[store] = records;
    }
    database.close();
    return all;
  });
}

/** What a download holds, as text. */
export async function downloadedText(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
