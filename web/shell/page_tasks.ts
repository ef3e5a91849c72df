// What the explorer asks of the page around it and what comes with its address, each with a part that is fetched for it.
import { links, page as words } from "../generated/words.js";
import type { ExportDialog } from "../export/export_dialog.js";
import type * as Share from "../share/share.js";
import { analysisOf } from "./analysis.js";
import type { EmbedBuilder } from "./embed_builder.js";
import type { ExplorerPage } from "./explorer_page.js";
import type { Intake } from "./intake.js";
import { choicesOf } from "./control_choices.js";
import { fetchLater } from "./later.js";
import type { Notice } from "./notice.js";
import type { PasteDialog } from "./paste_dialog.js";
import { askForPublished } from "./published_dialog.js";
import type { LibraryDoor } from "./library_door.js";
import type { Storage } from "../storage/storage.js";
import { chooseWatchlistFile } from "./watchlist_file.js";

// As in share/link_format.ts, known here without that part.
const kLinkKey = "#article=";
const kMostFragmentCharacters = 64 * 1024;

export interface PageTasksHost {
  readonly explorer: ExplorerPage;
  readonly notice: Notice;
  readonly storage: Storage;
  readonly intake: Intake;
  /** Absent in a frame, where nothing is asked and nothing kept. */
  readonly dialog?: PasteDialog;
  readonly copy: (text: string) => Promise<boolean>;
  readonly library?: LibraryDoor;
  /** Gives the keyboard back to the canvas. */
  readonly closed: () => void;
  /** The article that the page shows to those who have none. */
  readonly demonstration: string;
}

export class PageTasks {
  readonly #host: PageTasksHost;

  constructor(host: PageTasksHost) {
    this.#host = host;
    window.addEventListener("hashchange", () => void this.openAddress());
  }

  /** Carries out one of kPageTaskNames. */
  do(task: string): void {
    if (task === "library") void this.#host.library?.open();
    if (task === "link-passage") this.#selectSentence();
    if (task === "import-watchlist") this.#importWatchlist();
    if (task === "share" || task === "link-passage") void this.#share();
    if (task === "export") void this.#export();
    if (task === "print") window.print();
    if (task === "published") this.#askForPublished();
    if (task === "demonstration") this.#demonstrate();
    if (task === "take-back") this.#takeBack();
  }

  #demonstrate(): void {
    const { explorer, demonstration } = this.#host;
    explorer.session.replace({ text: demonstration }, { keep: false });
  }

  #takeBack(): void {
    const { explorer, notice } = this.#host;
    const name = explorer.session.takeBack();
    notice.say(name === undefined ? words.nothingToUndo : words.back(name));
  }

  #askForPublished(): void {
    const { explorer, closed } = this.#host;
    const { session } = explorer;
    if (!session.article) return;
    askForPublished({
      day: explorer.published,
      given: session.article.published !== "",
      chosen: (day) => void session.redate(day),
      closed,
    });
  }

  #importWatchlist(): void {
    const { explorer, notice } = this.#host;
    chooseWatchlistFile({
      door: explorer.door,
      say: (sentence) => notice.say(sentence),
      added: () => explorer.run("panel.show", { panel: "watchlist" }),
    });
  }

  async buildEmbed(): Promise<void> {
    const part = await this.#fetch<{ EmbedBuilder: typeof EmbedBuilder }>("embed_builder");
    const { explorer, closed } = this.#host;
    if (!part) return;
    const { controls, session } = explorer;
    const panels = choicesOf(controls, "panel.show");
    const themes = choicesOf(controls, "theme.set");
    new part.EmbedBuilder({ article: session.article, panels, themes, closed }).show();
  }

  /** Opens the article that the page's address carries, unless it is `late` by then, and takes it out of the address; false where it opens nothing. */
  async openAddress(late = () => false): Promise<boolean> {
    const { hash } = location;
    if (!hash.startsWith(kLinkKey)) return false;
    const clear = (): void =>
      history.replaceState(history.state, "", location.pathname + location.search);
    if (hash.length > kMostFragmentCharacters) {
      this.#host.notice.say(links.tooLarge);
      setTimeout(clear); // slow for an address of megabytes, so what is said comes first
      return false;
    }
    clear();
    const part = await this.#fetch<typeof Share>("share", words.linkNotFetched);
    return part !== undefined && !late() && part.openFragment(hash, this.#arrivalHost());
  }

  /** Opens a file that the share dialog has saved. */
  async openFile(file: File): Promise<void> {
    const part = await this.#fetch<typeof Share>("share", words.notFetched);
    if (!part) return;
    const opened = await part.openSharedFile(await file.text(), this.#arrivalHost());
    if (!opened) this.#host.notice.say(words.noSharedFile(file.name));
  }

  // What is selected may be a name or a date; the link is to lead to the sentence around it.
  #selectSentence(): void {
    const { explorer } = this.#host;
    const json = explorer.door.focusJson;
    if (json === "") return;
    const { kind, sentence } = JSON.parse(json) as { kind: string; sentence: number | null };
    if (kind !== "text" && sentence !== null) explorer.run("sentence.select", { sentence });
  }

  async #share(): Promise<void> {
    const { explorer, closed } = this.#host;
    const { article } = explorer.session;
    if (!article) return;
    const part = await this.#fetch<typeof Share>("share");
    if (!part) return;
    const address = new URL(location.pathname, location.href);
    new part.ShareDialog({ door: explorer.door, article, address, closed }).show();
  }

  async #export(): Promise<void> {
    const { explorer, copy, closed, notice } = this.#host;
    const { door, session } = explorer;
    const { article } = session;
    if (!article) return;
    if (door.findings === "") {
      notice.say(words.exportLater);
      return;
    }
    const part = await this.#fetch<{ ExportDialog: typeof ExportDialog }>("export");
    if (!part) return;
    const analyse = (): Promise<unknown> => analysisOf(article);
    const isDrawn = door.draws && !document.documentElement.classList.contains("plain");
    const picture = isDrawn ? () => explorer.picture() : undefined;
    new part.ExportDialog({ door, article, analyse, picture, copy, closed }).show();
  }

  #arrivalHost(): Share.ArrivalHost {
    const { explorer, notice, storage, intake, dialog } = this.#host;
    return {
      door: explorer.door,
      session: explorer.session,
      notice,
      kept: () => storage.works(),
      run: (command, argument) => explorer.run(command, argument),
      askForText: dialog && ((sentence) => dialog.show(sentence)),
      next: (taker) => intake.offerNext(taker),
    };
  }

  async #fetch<Part>(
    name: "share" | "export" | "embed_builder",
    failed: string = words.notFetched,
  ): Promise<Part | undefined> {
    try {
      return await fetchLater<Part>(name);
    } catch (failure) {
      console.warn(failure);
      this.#host.notice.say(failed);
      return undefined;
    }
  }
}
