// Copy, cut and paste through the browser's own events, which work where the asynchronous clipboard is refused.
import type { ImportedArticle } from "../import/article.js";
import type { ExplorerDoor } from "./explorer_door.js";
import { articleFromTransfer } from "./transfer.js";

export interface ClipboardHost {
  readonly door: ExplorerDoor;
  /** The explorer's own text field has the keyboard. */
  readonly takesText: () => boolean;
  readonly agent: HTMLElement;
  readonly fed: () => void;
  readonly pasted: (article: ImportedArticle) => void;
  readonly droppedFiles: (files: readonly File[]) => void;
}

/** The person is typing into a field of the page: its clipboard is its own. */
function isPageField(target: EventTarget | null, agent: HTMLElement): boolean {
  if (!(target instanceof HTMLElement) || target === agent) return false;
  return target.isContentEditable || target.matches("input, textarea");
}

export class Clipboard {
  readonly #host: ClipboardHost;
  #pending: string | undefined;

  constructor(host: ClipboardHost) {
    this.#host = host;
    document.addEventListener("paste", (event) => this.#paste(event));
    document.addEventListener("copy", (event) => this.#copy(event, false));
    document.addEventListener("cut", (event) => this.#copy(event, true));
  }

  /** Puts a text on the clipboard for a button of the explorer; false where the browser refuses. */
  async write(text: string): Promise<boolean> {
    try {
      const html = text === this.#host.door.selection(false) ? this.#host.door.selectionHtml : "";
      const item: Record<string, Blob> = { "text/plain": new Blob([text], { type: "text/plain" }) };
      if (html !== "") item["text/html"] = new Blob([html], { type: "text/html" });
      await navigator.clipboard.write([new ClipboardItem(item)]);
      return true;
    } catch {
      // Refused in most frames; the copy event is not.
      this.#pending = text;
      const done = document.execCommand("copy");
      this.#pending = undefined;
      return done;
    }
  }

  #paste(event: ClipboardEvent): void {
    const { clipboardData } = event;
    if (!clipboardData || isPageField(event.target, this.#host.agent)) return;
    event.preventDefault();
    if (this.#host.takesText()) {
      this.#host.door.text(clipboardData.getData("text/plain").replace(/\s+/g, " "));
      this.#host.fed();
      return;
    }
    const files = [...clipboardData.files];
    const article = articleFromTransfer(clipboardData);
    if (article.text.trim() === "" && files.length > 0) this.#host.droppedFiles(files);
    else this.#host.pasted(article);
  }

  #copy(event: ClipboardEvent, cut: boolean): void {
    if (!event.clipboardData) return;
    if (this.#pending !== undefined) {
      event.clipboardData.setData("text/plain", this.#pending);
      event.preventDefault();
      return;
    }
    const ofPage = isPageField(event.target, this.#host.agent) || !getSelection()?.isCollapsed;
    if (ofPage && document.activeElement !== this.#host.agent) return;
    const text = this.#host.door.selection(cut);
    this.#host.fed();
    if (text === "") return;
    event.clipboardData.setData("text/plain", text);
    const html = this.#host.takesText() ? "" : this.#host.door.selectionHtml;
    if (html !== "") event.clipboardData.setData("text/html", html);
    event.preventDefault();
  }
}
