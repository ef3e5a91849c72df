// Keeps the canvas at the device's pixels, whatever changes: the element's size, the zoom, the screen.
import type { ExplorerDoor } from "./explorer_door.js";

// The box tells which way the browser has rounded. It may be of an older ratio, hence is believed no further than that.
function inPixels(exact: number, told: number | undefined): number {
  const isRounding = told !== undefined && Math.abs(told - exact) <= 1;
  return Math.max(1, isRounding ? told : Math.round(exact));
}

export class Surface {
  readonly #canvas: HTMLCanvasElement;
  readonly #door: ExplorerDoor;
  readonly #changed: () => void;
  #ratio = 0;

  constructor(canvas: HTMLCanvasElement, door: ExplorerDoor, changed: () => void) {
    this.#canvas = canvas;
    this.#door = door;
    this.#changed = changed;
    const observer = new ResizeObserver((entries) => this.#resize(entries.at(-1)));
    try {
      observer.observe(canvas, { box: "device-pixel-content-box" });
    } catch {
      observer.observe(canvas); // Safari has no device pixels to tell
    }
    this.#watchRatio();
    this.#resize(undefined);
  }

  /** To be called where something is drawn anyway: some changes of the ratio are announced by nothing. */
  checkRatio(): void {
    if (devicePixelRatio !== this.#ratio) this.#resize(undefined);
  }

  // A media query matches one ratio only, so each change asks for the next one.
  #watchRatio(): void {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener(
      "change",
      () => {
        this.#resize(undefined);
        this.#watchRatio();
      },
      { once: true },
    );
  }

  #resize(entry: ResizeObserverEntry | undefined): void {
    const { clientWidth, clientHeight } = this.#canvas;
    if (clientWidth === 0 || clientHeight === 0) return; // not shown
    const device = entry?.devicePixelContentBoxSize?.[0];
    const ratio = (this.#ratio = devicePixelRatio);
    const width = inPixels(clientWidth * ratio, device?.inlineSize);
    const height = inPixels(clientHeight * ratio, device?.blockSize);
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
    // A quarter of a pixel keeps the product with the ratio from falling below the whole number.
    this.#door.resize((width + 0.25) / ratio, (height + 0.25) / ratio, ratio);
    this.#changed();
  }
}
