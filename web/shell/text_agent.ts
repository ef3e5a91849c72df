// A text field at the explorer's caret that takes typing, composition and soft keyboards for it: a canvas gets none of these.
import type { CaretPlace, ExplorerDoor } from "./explorer_door.js";

// Soft keyboards only delete where there is something to delete, and tell of it by no key.
const kSomethingToDelete = "\u200b";

export interface TextAgentHost {
  readonly canvas: HTMLCanvasElement;
  readonly door: ExplorerDoor;
  readonly label: string;
  readonly fed: () => void;
}

export class TextAgent {
  readonly field = document.createElement("textarea");
  readonly #host: TextAgentHost;
  readonly #rest = matchMedia("(pointer: coarse)").matches ? kSomethingToDelete : "";
  #composing = false;
  #toldByKey = false;

  constructor(host: TextAgentHost) {
    this.#host = host;
    const { field } = this;
    field.className = "text-agent";
    field.tabIndex = -1;
    field.rows = 1;
    field.spellcheck = false;
    field.autocapitalize = "off";
    field.autocomplete = "off";
    field.setAttribute("aria-label", host.label);
    field.value = this.#rest;
    field.addEventListener("keydown", ({ key }) => {
      this.#toldByKey = key === "Backspace";
    });
    field.addEventListener("beforeinput", (event) => this.#beforeInput(event));
    field.addEventListener("input", () => this.#input());
    field.addEventListener("compositionstart", () => this.#setComposing(true));
    field.addEventListener("compositionend", () => {
      this.#setComposing(false);
      this.#input();
    });
    field.hidden = true;
    host.canvas.after(field);
  }

  /** The canvas or this field has the keyboard. */
  get hasFocus(): boolean {
    const active = document.activeElement;
    return active === this.#host.canvas || active === this.field;
  }

  /** Keys that come to nothing else are the explorer's too. */
  hears(target: EventTarget | null): boolean {
    return target === this.#host.canvas || target === this.field || target === document.body;
  }

  get takesText(): boolean {
    return document.activeElement === this.field;
  }

  /** Follows the caret, and takes the keyboard from the canvas while there is one. */
  follow(caret: CaretPlace | undefined): void {
    if (this.#composing) return;
    if (!caret) {
      if (this.takesText) this.#host.canvas.focus({ preventScroll: true });
      this.field.hidden = true;
      return;
    }
    this.field.hidden = false;
    this.field.style.left = `${Math.max(0, caret.x)}px`;
    this.field.style.top = `${Math.max(0, caret.y)}px`;
    this.field.style.height = `${Math.max(16, caret.height)}px`;
    if (this.hears(document.activeElement)) this.field.focus({ preventScroll: true });
  }

  // The field shows what is being composed; the explorer gets it once, when it is committed.
  #setComposing(composing: boolean): void {
    this.#composing = composing;
    this.field.classList.toggle("composing", composing);
  }

  #beforeInput(event: InputEvent): void {
    if (event.inputType === "insertLineBreak" || event.inputType === "insertFromPaste") {
      event.preventDefault();
    }
    const deletes = event.inputType === "deleteContentBackward" && !this.#composing;
    if (!deletes || this.field.value !== this.#rest) return;
    event.preventDefault();
    if (this.#toldByKey) return;
    for (const down of [true, false]) this.#host.door.key("Backspace", down, 0);
    this.#host.fed();
  }

  #input(): void {
    if (this.#composing) return;
    const typed = this.field.value.replaceAll(kSomethingToDelete, "");
    this.field.value = this.#rest;
    if (typed === "") return;
    this.#host.door.text(typed);
    this.#host.fed();
  }
}
