// The open panel of the mirror: its choices and its list, in groups; each item runs a command.
import type { MirrorControl, MirrorGroup, MirrorPanel } from "./mirror_sections.js";
import { makeRoving } from "./roving.js";

type Run = (command: string, argument: unknown) => void;

/** What a field calls its value in the command's argument. */
const kFieldNames: Readonly<Record<string, string>> = {
  "entities.filter": "text",
  "entity.rename": "name",
  "lens.save": "name",
  "weights.set": "weight",
};

/** Fields that act while they are typed into; a name only once it is complete. */
const kLiveFields: ReadonlySet<string> = new Set(["entities.filter", "help.filter"]);

function keyOf({ command, argument }: MirrorControl): string {
  return `${command} ${JSON.stringify(argument)}`;
}

export class PanelMirror {
  readonly section = document.createElement("section");
  readonly #run: Run;
  readonly #title = document.createElement("h2");
  readonly #groups = document.createElement("div");
  #items = new Map<string, HTMLElement>();

  constructor(id: string, run: Run) {
    this.#run = run;
    this.section.id = id;
    this.section.append(this.#title, this.#groups);
  }

  /** The control with the focus keeps it where it is still there. */
  show({ title, groups }: Pick<MirrorPanel, "title" | "groups">): void {
    this.section.hidden = groups.length === 0;
    this.section.setAttribute("aria-label", title);
    this.#title.textContent = title;
    const focused = document.activeElement;
    const key = [...this.#items].find(([, item]) => item === focused)?.[0];
    const items = new Map<string, HTMLElement>();
    this.#groups.replaceChildren(...groups.map((group) => this.#makeGroup(group, items)));
    this.#items = items;
    if (key !== undefined) items.get(key)?.focus({ preventScroll: true });
  }

  #makeGroup(
    { heading, note, items: controls }: MirrorGroup,
    items: Map<string, HTMLElement>,
  ): HTMLElement {
    const group = document.createElement("div");
    const title = document.createElement("h3");
    title.textContent = heading;
    const list = document.createElement("ul");
    list.setAttribute("aria-label", heading);
    let isStop = true;
    for (const control of controls) {
      const row = list.appendChild(document.createElement("li"));
      const key = keyOf(control);
      const old = this.#items.get(key);
      if (["field", "slider", "text"].includes(control.role)) {
        items.set(key, this.#addField(row, control, old));
        continue;
      }
      const button = this.#makeButton(control);
      button.tabIndex = isStop ? 0 : -1;
      isStop = false;
      row.append(button);
      items.set(key, button);
    }
    makeRoving(list, "button");
    group.append(title);
    if (note !== undefined) group.appendChild(document.createElement("p")).textContent = note;
    if (controls.length > 0) group.append(list);
    return group;
  }

  #makeButton(control: MirrorControl): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = control.label;
    button.dataset.command = control.command;
    if (control.pressed !== undefined) button.setAttribute("aria-pressed", String(control.pressed));
    button.addEventListener("click", () => this.#run(control.command, control.argument));
    return button;
  }

  /** A field that is being typed into stays as it is, with its caret. */
  #addField(row: HTMLElement, control: MirrorControl, old: HTMLElement | undefined): HTMLElement {
    const label = document.createElement("label");
    const kept = old instanceof HTMLInputElement || old instanceof HTMLTextAreaElement;
    const input = kept ? old : this.#makeField(control);
    if (document.activeElement !== input) input.value = String(control.value ?? "");
    label.append(control.label, " ", input);
    row.append(label);
    return input;
  }

  #makeField(control: MirrorControl): HTMLInputElement | HTMLTextAreaElement {
    const input = document.createElement(control.role === "text" ? "textarea" : "input");
    const slides = control.role === "slider";
    if (input instanceof HTMLInputElement) input.type = slides ? "range" : "text";
    if (input instanceof HTMLInputElement && slides) {
      input.min = String(control.min ?? 0);
      input.max = String(control.max ?? 1);
      input.step = "0.1";
    }
    input.dataset.command = control.command;
    const name = kFieldNames[control.command] ?? "text";
    const event = slides || kLiveFields.has(control.command) ? "input" : "change";
    input.addEventListener(event, () => {
      const value = slides ? Number(input.value) : input.value;
      this.#run(control.command, { ...control.argument, [name]: value });
    });
    return input;
  }
}
