// A list of the mirror: names, or dates. Each item is a button.
import { makeRoving } from "./roving.js";

export interface ListMirrorItem {
  readonly id: number;
  readonly text: string;
  readonly selected: boolean;
}

export class ListMirror {
  readonly section = document.createElement("section");
  readonly #list = document.createElement("ul");

  constructor(heading: string, choose: (id: number) => void) {
    const title = document.createElement("h2");
    title.textContent = heading;
    this.section.setAttribute("aria-label", heading);
    this.section.append(title, this.#list);
    makeRoving(this.#list, "button");
    this.#list.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button) choose(Number(button.dataset.id));
    });
  }

  /** Buttons are kept in place, so that the one with the focus keeps it. */
  show(items: readonly ListMirrorItem[]): void {
    this.section.hidden = items.length === 0;
    while (this.#list.children.length > items.length) this.#list.lastElementChild?.remove();
    items.forEach((item, place) => {
      const row = this.#list.children[place] ?? this.#list.appendChild(makeRow(place === 0));
      const button = row.firstElementChild;
      if (!(button instanceof HTMLButtonElement)) return;
      if (button.textContent !== item.text) button.textContent = item.text;
      button.dataset.id = String(item.id);
      button.setAttribute("aria-pressed", String(item.selected));
    });
  }
}

function makeRow(isStop: boolean): HTMLLIElement {
  const button = document.createElement("button");
  button.type = "button";
  button.tabIndex = isStop ? 0 : -1;
  const row = document.createElement("li");
  row.append(button);
  return row;
}
