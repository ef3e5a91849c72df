// A copy of the built page on a host of its own, which can be updated to another build, and can go away.
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { serveFolder } from "../../web/tools/server.mjs";
import { pageFolder } from "./browser.js";

export interface Site {
  readonly address: string;
  /** Every request that came, as "METHOD path". */
  readonly log: string[];
  readonly folder: string;
  /** Another build takes the place of the one before: its script has another name, and tells which build it is. */
  update(build: string): void;
  /** The host can't be reached any more. */
  goAway(): Promise<void>;
  end(): Promise<void>;
}

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
  rmSync(`${path}.br`, { force: true });
}

export async function hostSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "ae-site-"));
  cpSync(pageFolder, folder, { recursive: true });
  const log: string[] = [];
  const server = await serveFolder(folder, { log: (line) => log.push(line) });
  let isThere = true;
  const goAway = async (): Promise<void> => {
    if (isThere) await server.close();
    isThere = false;
  };
  const update = (build: string): void => {
    const script = readdirSync(folder).find((file) => /^main-\w+\.js$/.test(file)) ?? "";
    const next = `main-${build}.js`;
    const named = (text: string): string => text.replaceAll(script, next);
    renameSync(join(folder, script), join(folder, next));
    rmSync(join(folder, `${script}.br`), { force: true });
    rewrite(
      join(folder, next),
      (text) => `document.documentElement.dataset.build="${build}";${text}`,
    );
    rewrite(join(folder, "index.html"), named);
    const version = /version:"(\w+)"/.exec(readFileSync(join(folder, "sw.js"), "utf8"))?.[1] ?? "";
    rewrite(join(folder, "sw.js"), (text) => named(text).replaceAll(version, build));
  };
  const end = async (): Promise<void> => {
    await goAway();
    rmSync(folder, { recursive: true });
  };
  return { address: server.address, log, folder, update, goAway, end };
}

/** Waits until the page's service worker is there with all that the page needs. */
export async function untilInstalled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
  });
}

export function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}
