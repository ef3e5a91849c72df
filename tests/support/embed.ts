// Example pages and hosts of our own making, on another origin than the explorer that they embed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { repository, withPage } from "./browser.js";
import { untilAnalysed, untilMirrored } from "./explorer.js";
import { serveHostPage } from "./host_page.js";

/** The page of web/examples, with the address of the explorer under test. */
export function examplePage(name: string, explorer: string): string {
  const html = readFileSync(join(repository, "web/examples", `${name}.html`), "utf8");
  return html.replaceAll("https://explorer.example/", explorer);
}

/** Opens a host page that is made for the explorer's address. */
export async function withHost(
  browser: Browser,
  make: (explorer: string) => string,
  use: (page: Page, explorer: string) => Promise<void>,
): Promise<void> {
  await withPage(browser, {}, async ({ page, address }) => {
    const host = await serveHostPage(make(address));
    try {
      await page.goto(host.address);
      await use(page, address);
    } finally {
      await host.close();
    }
  });
}

/** The first explorer on the page, once its article is explored. */
export async function exploredFrame(page: Page): Promise<Frame> {
  for (let i = 0; i < 200 && page.frames().length < 2; ++i) await page.waitForTimeout(50);
  const frame = page.frames()[1];
  assert.ok(frame, "the explorer's frame");
  await untilAnalysed(frame);
  await untilMirrored(frame);
  return frame;
}
