// A static file server for trying out and testing the built page. It answers on this machine only, and sends the
// content security policy that a careful host would send.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";

export const kContentSecurityPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self' https: http:; worker-src 'self' blob:; frame-src 'self'; manifest-src 'self'; " +
  "base-uri 'none'; form-action 'none'";

/** @type {Record<string, string>} */
const kTypes = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".md": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/**
 * The file that a request names, or undefined. Nothing outside the folder is ever named.
 * @param {string} folder
 * @param {string} address the request's path and query
 */
function findFile(folder, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  let file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/**
 * @typedef {object} ServerOptions
 * @property {number} [port] the first port to try; 0 lets the system choose
 * @property {string} [under] the path under which the folder appears, such as "/a/b"
 * @property {(line: string) => void} [log] receives "METHOD address" of every request
 * @property {Record<string, string>} [headers] sent with every answer, instead of the policy
 */

/**
 * Serves a folder on 127.0.0.1; a port that is taken is passed over for the next one.
 * @param {string} root
 * @param {ServerOptions} [options]
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveFolder(root, options = {}) {
  const folder = resolve(root);
  const under = options.under ?? "";
  const server = createServer((request, response) => {
    const address = request.url ?? "/";
    options.log?.(`${request.method} ${address}`);
    const file = address.startsWith(under + "/")
      ? findFile(folder, address.slice(under.length))
      : undefined;
    if (!file || (request.method !== "GET" && request.method !== "HEAD")) {
      response.writeHead(file ? 405 : 404, { "Content-Type": "text/plain" }).end();
      return;
    }
    const brotli =
      /\bbr\b/.test(String(request.headers["accept-encoding"])) && existsSync(`${file}.br`);
    response.writeHead(200, {
      "Content-Type": kTypes[extname(file)] ?? "application/octet-stream",
      "Content-Length": statSync(brotli ? `${file}.br` : file).size,
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
      ...(brotli && { "Content-Encoding": "br" }),
      ...(options.headers ?? { "Content-Security-Policy": kContentSecurityPolicy }),
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(brotli ? `${file}.br` : file).pipe(response);
  });
  const port = await listenOnFreePort(server, options.port ?? 0);
  return {
    address: `http://127.0.0.1:${port}${under}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import("node:http").Server} server
 * @param {number} first
 * @returns {Promise<number>}
 */
async function listenOnFreePort(server, first) {
  for (let port = first; ; ++port) {
    try {
      await new Promise((done, failed) => {
        server.once("error", failed);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", failed);
          done(undefined);
        });
      });
      const address = server.address();
      return typeof address === "object" && address ? address.port : port;
    } catch (error) {
      const taken = /** @type {NodeJS.ErrnoException} */ (error).code === "EADDRINUSE";
      if (!taken || port >= first + 100) throw error;
    }
  }
}
