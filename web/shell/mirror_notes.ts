// The person's notes of the mirror: each a button to its place, a field for its words, a button that deletes it.
import { page as words } from "../generated/words.js";
import type { MirrorNote } from "./mirror_sections.js";

type Run = (command: string, argument: unknown) => void;

export class NotesMirror {
  readonly section = document.createElement("section");
  readonly #list = document.createElement("ul");
  readonly #run: Run;

  constructor(heading: string, run: Run) {
    this.#run = run;
    const title = document.createElement("h2");
    title.textContent = heading;
    this.section.setAttribute("aria-label", heading);
    this.section.append(title, this.#list);
    this.section.hidden = true;
  }

  /** Rows are kept in place, so that what has the focus keeps it. */
  show(notes: readonly MirrorNote[]): void {
    this.section.hidden = notes.length === 0;
    while (this.#list.children.length > notes.length) this.#list.lastElementChild?.remove();
    notes.forEach((note, index) => {
      const row = this.#list.children[index] ?? this.#list.appendChild(this.#makeRow(index));
      const [go] = row.getElementsByTagName("button");
      const text = told(note);
      if (go && go.textContent !== text) go.textContent = text;
      const [field] = row.getElementsByTagName("input");
      if (!field) return;
      field.dataset.colour = note.colour;
      if (document.activeElement !== field) field.value = note.body;
    });
  }

  #makeRow(note: number): HTMLLIElement {
    const row = document.createElement("li");
    const go = makeButton("", () => this.#run("note.select", { note }));
    const label = document.createElement("label");
    const field = document.createElement("input");
    label.append(words.editNote, " ", field);
    field.addEventListener("change", () => {
      this.#run("note.edit", { note, body: field.value, colour: field.dataset.colour });
    });
    const remove = makeButton(words.deleteNote, () => this.#run("note.delete", { note }));
    row.append(go, label, remove);
    return row;
  }
}

/** Its words with the passage that it is about; or the passage alone. */
function told({ quote, body }: MirrorNote): string {
  return body === "" ? words.quoted(quote) : words.note(body, quote);
}

function makeButton(text: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", press);
  return button;
}
