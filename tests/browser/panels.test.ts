import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { pastedArticle } from "../support/articles.js";
import { launchChromium } from "../support/browser.js";
import {
  accessibilityTree,
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

/** The column of panels in a window of 1280 by 800. */
const kPanels = { x: 940, y: 60, width: 330, height: 700 };

async function press(page: Page, command: string, label: string): Promise<void> {
  await page.evaluate(
    ([name, words]) => {
      const buttons = document.querySelectorAll<HTMLElement>(`[data-command="${name}"]`);
      const button = [...buttons].find(({ textContent }) => textContent?.startsWith(words));
      if (!button) throw new Error(`no button ${name} ${words}`);
      button.click();
    },
    [command, label] as const,
  );
  await untilStill(page);
}

function itemsOf(page: Page, command: string): Promise<string[]> {
  return page.evaluate(
    (name) =>
      [...document.querySelectorAll(`#open-panel [data-command="${name}"]`)].map(
        ({ textContent }) => textContent ?? "",
      ),
    command,
  );
}

test("the open panel is told with its list, and each panel in its turn", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    for (const [panel, command] of [
      ["Quotes", "quote.select"],
      ["Figures", "figure.select"],
      ["Summary", "sentence.select"],
    ] as const) {
      await press(page, "panel.show", panel);
      const items = await itemsOf(page, command);
      assert.ok(items.length > 0, panel);
      const told = namesOf(await accessibilityTree(page), "button");
      for (const item of items) assert.ok(told.includes(item.trim()), item);
    }
  });
});

test("a quotation chosen in the list is marked on the canvas", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await press(page, "panel.show", "Quotes");
    const before = await takePicture(page);
    const [first = ""] = await itemsOf(page, "quote.select");
    await press(page, "quote.select", first);
    assert.ok(countDifferences(before, await takePicture(page)) > 300);
  });
});

test("a name is hidden, found among the hidden ones, and shown again by undo", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await press(page, "panel.show", "Names");
    const names = await itemsOf(page, "entity.select");
    const [first = ""] = names;
    await press(page, "entity.select", first);
    const before = await takePicture(page, kPanels);
    await press(page, "entity.hide", "Hide");
    assert.equal((await itemsOf(page, "entity.select")).includes(first), false);
    assert.equal((await itemsOf(page, "entity.show")).length, 1);
    assert.ok(countDifferences(before, await takePicture(page, kPanels)) > 300);
    await press(page, "undo", "Undo");
    assert.deepEqual(await itemsOf(page, "entity.select"), names);
    await press(page, "redo", "Redo");
    assert.equal((await itemsOf(page, "entity.show")).length, 1);
  });
});

test("one name is merged into another, which then has the mentions of both", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await press(page, "panel.show", "Names");
    const count = (item: string): number => Number(item.split(", ").at(-1));
    const [first = "", second = ""] = await itemsOf(page, "entity.select");
    await press(page, "entity.select", second);
    const target = first.slice(0, first.lastIndexOf(","));
    await press(page, "entity.merge", target);
    const [merged = ""] = (await itemsOf(page, "entity.select")).filter((item) =>
      item.startsWith(target),
    );
    assert.equal(count(merged), count(first) + count(second));
  });
});

/** Right of the choices above the names, and on every row. */
const kRowX = 1240;

/** Finds the rows of two names on the canvas by pressing where they may be: a pressed name is the selected one. */
async function rowsOfNames(page: Page): Promise<{ name: string; y: number }[]> {
  const selected = '[aria-label="People, organisations and places"] [aria-pressed="true"]';
  const rows: { name: string; y: number }[] = [];
  for (let y = 360; y < 640 && rows.length < 2; y += 9) {
    await page.mouse.click(kRowX, y, { delay: 80 });
    await untilStill(page);
    const [name] = await page.locator(selected).allTextContents();
    if (name === undefined) continue;
    if (name !== rows.at(-1)?.name) rows.push({ name, y });
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[data-command="selection.clear"]')?.click(),
    );
    await untilStill(page);
  }
  return rows;
}

test("a name dragged onto another on the canvas is merged into it, and undo parts them again", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await press(page, "panel.show", "Names");
    const before = await itemsOf(page, "entity.select");
    const count = (item: string): number => Number(item.split(", ").at(-1));
    const [target, dragged] = await rowsOfNames(page);
    assert.ok(target && dragged);
    await page.mouse.move(kRowX, dragged.y);
    await page.mouse.down();
    await page.waitForTimeout(120);
    await page.mouse.move(kRowX + 4, (dragged.y + target.y) / 2, { steps: 3 });
    await page.waitForTimeout(120);
    await page.mouse.move(kRowX + 4, target.y, { steps: 3 });
    await page.waitForTimeout(120);
    await page.mouse.up();
    await untilStill(page);
    const named = (items: string[], { name }: { name: string }): string | undefined =>
      items.find((item) => item.startsWith(`${name.split(",")[0]},`));
    const after = await itemsOf(page, "entity.select");
    assert.equal(after.length, before.length - 1);
    assert.equal(named(after, dragged), undefined);
    assert.equal(
      count(named(after, target) ?? ""),
      count(named(before, target) ?? "") + count(named(before, dragged) ?? ""),
    );
    await press(page, "undo", "Undo");
    assert.deepEqual(await itemsOf(page, "entity.select"), before);
  });
});

test("the names are filtered while the filter is typed, and the field keeps the keyboard", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await press(page, "panel.show", "Names");
    const [first = ""] = await itemsOf(page, "entity.select");
    await page.focus('[data-command="entities.filter"]');
    await page.keyboard.type(first.slice(0, 4), { delay: 80 });
    await untilStill(page);
    const shown = await itemsOf(page, "entity.select");
    assert.ok(shown.includes(first));
    await page.keyboard.type("qqq", { delay: 80 });
    await untilStill(page);
    assert.deepEqual(await itemsOf(page, "entity.select"), []);
    assert.equal(
      await page.inputValue('[data-command="entities.filter"]'),
      `${first.slice(0, 4)}qqq`,
    );
  });
});

test("the summary is saved as a Markdown file without a request", async () => {
  await withExplorer(browser, {}, async ({ page, requests }) => {
    await pasteArticle(page, pastedArticle);
    const before = requests.filter((address) => !address.startsWith("blob:")).length;
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      press(page, "summary.export", "Save"),
    ]);
    assert.match(download.suggestedFilename(), /-summary\.md$/);
    const text = await readFile(await download.path(), "utf8");
    assert.match(text, /^# .+\n\n- .+ \(sentence \d+\)\n/);
    assert.equal(requests.filter((address) => !address.startsWith("blob:")).length, before);
  });
});

test("the figures are copied as CSV", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await press(page, "figures.copy", "Copy");
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(
      text,
      /^kind,value,upper,unit,words,sentence,context\r?\n(money|percent|count|measure),/,
    );
  });
});
