// The dialog of the articles that are kept. Fetched when it is first asked for.
import { StorageFailure } from "../storage/records.js";
import { button, element } from "../shell/elements.js";
import type { Storage } from "../storage/storage.js";
import { size } from "./article_facts.js";
import {
  bringBack,
  deleteArticle,
  listLibrary,
  renameArticle,
  searchLibrary,
  type Listing,
  type Row,
} from "./catalogue.js";
import {
  importLibrary,
  writeDatabaseFile,
  writeLibraryFile,
  type Imported,
} from "./library_file.js";
import { LibraryRows } from "./library_rows.js";
import { library as words } from "../generated/words.js";

export interface LibraryHost {
  readonly storage: Storage;
  readonly session: {
    readonly hash: string;
    openKept(hash: string): Promise<"opened" | "damaged" | "none">;
    /** Keeps what is explored now, where that failed before. */
    keepNow(): Promise<void>;
    /** Saves what is explored now, and takes over what others have kept. */
    save(): Promise<boolean>;
    refresh(): Promise<void>;
  };
  /** The dialog is gone. */
  readonly closed: () => void;
}

const kSearchAfterMilliseconds = 120;

/** Gives the person the whole library as a file. Answers with its name. */
export async function exportLibrary(storage: Storage): Promise<string> {
  const raw = storage.problem === "newer" || storage.problem === "damaged";
  const blob = raw ? await writeDatabaseFile() : await writeLibraryFile(storage);
  const name = `article-explorer-library-${new Date().toISOString().slice(0, 10)}.json`;
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return name;
}

class LibraryDialog {
  readonly #host: LibraryHost;
  readonly #dialog = element("dialog", { id: "library" });
  readonly #search = element("input", { type: "search", id: "library-search" });
  readonly #told = element("p", { className: "library-told" });
  readonly #count = element("p", { className: "library-facts" });
  readonly #warning = element("p");
  readonly #keep = element("input", { type: "checkbox" });
  readonly #file = element("input", {
    type: "file",
    accept: ".json,application/json",
    hidden: true,
  });
  readonly #rows: LibraryRows;
  #listing: Listing = { rows: [], damaged: [] };
  #searches = 0;

  constructor(host: LibraryHost) {
    this.#host = host;
    this.#rows = new LibraryRows({
      open: (row) => this.#try(() => this.#open(row)),
      rename: (row, name) => this.#try(() => this.#rename(row, name)),
      remove: (row) => this.#try(() => this.#remove(row)),
      isHere: (row) => row.hash === host.session.hash,
    });
    this.#build();
    document.body.append(this.#dialog);
  }

  show(): void {
    if (this.#dialog.open) return;
    this.#search.value = "";
    this.#tell("");
    this.#dialog.showModal();
    this.#try(async () => {
      await this.#host.session.save();
      this.#keep.checked = await this.#host.storage.keepsNew();
      await this.#list();
    });
  }

  #build(): void {
    const heading = element("h2", { id: "library-heading", textContent: words.heading });
    const label = element("label", { textContent: words.search, htmlFor: "library-search" });
    const keep = element("label", {}, this.#keep, ` ${words.keepNew}`);
    const actions = element("p", { className: "actions" });
    actions.append(
      button(words.export, () => this.#try(() => this.#export())),
      button(words.import, () => this.#file.click()),
      keep,
      button(words.close, () => this.#dialog.close()),
      this.#file,
    );
    this.#told.setAttribute("role", "status");
    this.#warning.setAttribute("role", "alert");
    this.#warning.className = "library-warning";
    this.#dialog.setAttribute("aria-labelledby", heading.id);
    this.#dialog.append(heading, element("p", { textContent: words.where }), this.#warning, label);
    this.#dialog.append(this.#search, this.#count, this.#told, this.#rows.list, actions);
    this.#listen();
  }

  #listen(): void {
    this.#dialog.addEventListener("close", () => this.#host.closed());
    this.#search.addEventListener("input", () => {
      const search = ++this.#searches;
      setTimeout(() => {
        if (search === this.#searches) this.#try(() => this.#find());
      }, kSearchAfterMilliseconds);
    });
    this.#keep.addEventListener("change", () => {
      this.#try(async () => {
        await this.#host.storage.setKeepsNew(this.#keep.checked);
        if (this.#keep.checked) await this.#keepNow();
      });
    });
    this.#file.addEventListener("change", () => {
      const [file] = this.#file.files ?? [];
      this.#file.value = "";
      if (file) this.#try(() => this.#import(file));
    });
  }

  /** What storage refuses is told in a sentence. */
  #try(act: () => Promise<void>): void {
    act().catch((failure: unknown) => {
      if (!(failure instanceof StorageFailure)) throw failure;
      this.#tell(words.problems[failure.problem]);
    });
  }

  #tell(sentence: string, ...actions: readonly HTMLElement[]): void {
    this.#told.replaceChildren(sentence, ...actions.flatMap((action) => [" ", action]));
  }

  async #list(): Promise<void> {
    const { storage } = this.#host;
    this.#listing = await listLibrary(storage);
    const { damaged } = this.#listing;
    const problem = storage.problem && words.problems[storage.problem];
    const broken = damaged.length > 0 ? words.damaged(damaged.length) : "";
    this.#warning.textContent = problem ?? broken;
    await this.#find();
  }

  async #find(): Promise<void> {
    const search = ++this.#searches;
    const wanted = this.#search.value;
    const { rows } = this.#listing;
    const found = await searchLibrary(
      this.#host.storage,
      rows,
      wanted,
      () => search !== this.#searches,
    );
    if (!found) return;
    this.#rows.show(found);
    const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
    const all = rows.length === 0 ? words.none : words.count(rows.length, size(bytes));
    this.#count.textContent = wanted.trim() === "" ? all : words.found(found.length);
  }

  async #open(row: Row): Promise<void> {
    const outcome = await this.#host.session.openKept(row.hash);
    if (outcome === "opened") this.#dialog.close();
    else this.#tell(words.unreadable);
  }

  async #rename(row: Row, name: string): Promise<void> {
    if (await renameArticle(this.#host.storage, row, name)) this.#tell("");
    await this.#list();
    this.#rows.focusFirst();
  }

  async #remove(row: Row): Promise<void> {
    const { storage } = this.#host;
    const before = await deleteArticle(storage, row.hash);
    const undo = button(words.undo, () => {
      this.#try(async () => {
        await bringBack(storage, before);
        this.#tell(words.back(row.name));
        await this.#list();
        this.#rows.focusFirst();
      });
    });
    this.#tell(words.removed(row.name), undo);
    undo.focus();
    await this.#list();
    if (row.hash !== this.#host.session.hash) await this.#keepNow();
  }

  /** With more room, or with leave, what is explored now can be kept after all. */
  async #keepNow(): Promise<void> {
    if (this.#host.session.hash !== "") return;
    await this.#host.session.keepNow();
    await this.#list();
  }

  async #export(): Promise<void> {
    this.#tell(words.exported(await exportLibrary(this.#host.storage)));
  }

  async #import(file: File): Promise<void> {
    const outcome = await importLibrary(this.#host.storage, file);
    if (typeof outcome === "string") return this.#tell(words.refusals[outcome](file.name));
    this.#tell(importedSentence(outcome));
    await this.#host.session.refresh();
    await this.#list();
  }
}

function importedSentence({ added, known }: Imported): string {
  return known === 0 ? words.imported(added) : words.importedSome(added, known);
}

let dialog: LibraryDialog | undefined;

export function openLibrary(host: LibraryHost): void {
  dialog ??= new LibraryDialog(host);
  dialog.show();
}
