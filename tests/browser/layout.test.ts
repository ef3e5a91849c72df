import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { pastedArticle } from "../support/articles.js";
import { launchChromium } from "../support/browser.js";
import {
  dragMouse,
  pasteArticle,
  untilAnalysed,
  untilMirrored,
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

const kWhole = { x: 0, y: 0, width: 1280, height: 800 };

function control(page: Page, command: string): Promise<string> {
  return page.inputValue(`input[data-command="${command}"]`);
}

test("the border of the panels is dragged, told by the mirror, and put back by a double click", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await untilStill(page);
    assert.equal(await control(page, "layout.panelWidth"), "0");
    await dragMouse(page, [932, 400], [797, 400]);
    const width = Number(await control(page, "layout.panelWidth"));
    assert.ok(Math.abs(width - 480) <= 8, `${width} px wide`);
    await page.mouse.dblclick(1280 - width - 3, 400, { delay: 120 });
    await untilStill(page);
    assert.equal(await control(page, "layout.panelWidth"), "0");
  });
});

for (const x of [931, 939]) {
  test(`the border of the panels is taken hold of at ${x}, a few pixels from its line`, async () => {
    await withExplorer(browser, {}, async ({ page }) => {
      await untilStill(page);
      await dragMouse(page, [x, 400], [x - 100, 400]);
      assert.ok(Number(await control(page, "layout.panelWidth")) > 400);
    });
  });
}

test("the text is made larger step by step without moving the pointer", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await untilStill(page);
    for (let step = 0; step < 6; step += 1) {
      await page.mouse.click(818, 26, { delay: 60 });
      await untilStill(page);
    }
    assert.equal(await control(page, "text.size"), "160");
  });
});

test("a menu of the bar opens below its button, wherever that was clicked", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const pictures = [];
    for (const x of [858, 886]) {
      await page.mouse.click(x, 26, { delay: 60 });
      await page.mouse.move(300, 700);
      await untilStill(page);
      pictures.push(await takePicture(page));
      await page.keyboard.press("Escape", { delay: 60 });
      await untilStill(page);
    }
    const [first, second] = pictures;
    assert.ok(first && second);
    assert.ok(countDifferences(first, second) < 50);
    const closed = await takePicture(page);
    assert.ok(countDifferences(first, closed) > 3000);
  });
});

test("the timeline's height is dragged, and remembered with the article", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await untilStill(page);
    await dragMouse(page, [300, 656], [300, 500]);
    const height = Number(await control(page, "layout.stripHeight"));
    assert.ok(Math.abs(height - 300) <= 8, `${height} px high`);
    await untilSaved(page);
    await page.reload();
    await untilAnalysed(page);
    await untilMirrored(page);
    await page.waitForFunction(
      (kept) =>
        document.querySelector<HTMLInputElement>('[data-command="layout.stripHeight"]')?.value ===
        kept,
      String(height),
      { timeout: 5000 },
    );
  });
});

test("closed panels leave a rail with their names, and a name of it opens them again", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await untilStill(page);
    const open = await takePicture(page, kWhole);
    await page.click("#canvas", { position: { x: 300, y: 500 }, delay: 120 });
    await page.keyboard.press("Control+b", { delay: 60 });
    await page.mouse.move(300, 500);
    await untilStill(page);
    const closed = await takePicture(page, kWhole);
    assert.ok(countDifferences(open, closed) > 2000);
    await page.mouse.click(1240, 80, { delay: 120 });
    await untilStill(page);
    assert.ok(countDifferences(closed, await takePicture(page, kWhole)) > 2000);
  });
});

test("on a phone the sheet is dragged to three heights", async () => {
  const context = { viewport: { width: 390, height: 844 } };
  await withExplorer(browser, { context }, async ({ page }) => {
    await untilStill(page);
    const pressed = (label: string): Promise<string | null> =>
      page.getByRole("button", { name: label, exact: true }).getAttribute("aria-pressed");
    const handle = 844 - Math.floor(844 * 0.46) + 12;
    assert.equal(await pressed("Panels: half height"), "true");
    await dragMouse(page, [195, handle], [195, 190]);
    assert.equal(await pressed("Panels: full height"), "true");
    await page.getByRole("button", { name: "Panels: half height" }).dispatchEvent("click");
    await untilStill(page);
    await dragMouse(page, [195, handle], [195, 800]);
    assert.equal(await pressed("Panels: tabs only"), "true");
  });
});
