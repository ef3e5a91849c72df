// Every way in for an article: paste, button, drop, file, field. Whoever takes them may come later than the first of them.
import { acceptDrops, readArticleFile } from "./files.js";
import type { Notice } from "./notice.js";
import type { NewArticle } from "./session.js";
import { articleFromTransfer } from "./transfer.js";
import { words } from "./words.js";

const kRefusals = {
  "not-text": words.notText,
  "too-large": words.tooLarge,
  unreadable: words.unreadable,
} as const;

export class Intake {
  readonly #notice: Notice;
  #taker: ((article: NewArticle) => void) | undefined;
  #waiting: NewArticle | undefined;

  constructor(notice: Notice) {
    this.#notice = notice;
    acceptDrops((files, transfer) => {
      if (files.length > 0) void this.files(files);
      else this.text(articleFromTransfer(transfer));
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

  text(text: string): void {
    if (text.trim() === "") this.#notice.say(words.nothingPasted);
    else this.#take({ text });
  }

  async files(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    const read = await readArticleFile(file);
    if (typeof read === "string") this.#notice.say(kRefusals[read](file.name));
    else this.#take(read);
  }

  #take(article: NewArticle): void {
    if (this.#taker) this.#taker(article);
    else this.#waiting = article;
  }
}
