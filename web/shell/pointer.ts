// Mouse, pen and touch on the canvas. A drag keeps its pointer wherever it goes, so that it always ends.
import { PointerAction, type ExplorerDoor } from "./explorer_door.js";

const kPrimaryButton = 0;
const kSecondaryButton = 2;
/** What Dear ImGui calls the secondary button. */
const kExplorerRight = 1;
/** A finger that moved less is a tap. */
const kTapPixels = 8;
/** Speed is taken over so much of the drag's end. */
const kFlingWindow = 100;
const kSlowestFling = 60;

export interface PointerHost {
  readonly canvas: HTMLCanvasElement;
  readonly door: ExplorerDoor;
  /** Framed pages leave to their host the scrolling that they can't use themselves. */
  readonly framed: boolean;
  /** Something was fed. */
  readonly fed: () => void;
  /** A press gives the canvas the keyboard. */
  readonly pressed: () => void;
  /** A press has ended; within the browser's user gesture. */
  readonly released: (touch: boolean) => void;
}

interface Sample {
  readonly time: number;
  readonly y: number;
}

export class PointerInput {
  readonly #host: PointerHost;
  #held: number | undefined;
  #samples: Sample[] = [];
  #touchStart: { x: number; y: number } | undefined;
  #touchIsOurs: boolean | undefined;

  constructor(host: PointerHost) {
    this.#host = host;
    const { canvas } = host;
    canvas.addEventListener("pointerdown", (event) => this.#down(event));
    canvas.addEventListener("pointermove", (event) => this.#move(event));
    canvas.addEventListener("pointerup", (event) => this.#up(event));
    canvas.addEventListener("pointercancel", (event) => this.#cancel(event));
    canvas.addEventListener("lostpointercapture", (event) => this.#cancel(event));
    canvas.addEventListener("pointerleave", () => this.#leave());
    canvas.addEventListener("mousedown", (event) => {
      if (event.button === kPrimaryButton) event.preventDefault();
    });
    // A right click is the explorer's own menu; the browser opens its one on a finger that rests, and by its key.
    canvas.addEventListener("contextmenu", (event) => event.preventDefault());
    canvas.addEventListener("touchstart", (event) => this.#touchBegins(event), { passive: true });
    canvas.addEventListener("touchmove", (event) => this.#touchMoves(event), { passive: false });
  }

  #down(event: PointerEvent): void {
    if (event.button === kSecondaryButton && event.isPrimary) return this.#menu(event);
    if (event.button !== kPrimaryButton || !event.isPrimary) return;
    this.#host.canvas.setPointerCapture(event.pointerId);
    this.#held = event.pointerId;
    this.#samples = [];
    this.#feed(PointerAction.down, event);
    this.#host.pressed();
  }

  #menu(event: PointerEvent): void {
    this.#host.pressed();
    const { x, y } = this.#place(event);
    for (const action of [PointerAction.down, PointerAction.up]) {
      this.#host.door.pointer(action, x, y, kExplorerRight, false);
    }
    this.#host.fed();
  }

  #move(event: PointerEvent): void {
    if (!event.isPrimary) return;
    if (this.#held !== undefined) this.#remember(event);
    this.#feed(PointerAction.move, event);
  }

  #up(event: PointerEvent): void {
    if (event.pointerId !== this.#held) return;
    this.#held = undefined;
    this.#feed(PointerAction.up, event);
    if (event.pointerType === "touch") {
      this.#fling(event);
      this.#leave();
    }
    this.#host.released(event.pointerType === "touch");
  }

  // The browser took the pointer, to scroll the page around for example: the press ends, but is no click.
  #cancel(event: PointerEvent): void {
    if (event.pointerId !== this.#held) return;
    this.#held = undefined;
    this.#leave();
    this.#host.door.pointer(PointerAction.up, -1e6, -1e6, kPrimaryButton, false);
    this.#leave();
  }

  #leave(): void {
    if (this.#held !== undefined) return;
    this.#host.door.pointer(PointerAction.leave, 0, 0, 0, false);
    this.#host.fed();
  }

  #feed(action: number, event: PointerEvent): void {
    const { x, y } = this.#place(event);
    const touch = event.pointerType === "touch";
    this.#host.door.pointer(action, x, y, kPrimaryButton, touch);
    this.#host.fed();
  }

  #place(event: { readonly clientX: number; readonly clientY: number }): { x: number; y: number } {
    const box = this.#host.canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  #remember(event: PointerEvent): void {
    const oldest = event.timeStamp - kFlingWindow;
    this.#samples = this.#samples.filter((sample) => sample.time >= oldest);
    this.#samples.push({ time: event.timeStamp, y: event.clientY });
  }

  #fling(event: PointerEvent): void {
    const first = this.#samples.find((sample) => sample.time >= event.timeStamp - kFlingWindow);
    if (!first || event.timeStamp <= first.time) return;
    const speed = ((event.clientY - first.y) / (event.timeStamp - first.time)) * 1000;
    const { x, y } = this.#place(event);
    if (Math.abs(speed) >= kSlowestFling) this.#host.door.fling(x, y, -speed);
  }

  #touchBegins(event: TouchEvent): void {
    const [touch] = event.touches;
    this.#touchStart = touch && event.touches.length === 1 ? this.#place(touch) : undefined;
    this.#touchIsOurs = undefined;
  }

  // The first move decides who scrolls: we, or the page around where our pane has reached its edge.
  #touchMoves(event: TouchEvent): void {
    const [touch] = event.touches;
    if (!touch || !this.#touchStart || event.touches.length !== 1) return;
    const { x, y } = this.#place(touch);
    const dx = x - this.#touchStart.x;
    const dy = y - this.#touchStart.y;
    if (this.#touchIsOurs === undefined) {
      const sideways = Math.abs(dx) > Math.abs(dy);
      const still = Math.hypot(dx, dy) < kTapPixels && dy === 0;
      this.#touchIsOurs =
        !this.#host.framed || still || sideways || this.#host.door.canScroll(x, y, -dy);
    }
    if (this.#touchIsOurs && event.cancelable) event.preventDefault();
  }
}
