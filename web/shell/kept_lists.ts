// What the person keeps across articles: read once, written whenever it has changed.
import { addedLists } from "../storage/merge_lists.js";
import type { Storage } from "../storage/storage.js";
import type { ExplorerDoor } from "./explorer_door.js";

export interface KeptListsHost {
  readonly door: ExplorerDoor;
  readonly storage: Storage;
  /** What was kept could not be read, and was put aside. */
  readonly refused: (lists: string) => void;
  /** The browser would not keep them: they end with the page. */
  readonly notKept: () => void;
}

export class KeptLists {
  readonly #host: KeptListsHost;
  #version: number;
  /** What is kept, as far as this tab knows. */
  #kept: string | undefined;
  #restored = false;
  /** Lists that could not be read, and may be written over as they are put aside. */
  #refused: string | undefined;

  constructor(host: KeptListsHost) {
    this.#host = host;
    this.#version = host.door.keptVersion;
  }

  /** What the person has kept since the page came stays besides. */
  async restore(): Promise<void> {
    const { door, storage, refused } = this.#host;
    const lists = await storage.readLists();
    this.#kept = lists;
    const changed = door.keptVersion !== this.#version;
    const failure = lists === undefined ? undefined : door.restoreKeptLists(lists);
    if (!changed) this.#version = door.keptVersion;
    if (lists !== undefined && failure) {
      await storage.putListsAside(lists);
      this.#refused = lists;
      refused(lists);
    }
    this.#restored = true;
    this.noticeChange();
  }

  /** To be called whenever the lists may have changed. */
  noticeChange(): void {
    const { door, storage, notKept } = this.#host;
    if (!this.#restored || door.keptVersion === this.#version) return;
    this.#version = door.keptVersion;
    void storage
      .writeLists((kept) => this.#joined(kept))
      .then((written) => {
        if (!written) notKept();
      });
  }

  /** What is kept here with what another tab has kept since; undefined where that can't be read. */
  #joined(kept: string | undefined): string | undefined {
    const { door } = this.#host;
    if (kept !== undefined && kept !== this.#kept && kept !== this.#refused) {
      if (door.restoreKeptLists(addedLists(this.#kept, kept))) return undefined;
    }
    this.#version = door.keptVersion;
    this.#kept = door.keptLists;
    return this.#kept;
  }
}
