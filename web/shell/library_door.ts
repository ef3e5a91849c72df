// The way to the library, which is fetched when it is first asked for.
import { page as words } from "../generated/words.js";
import type * as Library from "../library/library.js";
import { fetchLater } from "./later.js";
import type { Notice } from "./notice.js";
import type { Session } from "./session.js";
import type { Storage } from "../storage/storage.js";
import type { StorageProblem } from "../storage/records.js";

export interface LibraryDoorHost {
  readonly storage: Storage;
  readonly notice: Notice;
  readonly session: () => Session;
  readonly closed: () => void;
}

export class LibraryDoor {
  readonly #host: LibraryDoorHost;

  constructor(host: LibraryDoorHost) {
    this.#host = host;
  }

  async open(): Promise<void> {
    const { storage, session, closed } = this.#host;
    const library = await this.#fetch();
    library?.openLibrary({ storage, session: session(), closed });
  }

  /** Where storage is there but can't be used, this is said before anything is lost to it. */
  tellAtFirst(): void {
    const { problem } = this.#host.storage;
    if (problem && problem !== "refused") this.tell(problem);
  }

  /** Says why something is not kept; where there is something to save, with the way to do so. */
  tell(problem: StorageProblem): void {
    const { notice, storage } = this.#host;
    const toExport = { label: words.exportLibrary, act: () => void this.#export() };
    const toLibrary = { label: words.openLibrary, act: () => void this.open() };
    const toReload = { label: words.reload, act: () => location.reload() };
    const sentence = words.notKept[problem];
    if (problem === "refused") notice.say(sentence);
    else if (problem === "superseded") notice.say(sentence, toReload);
    else if (storage.lasts) notice.say(sentence, toExport, toLibrary);
    else notice.say(sentence, toExport);
  }

  /** The earlier work on an article can't be read here. */
  tellSetAside(): void {
    const toExport = { label: words.exportLibrary, act: () => void this.#export() };
    this.#host.notice.say(words.setAside, toExport);
  }

  tellDamaged(): void {
    const toLibrary = { label: words.openLibrary, act: () => void this.open() };
    this.#host.notice.say(words.lastDamaged, toLibrary);
  }

  async #export(): Promise<void> {
    const library = await this.#fetch();
    if (!library) return;
    try {
      this.#host.notice.say(words.exported(await library.exportLibrary(this.#host.storage)));
    } catch (failure) {
      console.warn(failure);
      this.#host.notice.say(words.notExported);
    }
  }

  async #fetch(): Promise<typeof Library | undefined> {
    try {
      return await fetchLater<typeof Library>("library");
    } catch {
      this.#host.notice.say(words.notFetched);
      return undefined;
    }
  }
}
