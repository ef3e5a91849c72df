import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser } from "playwright-core";
import { pastedArticle } from "../support/articles.js";
import { axeFindings } from "../support/axe.js";
import { launchChromium } from "../support/browser.js";
import { accessibilityTree, namesOf, pasteArticle, withExplorer } from "../support/explorer.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

test("the accessibility tree holds every sentence of the article, in order", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    const told = namesOf(await accessibilityTree(page), "StaticText").join(" ");
    let from = 0;
    const sentences = await page.locator(".sentence").allTextContents();
    assert.ok(sentences.length >= 14, `${sentences.length} sentences`);
    for (const sentence of sentences) {
      const words = sentence.trim().replace(/\s+/g, " ");
      const found = told.replace(/\s+/g, " ").indexOf(words, from);
      assert.ok(found >= from, sentence);
      from = found + words.length;
    }
  });
});

test("controls have names and roles, and do what they say", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const tree = await accessibilityTree(page);
    assert.ok(namesOf(tree, "slider").every((name) => name !== ""));
    assert.ok(namesOf(tree, "slider").length >= 2);
    assert.ok(namesOf(tree, "button").every((name) => name !== ""));
    const slider = '[data-command="keep.share"]';
    await page.focus(slider);
    const before = await page.inputValue(slider);
    await page.keyboard.press("Home");
    await page.waitForFunction(
      ([selector, old]) => document.querySelector<HTMLInputElement>(selector)?.value !== old,
      [slider, before] as const,
    );
    await page.waitForSelector(".sentence.dimmed", { state: "attached" });
  });
});

test("the focus of the mirror is shown over the canvas", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await page.keyboard.press("Tab");
    for (let stop = 0; stop < 12 && (await page.isHidden("#focus-caption")); ++stop) {
      await page.keyboard.press("Tab");
    }
    assert.ok(await page.isVisible("#focus-caption"));
    assert.notEqual(await page.textContent("#focus-caption"), "");
  });
});

test("Enter on a sentence of the mirror selects it", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await page.focus(".sentence");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector('.sentence[data-index="1"][aria-current]', { state: "attached" });
  });
});

for (const plain of [false, true]) {
  const view = plain ? "as plain text" : "drawn";
  test(`axe finds nothing against WCAG 2.2 AA in the explorer ${view}`, async () => {
    await withExplorer(browser, {}, async ({ page }) => {
      if (plain) await page.evaluate(() => document.getElementById("plain-button")?.click());
      assert.deepEqual(await axeFindings(page), []);
    });
  });
}

test("at 320 pixels nothing is wider than the screen, in either view", async () => {
  const context = { viewport: { width: 320, height: 640 } };
  await withExplorer(browser, { context }, async ({ page }) => {
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok((await overflow()) <= 0);
    await page.evaluate(() => document.getElementById("plain-button")?.click());
    assert.ok((await overflow()) <= 0);
  });
});

test("forced colours, more contrast and reduced motion are followed without a complaint", async () => {
  const context = { forcedColors: "active", contrast: "more", reducedMotion: "reduce" } as const;
  await withExplorer(browser, { context }, async ({ problems }) => {
    assert.deepEqual(problems, []);
  });
});
