// Keys of the canvas and of its text agent. Nothing that belongs to the browser is ever prevented: Tab moves on natively, and
// Ctrl with C, X, V, R, L and the function keys stay what they are.
import { heldKeys, type ExplorerDoor } from "./explorer_door.js";

const kBrowserKeys = /^(Tab|F\d+|Key[CXVRLTNWP])$/;

export interface KeyboardHost {
  /** Whether a key that came to this element is the explorer's. */
  readonly hears: (target: EventTarget | null) => boolean;
  readonly door: ExplorerDoor;
  readonly mac: boolean;
  readonly fed: () => void;
  /** Opens the explorer's own search; false where it is open already, and the browser's may come. */
  readonly openSearch: () => boolean;
  /** Gives the keyboard back to the page. */
  readonly escape: () => void;
}

export class Keyboard {
  readonly #host: KeyboardHost;

  constructor(host: KeyboardHost) {
    this.#host = host;
    document.addEventListener("keydown", (event) => this.#down(event));
    document.addEventListener("keyup", (event) => this.#up(event));
  }

  #isCommand(event: KeyboardEvent): boolean {
    return this.#host.mac ? event.metaKey : event.ctrlKey;
  }

  #down(event: KeyboardEvent): void {
    if (!this.#host.hears(event.target) || event.isComposing || event.key === "Process") return;
    const command = this.#isCommand(event);
    if (command && event.code === "KeyF" && !event.shiftKey) {
      if (this.#host.openSearch()) event.preventDefault();
      return;
    }
    if (command && event.code === "Enter") return;
    const prevent = this.#host.door.key(this.#name(event), true, heldKeys(event));
    this.#host.fed();
    if (event.key === "Escape") this.#host.escape();
    const browsers = kBrowserKeys.test(event.code) && (command || !/^Key/.test(event.code));
    if (prevent && !browsers) event.preventDefault();
  }

  #up(event: KeyboardEvent): void {
    if (!this.#host.hears(event.target) || event.isComposing) return;
    this.#host.door.key(this.#name(event), false, heldKeys(event));
    // While Cmd is held a Mac tells of no other key's end.
    if (event.key === "Meta") this.#host.door.focus(false);
    if (event.key === "Meta") this.#host.door.focus(true);
    this.#host.fed();
  }

  // Letters of shortcuts follow the keyboard's layout where it is Latin, everything else its place.
  #name(event: KeyboardEvent): string {
    if (/^[a-z]$/i.test(event.key)) return `Key${event.key.toUpperCase()}`;
    return event.code || event.key;
  }
}
