// What outlives a visit: the articles of the library, the person's work on each, and their taste. Nothing of it leaves the browser.
import { DatabaseRecords } from "./database.js";
import {
  entryOf,
  isKeptArticle,
  isText,
  newEntry,
  stateOf,
  type Entry,
  type KeptArticle,
  type KeptWork,
} from "./kept.js";
import { mergeStates } from "./merge_states.js";
import {
  MemoryRecords,
  StorageFailure,
  type Place,
  type Records,
  type StorageProblem,
} from "./records.js";
import { textHash } from "./text_hash.js";

type Setting = "last" | "taste" | "lists" | "listsAside" | "keepsNew";

function setting(key: Setting): Place {
  return { store: "settings", key };
}

const now = (): string => new Date().toISOString();

export class Storage {
  readonly records: Records;
  /** Why nothing outlives the page; undefined where it does. */
  readonly problem: StorageProblem | undefined;

  private constructor(records: Records, problem?: StorageProblem) {
    this.records = records;
    this.problem = problem;
  }

  /** Where the browser refuses, everything works as long as the page lives. */
  static async open(): Promise<Storage> {
    try {
      const records = await DatabaseRecords.open();
      const storage = new Storage(records);
      await storage.#takeFormer(records);
      return storage;
    } catch (cause) {
      const problem = cause instanceof StorageFailure ? cause.problem : "refused";
      return new Storage(new MemoryRecords(), problem);
    }
  }

  /** Keeps nothing: what a host page shows is not the person's to find again. */
  static none(): Storage {
    return new Storage(new MemoryRecords(), "refused");
  }

  get lasts(): boolean {
    return this.problem === undefined;
  }

  /**
   * Keeps an article, as the one opened last, and answers with the person's work on its text: "" where there is none yet. An
   * article that is kept already stays as it is named. Fails with a StorageFailure, and then nothing has changed.
   */
  async keep(hash: string, article: KeptArticle): Promise<string> {
    let state = "";
    const places: Place[] = [
      { store: "entries", key: hash },
      { store: "states", key: hash },
    ];
    await this.records.update(places, ([entry, kept]) => {
      state = stateOf(kept).state;
      const known = entryOf(entry) ?? newEntry(article, now());
      return [
        { store: "entries", key: hash, value: { ...known, opened: now() } },
        { store: "texts", key: hash, value: article.text },
        { ...setting("last"), value: hash },
      ];
    });
    return state;
  }

  /** The article of this hash, or of the last visit; undefined where there is none, "damaged" where it can't be read. */
  async article(hash?: string): Promise<KeptArticle | "damaged" | undefined> {
    try {
      const key = hash ?? (await this.records.read(setting("last")));
      if (key === undefined || key === "") return undefined;
      if (typeof key !== "string") return "damaged";
      const text = await this.records.read({ store: "texts", key });
      const stored = await this.records.read({ store: "entries", key });
      if (text === undefined && stored === undefined) return undefined;
      if (!isText(text)) return "damaged";
      const entry = entryOf(stored);
      return { text, title: entry?.title ?? "", published: entry?.published ?? "" };
    } catch {
      return "damaged";
    }
  }

  /** All articles that can be read, with the work on them, the one opened last at the beginning. */
  async works(): Promise<readonly KeptWork[]> {
    const works: KeptWork[] = [];
    try {
      const last = await this.records.read(setting("last"));
      const hashes = await this.records.keys("texts");
      hashes.sort((a, b) => Number(b === last) - Number(a === last));
      for (const hash of hashes) {
        const article = await this.article(hash);
        if (article && article !== "damaged")
          works.push({ ...article, state: await this.state(hash) });
      }
    } catch (failure) {
      if (!(failure instanceof StorageFailure)) throw failure;
    }
    return works;
  }

  /**
   * Keeps a person's work on an article of the library, joined with what another tab has kept since `base`, and answers with
   * what is kept now. An article that is no longer in the library is passed over. Fails with a StorageFailure.
   */
  async keepState(hash: string, base: string, mine: string): Promise<string> {
    let merged = mine;
    const places: Place[] = [
      { store: "entries", key: hash },
      { store: "states", key: hash },
    ];
    await this.records.update(places, ([entry, kept]) => {
      if (entry === undefined) return [];
      const { state, setAside } = stateOf(kept);
      merged = mergeStates(base, state, mine);
      return [{ store: "states", key: hash, value: { state: merged, setAside } }];
    });
    return merged;
  }

  async state(hash: string): Promise<string> {
    return stateOf(await this.records.read({ store: "states", key: hash })).state;
  }

  /** A state that can't be read here makes room for a new one, but is not lost: exports hold it. */
  async setAside(hash: string): Promise<void> {
    const place: Place = { store: "states", key: hash };
    await this.records.update([place], ([kept]) => {
      const { state, setAside } = stateOf(kept);
      return [{ ...place, value: { state: "", setAside: [...setAside, state] } }];
    });
  }

  /** Changes an entry that is there. */
  async changeEntry(hash: string, change: Partial<Entry>): Promise<void> {
    const place: Place = { store: "entries", key: hash };
    await this.records.update([place], ([found]) => {
      const entry = entryOf(found);
      return entry ? [{ ...place, value: { ...entry, ...change } }] : [];
    });
  }

  /** Whether articles that come are kept at all. */
  async keepsNew(): Promise<boolean> {
    return (await this.records.read(setting("keepsNew"))) !== false;
  }

  async setKeepsNew(keeps: boolean): Promise<void> {
    await this.records.update([], () => [{ ...setting("keepsNew"), value: keeps }]);
  }

  /** The view's choices that hold for every article, as a state; "" where there are none. */
  async taste(): Promise<string> {
    try {
      const taste = await this.records.read(setting("taste"));
      return typeof taste === "string" ? taste : "";
    } catch {
      return "";
    }
  }

  async keepTaste(taste: string): Promise<void> {
    await this.records.update([], () => [{ ...setting("taste"), value: taste }]);
  }

  /** What the person keeps across articles (Explorer::kept_lists); undefined where there is nothing. */
  async readLists(): Promise<string | undefined> {
    const lists = await this.records.read(setting("lists")).catch(() => undefined);
    return typeof lists === "string" ? lists : undefined;
  }

  /** Keeps lists that can't be read where later ones do not overwrite them. */
  async putListsAside(lists: string): Promise<void> {
    try {
      await this.records.update([], () => [{ ...setting("listsAside"), value: lists }]);
    } catch {
      // The person is offered them as a file.
    }
  }

  /**
   * Keeps the lists that `decide` makes of those that are kept now, with no other tab in between; where it makes none of them,
   * they stay.
   * @returns false where nothing was kept
   */
  async writeLists(decide: (kept: string | undefined) => string | undefined): Promise<boolean> {
    try {
      let written = false;
      await this.records.update([setting("lists")], ([kept]) => {
        const lists = decide(typeof kept === "string" ? kept : undefined);
        written = lists !== undefined;
        return lists === undefined ? [] : [{ ...setting("lists"), value: lists }];
      });
      return written && this.lasts;
    } catch {
      return false;
    }
  }

  async #takeFormer(records: DatabaseRecords): Promise<void> {
    const former = await records.former();
    if (!isKeptArticle(former)) return;
    const hash = await textHash(former.text);
    await this.keep(hash, former);
    const { state } = former as KeptArticle & { state?: unknown };
    if (typeof state === "string") await this.keepState(hash, "", state);
    await records.dropFormer();
  }
}
