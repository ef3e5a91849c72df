// Pictures kept as references: half as large as the screen, and compared tile by tile with a tolerance.
import { encodePng } from "../../web/tools/png.mjs";
import type { Picture } from "./picture.js";

/** Side of a tile of a halved picture, and the mean difference of a channel from which on it counts as another one. */
const kTile = 12;
const kTileDifference = 3;

/** Each pixel the mean of four. */
export function halved({ width, height, rgb }: Picture): Picture {
  const half = { width: width >> 1, height: height >> 1 };
  const out = new Uint8Array(half.width * half.height * 3);
  for (let y = 0; y < half.height; ++y) {
    for (let x = 0; x < half.width; ++x) {
      for (let channel = 0; channel < 3; ++channel) {
        const at = (2 * y * width + 2 * x) * 3 + channel;
        const below = at + width * 3;
        const sum = (rgb[at] ?? 0) + (rgb[at + 3] ?? 0) + (rgb[below] ?? 0) + (rgb[below + 3] ?? 0);
        out[(y * half.width + x) * 3 + channel] = (sum + 2) >> 2;
      }
    }
  }
  return { ...half, rgb: out };
}

export function encodeReference({ width, height, rgb }: Picture): Buffer {
  return encodePng({ width, height, channels: 3, pixels: rgb });
}

/** The share of tiles that look other in the two pictures; 1 where their sizes differ. */
export function differenceOf(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let tiles = 0;
  let differing = 0;
  for (let top = 0; top < a.height; top += kTile) {
    for (let left = 0; left < a.width; left += kTile) {
      ++tiles;
      if (tileDifference(a, b, left, top) > kTileDifference) ++differing;
    }
  }
  return differing / tiles;
}

function tileDifference(a: Picture, b: Picture, left: number, top: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + kTile, a.height); ++y) {
    const from = (y * a.width + left) * 3;
    const to = (y * a.width + Math.min(left + kTile, a.width)) * 3;
    for (let i = from; i < to; ++i) {
      sum += Math.abs((a.rgb[i] ?? 0) - (b.rgb[i] ?? 0));
      ++count;
    }
  }
  return sum / count;
}
