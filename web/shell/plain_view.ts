// The mirror as the page that is seen, instead of the canvas.
import { page as words } from "../generated/words.js";
import type { PageElements } from "./page_elements.js";

export class PlainView {
  readonly #page: PageElements;

  /** `drawnAgain` is called when the canvas comes back. */
  constructor(page: PageElements, drawnAgain: () => void) {
    this.#page = page;
    page.plainButton.addEventListener("click", () => {
      this.show(!this.isShown);
      if (!this.isShown) drawnAgain();
    });
  }

  get isShown(): boolean {
    return document.documentElement.classList.contains("plain");
  }

  show(plain: boolean): void {
    document.documentElement.classList.toggle("plain", plain);
    this.#page.canvas.hidden = plain;
    this.#page.plainButton.textContent = plain ? words.showDrawn : words.showPlain;
  }

  /** Where there is a canvas to go back to. */
  offer(): void {
    this.#page.plainButton.hidden = false;
  }
}
