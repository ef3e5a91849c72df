// An article and how it is shown in the fragment of an address, which browsers send to no server; or only how it is shown, with
// the hash of the text that it belongs to. The form is `#article=1.` and base64url of raw DEFLATE of UTF-8 JSON.
import type { Passage } from "./passage.js";

/** What a link or a file of one article holds. Without `text` it leads to an article that the receiver has. */
export interface SharedArticle {
  readonly text?: string;
  readonly title?: string;
  readonly published?: string;
  /** hashOfText of the article; "" where the sender's page could not make one. */
  readonly hash: string;
  /** The fields of Explorer::saved_state that are about the article, not about its reader. */
  readonly view?: object;
  readonly selection?: object;
  readonly lens?: object;
  readonly notes?: readonly object[];
  readonly corrections?: readonly object[];
  readonly passage?: Passage;
}

export type LinkRefusal = "too-large" | "damaged" | "version" | "unsupported";

export const kLinkKey = "#article=";
const kVersion = "1.";
/** A fragment that is longer is refused before anything is done with it. */
export const kMostFragmentCharacters = 64 * 1024;
/** What a fragment may unpack to; 58 KB can hold 60 MB. */
const kMostUnpackedBytes = 1024 * 1024;

function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Reads a stream to its end; undefined as soon as it has given more than the limit. */
async function readAtMost(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit: number,
): Promise<ArrayBuffer | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > limit) {
      void reader.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  return new Blob(parts).arrayBuffer();
}

/** The first 32 hexadecimal digits of the SHA-256 of the text in UTF-8; "" where the page is not served securely. */
export async function hashOfText(text: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return "";
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest).subarray(0, 16)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/** The fragment, with its "#"; it may be longer than what is taken back. */
export async function fragmentOf(article: SharedArticle): Promise<string> {
  const json = new Blob([JSON.stringify(article)]);
  const packed = json.stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return `${kLinkKey}${kVersion}${toBase64Url(bytes)}`;
}

/** What a fragment that begins with kLinkKey holds. */
export async function readFragment(fragment: string): Promise<SharedArticle | LinkRefusal> {
  if (fragment.length > kMostFragmentCharacters) return "too-large";
  const payload = fragment.slice(kLinkKey.length);
  if (!payload.startsWith(kVersion)) return /^\d+\./.test(payload) ? "version" : "damaged";
  if (!("DecompressionStream" in globalThis)) return "unsupported";
  try {
    const packed = new Blob([fromBase64Url(payload.slice(kVersion.length))]);
    const unpacked = packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const bytes = await readAtMost(unpacked, kMostUnpackedBytes);
    if (!bytes) return "too-large";
    return readShared(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) ?? "damaged";
  } catch {
    return "damaged";
  }
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}
function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function areObjects(value: unknown): value is object[] {
  return Array.isArray(value) && value.every(isObject);
}
function isPassage(value: unknown): value is Passage {
  if (!isObject(value)) return false;
  const { exact, prefix, suffix } = value as Record<string, unknown>;
  return isString(exact) && exact !== "" && isString(prefix) && isString(suffix);
}

const kFields: Readonly<Record<keyof SharedArticle, (value: unknown) => boolean>> = {
  text: isString,
  title: isString,
  published: isString,
  hash: isString,
  view: isObject,
  selection: isObject,
  lens: isObject,
  notes: areObjects,
  corrections: areObjects,
  passage: isPassage,
};

/** The known fields of the JSON, each of its right kind; undefined where one is not. What stands inside them the explorer checks. */
export function readShared(json: string): SharedArticle | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isObject(value) || !Object.hasOwn(value, "hash")) return undefined;
  const given = value as Record<string, unknown>;
  const shared: Record<string, unknown> = {};
  for (const [name, fits] of Object.entries(kFields)) {
    if (!Object.hasOwn(given, name)) continue;
    if (!fits(given[name])) return undefined;
    shared[name] = given[name];
  }
  return shared as unknown as SharedArticle;
}
