// What the person keeps across articles: read once, written whenever it has changed.
import type { ExplorerDoor } from "./explorer_door.js";
import type { Storage } from "../storage/storage.js";

export interface KeptListsHost {
  readonly door: ExplorerDoor;
  readonly storage: Storage;
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

  /** Lists that can't be read are left as they are until the person keeps something new. */
  async restore(): Promise<void> {
    const { door, storage } = this.#host;
    const lists = await storage.readLists();
    if (lists !== undefined && door.keptVersion === this.#version) door.restoreKeptLists(lists);
    this.#version = door.keptVersion;
    this.#restored = true;
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
