// 320 pixels, and 200 % zoom on a screen of 1280 by 720: every panel and every dialog is there, and nothing is wider than the screen.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { axeFindings } from "../support/axe.js";
import { pastedArticle } from "../support/articles.js";
import { launchChromium } from "../support/browser.js";
import { pasteArticle, untilStill, withExplorer } from "../support/explorer.js";
import { countDifferences, takePicture } from "../support/picture.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const kScreens: Readonly<Record<string, BrowserContextOptions>> = {
  "At 320 pixels": { viewport: { width: 320, height: 640 } },
  "At 200 % zoom": { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 },
};

/** What opens each dialog, and the dialog. */
const kDialogs = [
  ['[data-command="page.share"]', "#share-dialog"],
  ['[data-command="page.export"]', "#export-dialog"],
  ['[data-command="page.embed"]', "#embed-dialog"],
  ["#library-button", "#library"],
  ["#type-button", "#paste-dialog"],
] as const;

function press(page: Page, selector: string): Promise<void> {
  return page.evaluate((each) => document.querySelector<HTMLElement>(each)?.click(), selector);
}

function overflow(page: Page, selector = "html"): Promise<number> {
  return page.locator(selector).evaluate((element) => element.scrollWidth - element.clientWidth);
}

/** Controls of a dialog that can't be scrolled to, reach out of the screen, or are too small for a finger. */
function faultyControls(page: Page, dialog: string): Promise<string[]> {
  const controls = page.locator(`${dialog} :is(button, input, select, textarea)`);
  return controls.evaluateAll((all) => {
    const faults: string[] = [];
    for (const control of all) {
      if (control.closest("[hidden]")) continue;
      control.scrollIntoView({ block: "nearest", inline: "nearest" });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const isWithin = left >= 0 && right <= innerWidth + 0.5 && top >= 0 && bottom <= innerHeight;
      const { width, height } = (control.closest("label") ?? control).getBoundingClientRect();
      const words = control.closest("label")?.textContent ?? control.textContent;
      if (!isWithin) faults.push(`${words} reaches out`);
      if (width < 24 || height < 24) faults.push(`${words} is ${width} by ${height}`);
    }
    return faults;
  });
}

for (const [screen, context] of Object.entries(kScreens)) {
  test(`${screen} every panel opens, drawn and told, and the page does not scroll sideways`, async () => {
    await withExplorer(browser, { context }, async ({ page, problems }) => {
      await pasteArticle(page, pastedArticle);
      const names = await page.locator('[data-command="panel.show"]').allTextContents();
      assert.ok(names.length >= 13, names.join(", "));
      let before = await takePicture(page);
      for (const name of names) {
        await page.evaluate((label) => {
          const tabs = [...document.querySelectorAll<HTMLElement>('[data-command="panel.show"]')];
          tabs.find((tab) => tab.textContent === label)?.click();
        }, name);
        await page.waitForSelector(`#open-panel h2:text-is("${name}")`, { state: "attached" });
        await untilStill(page);
        const picture = await takePicture(page);
        assert.ok(countDifferences(before, picture) > 100, `${name} is drawn`);
        before = picture;
        assert.ok((await overflow(page)) <= 0, name);
      }
      assert.deepEqual(problems, []);
    });
  });

  test(`${screen} every dialog fits the screen, all its controls can be reached, and axe finds nothing`, async () => {
    await withExplorer(browser, { context }, async ({ page }) => {
      await pasteArticle(page, pastedArticle);
      for (const [opener, dialog] of kDialogs) {
        await press(page, opener);
        await page.waitForSelector(`${dialog}[open]`);
        assert.ok((await overflow(page)) <= 0, `${dialog} makes the page wider`);
        assert.ok((await overflow(page, dialog)) <= 0, `${dialog} is wider than itself`);
        const box = await page.locator(dialog).boundingBox();
        const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
        assert.ok(
          box && box.x >= 0 && box.x + box.width <= width,
          `${dialog} is beside the screen`,
        );
        assert.ok(box.y >= 0 && box.y + box.height <= height, `${dialog} is above or below it`);
        assert.deepEqual(await faultyControls(page, dialog), [], dialog);
        assert.deepEqual(await axeFindings(page, dialog), [], dialog);
        await page.keyboard.press("Escape");
        await page.waitForSelector(`${dialog}[open]`, { state: "detached" });
      }
    });
  });
}
