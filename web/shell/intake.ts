// Every way in for an article: paste, button, drop, file, field, address. Whoever takes them may come later than the first of them.
import { page as words } from "../generated/words.js";
import type { ImportedArticle } from "../import/article.js";
import { articleAt, type AddressRefusal } from "../import/page_address.js";
import { readArticleFile } from "../import/readers.js";
import { acceptDrops } from "./files.js";
import type { Notice } from "./notice.js";
import type { NewArticle } from "./session.js";
import { articleFromTransfer } from "./transfer.js";

/** What the share dialog calls its files. */
const kSharedFile = /\.article\.json$/i;

function addressRefusal(reason: AddressRefusal, written: string): string {
  return reason === "no-address" ? words.noAddress(written) : words.addressRefusals[reason];
}

type NextTaker = (article: NewArticle) => Promise<boolean>;

export class Intake {
  readonly #notice: Notice;
  #taker: ((article: NewArticle) => void) | undefined;
  #waiting: NewArticle | undefined;
  #next: NextTaker | undefined;
  #openShared: ((file: File) => void) | undefined;

  constructor(notice: Notice) {
    this.#notice = notice;
    acceptDrops((files, transfer) => {
      if (files.length > 0) void this.files(files);
      else this.article(articleFromTransfer(transfer));
    });
  }

  /** The latest article that came before there was a taker. */
  takeWaiting(): NewArticle | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    return waiting;
  }

  deliverTo(taker: (article: NewArticle) => void): void {
    this.#taker = taker;
  }

  /** Who opens files that the share dialog has saved. */
  offerShared(open: (file: File) => void): void {
    this.#openShared = open;
  }

  /** Offers the next article to `taker` first; where that answers false it goes the usual way. */
  offerNext(taker: NextTaker): void {
    this.#next = taker;
  }

  text(text: string): void {
    this.article({ text });
  }

  /** Takes what was kept of a source, says how much that is, and offers the whole. */
  article({ cut, ...article }: ImportedArticle): void {
    if (article.text.trim() === "") {
      this.#notice.say(words.nothingPasted);
      return;
    }
    this.#take(article);
    if (!cut) return;
    const keepAll = (): void => this.#take({ ...article, text: cut.whole });
    this.#notice.say(words.keptShare(Math.round(cut.kept * 100)), {
      label: words.keepAll,
      act: keepAll,
    });
  }

  async files(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    if (this.#openShared && kSharedFile.test(file.name)) {
      this.#openShared(file);
      return;
    }
    if (file.size > 1_000_000) this.#notice.say(words.reading(file.name));
    const read = await readArticleFile(file);
    if (typeof read === "string") this.#notice.say(words.fileRefusals[read](file.name));
    else this.article(read);
  }

  async address(written: string): Promise<void> {
    this.#notice.say(words.reading(written));
    const read = await articleAt(written.trim());
    if (typeof read === "string") this.#notice.say(addressRefusal(read, written));
    else this.article(read);
  }

  #take(article: NewArticle): void {
    this.#notice.hide();
    const next = this.#next;
    this.#next = undefined;
    if (next) void next(article).then((taken) => taken || this.#deliver(article));
    else this.#deliver(article);
  }

  #deliver(article: NewArticle): void {
    if (this.#taker) this.#taker(article);
    else this.#waiting = article;
  }
}
