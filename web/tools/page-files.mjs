// What is in the finished page: reading it, writing it, compressing it.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/**
 * All files below a folder, as slash-separated paths relative to it, in order.
 * @param {string} folder
 * @returns {string[]}
 */
export function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .map((path) => path.split(sep).join("/"))
    .sort();
}

/**
 * Writes only what has changed, so that unchanged files keep their compressed twins.
 * @param {string} path
 * @param {string | Uint8Array} content
 */
export function writeIfChanged(path, content) {
  const bytes = Buffer.from(content);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/**
 * Logarithms of the window and of the block that brotli reads at once (0: its own choice). Which of them fits code
 * and models best changes by chance from build to build, by up to a hundredth of the whole.
 * @type {[number, number][]}
 */
const BROTLI_BLOCKS = [
  [24, 0],
  [24, 17],
  [22, 16],
  [22, 17],
  [20, 17],
  [20, 16],
];
const LARGE_BYTES = 1 << 20;

/** @param {Uint8Array} raw */
function compress(raw) {
  const blocks = raw.length < LARGE_BYTES ? BROTLI_BLOCKS.slice(0, 1) : BROTLI_BLOCKS;
  const packed = blocks.map(([window, block]) => {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: window,
      [constants.BROTLI_PARAM_LGBLOCK]: block,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    };
    return brotliCompressSync(raw, { params });
  });
  return packed.reduce((least, next) => (next.length < least.length ? next : least));
}

/**
 * What a file weighs on the wire.
 * @param {Uint8Array} raw
 */
export function brotliBytes(raw) {
  return compress(raw).length;
}

/**
 * The size of a file's brotli twin, which is made if it is absent or older.
 * @param {string} path
 * @returns {number} bytes
 */
export function compressBeside(path) {
  const twin = `${path}.br`;
  if (!existsSync(twin) || statSync(twin).mtimeMs < statSync(path).mtimeMs) {
    writeFileSync(twin, compress(readFileSync(path)));
  }
  return statSync(twin).size;
}
