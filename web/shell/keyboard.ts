// Keys of the canvas and of its text agent. Nothing that belongs to the browser is ever prevented: Tab moves on natively, and
// Ctrl with C, X, V, R, L and the function keys but F1 stay what they are.
import { heldKeys, type ExplorerDoor } from "./explorer_door.js";

// F1 is the explorer's own help.
const kBrowserKeys = /^(Tab|F(?!1$)\d+|Key[CXVRLTNWP])$/;

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
  /** What the explorer was told of keys that are down, by their place: its end has to have the same name. */
  readonly #told = new Map<string, string>();

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
    const name = this.#name(event);
    this.#told.set(event.code, name);
    const prevent = this.#host.door.key(name, true, heldKeys(event));
    this.#host.fed();
    if (event.key === "Escape") this.#host.escape();
    const browsers = kBrowserKeys.test(event.code) && (command || !/^Key/.test(event.code));
    if (prevent && !browsers) event.preventDefault();
  }

  #up(event: KeyboardEvent): void {
    if (!this.#host.hears(event.target) || event.isComposing) return;
    this.#host.door.key(this.#told.get(event.code) ?? this.#name(event), false, heldKeys(event));
    this.#told.delete(event.code);
    // While Cmd is held a Mac tells of no other key's end.
    if (event.key === "Meta") this.#host.door.focus(false);
    if (event.key === "Meta") this.#host.door.focus(true);
    this.#host.fed();
  }

  // Letters of shortcuts follow the keyboard's layout where it is Latin, and so does the question mark; everything else its place.
  #name(event: KeyboardEvent): string {
    if (/^[a-z]$/i.test(event.key)) return `Key${event.key.toUpperCase()}`;
    if (event.key === "?") return "Slash";
    return event.code || event.key;
  }
}
