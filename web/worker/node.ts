// The worker thread in Node.
import createHeadless from "built:headless.mjs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import type { HeadlessModule } from "./headless_door.js";
import type { ToWorker } from "./messages.js";
import { Server } from "./serve.js";

async function load(address: string): Promise<HeadlessModule> {
  return createHeadless<HeadlessModule>({ wasmBinary: await readFile(fileURLToPath(address)) });
}

const port = parentPort;
if (!port) throw new Error("this file is a worker thread's");
const server = new Server((message) => port.postMessage(message), load);
port.on("message", (message: ToWorker) => server.hear(message));
