// One article after the other: taking in, keeping, and finding again after a reload.
import type { ExplorerDoor, Failure } from "./explorer_door.js";
import type { KeptArticle, Storage } from "./storage.js";

const kSaveAfterMilliseconds = 600;

export interface SessionHost {
  readonly door: ExplorerDoor;
  readonly storage: Storage;
  /** A new article is in: its analysis can start. */
  readonly began: () => void;
  readonly refused: (failure: Failure) => void;
  /** The browser would not keep the article. */
  readonly notKept: () => void;
}

export interface NewArticle {
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
}

export interface Opening {
  /** Keeps the article for the next visit. */
  readonly keep: boolean;
  /** Called once it is analysed; whether the state that was given could be read. */
  readonly then?: (restored: boolean) => void;
}

export class Session {
  readonly #host: SessionHost;
  #current: KeptArticle | undefined;
  /** A state that waits for the analysis of the article that it belongs to. */
  #restoring: string | undefined;
  #then: ((restored: boolean) => void) | undefined;
  #savedVersion = 0;
  #timer: number | undefined;
  #keeps = false;

  constructor(host: SessionHost) {
    this.#host = host;
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) void this.#save();
    });
  }

  /** Explores an article of the person's, and keeps it for the next visit. */
  open(article: NewArticle): boolean {
    return this.#begin(article, "", true);
  }

  /** Explores an article without keeping it: the demonstration, for example. */
  show(article: NewArticle): boolean {
    return this.#begin(article, "", false);
  }

  /** As show, but a refusal is the caller's to tell. */
  tryShow({ text, title = "", published = "" }: NewArticle): Failure | undefined {
    const failure = this.#host.door.load(text, title, published);
    if (!failure) this.#take({ text, title, published, state: "" }, false);
    return failure;
  }

  /** Explores an article in a state that it has from elsewhere. */
  openAs(article: NewArticle, state: string, { keep, then }: Opening): boolean {
    if (!this.#begin(article, state, keep)) return false;
    this.#then = then;
    if (keep) this.keep();
    return true;
  }

  /** From now on keeps the article that is explored, in the place of the one that was kept. */
  keep(): void {
    this.#keeps = true;
    const now = this.snapshot();
    if (now) void this.#write(now);
  }

  /** What is explored, with what the person has done with it. */
  snapshot(): (KeptArticle & { readonly keeps: boolean }) | undefined {
    if (!this.#current) return undefined;
    const state = this.#restoring ?? this.#host.door.savedState;
    return { ...this.#current, state, keeps: this.#keeps };
  }

  /** Explores the article of the last visit; false where there is none. */
  async reopen(): Promise<boolean> {
    const kept = await this.#host.storage.read();
    return kept !== undefined && this.#begin(kept, kept.state, true);
  }

  /** What is explored now. */
  get article(): NewArticle | undefined {
    return this.#current;
  }

  /** To be called when an analysis is complete. */
  analysed(): void {
    const state = this.#restoring;
    this.#restoring = undefined;
    // A state that can't be read costs the selection, not the article.
    const failure = state ? this.#host.door.restore(state) : undefined;
    this.#then?.(failure === undefined);
    this.#then = undefined;
    this.noticeChange();
  }

  /** To be called whenever the person's state may have changed. */
  noticeChange(): void {
    if (!this.#keeps || this.#restoring || this.#timer !== undefined) return;
    if (this.#host.door.stateVersion === this.#savedVersion) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = undefined;
      void this.#save();
    }, kSaveAfterMilliseconds);
  }

  #begin(article: NewArticle, state: string, keep: boolean): boolean {
    const { text, title = "", published = "" } = article;
    const failure = this.#host.door.load(text, title, published);
    if (failure) {
      this.#host.refused(failure);
      return false;
    }
    this.#take({ text, title, published, state }, keep);
    return true;
  }

  #take(article: KeptArticle, keep: boolean): void {
    this.#current = article;
    this.#restoring = article.state;
    this.#then = undefined;
    this.#keeps = keep;
    this.#host.began();
    if (keep && article.state === "") void this.#write(article);
  }

  async #save(): Promise<void> {
    if (!this.#keeps || !this.#current || this.#restoring) return;
    const { door } = this.#host;
    if (door.stateVersion === this.#savedVersion) return;
    this.#savedVersion = door.stateVersion;
    this.#current = { ...this.#current, state: door.savedState };
    await this.#write(this.#current);
  }

  async #write(article: KeptArticle): Promise<void> {
    if (!(await this.#host.storage.write(article))) this.#host.notKept();
  }
}
