// The records in IndexedDB. Its versions: 1 held the last article alone; 2 holds the library.
import {
  kStores,
  StorageFailure,
  type Change,
  type Place,
  type Records,
  type StorageProblem,
  type StoreName,
} from "./records.js";

export const kDatabase = "article-explorer";
const kVersion = 2;
/** The store of version 1, and its only key. */
const kFormerStore = "articles";
const kFormerKey = "last";

// DOMException names, as the Indexed Database API 3.0 gives them.
const kProblems: Readonly<Record<string, StorageProblem>> = {
  VersionError: "newer",
  QuotaExceededError: "full",
  NotFoundError: "damaged",
  UnknownError: "damaged",
  DataError: "damaged",
  InvalidStateError: "superseded",
  AbortError: "superseded",
};

function failureOf(cause: unknown): StorageFailure {
  if (cause instanceof StorageFailure) return cause;
  const name = cause instanceof DOMException || cause instanceof Error ? cause.name : "";
  return new StorageFailure(kProblems[name] ?? "refused", cause);
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(kDatabase, kVersion);
    request.onupgradeneeded = () => {
      const { result } = request;
      for (const store of kStores) {
        if (!result.objectStoreNames.contains(store)) result.createObjectStore(store);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(failureOf(request.error));
    request.onblocked = () => reject(new StorageFailure("refused"));
  });
}

export class DatabaseRecords implements Records {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
    // A tab with a newer version must be able to upgrade.
    database.onversionchange = () => database.close();
  }

  /** Fails with a StorageFailure. */
  static async open(): Promise<DatabaseRecords> {
    try {
      const database = await openDatabase();
      if (kStores.every((store) => database.objectStoreNames.contains(store)))
        return new DatabaseRecords(database);
      database.close();
    } catch (cause) {
      throw failureOf(cause);
    }
    throw new StorageFailure("damaged");
  }

  read({ store, key }: Place): Promise<unknown> {
    return this.#run([store], "readonly", (transaction, done) => {
      const request: IDBRequest<unknown> = transaction.objectStore(store).get(key);
      request.onsuccess = () => done(request.result);
    });
  }

  keys(store: StoreName): Promise<string[]> {
    return this.#run([store], "readonly", (transaction, done) => {
      const request = transaction.objectStore(store).getAllKeys();
      request.onsuccess = () =>
        done(request.result.filter((key): key is string => typeof key === "string"));
    });
  }

  update(places: readonly Place[], decide: (found: unknown[]) => readonly Change[]): Promise<void> {
    return this.#run(kStores, "readwrite", (transaction, done) => {
      const found: unknown[] = [];
      const write = (): void => {
        for (const { store, key, value } of decide(found)) {
          if (value === undefined) transaction.objectStore(store).delete(key);
          else transaction.objectStore(store).put(value, key);
        }
        done(undefined);
      };
      if (places.length === 0) write();
      let missing = places.length;
      places.forEach(({ store, key }, index) => {
        const request: IDBRequest<unknown> = transaction.objectStore(store).get(key);
        request.onsuccess = () => {
          found[index] = request.result;
          if (--missing === 0) write();
        };
      });
    });
  }

  /** What version 1 kept; undefined where it kept nothing. */
  async former(): Promise<unknown> {
    if (!this.#database.objectStoreNames.contains(kFormerStore)) return undefined;
    return this.#run([kFormerStore], "readonly", (transaction, done) => {
      const request: IDBRequest<unknown> = transaction.objectStore(kFormerStore).get(kFormerKey);
      request.onsuccess = () => done(request.result);
    });
  }

  async dropFormer(): Promise<void> {
    await this.#run([kFormerStore], "readwrite", (transaction, done) => {
      transaction.objectStore(kFormerStore).delete(kFormerKey);
      done(undefined);
    });
  }

  // Full storage shows only when a transaction ends, so nothing counts before that.
  async #run<T>(
    stores: readonly string[],
    mode: IDBTransactionMode,
    work: (transaction: IDBTransaction, done: (result: T) => void) => void,
  ): Promise<T> {
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = this.#database.transaction(stores, mode);
        let result: T;
        transaction.oncomplete = () => resolve(result);
        transaction.onabort = () => reject(transaction.error ?? new StorageFailure("superseded"));
        work(transaction, (value) => (result = value));
      });
    } catch (cause) {
      throw failureOf(cause);
    }
  }
}
