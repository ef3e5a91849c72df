// The timeline's brush as two dates: what is drawn by dragging is typed here.
import { page as words } from "../generated/words.js";
import type { MirrorBrush } from "./mirror_sections.js";

function dateField(label: string): { label: HTMLLabelElement; input: HTMLInputElement } {
  const input = document.createElement("input");
  input.type = "date";
  input.min = "0001-01-01";
  input.max = "9999-12-31";
  const element = document.createElement("label");
  element.append(`${label} `, input);
  return { label: element, input };
}

function button(text: string, pressed: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", pressed);
  return element;
}

export class BrushForm {
  readonly form = document.createElement("div");
  readonly #from = dateField(words.brush.from);
  readonly #to = dateField(words.brush.to);
  readonly #clear: HTMLButtonElement;
  readonly #note = document.createElement("p");

  constructor(run: (command: string, argument: unknown) => void) {
    const keep = (): void => {
      const from = this.#from.input.value || this.#to.input.value;
      const to = this.#to.input.value || from;
      if (from !== "") run("timeline.brush", { from, to });
    };
    this.#clear = button(words.brush.clear, () => run("timeline.clearBrush", {}));
    this.#note.setAttribute("role", "status");
    this.form.className = "brush";
    this.form.setAttribute("role", "group");
    this.form.setAttribute("aria-label", words.brush.keep);
    const { form } = this;
    form.append(this.#from.label, this.#to.label, button(words.brush.keep, keep), this.#clear);
    form.append(this.#note);
    this.show(null);
  }

  show(brush: MirrorBrush | null): void {
    this.#clear.disabled = brush === null;
    this.#note.textContent = brush ? words.brush.kept(brush.label, brush.sentences.length) : "";
    if (!brush || this.form.contains(document.activeElement)) return;
    this.#from.input.value = brush.from;
    this.#to.input.value = brush.to;
  }
}
