// The package "article-explorer" in Node.
import { Worker } from "node:worker_threads";
import type { FromWorker } from "../worker/messages.js";
import type { Analysis } from "./analysis.js";
import { Analyst, type Thread, type ThreadEvents } from "./analyst.js";
import type { AnalyzeOptions } from "./options.js";

export { AnalyzeError } from "./errors.js";

const wasmAddress = new URL("./headless.wasm", import.meta.url);

async function start(events: ThreadEvents): Promise<Thread> {
  const worker = new Worker(new URL("./worker-node.js", import.meta.url));
  worker.on("message", (message: FromWorker) => events.heard(message));
  worker.on("error", (error) =>
    events.died(error instanceof Error ? error.message : String(error)),
  );
  worker.postMessage({ kind: "start", wasm: wasmAddress.href });
  return {
    say: (message) => worker.postMessage(message),
    end: () => void worker.terminate(),
    hold: (needed) => (needed ? worker.ref() : worker.unref()),
  };
}

const analyst = new Analyst(start);

/** See index.ts. */
export function analyze(text: string, options?: AnalyzeOptions): Promise<Analysis> {
  return analyst.analyze(text, options);
}
