// A worker of the browser's as the queue wants it.
import type { FromWorker } from "../worker/messages.js";
import type { StartThread, Thread, ThreadEvents } from "./analyst.js";

const kScriptReadAfterMilliseconds = 10_000;

function listen(worker: Worker, wasm: URL, events: ThreadEvents): Thread {
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => events.heard(data);
  worker.onerror = (event) => events.died(event.message || "the worker could not be loaded");
  worker.postMessage({ kind: "start", wasm: wasm.href });
  return {
    say: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
    hold: () => undefined,
  };
}

/** A sandbox without an origin, or a script from another one, refuses the address but not its text. */
async function startFromText(script: URL): Promise<Worker> {
  const response = await fetch(script);
  if (!response.ok) throw new Error(`${script.href} was answered with ${response.status}`);
  const text = new Blob([await response.text()], { type: "text/javascript" });
  const address = URL.createObjectURL(text);
  setTimeout(() => URL.revokeObjectURL(address), kScriptReadAfterMilliseconds);
  return new Worker(address);
}

export function startWorker(
  script: URL,
  wasm: URL,
  make = (): Worker => new Worker(script),
): StartThread {
  return async (events) => {
    let worker: Worker;
    try {
      worker = make();
    } catch {
      worker = await startFromText(script);
    }
    return listen(worker, wasm, events);
  };
}
