// Pixels of a screenshot, to see what stands on the canvas.
import type { Page } from "playwright-core";
import { inflateSync } from "node:zlib";

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, row by row. */
  readonly rgb: Uint8Array;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function takePicture(page: Page, clip?: Area): Promise<Picture> {
  return decodePng(await page.screenshot(clip ? { clip } : {}));
}

/** How many pixels satisfy the predicate. */
export function countPixels(
  picture: Picture,
  predicate: (red: number, green: number, blue: number) => boolean,
): number {
  let count = 0;
  for (let i = 0; i + 2 < picture.rgb.length; i += 3) {
    const [red = 0, green = 0, blue = 0] = picture.rgb.subarray(i, i + 3);
    if (predicate(red, green, blue)) ++count;
  }
  return count;
}

/** How many pixels differ between two pictures of one size. */
export function countDifferences(a: Picture, b: Picture): number {
  let count = 0;
  for (let i = 0; i < a.rgb.length; i += 3) {
    if (a.rgb[i] !== b.rgb[i] || a.rgb[i + 1] !== b.rgb[i + 1] || a.rgb[i + 2] !== b.rgb[i + 2]) {
      ++count;
    }
  }
  return count;
}

/** Eight bits a channel, not interlaced: what browsers write. */
export function decodePng(png: Buffer): Picture {
  const parts: Buffer[] = [];
  let width = 0;
  let height = 0;
  let channels = 3;
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString("latin1", at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (name === "IHDR") {
      width = content.readUInt32BE(0);
      height = content.readUInt32BE(4);
      channels = content[9] === 6 ? 4 : 3;
    }
    if (name === "IDAT") parts.push(content);
    at += 12 + length;
  }
  const rows = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; ++pixel) {
    rgb.set(rows.subarray(pixel * channels, pixel * channels + 3), pixel * 3);
  }
  return { width, height, rgb };
}

// The five filters of the PNG specification, section 9.
function unfilter(raw: Buffer, rowBytes: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; ++y) {
    const filter = raw[y * (rowBytes + 1)] ?? 0;
    for (let x = 0; x < rowBytes; ++x) {
      const at = y * rowBytes + x;
      const left = x >= channels ? (out[at - channels] ?? 0) : 0;
      const above = y > 0 ? (out[at - rowBytes] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (out[at - rowBytes - channels] ?? 0) : 0;
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      out[at] = (raw[y * (rowBytes + 1) + 1 + x] ?? 0) + (guesses[filter] ?? 0);
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
