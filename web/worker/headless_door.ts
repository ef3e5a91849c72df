// The C exports of src/app/headless with types: one article in, its analysis as JSON out, in steps and in pieces.
import type { CFunction, WasmModule } from "../modules.js";

type DoorName =
  | "alloc"
  | "free"
  | "job_start"
  | "job_step"
  | "job_piece"
  | "job_piece_bytes"
  | "job_has_more"
  | "job_free";

export type HeadlessModule = WasmModule & { readonly [N in DoorName as `_ae_${N}`]: CFunction };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class HeadlessJob {
  readonly #module: HeadlessModule;
  readonly #job: number;

  /** A lone surrogate becomes U+FFFD, which is as long in UTF-16: offsets stay the caller's. */
  constructor(module: HeadlessModule, text: string, published: string, title: string) {
    this.#module = module;
    const places: number[] = [];
    try {
      for (const part of [text, published, title]) {
        const bytes = encoder.encode(part);
        const address = module._ae_alloc(Math.max(1, bytes.length));
        if (address === 0) throw new RangeError("out of memory");
        module.HEAPU8.set(bytes, address);
        places.push(address, bytes.length);
      }
      this.#job = module._ae_job_start(...places);
    } finally {
      for (let i = 0; i < places.length; i += 2) module._ae_free(places[i] ?? 0);
    }
  }

  /** Works on about so many tokens; the share done, 1 only at the end. */
  step(tokens: number): number {
    return this.#module._ae_job_step(this.#job, tokens);
  }

  /** The next piece of the answer, an object of its own, and whether it is the last one. */
  nextPiece(): { readonly json: string; readonly last: boolean } {
    const address = this.#module._ae_job_piece(this.#job, 0);
    const size = this.#module._ae_job_piece_bytes(this.#job);
    const json = decoder.decode(this.#module.HEAPU8.subarray(address, address + size));
    return { json, last: this.#module._ae_job_has_more(this.#job) === 0 };
  }

  free(): void {
    this.#module._ae_job_free(this.#job);
  }
}
