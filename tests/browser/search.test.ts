import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../support/browser.js";
import { pasteArticle, untilMirrored, untilStill, withExplorer } from "../support/explorer.js";
import { countDifferences, takePicture } from "../support/picture.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const kStory = `The museum paid 56 million euros in 2019. It had asked for 12 million.

A party of 30 saw the art on Friday. The Art Club paid for it.`;

const hits = (page: Page): Promise<string[]> =>
  page.getByRole("region", { name: "Search hits" }).getByRole("button").allTextContents();

async function untilHits(page: Page, count: number): Promise<void> {
  for (let tries = 0; tries < 50; ++tries) {
    await untilMirrored(page);
    if ((await hits(page)).length === count) return;
    await page.waitForTimeout(50);
  }
  assert.equal((await hits(page)).length, count);
}

async function searchFor(page: Page, text: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Search the article" }).fill(text);
}

async function toggle(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).dispatchEvent("click");
}

test("a pattern finds what it describes, and a broken one says why it finds nothing", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kStory);
    await toggle(page, "Pattern");
    await searchFor(page, "\\d+ million");
    await untilHits(page, 2);
    const listed = await hits(page);
    assert.match(listed[0] ?? "", /56 million/);
    assert.match(listed[1] ?? "", /12 million/);
    await searchFor(page, "(\\d+");
    await untilHits(page, 0);
    assert.match((await page.textContent("#status")) ?? "", /A \( is not closed/);
  });
});

test("whole words and case narrow a search, on the canvas and in the list", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kStory);
    await untilStill(page);
    const unmarked = await takePicture(page);
    await searchFor(page, "art");
    await untilHits(page, 3);
    await untilStill(page);
    assert.ok(countDifferences(unmarked, await takePicture(page)) > 200);
    await toggle(page, "Whole words");
    await untilHits(page, 2);
    await toggle(page, "Match case");
    await untilHits(page, 1);
    assert.match((await hits(page))[0] ?? "", /saw the art on/);
  });
});

test("a hit of the list is gone to and selected", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kStory);
    await searchFor(page, "paid");
    await untilHits(page, 2);
    await page
      .getByRole("region", { name: "Search hits" })
      .getByRole("button")
      .nth(1)
      .dispatchEvent("click");
    await page.waitForFunction(() => {
      const selected = document.querySelector("#status")?.textContent ?? "";
      return selected.includes("2 places");
    });
    await page.keyboard.press("Control+C");
    await page.waitForFunction(async () => (await navigator.clipboard.readText()) === "paid");
  });
});
