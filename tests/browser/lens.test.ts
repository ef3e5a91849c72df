// The lens, through the accessibility tree and the canvas.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../support/browser.js";
import {
  accessibilityTree,
  namesOf,
  pasteArticle,
  untilAnalysed,
  untilSaved,
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

/** The column of the article with its left margin, in a window of 1280 by 800. */
const kColumn = { x: 40, y: 60, width: 760, height: 540 };
const kPreset = "Closed – open";

/** Presses a button of the mirror, which follows the state a moment later. */
async function press(page: Page, label: string): Promise<void> {
  const found = (text: string): boolean => {
    const buttons = document.querySelectorAll<HTMLElement>("#mirror button");
    const button = [...buttons].find((one) => one.textContent === text);
    button?.click();
    return button !== undefined;
  };
  await page.waitForFunction(found, label, { polling: 50 });
}

function lensSummary(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector("#open-panel p")?.textContent ?? "");
}

async function untilToward(page: Page, wanted: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; ++tries) {
    const summary = await lensSummary(page);
    if (wanted.test(summary)) return summary;
    await page.waitForTimeout(100);
  }
  return lensSummary(page);
}

test("a lens places sentences on the canvas and in the mirror, and fetches one file, once", async () => {
  await withExplorer(browser, {}, async ({ page, requests, problems }) => {
    await untilStill(page);
    await press(page, "Lens");
    const fetched = (): number => requests.filter((url) => /embeddings-.*\.bin/.test(url)).length;
    assert.equal(fetched(), 0, "nothing is fetched before a lens is used");
    const before = await takePicture(page, kColumn);
    const all = requests.length;
    await press(page, kPreset);
    // Nothing is said of the file any more once it is there.
    const summary = await untilToward(page, /^\d+ toward closed.*; \d+ toward open.* evidence\.$/);
    assert.match(summary, / evidence\.$/);
    await untilStill(page);
    const after = await takePicture(page, kColumn);
    assert.ok(countDifferences(before, after) > 30, "the marks in the margin");
    await press(page, "Conflict – cooperation");
    await untilToward(page, /toward conflict/);
    assert.equal(fetched(), 1);
    assert.equal(requests.length, all + 1);
    const buttons = namesOf(await accessibilityTree(page), "button");
    assert.ok(
      buttons.some((name) => /^[+−]0\.\d\d \(.+\): /.test(name)),
      "placed sentences with their words",
    );
    assert.deepEqual(problems, []);
  });
});

test("without the file the lens still finds its own words, and says so", async () => {
  const prepare = (page: Page): Promise<void> =>
    page.route(/embeddings-.*\.bin/, (route) => route.abort());
  await withExplorer(browser, { prepare }, async ({ page }) => {
    await press(page, "Lens");
    await press(page, kPreset);
    const summary = await untilToward(page, /toward open.*could not be loaded/);
    assert.match(summary, /^[1-9]\d* toward closed.*; [1-9]\d* toward open/);
    assert.match(summary, /word meanings could not be loaded, so only the poles’ own words count/);
  });
});

test("a lens of one's own is kept across articles and visits", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, "The garden is sunny. The cellar is dark.");
    await press(page, "Lens");
    const fill = async (command: string, place: number, value: string): Promise<void> => {
      const field = page.locator(`#open-panel input[data-command="${command}"]`).nth(place);
      await field.fill(value);
      await field.press("Enter");
    };
    await fill("lens.pole", 0, "dark");
    await fill("lens.pole", 1, "sunny");
    await untilToward(page, /1 toward dark; 1 toward sunny/);
    await fill("lens.save", 0, "Light");
    await untilSaved(page);
    await page.reload();
    await untilAnalysed(page);
    const summary = await untilToward(page, /1 toward dark; 1 toward sunny/);
    assert.match(summary, /1 toward dark; 1 toward sunny/);
    const buttons = namesOf(await accessibilityTree(page), "button");
    assert.ok(buttons.includes("Light"));
    assert.ok(buttons.includes("Delete Light"));
  });
});
