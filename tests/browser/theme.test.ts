import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFindings } from "../support/axe.js";
import { launchChromium } from "../support/browser.js";
import { untilStill, withExplorer } from "../support/explorer.js";
import { takePicture } from "../support/picture.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** Beside the column of the article. */
const kMargin = { x: 60, y: 300, width: 2, height: 2 };

async function choose(page: Page, theme: string): Promise<void> {
  await page.locator('button[data-command="theme.set"]', { hasText: theme }).evaluate((button) => {
    (button as HTMLElement).click();
  });
  await untilStill(page);
}

function background(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .evaluate((element) => getComputedStyle(element).backgroundColor.replaceAll(" ", ""));
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`where the system is ${colorScheme}, dialogs have the paper that is drawn in each theme, and axe finds nothing in them`, async () => {
    await withExplorer(browser, { context: { colorScheme } }, async ({ page }) => {
      const papers = new Set<string>();
      for (const theme of ["Light", "Dark", "Sepia", "High contrast", "As the system"]) {
        await choose(page, theme);
        const [red, green, blue] = (await takePicture(page, kMargin)).rgb;
        const paper = `rgb(${red},${green},${blue})`;
        papers.add(paper);
        await page.evaluate(() =>
          document.querySelector<HTMLElement>('[data-command="page.export"]')?.click(),
        );
        await page.waitForSelector("#export-dialog[open]");
        assert.equal(await background(page, "#export-dialog"), paper, theme);
        assert.equal(await background(page, "body"), paper, theme);
        assert.deepEqual(await axeFindings(page, "#export-dialog"), [], theme);
        await page.click("#export-close");
      }
      assert.equal(papers.size, 4);
    });
  });
}
