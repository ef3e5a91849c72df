/** Why an analysis did not come about. */
export type AnalyzeErrorCode =
  /** An argument is not what it has to be. */
  | "bad-argument"
  /** The text is larger than 256 MiB as UTF-8. */
  | "too-large"
  /** The memory did not suffice. */
  | "out-of-memory"
  /** The worker or the WebAssembly file could not be loaded. */
  | "unavailable"
  /** The worker ended without an answer. */
  | "failed";

/** An error with a stable `code` and a `message` that is a sentence. */
export class AnalyzeError extends Error {
  override readonly name = "AnalyzeError";
  readonly code: AnalyzeErrorCode;

  constructor(code: AnalyzeErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
