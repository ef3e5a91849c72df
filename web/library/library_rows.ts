// The rows of the library: each opens, renames or deletes one article.
import { button, element } from "../shell/elements.js";
import { articleFacts } from "./article_facts.js";
import type { Found, Row } from "./catalogue.js";
import { library as words } from "../generated/words.js";

/** More are shown when the person asks for them. */
const kFirstRows = 100;

export interface RowActions {
  readonly open: (row: Row) => void;
  readonly rename: (row: Row, name: string) => void;
  readonly remove: (row: Row) => void;
  /** The article that is explored now. */
  readonly isHere: (row: Row) => boolean;
}

export class LibraryRows {
  readonly list = element("ul", { className: "library-rows" });
  readonly #actions: RowActions;

  constructor(actions: RowActions) {
    this.#actions = actions;
  }

  show(found: readonly Found[], most = kFirstRows): void {
    const rows = found.slice(0, most).map((item) => this.#makeRow(item));
    if (found.length > most) {
      const all = button(words.showAll(found.length), () => this.show(found, found.length));
      rows.push(element("li", {}, all));
    }
    this.list.replaceChildren(...rows);
  }

  focusFirst(): void {
    this.list.querySelector("button")?.focus();
  }

  #makeRow({ row, context }: Found): HTMLLIElement {
    const { open, remove, isHere } = this.#actions;
    const name = button(row.name, () => open(row));
    name.className = "library-name";
    const here = isHere(row);
    if (here) name.setAttribute("aria-current", "true");
    const facts = articleFacts(row);
    const item = element("li", {}, name);
    const buttons = element("span", { className: "library-actions" });
    buttons.append(
      button(words.rename, () => this.#ask(item, row), { ariaLabel: words.renameOf(row.name) }),
      button(words.remove, () => remove(row), { ariaLabel: words.removeOf(row.name) }),
    );
    const told = here ? `${words.here} · ${facts}` : facts;
    item.append(buttons, element("p", { className: "library-facts", textContent: told }));
    if (context !== "")
      item.append(element("p", { className: "library-context", textContent: context }));
    return item;
  }

  #ask(item: HTMLLIElement, row: Row): void {
    const field = element("input", { type: "text", value: row.name, maxLength: 300 });
    field.setAttribute("aria-label", words.newName);
    const form = element("form", { className: "library-rename" }, field);
    form.append(element("button", { textContent: words.save }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#actions.rename(row, field.value);
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      // The dialog stays.
      event.preventDefault();
      event.stopPropagation();
      form.replaceWith(...before);
      item.querySelector("button")?.focus();
    });
    const before = [...item.children].slice(0, 2);
    before[1]?.remove();
    before[0]?.replaceWith(form);
    field.select();
    field.focus();
  }
}
