// The package "article-explorer" in a browser.
import type { Analysis } from "./analysis.js";
import { Analyst } from "./analyst.js";
import { startWorker } from "./browser_thread.js";
import type { AnalyzeOptions } from "./options.js";

export type * from "./analysis.js";
export { AnalyzeError, type AnalyzeErrorCode } from "./errors.js";
export type { AbortSignalLike, AnalyzeOptions } from "./options.js";

const analyst = new Analyst(
  startWorker(
    new URL("./worker.js", import.meta.url),
    new URL("./headless.wasm", import.meta.url),
    () =>
      // Written out, as bundlers look for these words.
      new Worker(new URL("./worker.js", import.meta.url)),
  ),
);

/**
 * Analyses an article: sentences scored with reasons, entities, times, quotations, figures, keyphrases. Runs in a worker of its
 * own and sends nothing anywhere. Calls that come while one is running are queued; the worker ends when none has come for a while.
 *
 * Any text has an analysis, the empty one too. A lone surrogate counts as U+FFFD.
 *
 * @param text The article, plain text or Markdown.
 * @returns The analysis; offsets count UTF-16 code units, so `text.slice(begin, end)` gives the words.
 * @throws {AnalyzeError} with a stable `code` and a sentence, or the reason of `options.signal`.
 */
export function analyze(text: string, options?: AnalyzeOptions): Promise<Analysis> {
  return analyst.analyze(text, options);
}
