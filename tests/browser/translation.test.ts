// The page in another language: built with a translation in which every message is marked, all that it says is marked.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { pastedArticle } from "../support/articles.js";
import { launchChromium, withPage } from "../support/browser.js";
import { copyToClipboard, pasteArticle, untilStill, withExplorer } from "../support/explorer.js";
import { downloadedText, openLibrary, untilKept } from "../support/library.js";
import { follow, noticeSays } from "../support/links.js";
import { test } from "../support/timed_test.js";
import {
  buildTranslated,
  translatedOn,
  untranslatedOn,
  type TranslatedBuild,
} from "../support/translated_page.js";

let browser: Browser;
let build: TranslatedBuild;
before(async () => {
  build = buildTranslated();
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  build.remove();
});

/** All that is on the page is translated, and that is at least so much. */
async function isTranslated(page: Page, fewest: number): Promise<void> {
  assert.deepEqual(await untranslatedOn(page), []);
  assert.ok((await translatedOn(page)) >= fewest, `${await translatedOn(page)} messages`);
}

/** Presses a control of the mirror. */
async function press(page: Page, selector: string): Promise<void> {
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
}

async function withTranslated(
  options: { readonly firstVisit?: boolean },
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const { folder } = build;
  await withExplorer(browser, { folder, ...options }, async ({ page, problems }) => {
    await use(page);
    assert.deepEqual(problems, []);
  });
}

test("the page is of its table's language", async () => {
  await withTranslated({}, async (page) => {
    assert.equal(await page.getAttribute("html", "lang"), "de");
    // The window's name, which C++ gives it, takes the place of the page's own.
    const html = await (await page.request.get(page.url())).text();
    assert.match(html, /<title>⟦.*⟧<\/title>/);
    assert.match(html, /name="description" content="⟦.*⟧"/);
    const manifest = await page.request.get(new URL("app.webmanifest", page.url()).href);
    const { lang, name } = (await manifest.json()) as { lang: string; name: string };
    assert.equal(lang, "de");
    assert.match(name, /^⟦.*⟧$/);
  });
});

test("the first screen with its tour, the mirror of an article and its notes are translated", async () => {
  await withTranslated({ firstVisit: true }, async (page) => {
    await page.waitForSelector("#tour:not(.closed) h2:not(:empty)");
    await isTranslated(page, 60);
    await press(page, "#tour button:last-child");
    await pasteArticle(page, pastedArticle);
    await page.keyboard.press("j");
    await page.keyboard.press("h");
    const names = page.locator('#panels button[data-command="panel.show"]').nth(1);
    await names.evaluate((button: HTMLElement) => {
      button.click();
    });
    await untilStill(page);
    await isTranslated(page, 40);
    assert.match((await page.textContent("#panels ul li")) ?? "", /⟦.*⟧/);
  });
});

test("where the explorer can't be loaded, the sentence that says so is translated", async () => {
  const prepare = (page: Page): Promise<void> => page.route("**/*.wasm", (route) => route.abort());
  await withPage(browser, { folder: build.folder, prepare }, async ({ page }) => {
    await page.waitForSelector("#obstacle:not([hidden])");
    await page.evaluate(() => document.getElementById("article")?.replaceChildren());
    await isTranslated(page, 4);
  });
});

test("the dialog for pasting and the notices about what comes in are translated", async () => {
  await withTranslated({}, async (page) => {
    await press(page, "#type-button");
    await page.click("#bookmarklet");
    await page.waitForSelector("#paste-note:not(:empty)");
    await isTranslated(page, 15);
    await page.fill("#paste-address", "javascript:alert(1)");
    await page.click("#paste-go");
    assert.match(await page.innerText("#paste-note"), /^⟦“javascript:.*” .*⟧$/);
    const buffer = Buffer.from([0, 1, 2, 3]);
    await page.setInputFiles("#paste-file", { name: "x.bin", mimeType: "", buffer });
    await noticeSays(page, /^⟦“x.bin” .*⟧$/);
    await isTranslated(page, 20);
    await copyToClipboard(page, " ");
    await page.keyboard.press("Control+V");
    await noticeSays(page, /^⟦.*⟧$/);
    await follow(page, "#article=1.damaged");
    await noticeSays(page, /^⟦.*⟧$/);
    await isTranslated(page, 20);
  });
});

test("the library, its rows and what it answers are translated", async () => {
  await withTranslated({}, async (page) => {
    await openLibrary(page);
    await isTranslated(page, 10);
    await page.keyboard.press("Escape");
    await pasteArticle(page, pastedArticle);
    await untilKept(page, 1);
    await openLibrary(page);
    await page.waitForSelector("#library .library-name");
    await isTranslated(page, 15);
    await page.fill("#library-search", "nowhere");
    await page.waitForSelector("#library .library-name", { state: "detached" });
    await isTranslated(page, 10);
    await page.fill("#library-search", "");
    await page.click("#library .library-actions button:first-child");
    await page.waitForSelector("#library .library-rename");
    await isTranslated(page, 10);
    await page.keyboard.press("Enter");
    await page.click("#library .library-actions button:last-child");
    await page.waitForSelector("#library .library-told button");
    await isTranslated(page, 10);
  });
});

test("the dialogs for links, for other pages and for files are translated", async () => {
  await withTranslated({}, async (page) => {
    await pasteArticle(page, pastedArticle);
    await page.keyboard.press("j");
    await page.keyboard.press("h");
    await untilStill(page);
    await press(page, '[data-command="page.share"]');
    await page.waitForSelector("#share-dialog[open] #share-about:not(:empty)");
    await page.click("#share-copy");
    await page.waitForSelector("#share-note:not(:empty)");
    await isTranslated(page, 15);
    await page.keyboard.press("Escape");
    await press(page, '[data-command="page.embed"]');
    await page.waitForSelector("#embed-dialog[open]");
    await page.click("#embed-copy");
    await page.waitForSelector("#embed-note:not(:empty)");
    await isTranslated(page, 15);
    assert.match(await page.inputValue("#embed-iframe"), /title="⟦.*?⟧"/);
    await page.keyboard.press("Escape");
    await press(page, '[data-command="page.export"]');
    await page.waitForSelector("#export-dialog[open]");
    await page.click("#export-copy");
    await page.waitForSelector("#export-note:not(:empty)");
    await isTranslated(page, 15);
  });
});

test("the printed article and the report have their headings and marks in the page's language", async () => {
  await withTranslated({}, async (page) => {
    await pasteArticle(page, pastedArticle);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    await isTranslated(page, 8);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    await press(page, '[data-command="page.export"]');
    await page.check('#export-dialog input[value="markdown"]');
    const report = await downloadedText(page, () => page.click("#export-save"));
    const headings = report.match(/^## .*$/gm) ?? [];
    assert.ok(headings.length >= 5);
    for (const heading of headings) assert.match(heading, /^## ⟦.*⟧$/);
    for (const line of report.match(/^- .*$/gm) ?? []) assert.match(line, /^- ⟦.*⟧$/);
  });
});

test("the explorer as plain text is translated", async () => {
  await withTranslated({}, async (page) => {
    await press(page, "#plain-button");
    await page.waitForSelector("html.plain");
    await isTranslated(page, 30);
  });
});
