// What stands above the article in the mirror: its length, its day with the way to set it, and what is not read in its language.
import { page as words } from "../generated/words.js";
import { button, element } from "./elements.js";
import type { MirrorFacts } from "./mirror_sections.js";

export class FactsMirror {
  readonly element = element("div", { id: "article-facts" });
  readonly #length = element("p");
  readonly #published = element("p");
  readonly #note = element("p");
  readonly #set: HTMLButtonElement;
  #day = "";

  constructor(run: (command: string, argument: unknown) => void) {
    this.#set = button(words.setDate, () => run("article.published", {}));
    this.element.append(this.#length, this.#published, this.#set, this.#note);
  }

  /** As 2025-03-04; "" where it is not known. */
  get day(): string {
    return this.#day;
  }

  show({ length, published, day, dating, note }: MirrorFacts): void {
    this.#day = day ?? "";
    this.#length.textContent = length;
    this.#published.textContent = published;
    this.#note.textContent = note;
    this.element.hidden = length === "";
    this.#set.hidden = !dating;
    this.#note.hidden = note === "";
  }
}
