// The explorer's controls as the page's own: sliders, a search field, and a bar of buttons with one Tab stop.
import type { MirrorControl } from "./mirror_sections.js";
import { makeRoving } from "./roving.js";

type Run = (command: string, argument: unknown) => void;

// What a slider or field calls its value in the command's argument.
const kValueNames: Readonly<Record<string, string>> = {
  "keep.share": "share",
  "text.size": "percent",
  "text.measure": "characters",
  "summary.length": "sentences",
  "layout.panelWidth": "pixels",
  "layout.stripHeight": "pixels",
  "search.context": "letters",
  "search.find": "text",
};

function keyOf({ command, argument }: MirrorControl): string {
  return `${command} ${JSON.stringify(argument)}`;
}

export class ControlsMirror {
  readonly section = document.createElement("section");
  readonly #run: Run;
  readonly #shown = new Map<string, HTMLElement>();
  readonly #bar = document.createElement("div");

  constructor(heading: string, run: Run) {
    this.#run = run;
    this.#bar.setAttribute("role", "toolbar");
    this.#bar.setAttribute("aria-label", heading);
    makeRoving(this.#bar, "button");
    const title = document.createElement("h2");
    title.textContent = heading;
    this.section.setAttribute("aria-label", heading);
    this.section.append(title, this.#bar);
  }

  show(controls: readonly MirrorControl[]): void {
    const gone = new Set(this.#shown.keys());
    for (const control of controls) {
      const key = keyOf(control);
      gone.delete(key);
      const element = this.#shown.get(key) ?? this.#add(key, control);
      refresh(element, control);
    }
    for (const key of gone) {
      this.#shown.get(key)?.remove();
      this.#shown.delete(key);
    }
  }

  #add(key: string, control: MirrorControl): HTMLElement {
    const isInput = control.role === "slider" || control.role === "field";
    const element = isInput ? this.#makeInput(control) : this.#makeButton(control);
    this.#shown.set(key, element);
    if (isInput) this.#bar.before(element);
    else this.#bar.append(element);
    return element;
  }

  #makeButton(control: MirrorControl): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = this.#bar.childElementCount === 0 ? 0 : -1;
    button.dataset.command = control.command;
    button.addEventListener("click", () => this.#run(control.command, control.argument));
    return button;
  }

  #makeInput(control: MirrorControl): HTMLElement {
    const input = document.createElement("input");
    input.type = control.role === "slider" ? "range" : "search";
    input.dataset.command = control.command;
    const name = kValueNames[control.command] ?? "value";
    input.addEventListener("input", () => {
      const value = control.role === "slider" ? Number(input.value) : input.value;
      this.#run(control.command, { ...control.argument, [name]: value });
    });
    const label = document.createElement("label");
    const text = document.createElement("span");
    label.append(text, input);
    return label;
  }
}

function refresh(element: HTMLElement, control: MirrorControl): void {
  const input = element.querySelector("input");
  const text = input ? element.querySelector("span") : element;
  if (text && text.textContent !== control.label) text.textContent = control.label;
  if (control.pressed !== undefined) element.setAttribute("aria-pressed", String(control.pressed));
  if (control.key) element.title = control.key;
  if (!input) return;
  if (control.role === "slider") {
    const { min = 0, max = 1 } = control;
    input.min = String(min);
    input.max = String(max);
    input.step = max - min <= 1 ? "0.01" : "1";
  }
  // What is being typed is not overwritten.
  const typing = control.role === "field" && document.activeElement === input;
  if (!typing) input.value = String(control.value ?? "");
  if (control.told !== undefined) input.setAttribute("aria-valuetext", control.told);
}
