// Fetches and starts the WebAssembly module, and tells how many bytes have come.
import createExplorer from "built:explorer.mjs";
import wasmAddress from "built:explorer.wasm";
import type { ModuleOptions } from "../modules.js";
import type { ExplorerModule } from "./explorer_door.js";

declare const __EXPLORER_BYTES__: number;

/** Why the explorer can't run here. */
export type LoadObstacle = "no-webassembly" | "download" | "start";

export class LoadFailure extends Error {
  constructor(
    readonly obstacle: LoadObstacle,
    cause: unknown,
  ) {
    super(obstacle, { cause });
  }
}

export type OnProgress = (receivedBytes: number, totalBytes: number) => void;

export async function loadModule(
  options: ModuleOptions,
  onProgress: OnProgress,
): Promise<ExplorerModule> {
  if (typeof WebAssembly !== "object") throw new LoadFailure("no-webassembly", undefined);
  const compiled = await compile(await download(onProgress));
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => reject(new LoadFailure("start", cause));
    const instantiateWasm: ModuleOptions["instantiateWasm"] = (imports, received) => {
      WebAssembly.instantiate(compiled, imports).then((i) => received(i, compiled), fail);
      return {};
    };
    createExplorer<ExplorerModule>({ ...options, instantiateWasm, onAbort: fail }).then(
      resolve,
      fail,
    );
  });
}

async function download(onProgress: OnProgress): Promise<Response> {
  try {
    const response = await fetch(wasmAddress);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return counted(response, onProgress);
  } catch (cause) {
    throw new LoadFailure("download", cause);
  }
}

// The answer gets WebAssembly's MIME type whatever the server calls it, so that it is compiled while it arrives.
function counted(response: Response, onProgress: OnProgress): Response {
  const headers = { "Content-Type": "application/wasm" };
  let received = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      received += chunk.byteLength;
      onProgress(received, Math.max(received, __EXPLORER_BYTES__));
      controller.enqueue(chunk);
    },
  });
  if (!response.body) return response;
  return new Response(response.body.pipeThrough(counter), { headers });
}

async function compile(response: Response): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (cause) {
    if (cause instanceof WebAssembly.CompileError) throw new LoadFailure("start", cause);
    return compileWhole(cause);
  }
}

// A browser or a host that can't stream: everything first, then compile.
async function compileWhole(streamingFailure: unknown): Promise<WebAssembly.Module> {
  try {
    const response = await fetch(wasmAddress);
    if (!response.ok) throw streamingFailure;
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (cause) {
    const broken = cause instanceof WebAssembly.CompileError;
    throw new LoadFailure(broken ? "start" : "download", cause);
  }
}
