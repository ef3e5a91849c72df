// Every way in for an article: paste, button, drop, file, field, address. Whoever takes them may come later than the first of them.
import { page as words } from "../generated/words.js";
import type { ImportedArticle } from "../import/article.js";
import { addressOf, articleAt } from "../import/page_address.js";
import { readArticleFile } from "../import/readers.js";
import { acceptDrops } from "./files.js";
import type { Notice, NoticeAction } from "./notice.js";
import type { NewArticle } from "./session.js";
import { articleFromTransfer } from "./transfer.js";

const kLongestName = 60;
/** What the share dialog calls its files. */
const kSharedFile = /\.article\.json$/i;

/** As much of a name as a notice has room for. */
function shortened(name: string): string {
  return name.length > kLongestName ? `${name.slice(0, kLongestName).trimEnd()}…` : name;
}

type NextTaker = (article: NewArticle) => Promise<boolean>;
/** Answers with the name of an article of the person's that was replaced, which `takeBack` brings back. */
type Taker = (article: NewArticle) => string | undefined;

export class Intake {
  readonly #notice: Notice;
  #taker: Taker | undefined;
  #takeBack = (): void => undefined;
  /** What is offered where the article taken last has replaced one. */
  #undo: readonly NoticeAction[] = [];
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

  deliverTo(taker: Taker, takeBack = (): void => undefined): void {
    this.#taker = taker;
    this.#takeBack = takeBack;
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
    this.#notice.say(
      words.keptShare(Math.round(cut.kept * 100)),
      { label: words.keepAll, act: keepAll },
      ...this.#undo,
    );
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

  /** Reads the page of an address; what is wrong with it where it is none. */
  address(written: string): string | undefined {
    const address = addressOf(written);
    if (!address) return words.noAddress(written.trim());
    void this.#fetch(address, written.trim());
    return undefined;
  }

  async #fetch(address: URL, written: string): Promise<void> {
    this.#notice.say(words.reading(written));
    const read = await articleAt(address);
    if (typeof read === "string") this.#notice.say(words.addressRefusals[read]);
    else this.article(read);
  }

  #take(article: NewArticle): void {
    this.#notice.hide();
    this.#undo = [];
    const next = this.#next;
    this.#next = undefined;
    if (next) void next(article).then((taken) => taken || this.#deliver(article));
    else this.#deliver(article);
  }

  #deliver(article: NewArticle): void {
    if (!this.#taker) {
      this.#waiting = article;
      return;
    }
    const replaced = this.#taker(article);
    if (replaced === undefined) return;
    this.#undo = [{ label: words.takeBack, act: this.#takeBack }];
    this.#notice.sayForAWhile(words.replaced(shortened(replaced)), ...this.#undo);
  }
}
