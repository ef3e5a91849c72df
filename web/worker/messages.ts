// What the module and its worker say to each other.

export type ToWorker =
  /** First of all: where the WebAssembly file is. */
  | { readonly kind: "start"; readonly wasm: string }
  /** Analyse this; one at a time. */
  | {
      readonly kind: "analyze";
      readonly id: number;
      readonly text: string;
      readonly published: string;
      readonly title: string;
    }
  /** The next piece of this one's answer is wanted. */
  | { readonly kind: "more"; readonly id: number }
  /** The answer to this one is no longer wanted. */
  | { readonly kind: "cancel"; readonly id: number };

export type FromWorker =
  /** The module is loaded. */
  | { readonly kind: "ready" }
  /** The module can't be loaded; nothing else will come. */
  | { readonly kind: "unavailable"; readonly reason: string }
  /** So much is done, 0 to 1. */
  | { readonly kind: "progress"; readonly id: number; readonly share: number }
  /** A piece of the analysis: an object as JSON. Arrays of one name are put end to end. Unless it is the last one, the next waits for "more". */
  | { readonly kind: "piece"; readonly id: number; readonly json: string; readonly last: boolean }
  /** Cancelled: the worker is free again. */
  | { readonly kind: "cancelled"; readonly id: number }
  /** The article was refused; the worker is free again. */
  | {
      readonly kind: "refused";
      readonly id: number;
      readonly code: string;
      readonly message: string;
    }
  /** The module broke at this article, for want of memory as a rule; the worker is of no more use. */
  | { readonly kind: "broken"; readonly id: number; readonly reason: string };
