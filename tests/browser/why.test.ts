import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { pastedArticle } from "../support/articles.js";
import { launchChromium } from "../support/browser.js";
import { accessibilityTree, pasteArticle, untilStill, withExplorer } from "../support/explorer.js";
import { countDifferences, takePicture } from "../support/picture.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** The margin beside the article in a window of 1440 by 900, where the card stands. */
const kMargin = { x: 800, y: 60, width: 220, height: 660 };
const kWeights = '#open-panel [data-command="weights.set"]';

async function selectSentence(page: Page, index: number): Promise<void> {
  await page.evaluate((at) => {
    document.querySelectorAll<HTMLElement>(".sentence")[at]?.click();
  }, index);
  await untilStill(page);
}

/** The reasons of the selected sentence as the mirror tells them. */
function reasonsOf(page: Page): Promise<{ heading: string; values: number[] }> {
  return page.evaluate(() => {
    const group = document.querySelector("#open-panel > div > div");
    const labels = [...(group?.querySelectorAll("label") ?? [])].map((l) => l.textContent ?? "");
    const values = labels.map((label) => Number(label.trim().split(", ").at(-1)));
    return { heading: group?.querySelector("h3")?.textContent ?? "", values };
  });
}

async function turnFirstReason(page: Page, weight: string): Promise<void> {
  await page.evaluate(
    ([selector, value]) => {
      const slider = document.querySelector<HTMLInputElement>(selector);
      if (!slider) throw new Error("no slider");
      slider.value = value;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    },
    [kWeights, weight] as const,
  );
  await untilStill(page);
}

const kWide = { context: { viewport: { width: 1440, height: 900 } } };

test("a selected sentence tells its reasons, which add up, on the canvas and in the mirror", async () => {
  await withExplorer(browser, kWide, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    const before = await takePicture(page, kMargin);
    await selectSentence(page, 1);
    assert.ok(countDifferences(before, await takePicture(page, kMargin)) > 1000);
    const { heading, values } = await reasonsOf(page);
    assert.match(heading, /(No\. \d+ of \d+ by importance|most important sentence), together/);
    assert.ok(values.length >= 2);
    const together = Number(heading.split("together ").at(-1));
    const sum = values.reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(sum - together) < 0.005 * (values.length + 1), `${sum} ${together}`);
    const sliders = (await accessibilityTree(page)).filter(({ role }) => role === "slider");
    assert.ok(sliders.some(({ name }) => /, [+-]\d\.\d\d/.test(name)));
  });
});

test("a reason that is turned changes ranking and tint at once, and reset brings both back", async () => {
  await withExplorer(browser, kWide, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await selectSentence(page, 2);
    const learned = await reasonsOf(page);
    const before = await takePicture(page);
    await turnFirstReason(page, "0");
    const turned = await reasonsOf(page);
    assert.equal(turned.values[0], 0);
    assert.notEqual(turned.heading, learned.heading);
    assert.ok(countDifferences(before, await takePicture(page)) > 1000);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#open-panel [data-command="weights.reset"]')?.click();
    });
    await untilStill(page);
    assert.deepEqual(await reasonsOf(page), learned);
    assert.ok(countDifferences(before, await takePicture(page)) < 50);
  });
});

test("turning a reason renews the ranks of the mirror's sentences and leaves their elements", async () => {
  await withExplorer(browser, kWide, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await selectSentence(page, 2);
    const titles = (): Promise<string[]> =>
      page.locator(".sentence").evaluateAll((all) => all.map((s) => (s as HTMLElement).title));
    const learned = await titles();
    assert.equal(new Set(learned).size, learned.length);
    await page.evaluate(() => {
      for (const sentence of document.querySelectorAll<HTMLElement>(".sentence"))
        sentence.dataset.met = "yes";
    });
    await turnFirstReason(page, "0");
    await page.waitForFunction(
      (before) =>
        [...document.querySelectorAll<HTMLElement>(".sentence")].some(
          ({ title }, index) => title !== before[index],
        ),
      learned,
    );
    assert.deepEqual((await titles()).sort(), learned.sort());
    assert.equal(await page.locator(".sentence:not([data-met])").count(), 0);
  });
});
