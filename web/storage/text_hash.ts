// A text's name: what is kept of a person's work belongs to the text that has it.

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits, from another beginning than usual. */
function fnv(bytes: Uint8Array, beginning: number): string {
  let hash = beginning;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** SHA-256 of the UTF-8 text; without a secure connection browsers have none, and then a weaker one. */
export async function textHash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (subtle) return hexadecimal(new Uint8Array(await subtle.digest("SHA-256", bytes)));
  const size = bytes.length.toString(16);
  return `fnv-${fnv(bytes, 0x811c9dc5)}${fnv(bytes, 0x1b873593)}-${size}`;
}
