// Pages of somebody else, on another origin than the explorer, which frame it.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface HostPage {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves one page on a port of its own, hence on an origin of its own. */
export async function serveHostPage(
  html: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<HostPage> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(html);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A page of ordinary text with the explorer in a frame somewhere in it. */
export function hostWithFrame(address: string, attributes = "", before = 0, after = 2000): string {
  return `<!doctype html><title>Host</title><body style="margin:0">
    <input id="host-field" autofocus>
    <div style="height:${before}px">Host text above.</div>
    <iframe id="explorer" src="${address}" style="width:800px;height:500px;border:0" ${attributes}></iframe>
    <a id="host-link" href="#end">A link below</a>
    <div style="height:${after}px">Host text below.</div>`;
}
