// The package "article-explorer" in a browser.
import type { FromWorker } from "../worker/messages.js";
import type { Analysis } from "./analysis.js";
import { Analyst, type Thread, type ThreadEvents } from "./analyst.js";
import type { AnalyzeOptions } from "./options.js";

export type * from "./analysis.js";
export { AnalyzeError, type AnalyzeErrorCode } from "./errors.js";
export type { AbortSignalLike, AnalyzeOptions } from "./options.js";

const workerAddress = new URL("./worker.js", import.meta.url);
const wasmAddress = new URL("./headless.wasm", import.meta.url);

function listen(worker: Worker, events: ThreadEvents): Thread {
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => events.heard(data);
  worker.onerror = (event) => events.died(event.message || "the worker could not be loaded");
  worker.postMessage({ kind: "start", wasm: wasmAddress.href });
  return {
    say: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
    hold: () => undefined,
  };
}

/** A sandbox without an origin, or a script from another one, refuses the address but not its text. */
async function startFromText(): Promise<Worker> {
  const response = await fetch(workerAddress);
  if (!response.ok) throw new Error(`${workerAddress.href} was answered with ${response.status}`);
  const script = new Blob([await response.text()], { type: "text/javascript" });
  const address = URL.createObjectURL(script);
  try {
    return new Worker(address);
  } finally {
    // The worker fetches its script first.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

async function start(events: ThreadEvents): Promise<Thread> {
  let worker: Worker;
  try {
    worker = new Worker(new URL("./worker.js", import.meta.url));
  } catch {
    worker = await startFromText();
  }
  return listen(worker, events);
}

const analyst = new Analyst(start);

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
