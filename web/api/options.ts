// What can be said about an article that is to be analysed, and the check of it.
import { AnalyzeError } from "./errors.js";

/** An AbortSignal, or what behaves as one. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

export interface AnalyzeOptions {
  /** The day of publication, such as "2025-03-04": dates as "last Tuesday" are reckoned from it. */
  readonly published?: string | undefined;
  /** The article's title, where it is not part of the text. */
  readonly title?: string | undefined;
  /** Ends the work early; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignalLike | undefined;
  /** Hears the share done, from 0 to 1, as the work goes on. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** The longest text: as long as its UTF-8 may be in bytes. */
export const kLongestText = 256 * 1024 * 1024;

function refuse(sentence: string): never {
  throw new AnalyzeError("bad-argument", sentence);
}

/** Throws an AnalyzeError that says in a sentence what is wrong. */
export function checkArguments(text: unknown, options: unknown): void {
  if (typeof text !== "string") refuse("The first argument has to be the article's text.");
  if (text.length > kLongestText)
    throw new AnalyzeError("too-large", "The text is larger than 256 MiB.");
  if (options === undefined) return;
  if (typeof options !== "object" || options === null) refuse("The options have to be an object.");
  const { published, title, signal, onProgress } = options as Record<string, unknown>;
  if (published !== undefined && typeof published !== "string")
    refuse("“published” has to be a string such as 2025-03-04.");
  if (title !== undefined && typeof title !== "string") refuse("“title” has to be a string.");
  if (onProgress !== undefined && typeof onProgress !== "function")
    refuse("“onProgress” has to be a function.");
  const isSignal =
    signal === undefined ||
    (typeof signal === "object" &&
      signal !== null &&
      "aborted" in signal &&
      "addEventListener" in signal);
  if (!isSignal) refuse("“signal” has to be an AbortSignal.");
}
