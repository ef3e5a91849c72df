// Help and the tour: on the canvas, in the mirror, and by keyboard.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { pastedArticle } from "../support/articles.js";
import { axeFindings } from "../support/axe.js";
import { launchChromium, withPage } from "../support/browser.js";
import {
  drawCount,
  pasteArticle,
  untilAnalysed,
  untilMirrored,
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

const kTour = "#tour:not(.closed)";

async function focusCanvas(page: Page): Promise<void> {
  await page.focus("#canvas");
  await untilStill(page);
}

function shown(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .evaluateAll((found) => found.some((element) => !(element as HTMLElement).hidden));
}

async function until(page: Page, selector: string, isShown: boolean): Promise<void> {
  await page.waitForFunction(
    ([wanted, there]) => {
      const found = document.querySelector<HTMLElement>(wanted);
      return (found !== null && !found.hidden) === there;
    },
    [selector, isShown] as const,
  );
}

for (const key of ["Shift+Slash", "F1"]) {
  test(`${key} opens help on the canvas, Escape closes it, and the canvas keeps the keyboard`, async () => {
    await withExplorer(browser, {}, async ({ page }) => {
      await focusCanvas(page);
      const closed = await takePicture(page);
      await page.keyboard.press(key, { delay: 60 });
      await until(page, "#help", true);
      await untilStill(page);
      assert.ok(countDifferences(closed, await takePicture(page)) > 50_000);
      await page.keyboard.press("Escape", { delay: 60 });
      await until(page, "#help", false);
      await untilStill(page);
      assert.ok(countDifferences(closed, await takePicture(page)) < 2000);
      await page.keyboard.press("j", { delay: 60 });
      await page.waitForSelector(".sentence[aria-current]", { state: "attached" });
    });
  });
}

test("help is narrowed while its field is typed into, and Enter runs what was found", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await focusCanvas(page);
    await page.keyboard.press("Shift+Slash", { delay: 60 });
    await until(page, "#help", true);
    await untilStill(page);
    const all = await page.locator("#help button").count();
    await page.keyboard.type("theme dark", { delay: 60 });
    await page.waitForFunction(
      (before) => document.querySelectorAll("#help button").length < before / 10,
      all,
    );
    await page.keyboard.press("Enter", { delay: 60 });
    await until(page, "#help", false);
    await page.waitForSelector('[data-command="theme.set"][aria-pressed="true"]:text("Dark")', {
      state: "attached",
    });
  });
});

test("help opened in the mirror takes the focus, is filtered and operated there, and gives it back", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const opener = page.locator('[data-command="help.open"]');
    await opener.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.activeElement?.getAttribute("data-command") === "help.filter",
    );
    assert.deepEqual(await axeFindings(page), []);
    await page.keyboard.type("marks tone");
    await page.waitForFunction(() => document.querySelectorAll("#help li button").length === 2);
    const field = page.locator('[data-command="help.filter"]');
    assert.equal(await field.inputValue(), "marks tone");
    await page.keyboard.press("Escape");
    await until(page, "#help", false);
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute("data-command")),
      "help.open",
    );
  });
});

test("on the first visit a tour is shown, once: neither after a reload nor with an own article", async () => {
  await withExplorer(browser, { firstVisit: true }, async ({ page }) => {
    await page.waitForSelector(kTour, { state: "attached" });
    assert.match((await page.textContent("#tour [role=status]")) ?? "", /Step 1 of 5/);
    await page.reload();
    await untilAnalysed(page);
    await untilMirrored(page);
    await untilStill(page);
    assert.equal(await shown(page, kTour), false);
    await pasteArticle(page, pastedArticle);
    await page.reload();
    await untilAnalysed(page);
    await untilStill(page);
    assert.equal(await shown(page, kTour), false);
  });
});

test("the tour goes through its stops by keys on the canvas and by buttons of the mirror", async () => {
  await withExplorer(browser, { firstVisit: true }, async ({ page }) => {
    const step = (number: number): Promise<unknown> =>
      page.waitForFunction(
        (wanted) => document.getElementById("tour")?.textContent?.includes(wanted),
        `Step ${number} of 5`,
      );
    await step(1);
    await focusCanvas(page);
    let last = await takePicture(page);
    for (const number of [2, 3]) {
      await page.keyboard.press("Enter", { delay: 60 });
      await step(number);
      await untilStill(page);
      const now = await takePicture(page);
      assert.ok(countDifferences(last, now) > 3000, `step ${number} looks like the one before`);
      last = now;
    }
    await page.keyboard.press("Backspace", { delay: 60 });
    await step(2);
    await page.locator("#tour button", { hasText: "Next" }).focus();
    await page.keyboard.press("Enter");
    await step(3);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Next");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#tour.closed", { state: "attached" });
    assert.equal(await page.evaluate(() => document.activeElement?.id), "canvas");
  });
});

test("the tour takes no focus, and what is pasted meanwhile is explored and ends it", async () => {
  await withExplorer(browser, { firstVisit: true }, async ({ page }) => {
    await page.waitForSelector(kTour, { state: "attached" });
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "BODY");
    await pasteArticle(page, pastedArticle);
    await page.waitForSelector("#tour.closed", { state: "attached" });
    assert.match(
      (await page.textContent("#article")) ?? "",
      new RegExp(pastedArticle.slice(2, 20)),
    );
  });
});

test("while the tour is shown everything else is used as always, and nothing is drawn when idle", async () => {
  await withExplorer(browser, { firstVisit: true }, async ({ page }) => {
    await page.waitForSelector(kTour, { state: "attached" });
    await untilStill(page);
    await page.mouse.click(1000, 75, { delay: 120 });
    const before = await untilStill(page);
    await page.waitForTimeout(1500);
    assert.equal(await drawCount(page), before);
    await page.keyboard.press("j", { delay: 60 });
    await page.waitForSelector(".sentence[aria-current]", { state: "attached" });
    assert.ok(await shown(page, kTour));
  });
});

test("the tour is started again by its command", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    assert.equal(await shown(page, kTour), false);
    await page.locator('[data-command="tour.start"]').dispatchEvent("click");
    await page.waitForSelector(kTour, { state: "attached" });
  });
});

for (const query of ["", "?embed"]) {
  test(`in a frame no tour comes by itself (${query === "" ? "the page" : query})`, async () => {
    await withPage(browser, {}, async ({ page, address }) => {
      await page.evaluate((source) => {
        localStorage.clear();
        const frame = document.createElement("iframe");
        frame.src = source;
        frame.width = "800";
        frame.height = "500";
        document.body.prepend(frame);
      }, address + query);
      const frame = page.frames().at(-1);
      assert.ok(frame && frame !== page.mainFrame());
      await untilAnalysed(frame);
      await untilMirrored(frame);
      await page.waitForTimeout(500);
      assert.equal(await frame.locator("#tour.closed").count(), 1);
    });
  });
}

for (const width of [320, 390]) {
  test(`help fits ${width} pixels, at 200 % text`, async () => {
    const context = { viewport: { width, height: 700 } };
    await withExplorer(browser, { context }, async ({ page }) => {
      const size = page.locator('input[data-command="text.size"]');
      await size.evaluate((input: HTMLInputElement) => {
        input.value = "200";
        input.dispatchEvent(new Event("input"));
      });
      await page.locator('[data-command="help.open"]').dispatchEvent("click");
      await until(page, "#help", true);
      await untilStill(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0);
    });
  });
}
