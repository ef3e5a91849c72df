// The worker in a browser.
import createHeadless from "built:headless.mjs";
import type { ModuleOptions } from "../modules.js";
import type { HeadlessModule } from "./headless_door.js";
import type { FromWorker, ToWorker } from "./messages.js";
import { Server } from "./serve.js";

interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

/** Whole before it is compiled: a host may serve it under any type. */
async function compile(address: string): Promise<WebAssembly.Module> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered with status ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}

async function load(address: string): Promise<HeadlessModule> {
  const compiled = await compile(address);
  return new Promise((resolve, reject) => {
    const options: ModuleOptions = {
      locateFile: () => address,
      onAbort: reject,
      instantiateWasm: (imports, received) => {
        WebAssembly.instantiate(compiled, imports).then((i) => received(i, compiled), reject);
        return {};
      },
    };
    createHeadless<HeadlessModule>(options).then(resolve, reject);
  });
}

const scope = self as unknown as WorkerScope;
const server = new Server((message) => scope.postMessage(message), load);
scope.onmessage = ({ data }) => server.hear(data);
