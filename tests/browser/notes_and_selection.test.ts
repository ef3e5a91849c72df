import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../support/browser.js";
import {
  accessibilityTree,
  namesOf,
  pasteArticle,
  runCommand,
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

const kColumn = { x: 150, y: 60, width: 650, height: 540 };
const kArticle =
  "# A meeting\n\nSenator Josh Hawley met Angela Merkel in Rome. They spoke for two hours.\n\n- first point\n- second point\n";

async function run(page: Page, command: string): Promise<void> {
  await runCommand(page, command);
  await untilStill(page);
}

async function choose(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const sentences = [...document.querySelectorAll<HTMLElement>(".sentence")];
    sentences.find((sentence) => sentence.textContent?.includes(text))?.click();
  }, words);
  await untilStill(page);
}

function clipboard(page: Page, type: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : "";
  }, type);
}

test("a highlight made in the mirror stands on the canvas and in the list, and is there after a reload", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kArticle);
    await choose(page, "They spoke");
    const plain = await takePicture(page, kColumn);
    await run(page, "note.highlight");
    await run(page, "selection.clear");
    assert.ok(countDifferences(plain, await takePicture(page, kColumn)) > 300, "drawn");
    const note = (names: string[]): boolean => names.includes("“They spoke for two hours.”");
    assert.ok(note(namesOf(await accessibilityTree(page), "button")), "mirrored");
    await untilSaved(page);
    await page.reload();
    await untilAnalysed(page);
    await untilMirrored(page);
    await untilStill(page);
    assert.ok(note(namesOf(await accessibilityTree(page), "button")), "kept");
  });
});

test("a note's words are written, changed and deleted in the mirror, and undo brings it back", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kArticle);
    await choose(page, "Angela Merkel");
    await run(page, "note.highlight");
    const section = page.getByRole("region", { name: "Notes", exact: true });
    await section.getByLabel("Note").fill("who is she?");
    await section.getByLabel("Note").blur();
    await untilStill(page);
    assert.match((await section.textContent()) ?? "", /who is she\?: “Senator/);
    await section.getByRole("button", { name: "Delete" }).press("Enter");
    await untilStill(page);
    assert.equal(await section.isVisible(), false);
    await run(page, "undo");
    assert.match((await section.textContent()) ?? "", /who is she/);
  });
});

test("a right click opens a menu on the canvas that copies with citation", async () => {
  await withExplorer(browser, {}, async ({ page, problems }) => {
    await pasteArticle(page, kArticle);
    await untilStill(page);
    const before = await takePicture(page, kColumn);
    await page.mouse.click(260, 195, { button: "right", delay: 120 });
    await untilStill(page);
    const open = await takePicture(page, kColumn);
    assert.ok(countDifferences(before, open) > 4000, "a menu");
    await page.mouse.click(300, 260, { delay: 120 });
    await untilStill(page);
    const copied = await clipboard(page, "text/plain");
    assert.match(copied, /^“.+”\n— A meeting/u);
    assert.deepEqual(problems, []);
  });
});

test("Shift with the arrows extends the selection by words and sentences, across blocks, and copies it as rich text", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kArticle);
    await choose(page, "They spoke");
    await page.evaluate(() => document.getElementById("canvas")?.focus());
    const before = await takePicture(page, kColumn);
    for (let step = 0; step < 2; ++step)
      await page.keyboard.press("Shift+ArrowDown", { delay: 60 });
    await untilStill(page);
    assert.ok(countDifferences(before, await takePicture(page, kColumn)) > 200);
    await page.keyboard.press("Control+Shift+ArrowLeft", { delay: 60 });
    await untilStill(page);
    await page.keyboard.press("Control+C", { delay: 60 });
    assert.equal(
      (await clipboard(page, "text/plain")).trim(),
      "They spoke for two hours.\n\n• first point\n• second",
    );
    const html = await clipboard(page, "text/html");
    assert.match(
      html,
      /<p>They spoke for two hours\.<\/p><ul><li>first point<\/li><li>second ?<\/li>/u,
    );
  });
});

/** Begins a note on a sentence, with the keyboard on the canvas. */
async function beginNote(page: Page): Promise<void> {
  await page.focus("#canvas");
  await choose(page, "They spoke");
  await page.keyboard.press("m");
  await untilStill(page);
}

const bodies = (page: Page): Promise<string[]> =>
  page
    .locator('section[aria-label="Notes"] input')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

function showPanel(page: Page, name: string): Promise<void> {
  return page.evaluate((panel) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('[data-command="panel.show"]')];
    buttons.find(({ textContent }) => textContent?.toLowerCase() === panel)?.click();
  }, name);
}

const kWaysOut: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  Escape: (page) => page.keyboard.press("Escape"),
  "a click into the article": (page) => page.mouse.click(300, 500),
  "another panel": (page) => showPanel(page, "summary"),
  "nothing else": () => Promise.resolve(),
};

for (const [way, leave] of Object.entries(kWaysOut)) {
  test(`what is typed into a note is kept after ${way}`, async () => {
    await withExplorer(browser, {}, async ({ page }) => {
      await pasteArticle(page, kArticle);
      await beginNote(page);
      await page.keyboard.type("Who was there?", { delay: 20 });
      await untilStill(page);
      await leave(page);
      await untilStill(page);
      assert.deepEqual(await bodies(page), ["Who was there?"]);
      await untilSaved(page);
      await page.reload();
      await untilAnalysed(page);
      await untilMirrored(page);
      await untilStill(page);
      assert.deepEqual(await bodies(page), ["Who was there?"]);
    });
  });
}

test("the words of a note are one step to undo", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kArticle);
    await beginNote(page);
    await page.keyboard.type("Who?", { delay: 20 });
    await untilStill(page);
    await page.keyboard.press("Enter");
    await untilStill(page);
    await run(page, "undo");
    assert.deepEqual(await bodies(page), [""]);
    await run(page, "redo");
    assert.deepEqual(await bodies(page), ["Who?"]);
  });
});

test("a copy with its citation has a key that browsers leave to pages", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kArticle);
    await page.focus("#canvas");
    await choose(page, "They spoke");
    await page.keyboard.press("Shift+C");
    await page.waitForFunction(async () =>
      (await navigator.clipboard.readText()).includes("A meeting"),
    );
    assert.match(await clipboard(page, "text/plain"), /They spoke for two hours\./);
  });
});
