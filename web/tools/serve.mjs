// node serve.mjs FOLDER: serves a folder until interrupted and prints its address.
import { serveFolder } from "./server.mjs";

const folder = process.argv[2];
if (!folder) throw new Error("usage: node serve.mjs FOLDER");
const server = await serveFolder(folder, { port: Number(process.env.PORT ?? 8080) });
console.log(`Article Explorer is at ${server.address} (Ctrl+C ends it).`);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
