// Text as pixels, from the browser's own font engine: Module.aeText of src/app/web/browser_text.cpp.
import type { ExplorerModule } from "./explorer_door.js";

type Context2d = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

// Anti-aliasing leaves this hue in place, so a pixel of another hue belongs to a glyph that has colours of its own.
const kInk = { red: 255, green: 0, blue: 254 };
const kHueTolerance = 16;
const kOpaqueEnough = 96;
const kLargestSide = 4096;
// One empty column and row all around, so that a bilinear sampler fades out instead of cutting off.
const kMargin = 1;

const decoder = new TextDecoder();

// A canvas of the document where there is no other; Safari had none until 2023.
function makeContext(side: number): Context2d {
  if (typeof OffscreenCanvas === "function") {
    const canvas = new OffscreenCanvas(side, side);
    return present(canvas.getContext("2d", { willReadFrequently: true }));
  }
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  return present(canvas.getContext("2d", { willReadFrequently: true }));
}

function present<T>(context: T | null): T {
  if (!context) throw new Error("no 2D canvas");
  return context;
}

export class BrowserText {
  readonly #faces = new Map<number, { style: string; family: string }>();
  #module: ExplorerModule | undefined;
  #context = makeContext(256);
  #font = "";

  /** The calls come while the module starts: it gives itself before any of them. */
  attach(module: ExplorerModule): void {
    this.#module = module;
  }

  face(number: number, style: string, family: string): void {
    this.#faces.set(number, { style, family });
  }

  /** Writes advance, left, top, width, height, ascent, descent as floats at `box`. */
  measure(
    face: number,
    pixels: number,
    stretch: number,
    text: number,
    length: number,
    box: number,
  ): void {
    this.#select(face, pixels);
    const m = this.#context.measureText(this.read(text, length));
    const out = this.#floats(box);
    const left = Math.floor(-m.actualBoundingBoxLeft * stretch) - kMargin;
    const right = Math.ceil(m.actualBoundingBoxRight * stretch) + kMargin + (stretch > 1 ? 1 : 0);
    const top = -Math.ceil(m.actualBoundingBoxAscent) - kMargin;
    const bottom = Math.ceil(m.actualBoundingBoxDescent) + kMargin;
    const width = Math.min(right - left, kLargestSide);
    const height = Math.min(bottom - top, kLargestSide);
    const visible =
      m.actualBoundingBoxRight + m.actualBoundingBoxLeft > 0 &&
      m.actualBoundingBoxAscent + m.actualBoundingBoxDescent > 0;
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = m;
    out.set([m.width, left, top, visible ? width : 0, visible ? height : 0, ascent, descent]);
  }

  /** Writes the measured box as RGBA rows at `rgba`; 1 where the text has colours of its own, else its pixels are white. */
  paint(
    face: number,
    pixels: number,
    stretch: number,
    text: number,
    length: number,
    box: number,
    rgba: number,
  ): number {
    const [, left = 0, top = 0, width = 0, height = 0] = this.#floats(box);
    this.#grow(Math.max(width, height));
    this.#select(face, pixels);
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(stretch, 0, 0, 1, -left, -top);
    context.fillStyle = `rgb(${kInk.red},${kInk.green},${kInk.blue})`;
    context.fillText(this.read(text, length), 0, 0);
    const image = context.getImageData(0, 0, width, height).data;
    const coloured = hasOwnColours(image);
    if (!coloured) whiten(image);
    this.#memory().HEAPU8.set(image, rgba);
    return coloured ? 1 : 0;
  }

  #memory(): ExplorerModule {
    if (!this.#module) throw new Error("text asked for before the module started");
    return this.#module;
  }

  /** UTF-8 of the memory. */
  read(address: number, length: number): string {
    return decoder.decode(this.#memory().HEAPU8.subarray(address, address + length));
  }

  #floats(address: number): Float32Array {
    return new Float32Array(this.#memory().HEAPU8.buffer, address, 7);
  }

  #select(face: number, pixels: number): void {
    const { style, family } = this.#faces.get(face) ?? { style: "", family: "sans-serif" };
    const font = `${style} ${pixels}px ${family}`;
    if (font === this.#font) return;
    this.#font = font;
    this.#context.font = font;
    this.#context.textBaseline = "alphabetic";
    // Advances as designed, at any size, instead of rounded to pixels.
    this.#context.textRendering = "geometricPrecision";
  }

  #grow(side: number): void {
    if (side <= this.#context.canvas.width) return;
    this.#context = makeContext(2 ** Math.ceil(Math.log2(side)));
    this.#font = "";
  }
}

function hasOwnColours(image: Uint8ClampedArray): boolean {
  for (let i = 0; i < image.length; i += 4) {
    if ((image[i + 3] ?? 0) < kOpaqueEnough) continue;
    const off =
      Math.abs((image[i] ?? 0) - kInk.red) > kHueTolerance ||
      Math.abs((image[i + 1] ?? 0) - kInk.green) > kHueTolerance ||
      Math.abs((image[i + 2] ?? 0) - kInk.blue) > kHueTolerance;
    if (off) return true;
  }
  return false;
}

function whiten(image: Uint8ClampedArray): void {
  for (let i = 0; i < image.length; i += 4) image[i] = image[i + 1] = image[i + 2] = 255;
}
