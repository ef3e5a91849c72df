import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../support/browser.js";
import {
  accessibilityTree,
  dragMouse,
  namesOf,
  pasteArticle,
  untilStill,
  withExplorer,
} from "../support/explorer.js";
import { countDifferences, takePicture } from "../support/picture.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** The strip below the article in a window of 1280 by 800. */
const kStrip = { x: 0, y: 660, width: 700, height: 135 };
const kMiddle = { x: 400, y: 730 };

const kStory = `The harbour was built in 1902. It burned on 3 May 1921 and was opened again on 4 June 1924.

Nobody knows how long it will last. In March 2019 the council closed it for three weeks.`;

async function drag(page: Page, from: number, to: number, shift: boolean): Promise<void> {
  if (shift) await page.keyboard.down("Shift");
  const { y } = kMiddle;
  await dragMouse(page, [from, y], [(from + to) / 2, y], [to, y]);
  if (shift) await page.keyboard.up("Shift");
}

const brushNote = (page: Page): Promise<string | null> =>
  page.locator(".brush [role=status]").textContent();

test("dragging with Shift along the timeline dims the sentences that name no time within it", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kStory);
    await untilStill(page);
    await page.mouse.click(300, 500, { delay: 120 });
    await drag(page, 30, 420, true);
    await page.waitForSelector(".sentence.dimmed", { state: "attached" });
    assert.match((await brushNote(page)) ?? "", /^Kept to .*: 2 sentences name/);
    const dimmed = await page.locator(".sentence.dimmed").allTextContents();
    assert.ok(dimmed.some((text) => text.includes("March 2019")));
    await page.getByRole("button", { name: "Show all days", exact: true }).dispatchEvent("click");
    await page.waitForSelector(".sentence.dimmed", { state: "detached" });
  });
});

test("two dates of the mirror brush the timeline too, and the canvas shows it", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kStory);
    await untilStill(page);
    const before = await takePicture(page, kStrip);
    await page.getByLabel("From day").fill("2019-01-01");
    await page.getByLabel("To day").fill("2019-12-31");
    await page.getByRole("button", { name: "Keep to these days" }).dispatchEvent("click");
    await untilStill(page);
    assert.match((await brushNote(page)) ?? "", /2019: 1 sentence names/);
    assert.ok(countDifferences(before, await takePicture(page, kStrip)) > 200);
  });
});

test("dragging pans the timeline, the wheel with Ctrl zooms it and not the text", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kStory);
    await untilStill(page);
    const text = { x: 150, y: 80, width: 600, height: 500 };
    const words = await takePicture(page, text);
    const whole = await takePicture(page, kStrip);
    await drag(page, 200, 330, false);
    const panned = await takePicture(page, kStrip);
    assert.ok(countDifferences(whole, panned) > 200, "panned");
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -300);
    await page.keyboard.up("Control");
    await untilStill(page);
    assert.ok(countDifferences(panned, await takePicture(page, kStrip)) > 200, "zoomed");
    await page.mouse.move(1270, 640);
    await untilStill(page);
    assert.ok(countDifferences(words, await takePicture(page, text)) < 50, "the text stayed");
  });
});

test("the mirror lists every time, and choosing one moves the text there", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const days = Array.from({ length: 2000 }, (_, i) => {
      const day = new Date(Date.UTC(1990, 0, 1 + i * 3));
      const month = day.toLocaleString("en", { month: "long", timeZone: "UTC" });
      return `The board met on ${day.getUTCDate()} ${month} ${day.getUTCFullYear()}.`;
    });
    await pasteArticle(page, days.join("\n\n"));
    await untilStill(page);
    const listed = page.getByRole("region", { name: "Timeline" }).getByRole("listitem");
    assert.equal(await listed.count(), 2000);
    const before = await takePicture(page, { x: 150, y: 80, width: 600, height: 500 });
    await listed.last().locator("button").dispatchEvent("click");
    await untilStill(page);
    const after = await takePicture(page, { x: 150, y: 80, width: 600, height: 500 });
    assert.ok(countDifferences(before, after) > 500);
    assert.ok(
      namesOf(await accessibilityTree(page), "button").some((name) => name.includes("1990")),
    );
  });
});
