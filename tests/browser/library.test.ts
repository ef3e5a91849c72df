import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFindings } from "../support/axe.js";
import { launchChromium } from "../support/browser.js";
import {
  accessibilityTree,
  namesOf,
  pasteArticle,
  untilAnalysed,
  untilMirrored,
  untilSaved,
  untilStill,
  withExplorer,
  wordCount,
} from "../support/explorer.js";
import {
  downloadedText,
  namesInLibrary,
  openLibrary,
  readRecords,
  untilKept,
  untilNames,
} from "../support/library.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const kHarbour = `# The harbour\n\nAda Lovelace visited the harbour of Bristol on 3 May 2025. The cranes were idle.`;
const kOrchard = `# The orchard\n\nThe apples of the orchard were ripe in September 2024. Bob Dylan picked them.`;

async function pasteBoth(page: Page): Promise<void> {
  await pasteArticle(page, kHarbour);
  await untilKept(page, 1);
  await pasteArticle(page, kOrchard);
  await untilKept(page, 2);
}

async function search(page: Page, text: string): Promise<void> {
  await page.fill("#library-search", text);
}

const told = (page: Page): Promise<string | null> => page.textContent("#library .library-told");

test("every pasted article is in the library with its title, day and size; the demonstration is not", async () => {
  await withExplorer(browser, {}, async ({ page, problems }) => {
    await openLibrary(page);
    assert.deepEqual(await namesInLibrary(page), []);
    await page.keyboard.press("Escape");
    await pasteBoth(page);
    await openLibrary(page);
    await untilNames(page, ["The orchard", "The harbour"]);
    const facts = await page.locator("#library li .library-facts").allTextContents();
    assert.match(facts[0] ?? "", /Open now · Kept .*\d{4} · 16 words · 1 kB/);
    assert.match(facts[1] ?? "", /^Kept .*\d{4} · 17 words · 1 kB/);
    const buttons = namesOf(await accessibilityTree(page), "button");
    for (const name of ["The harbour", "Rename “The harbour”", "Delete “The orchard”"])
      assert.ok(buttons.includes(name), name);
    assert.deepEqual(problems, []);
  });
});

test("the library opens by its key, from the top bar of the canvas and from the palette, and gives the keyboard back", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const untilGone = () => page.waitForSelector("#library", { state: "hidden" });
    await page.focus("#canvas");
    await page.keyboard.press("b");
    await page.waitForSelector("#library[open]");
    await page.keyboard.press("Escape");
    await untilGone();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "canvas");
    await page.keyboard.press("Control+k");
    await untilStill(page);
    await page.keyboard.type("library");
    await untilStill(page);
    await page.keyboard.press("Enter");
    await page.waitForSelector("#library[open]");
    await page.keyboard.press("Escape");
    await untilGone();
    await page.evaluate(() => {
      const button = document.querySelector<HTMLElement>('[data-command="library.open"]');
      button?.click();
    });
    await page.waitForSelector("#library[open]");
  });
});

test("axe finds nothing in the library, with articles, a search and a name being changed", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await openLibrary(page);
    assert.deepEqual(await axeFindings(page, "#library"), []);
    await page.keyboard.press("Escape");
    await pasteArticle(page, kHarbour);
    await openLibrary(page);
    await page.fill("#library-search", "harbour");
    await page.waitForSelector("#library .library-context");
    assert.deepEqual(await axeFindings(page, "#library"), []);
    await page.click('#library [aria-label^="Rename"]');
    await page.waitForSelector("#library .library-rename");
    assert.deepEqual(await axeFindings(page, "#library"), []);
  });
});

test("the search finds words of titles and texts, and shows where", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteBoth(page);
    await openLibrary(page);
    await search(page, "cranes BRISTOL");
    await untilNames(page, ["The harbour"]);
    assert.match((await page.textContent("#library .library-context")) ?? "", /harbour of Bristol/);
    await search(page, "orchard");
    await untilNames(page, ["The orchard"]);
    await search(page, "cranes apples");
    await untilNames(page, []);
    assert.match((await page.textContent("#library > .library-facts")) ?? "", /No article/);
    await search(page, "");
    await untilNames(page, ["The orchard", "The harbour"]);
  });
});

test("an article is opened from the library with the notes that belong to its text", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kHarbour);
    await page.evaluate(() => document.querySelectorAll<HTMLElement>(".sentence")[2]?.click());
    await page.waitForSelector(".sentence[aria-current]");
    await page.focus("#canvas");
    await page.keyboard.press("h");
    await page.waitForSelector('section[aria-label="Notes"] li');
    await pasteArticle(page, kOrchard);
    assert.equal(await page.locator('section[aria-label="Notes"] li').count(), 0);
    await openLibrary(page);
    await page.click('#library .library-name:has-text("harbour")');
    await page.waitForSelector("#library", { state: "hidden" });
    await page.waitForSelector('section[aria-label="Notes"] li');
    assert.match(
      (await page.textContent('section[aria-label="Notes"] li')) ?? "",
      /The cranes were idle/,
    );
    // Pasted again, the same text is the same article.
    await pasteArticle(page, kOrchard);
    await pasteArticle(page, kHarbour);
    await page.waitForSelector('section[aria-label="Notes"] li');
    await openLibrary(page);
    assert.equal((await namesInLibrary(page)).length, 2);
  });
});

test("a new name is kept, and leaves the analysis alone", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kHarbour);
    await untilKept(page, 1);
    await openLibrary(page);
    await page.click('#library [aria-label="Rename “The harbour”"]');
    await page.keyboard.press("Escape");
    await untilNames(page, ["The harbour"]);
    assert.ok(await page.isVisible("#library"));
    await page.click('#library [aria-label="Rename “The harbour”"]');
    await page.keyboard.type("Bristol, <b>May</b>");
    await page.keyboard.press("Enter");
    await untilNames(page, ["Bristol, <b>May</b>"]);
    await page.reload();
    await untilAnalysed(page);
    await untilMirrored(page);
    assert.ok(namesOf(await accessibilityTree(page), "heading").includes("The harbour"));
    await openLibrary(page);
    await untilNames(page, ["Bristol, <b>May</b>"]);
  });
});

test("a deleted article is gone with the work on it, and one press brings all of it back", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteBoth(page);
    const before = await readRecords(page);
    await openLibrary(page);
    await page.click('#library [aria-label="Delete “The harbour”"]');
    await untilNames(page, ["The orchard"]);
    assert.match((await told(page)) ?? "", /“The harbour” was deleted/);
    for (const store of ["entries", "texts", "states"])
      assert.equal(Object.keys((await readRecords(page))[store] ?? {}).length, 1, store);
    await page.click("#library .library-told button");
    await untilNames(page, ["The orchard", "The harbour"]);
    const after = await readRecords(page);
    for (const store of ["entries", "texts", "states"])
      assert.deepEqual(after[store], before[store], store);
  });
});

test("the article that is open can be deleted, and does not come back by itself", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kHarbour);
    await untilKept(page, 1);
    await openLibrary(page);
    await page.click('#library [aria-label="Delete “The harbour”"]');
    await untilNames(page, []);
    await page.click("#library .actions >> text=Close");
    await page.evaluate(() => document.querySelectorAll<HTMLElement>(".sentence")[1]?.click());
    await page.waitForTimeout(1000);
    const { entries, texts, states } = await readRecords(page);
    assert.deepEqual([entries, texts, states], [{}, {}, {}]);
    await page.reload();
    await untilAnalysed(page);
    await untilMirrored(page);
    assert.ok((await wordCount(page)) > 100, "the demonstration");
  });
});

test("the whole library goes into one file and, read elsewhere, is there with names, notes and corrections", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteBoth(page);
    await page.evaluate(() => document.querySelectorAll<HTMLElement>(".sentence")[1]?.click());
    await page.focus("#canvas");
    await page.keyboard.press("h");
    await page.waitForSelector('section[aria-label="Notes"] li');
    await openLibrary(page);
    const text = await downloadedText(page, () => page.click("#library .actions >> text=Export"));
    const file = JSON.parse(text) as { articles: { text: string; name: string }[] };
    assert.deepEqual(
      file.articles.map(({ name }) => name),
      ["The orchard", "The harbour"],
    );
    await withExplorer(browser, {}, async ({ page: elsewhere }) => {
      await pasteArticle(elsewhere, kOrchard);
      await untilKept(elsewhere, 1);
      await openLibrary(elsewhere);
      const buffer = Buffer.from(text);
      const input = { name: "library.json", mimeType: "application/json", buffer };
      await elsewhere.setInputFiles("#library input[type=file]", input);
      await untilNames(elsewhere, ["The orchard", "The harbour"]);
      assert.match((await told(elsewhere)) ?? "", /1 article added, 1 already here/);
      // The article that is open takes over what came for it.
      await elsewhere.waitForSelector('section[aria-label="Notes"] li', { state: "attached" });
    });
  });
});

for (const [what, content, sentence] of [
  ["is damaged", '{"article-explorer":"library","version":1,"articles":[{"text":7}]}', /damaged/],
  ["is cut off", '{"article-explorer":"library","version":1,"arti', /no library file/],
  ["is something else", '{"name":"x"}', /no library file/],
  ["is newer", '{"article-explorer":"library","version":2,"articles":[]}', /newer version/],
] as const) {
  test(`a file that ${what} is refused in a sentence, and nothing changes`, async () => {
    await withExplorer(browser, {}, async ({ page }) => {
      await pasteArticle(page, kHarbour);
      await untilKept(page, 1);
      await openLibrary(page);
      const before = await readRecords(page);
      const buffer = Buffer.from(content);
      const input = { name: "other.json", mimeType: "application/json", buffer };
      await page.setInputFiles("#library input[type=file]", input);
      await page.waitForSelector("#library .library-told:not(:empty)");
      assert.match((await told(page)) ?? "", sentence);
      assert.deepEqual(await readRecords(page), before);
    });
  });
}

test("where new articles are not to be kept, none is", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await openLibrary(page);
    await page.uncheck("#library input[type=checkbox]");
    await page.keyboard.press("Escape");
    await pasteArticle(page, kHarbour);
    await page.waitForTimeout(900);
    assert.deepEqual((await readRecords(page)).texts, {});
    await openLibrary(page);
    await page.check("#library input[type=checkbox]");
    await untilNames(page, ["The harbour"]);
  });
});

test("the theme and the panel stay as they were chosen, for every article and the demonstration too", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const press = (argument: string) =>
      page.evaluate((label) => {
        const toggles = [...document.querySelectorAll<HTMLElement>("#panels button")];
        toggles.find(({ textContent }) => textContent === label)?.click();
      }, argument);
    const pressed = (label: string) =>
      page.waitForSelector(`#panels button[aria-pressed="true"]:text-is("${label}")`);
    await press("Sepia");
    await pressed("Sepia");
    await untilSaved(page);
    await page.reload();
    await untilAnalysed(page);
    await untilMirrored(page);
    await pressed("Sepia");
    await pasteArticle(page, kHarbour);
    await untilKept(page, 1);
    await press("Dark");
    await pasteArticle(page, kOrchard);
    await untilKept(page, 2);
    await openLibrary(page);
    await page.click('#library .library-name:has-text("harbour")');
    await page.waitForSelector("#library", { state: "hidden" });
    await page.waitForTimeout(300);
    await pressed("Dark");
  });
});
