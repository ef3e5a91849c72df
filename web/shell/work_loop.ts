// Steps the analysis in slices. Message channels, unlike animation frames, also run in a page that is not seen.
import type { ExplorerDoor } from "./explorer_door.js";

const kSliceMilliseconds = 8;

export class WorkLoop {
  readonly #door: ExplorerDoor;
  readonly #stepped: (done: boolean) => void;
  readonly #channel = new MessageChannel();
  #running = false;

  /** `stepped` is called after every slice. */
  constructor(door: ExplorerDoor, stepped: (done: boolean) => void) {
    this.#door = door;
    this.#stepped = stepped;
    this.#channel.port1.onmessage = () => this.#step();
  }

  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#channel.port2.postMessage(undefined);
  }

  #step(): void {
    this.#running = this.#door.work(kSliceMilliseconds);
    this.#stepped(!this.#running);
    if (this.#running) this.#channel.port2.postMessage(undefined);
  }
}
