// The field to paste or type an article into, for those without a shortcut and where the clipboard is refused.
import { page as words } from "../generated/words.js";
import { kAcceptedFiles } from "../import/readers.js";
import { offerBookmarklet } from "../import/sent_page.js";
import { byId } from "./page_elements.js";

export interface PasteDialogHost {
  readonly pasted: (text: string) => void;
  readonly chosen: (files: readonly File[]) => void;
  /** Whether it leads to an article; what is wrong with it otherwise. */
  readonly addressed: (address: string) => string | undefined;
  readonly closed: () => void;
  readonly plainView: () => void;
}

export class PasteDialog {
  readonly #host: PasteDialogHost;
  readonly #dialog = byId("paste-dialog", HTMLDialogElement);
  readonly #field = byId("paste-field", HTMLTextAreaElement);
  readonly #note = byId("paste-note", HTMLElement);

  constructor(host: PasteDialogHost) {
    this.#host = host;
    const files = byId("paste-file", HTMLInputElement);
    files.accept = kAcceptedFiles;
    this.#takeAddress();
    offerBookmarklet(byId("bookmarklet", HTMLAnchorElement), () =>
      this.#say(words.bookmarkletHint),
    );
    byId("paste-explore", HTMLButtonElement).addEventListener("click", () => this.#explore());
    byId("paste-cancel", HTMLButtonElement).addEventListener("click", () => this.#dialog.close());
    byId("paste-clipboard", HTMLButtonElement).addEventListener(
      "click",
      () => void this.#pasteClipboard(),
    );
    byId("paste-plain", HTMLButtonElement).addEventListener("click", () => {
      this.#dialog.close();
      host.plainView();
    });
    byId("paste-open", HTMLButtonElement).addEventListener("click", () => files.click());
    files.addEventListener("change", () => {
      this.#dialog.close();
      host.chosen([...(files.files ?? [])]);
      files.value = "";
    });
    this.#dialog.addEventListener("close", () => host.closed());
  }

  #takeAddress(): void {
    const field = byId("paste-address", HTMLInputElement);
    const go = (): void => {
      const fault = this.#host.addressed(field.value);
      if (fault !== undefined) {
        this.#say(fault);
        field.focus();
        return;
      }
      this.#dialog.close();
      field.value = "";
    };
    byId("paste-go", HTMLButtonElement).addEventListener("click", go);
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") go();
    });
  }

  #say(note: string): void {
    this.#note.textContent = note;
  }

  /** Reads the clipboard where that is permitted already; else shows the field, without a question that nobody expects. */
  async ask(): Promise<void> {
    if (await mayReadClipboard()) await this.#pasteClipboard();
    else this.show();
  }

  async #pasteClipboard(): Promise<void> {
    const text = await readClipboard();
    if (text === undefined || text.trim() === "") {
      this.show(text === undefined ? words.clipboardRefused : words.nothingPasted);
      return;
    }
    this.#dialog.close();
    this.#host.pasted(text);
  }

  show(note = ""): void {
    this.#say(note);
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#field.focus();
  }

  #explore(): void {
    const text = this.#field.value;
    if (text.trim() === "") {
      this.#say(words.nothingTyped);
      this.#field.focus();
      return;
    }
    this.#dialog.close();
    this.#field.value = "";
    this.#host.pasted(text);
  }
}

/** Only Chromium can be asked; the others ask the person each time. */
async function mayReadClipboard(): Promise<boolean> {
  try {
    const name = "clipboard-read" as PermissionName;
    return (await navigator.permissions.query({ name })).state === "granted";
  } catch {
    return false;
  }
}

async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}
