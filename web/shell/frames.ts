// Draws only when something has changed. On the page stands, for tests and for the curious, how many frames were drawn, and
// whether another one is due.
import type { ExplorerDoor } from "./explorer_door.js";

// ImGui settles (sizes, hover, focus) within so many frames of a change.
const kTrailingFrames = 3;

export class Frames {
  readonly #door: ExplorerDoor;
  readonly #drawn: () => void;
  #due = 0;
  #count = 0;
  #scheduled = false;

  /** `drawn` is called after every frame. */
  constructor(door: ExplorerDoor, drawn: () => void) {
    this.#door = door;
    this.#drawn = drawn;
  }

  /** Something has changed. */
  request(): void {
    this.#due = kTrailingFrames;
    this.#schedule();
  }

  /** Draws at once, where what follows must know its outcome. */
  drawNow(): void {
    this.#draw(performance.now());
  }

  #schedule(): void {
    if (this.#scheduled || !this.#door.draws) return;
    this.#scheduled = true;
    document.documentElement.dataset.still = "false";
    requestAnimationFrame((now) => {
      this.#scheduled = false;
      this.#draw(now);
    });
  }

  #draw(now: number): void {
    const more = this.#door.frame(now / 1000);
    document.documentElement.dataset.draws = String(++this.#count);
    this.#due = Math.max(this.#due - 1, more ? 1 : 0);
    this.#drawn();
    if (this.#due > 0) this.#schedule();
    else if (!this.#scheduled) document.documentElement.dataset.still = "true";
  }
}
