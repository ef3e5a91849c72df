// What the browser keeps for the next visit: the article explored last, and what the person did with it.

export interface KeptArticle {
  readonly text: string;
  readonly title: string;
  readonly published: string;
  /** Explorer::saved_state. */
  readonly state: string;
}

const kDatabase = "article-explorer";
const kVersion = 1;
const kStore = "articles";
const kLast = "last";
const kLists = "lists";
const kListsAside = "lists-aside";

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("storage failed"));
  });
}

function isKept(value: unknown): value is KeptArticle {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Record<string, unknown>;
  return ["text", "title", "published", "state"].every((name) => typeof fields[name] === "string");
}

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(kDatabase, kVersion);
  request.onupgradeneeded = () => request.result.createObjectStore(kStore);
  request.onblocked = () => request.dispatchEvent(new Event("error"));
  const database = await answerOf(request);
  // Another tab with a newer version must be able to upgrade.
  database.onversionchange = () => database.close();
  return database;
}

/** Keeps in the browser where it can; a sandboxed frame or a private window may refuse, and then nothing outlives the page. */
export class Storage {
  #database: IDBDatabase | undefined;

  /** Where `database` is undefined nothing is kept. */
  private constructor(database: IDBDatabase | undefined) {
    this.#database = database;
  }

  static async open(): Promise<Storage> {
    try {
      return new Storage(await openDatabase());
    } catch {
      return new Storage(undefined);
    }
  }

  /** Keeps nothing: what a host page shows is not the person's to find again. */
  static none(): Storage {
    return new Storage(undefined);
  }

  get lasts(): boolean {
    return this.#database !== undefined;
  }

  /** The article kept last; undefined where there is none or what is there can't be read. */
  async read(): Promise<KeptArticle | undefined> {
    try {
      const found: unknown = await this.#request("readonly", (store) => store.get(kLast));
      return isKept(found) ? found : undefined;
    } catch {
      return undefined;
    }
  }

  /** False where the browser refused, for want of room for example. */
  async write(article: KeptArticle): Promise<boolean> {
    if (!this.#database) return false;
    try {
      await this.#request("readwrite", (store) => store.put(article, kLast));
      return true;
    } catch {
      return false;
    }
  }

  /** What the person keeps across articles (Explorer::kept_lists); undefined where there is nothing. */
  async readLists(): Promise<string | undefined> {
    try {
      const found: unknown = await this.#request("readonly", (store) => store.get(kLists));
      return typeof found === "string" ? found : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps lists that can't be read where later ones do not overwrite them. */
  async putListsAside(lists: string): Promise<void> {
    try {
      await this.#request("readwrite", (store) => store.put(lists, kListsAside));
    } catch {
      // The person is offered them as a file.
    }
  }

  /** False where the browser refused. */
  async writeLists(lists: string): Promise<boolean> {
    try {
      await this.#request("readwrite", (store) => store.put(lists, kLists));
      return true;
    } catch {
      return false;
    }
  }

  async #request<T>(
    mode: IDBTransactionMode,
    make: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    if (!this.#database) throw new Error("no storage");
    return answerOf(make(this.#database.transaction(kStore, mode).objectStore(kStore)));
  }
}
