// The page's icon as PNG: the drawing of index.html's favicon, at any size.
import { encodePng } from "./png.mjs";

/** In the units of a 16 × 16 drawing. */
const kCorner = 3;
const kLines = [
  { left: 4, right: 12, y: 5 },
  { left: 4, right: 12, y: 8 },
  { left: 4, right: 9, y: 11 },
];
const kHalfStroke = 0.8;
/** Red, green and blue; the lines are white. */
const kGround = [0x9c, 0x3d, 0x22];
/** Launchers cut a maskable icon to any shape that holds its inner 80 % (W3C App Manifest). */
const kSafeShare = 0.8;
const kSamples = 4;

/**
 * @param {number} x
 * @param {number} y
 */
function isInside(x, y) {
  if (x < 0 || y < 0 || x > 16 || y > 16) return false;
  const dx = Math.max(kCorner - x, x - (16 - kCorner), 0);
  const dy = Math.max(kCorner - y, y - (16 - kCorner), 0);
  return dx * dx + dy * dy <= kCorner * kCorner;
}

/**
 * @param {number} x
 * @param {number} y
 */
function isInk(x, y) {
  return kLines.some(
    (line) => x >= line.left && x <= line.right && Math.abs(y - line.y) <= kHalfStroke,
  );
}

/**
 * Red, green, blue and alpha of a pixel: the mean of its samples.
 * @param {number} column
 * @param {number} row
 * @param {number} size
 * @param {boolean} maskable
 */
function pixel(column, row, size, maskable) {
  let ink = 0;
  let ground = 0;
  const zoom = maskable ? 1 / kSafeShare : 1;
  for (let i = 0; i < kSamples * kSamples; ++i) {
    const u = (column + ((i % kSamples) + 0.5) / kSamples) / size;
    const v = (row + (Math.floor(i / kSamples) + 0.5) / kSamples) / size;
    const [x, y] = [8 + (u - 0.5) * 16 * zoom, 8 + (v - 0.5) * 16 * zoom];
    if (!maskable && !isInside(x, y)) continue;
    if (isInk(x, y)) ++ink;
    else ++ground;
  }
  const covered = ink + ground;
  const share = covered === 0 ? 0 : ink / covered;
  const colour = kGround.map((value) => Math.round(value + (255 - value) * share));
  return [...colour, Math.round((255 * covered) / (kSamples * kSamples))];
}

/**
 * @param {number} size pixels of a side
 * @param {boolean} maskable
 */
export function iconPng(size, maskable) {
  const rgba = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; ++row) {
    for (let column = 0; column < size; ++column)
      rgba.set(pixel(column, row, size, maskable), (row * size + column) * 4);
  }
  return encodePng({ width: size, height: size, channels: 4, pixels: rgba });
}
