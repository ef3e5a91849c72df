import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium, withPage } from "../support/browser.js";
import {
  drawCount,
  pasteArticle,
  untilAnalysed,
  untilStill,
  withExplorer,
} from "../support/explorer.js";
import { hostWithFrame, serveHostPage } from "../support/host_page.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** Each fills some lines, so that a place names one. */
const kManySentences = Array.from(
  { length: 40 },
  (_, i) => `Sentence number ${i} goes on${" and on for quite a number of lines".repeat(6)}.`,
).join("\n\n");

/** Clicks on the canvas; the number of the sentence that is selected by it, null for none. */
async function clickSentence(page: Page, x: number, y: number): Promise<string | null> {
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".sentence[aria-current]"));
  await page.mouse.click(x, y, { delay: 120 });
  await untilStill(page);
  const current = page.locator(".sentence[aria-current]");
  return (await current.count()) === 0 ? null : current.getAttribute("data-index");
}

function loseContext(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const canvas = document.querySelector("canvas");
    const extension = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    const event = (name: string): Promise<unknown> =>
      new Promise((done) => canvas?.addEventListener(name, done, { once: true }));
    const lost = event("webglcontextlost");
    extension?.loseContext();
    await lost;
    const restored = event("webglcontextrestored");
    setTimeout(() => extension?.restoreContext());
    await restored;
  });
}

function canvasSize(page: Page): Promise<{ width: number; css: number }> {
  return page.evaluate(() => {
    const canvas = document.querySelector("canvas");
    return { width: canvas?.width ?? 0, css: canvas?.clientWidth ?? 0 };
  });
}

test("nothing is drawn while nothing happens for ten seconds", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const still = await untilStill(page);
    await page.waitForTimeout(10_000);
    assert.equal(await drawCount(page), still);
  });
});

test("the canvas has the device's pixels at every ratio, and a click selects the same sentence at each", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kManySentences);
    const chosen: (string | null)[] = [];
    let y = 240;
    const session = await page.context().newCDPSession(page);
    for (const ratio of [1, 2, 1.25]) {
      await session.send("Emulation.setDeviceMetricsOverride", {
        width: 800,
        height: 500,
        deviceScaleFactor: ratio,
        mobile: false,
      });
      await page.mouse.move(100 * ratio, 200);
      await page.waitForFunction(
        (r) => document.querySelector("canvas")?.width === Math.round(800 * r),
        ratio,
      );
      assert.deepEqual(await canvasSize(page), { width: 800 * ratio, css: 800 });
      await untilStill(page);
      // Between two paragraphs there is none to select.
      if (ratio === 1 && (await clickSentence(page, 250, y)) === null) y += 20;
      chosen.push(await clickSentence(page, 250, y));
    }
    assert.ok(chosen[0]);
    assert.deepEqual(chosen, [chosen[0], chosen[0], chosen[0]]);
  });
});

test("after the graphics context was lost and given back the article, its place and the selection are as they were", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kManySentences);
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, 300);
    await untilStill(page);
    const y = (await clickSentence(page, 300, 400)) === null ? 420 : 400;
    const selected = await clickSentence(page, 300, y);
    assert.ok(Number(selected) > 2, `${selected}`);
    await page.mouse.move(1270, 790);
    await untilStill(page);
    const before = await page.screenshot();
    await loseContext(page);
    await untilStill(page);
    assert.ok(before.equals(await page.screenshot()), "the picture differs");
    const current = page.locator(".sentence[aria-current]");
    assert.equal(await current.getAttribute("data-index"), selected);
    assert.equal(await clickSentence(page, 300, y), selected, "the scroll position");
  });
});

test("an explorer that is off the screen finishes its analysis", async () => {
  await withPage(browser, {}, async ({ page, address }) => {
    const host = await serveHostPage(hostWithFrame(address, "", 5000));
    try {
      await page.goto(host.address);
      const frame = page.frames()[1];
      assert.ok(frame);
      await untilAnalysed(frame);
    } finally {
      await host.close();
    }
  });
});
