// One article after the other: taking in, keeping, and finding again after a reload.
import { nameOf, type KeptWork } from "../storage/kept.js";
import { tasteOf, withTaste, mergeStates, sameWork } from "../storage/merge_states.js";
import { StorageFailure, type StorageProblem } from "../storage/records.js";
import { textHash } from "../storage/text_hash.js";
import type { Failure } from "./explorer_door.js";
import type { SessionHost } from "./session_host.js";
import { recallTab, rememberTab, Tabs } from "./tabs.js";

const kSaveAfterMilliseconds = 600;
/** Articles that undo brings back, one after the other. */
const kMostReplaced = 10;
/** No version of the state. */
const kNeverSaved = -1;

export interface NewArticle {
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
}

export interface Opening {
  /** Keeps the article. */
  readonly keep: boolean;
  /** Called once it is analysed; whether the state that was given could be read. */
  readonly then?: (restored: boolean) => void;
}

/** An article that was explored, as it can be brought back. */
type Shown = KeptWork & { readonly keeps: boolean };

/** A state that an article has from elsewhere, and who waits for it. */
interface Given extends Opening {
  readonly state: string;
}

/** "none" where nothing is kept, or what is kept is refused. */
export type Reopening = "opened" | "damaged" | "none";

/** An article while it is explored. */
interface Visit {
  readonly article: Required<NewArticle>;
  /** It is the person's, and not the demonstration or a host page's. */
  keeps: boolean;
  readonly given?: Given;
  /** "" where the article is not kept. */
  hash: string;
  /** The person's work as storage had it when it was last read or written here. */
  base: string;
  /** The state of the visits before, once storage has answered. */
  found: Promise<string>;
  /** From here on the state is the person's, and is saved. */
  restored: boolean;
}

export class Session {
  readonly #host: SessionHost;
  readonly #tabs: Tabs;
  readonly #told = new Set<StorageProblem>();
  readonly #replaced: Shown[] = [];
  #visit: Visit | undefined;
  #savedVersion = 0;
  #savedTaste = "";
  #timer: number | undefined;
  #saves = 0;
  #turn = Promise.resolve();

  constructor(host: SessionHost) {
    this.#host = host;
    this.#tabs = new Tabs((hash) => void this.#adopt(hash));
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) void this.save();
    });
  }

  /** Brings back the choices that hold for every article. To be called before the first article. */
  async recallTaste(): Promise<void> {
    const taste = await this.#host.storage.taste();
    if (taste === "" || this.#host.door.restore(taste)) return;
    this.#savedTaste = taste;
    this.#savedVersion = this.#host.door.stateVersion;
  }

  /** As open, but takeBack can bring back what was here. Answers with its name where it is another article of the person's. */
  replace(article: NewArticle, opening: Opening = { keep: true }): string | undefined {
    const before = this.snapshot();
    if (!this.#begin(article, opening) || !before || before.text === article.text) return undefined;
    this.#replaced.push(before);
    if (this.#replaced.length > kMostReplaced) this.#replaced.shift();
    return before.keeps ? nameOf(before) : undefined;
  }

  /** Brings back what was replaced last, with the work on it, and answers with its name; undefined where nothing was. */
  takeBack(): string | undefined {
    const before = this.#replaced.pop();
    if (!before) return undefined;
    this.openAs(before, before.state, { keep: before.keeps });
    return nameOf(before);
  }

  /** Explores an article of the person's, and keeps it. */
  open(article: NewArticle): boolean {
    return this.#begin(article, { keep: true });
  }

  /** Explores an article without keeping it: the demonstration, for example. */
  show(article: NewArticle): boolean {
    return this.#begin(article, { keep: false });
  }

  /** As show, but a refusal is the caller's to tell. */
  tryShow({ text, title = "", published = "" }: NewArticle): Failure | undefined {
    const failure = this.#host.door.load(text, title, published);
    if (!failure) this.#take({ text, title, published }, { keep: false });
    return failure;
  }

  /** Explores an article in a state that it has from elsewhere. */
  openAs(article: NewArticle, state: string, opening: Opening): boolean {
    return this.#begin(article, { ...opening, state });
  }

  /** From now on keeps the article that is explored. */
  keep(): void {
    if (!this.#visit) return;
    this.#visit.keeps = true;
    void this.keepNow();
  }

  /** Explores what is here anew as published on another day ("" where that is not known); the work on it stays. */
  async redate(published: string): Promise<void> {
    const visit = this.#visit;
    const shown = this.snapshot();
    if (!visit || !shown) return;
    const { text, title, state, keeps } = shown;
    if (visit.hash !== "") {
      await this.save();
      await this.#host.storage.changeEntry(visit.hash, { published }).catch((failure: unknown) => {
        this.#notKept(visit, failure);
      });
    }
    if (visit === this.#visit) this.openAs({ text, title, published }, state, { keep: keeps });
  }

  /** What is explored, with what the person has done with it. */
  snapshot(): Shown | undefined {
    const visit = this.#visit;
    if (!visit) return undefined;
    const state = visit.restored ? this.#host.door.savedState : (visit.given?.state ?? visit.base);
    return { ...visit.article, state, keeps: visit.keeps };
  }

  /** Explores what this tab had open before, or else what was opened last of all. */
  async reopen(): Promise<Reopening> {
    const hash = recallTab();
    const here = hash === undefined ? "none" : await this.openKept(hash);
    return here === "none" ? this.openKept(undefined) : here;
  }

  /** Explores an article of the library; undefined is the one that was opened last. */
  async openKept(hash: string | undefined): Promise<Reopening> {
    const kept = await this.#host.storage.article(hash);
    if (kept === undefined) return "none";
    if (kept === "damaged") return "damaged";
    const before = this.#visit;
    this.replace(kept);
    return this.#visit === before ? "none" : "opened";
  }

  /** Whether a reload brings back everything that is here now, once it is saved. */
  get survivesReload(): boolean {
    const visit = this.#visit;
    return !visit?.keeps || (this.#host.storage.lasts && visit.hash !== "");
  }

  /** Takes over what has been imported for the article that is explored now. */
  async refresh(): Promise<void> {
    await this.#adopt(this.hash);
  }

  /** What is explored now. */
  get article(): NewArticle | undefined {
    return this.#visit?.article;
  }

  /** The kept article that is explored now; "" where it is not kept. */
  get hash(): string {
    return this.#visit?.hash ?? "";
  }

  /** Keeps what is explored now where that was not possible before. */
  async keepNow(): Promise<void> {
    const visit = this.#visit;
    if (visit?.keeps && visit.hash === "") await this.#keep(visit);
  }

  /** To be called when an analysis is complete. */
  analysed(): void {
    const visit = this.#visit;
    if (visit) void visit.found.then((state) => this.#restore(visit, state));
  }

  /** To be called whenever the person's state may have changed. */
  noticeChange(): void {
    if (!this.#visit?.restored || this.#timer !== undefined) return;
    if (this.#host.door.stateVersion === this.#savedVersion) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = undefined;
      void this.save();
    }, kSaveAfterMilliseconds);
    this.#tellSaved();
  }

  /** On the page stands whether a reload loses nothing of what the person has done. */
  #tellSaved(): void {
    const waits = !this.#visit?.restored || this.#timer !== undefined || this.#saves > 0;
    const saved = !waits && this.#host.door.stateVersion === this.#savedVersion;
    document.documentElement.dataset.saved = String(saved);
  }

  /** Keeps what has changed; false where it could not be kept. */
  async save(): Promise<boolean> {
    const visit = this.#visit;
    const { door, storage } = this.#host;
    const version = door.stateVersion;
    if (!visit?.restored || version === this.#savedVersion) return true;
    const before = this.#savedVersion;
    this.#savedVersion = version;
    this.#saves += 1;
    const mine = door.savedState;
    try {
      await this.#saveTaste(mine);
      if (visit.hash === "") return true;
      await this.#inTurn(async () => {
        const kept = await storage.keepState(visit.hash, visit.base, mine);
        visit.base = this.#takeOver(visit, version, mine, kept);
      });
      this.#tabs.tell(visit.hash);
      return true;
    } catch (failure) {
      this.#savedVersion = before;
      this.#notKept(visit, failure);
      return false;
    } finally {
      this.#saves -= 1;
      this.#tellSaved();
    }
  }

  /** One write after the other: each is joined with what the one before has kept. */
  #inTurn(write: () => Promise<void>): Promise<void> {
    const written = this.#turn.then(write);
    this.#turn = written.catch(() => undefined);
    return written;
  }

  #begin(
    { text, title = "", published = "" }: NewArticle,
    opening: Opening & { state?: string },
  ): boolean {
    void this.save();
    const failure = this.#host.door.load(text, title, published);
    if (failure) {
      this.#host.refused(failure);
      return false;
    }
    this.#take({ text, title, published }, opening);
    return true;
  }

  #take(article: Required<NewArticle>, opening: Opening & { state?: string }): void {
    const { keep, state } = opening;
    const found = Promise.resolve("");
    const visit: Visit = {
      article,
      keeps: keep,
      ...(state !== undefined && { given: { ...opening, state } }),
      hash: "",
      base: "",
      found,
      restored: false,
    };
    this.#visit = visit;
    this.#told.delete("full");
    if (keep) visit.found = this.#keepNew(visit);
    else rememberTab("");
    this.#tellSaved();
    this.#host.began();
  }

  async #keepNew(visit: Visit): Promise<string> {
    try {
      const { storage } = this.#host;
      const hash = await textHash(visit.article.text);
      const kept = await storage.article(hash);
      if (kept === undefined && !(await storage.keepsNew())) return "";
      const state = await this.#keep(visit);
      if (kept !== undefined && kept !== "damaged") this.#takeDay(visit, kept.published);
      return state;
    } catch (failure) {
      this.#notKept(visit, failure);
    }
    return "";
  }

  /** A text that comes again without its day has the one that is kept. */
  #takeDay(visit: Visit, published: string): void {
    const isMissing = published !== "" && visit.article.published === "" && !visit.given;
    if (isMissing && visit === this.#visit) void this.redate(published);
  }

  async #keep(visit: Visit): Promise<string> {
    const { storage } = this.#host;
    try {
      const hash = await textHash(visit.article.text);
      const state = await storage.keep(hash, visit.article);
      // What is here already has not grown out of what is kept: both are to stay.
      visit.base = visit.given || visit.restored ? "" : state;
      visit.hash = hash;
      if (visit.restored) this.#savedVersion = kNeverSaved;
      if (visit === this.#visit) rememberTab(hash);
      if (storage.problem) this.#tell(storage.problem);
      this.noticeChange();
      return state;
    } catch (failure) {
      this.#notKept(visit, failure);
      return "";
    }
  }

  #notKept(visit: Visit, failure: unknown): void {
    if (!(failure instanceof StorageFailure)) throw failure;
    if (visit === this.#visit) this.#tell(failure.problem);
  }

  // What fails is tried again with the next change, but told once.
  #tell(problem: StorageProblem): void {
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    this.#host.notKept(problem);
  }

  #restore(visit: Visit, state: string): void {
    if (visit !== this.#visit || visit.restored) return;
    const { door, storage } = this.#host;
    visit.restored = true;
    if (visit.given) {
      const failure = visit.given.state === "" ? undefined : door.restore(visit.given.state);
      visit.given.then?.(failure === undefined);
    } else if (state !== "" && door.restore(withTaste(state, door.savedState))) {
      visit.base = "";
      void storage.setAside(visit.hash).then(this.#host.setAside, () => undefined);
    }
    if (visit.hash !== "")
      void storage.changeEntry(visit.hash, { words: door.wordCount }).catch(() => undefined);
    this.#host.restored();
    this.noticeChange();
    this.#tellSaved();
  }

  async #saveTaste(state: string): Promise<void> {
    const taste = tasteOf(state);
    if (taste === this.#savedTaste) return;
    await this.#host.storage.keepTaste(taste);
    this.#savedTaste = taste;
  }

  /**
   * `kept` is what was made of `mine` in storage. The state that both have in common from here on: what is kept, where it could be
   * taken over, and else `mine`, from which the person has gone on meanwhile.
   */
  #takeOver(visit: Visit, version: number, mine: string, kept: string): string {
    const { door } = this.#host;
    if (kept === mine) return mine;
    if (visit !== this.#visit || door.stateVersion !== version || door.restore(kept)) return mine;
    if (this.#savedVersion === version) this.#savedVersion = door.stateVersion;
    this.#host.restored();
    return kept;
  }

  /** Another tab has kept work on this article. */
  async #adopt(hash: string): Promise<void> {
    const visit = this.#visit;
    if (!visit?.restored || visit.hash !== hash) return;
    const theirs = await this.#host.storage.state(hash);
    const { door } = this.#host;
    const version = door.stateVersion;
    const mine = door.savedState;
    const merged = mergeStates(visit.base, theirs, mine);
    if (visit !== this.#visit || sameWork(merged, mine)) return;
    if (this.#takeOver(visit, version, mine, merged) === merged) visit.base = theirs;
  }
}
