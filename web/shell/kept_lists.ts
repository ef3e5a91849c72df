// What the person keeps across articles: read once, written whenever it has changed.
import type { ExplorerDoor } from "./explorer_door.js";
import type { Storage } from "../storage/storage.js";

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
  #restored = false;

  constructor(host: KeptListsHost) {
    this.#host = host;
    this.#version = host.door.keptVersion;
  }

  /** What the person has kept since the page came stays besides. */
  async restore(): Promise<void> {
    const { door, storage, refused } = this.#host;
    const lists = await storage.readLists();
    const changed = door.keptVersion !== this.#version;
    const failure = lists === undefined ? undefined : door.restoreKeptLists(lists);
    if (!changed) this.#version = door.keptVersion;
    if (lists !== undefined && failure) {
      await storage.putListsAside(lists);
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
    void storage.writeLists(door.keptLists).then((kept) => {
      if (!kept) notKept();
    });
  }
}
