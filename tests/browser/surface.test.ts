import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium, withPage } from "../support/browser.js";
import { drawCount, untilAnalysed, untilStill, withExplorer } from "../support/explorer.js";
import { hostWithFrame, serveHostPage } from "../support/host_page.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

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

test("the canvas has the device's pixels at every ratio", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
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
    }
  });
});

test("after the graphics context was lost and given back the picture is the same", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await page.mouse.wheel(0, 300);
    await untilStill(page);
    const before = await page.screenshot();
    await page.evaluate(async () => {
      const gl = document.querySelector("canvas")?.getContext("webgl2");
      const extension = gl?.getExtension("WEBGL_lose_context");
      extension?.loseContext();
      await new Promise((done) => setTimeout(done, 300));
      extension?.restoreContext();
      await new Promise((done) => setTimeout(done, 300));
    });
    await untilStill(page);
    assert.ok(before.equals(await page.screenshot()), "the picture differs");
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
