// The watchlist, through the accessibility tree and the canvas.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../support/browser.js";
import {
  accessibilityTree,
  namesOf,
  pasteArticle,
  untilAnalysed,
  untilSaved,
  untilStill,
  withExplorer,
} from "../support/explorer.js";
import { writeRecords } from "../support/library.js";
import { countDifferences, takePicture } from "../support/picture.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const kText = "The bank met in Rome. The Bank said no.\n\nAn iPhone lay there.\n";
/** The article with its heading, in a window of 1280 by 800. */
const kColumn = { x: 40, y: 60, width: 760, height: 400 };

async function openWatchlist(page: Page): Promise<void> {
  await page.locator("#mirror button", { hasText: /^Watchlist$/ }).dispatchEvent("click");
  await page.locator('#open-panel[aria-label="Watchlist"]').waitFor({ state: "attached" });
}

async function watch(page: Page, term: string): Promise<void> {
  const field = page.locator('#open-panel input[data-command="watchlist.add"]');
  await field.fill(term);
  await field.press("Enter");
}

async function untilListed(page: Page, label: string): Promise<void> {
  await page
    .locator("#open-panel button", { hasText: new RegExp(`^${label}$`) })
    .waitFor({ state: "attached" });
}

test("watched terms are boxed on the canvas, counted and stepped through in the mirror", async () => {
  await withExplorer(browser, {}, async ({ page, problems }) => {
    await pasteArticle(page, kText);
    await openWatchlist(page);
    await untilStill(page);
    const before = await takePicture(page, kColumn);
    await watch(page, "bank");
    await watch(page, "Paris");
    await untilListed(page, "bank, 2 places");
    await untilListed(page, "Stop watching Paris, not in this article");
    await untilStill(page);
    assert.ok(countDifferences(before, await takePicture(page, kColumn)) > 40, "boxes in the text");
    assert.match(await page.locator("#status").innerText(), /1 of your 2 watched terms occurs/);
    await page.locator("#open-panel button", { hasText: "bank, 2 places" }).dispatchEvent("click");
    await page.waitForFunction(() => window.getSelection !== undefined);
    const buttons = namesOf(await accessibilityTree(page), "button");
    assert.ok(buttons.includes("Previous place of bank"));
    assert.deepEqual(problems, []);
  });
});

test("the watchlist is kept over a reload, and every article is screened", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kText);
    await openWatchlist(page);
    const whole = page.locator('#open-panel textarea[data-command="watchlist.set"]');
    await whole.fill("# Money\nbank\n\n# Things\niPhone = handset\n");
    await whole.blur();
    await untilListed(page, "bank, 2 places");
    const headings = await page.locator("#open-panel h3").allInnerTexts();
    assert.ok(headings.includes("Money") && headings.includes("Things"), headings.join());
    await untilSaved(page);
    await page.reload();
    await untilAnalysed(page);
    await pasteArticle(page, "A handset is no bank. Mobile phones are.");
    await openWatchlist(page);
    await untilListed(page, "iPhone, 1 place");
    await untilListed(page, "bank, 1 place");
  });
});

test("the list is saved as a text file, and a file's terms are added", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kText);
    await openWatchlist(page);
    await watch(page, "bank");
    await untilListed(page, "bank, 2 places");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.locator("#open-panel button", { hasText: "Add a list from a file" }).press("Enter"),
    ]);
    await chooser.setFiles({
      name: "terms.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("bank\nRome\n"),
    });
    await untilListed(page, "Rome, 1 place");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#open-panel button", { hasText: "Save the list as a file" }).press("Enter"),
    ]);
    assert.equal(download.suggestedFilename(), "watchlist.txt");
    assert.equal(await readFile(await download.path(), "utf8"), "bank\nRome\n");
  });
});

test("kept lists that can't be read are refused with a sentence and stay in the browser", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const hostile = '{"version":1,"watched":7,"lenses":"all"}';
    await writeRecords(page, { puts: [{ store: "settings", key: "lists", value: hostile }] });
    await page.reload();
    await untilAnalysed(page);
    const notice = page.locator("#notice");
    await notice.filter({ hasText: "could not be read" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      notice.getByRole("button", { name: "Save them as a file" }).click(),
    ]);
    assert.equal(await readFile(await download.path(), "utf8"), hostile);
    await openWatchlist(page);
    await watch(page, "open");
    await untilListed(page, "open, .*");
  });
});

test("two tabs keep the terms and lenses of both, and what one has deleted stays deleted", async () => {
  await withExplorer(browser, {}, async ({ page, address }) => {
    await pasteArticle(page, kText);
    await openWatchlist(page);
    await watch(page, "bank");
    await watch(page, "Paris");
    await untilListed(page, "Stop watching Paris, not in this article");
    await untilSaved(page);
    const other = await page.context().newPage();
    await other.goto(address);
    await untilAnalysed(other);
    await openWatchlist(other);
    await untilListed(other, "Stop watching Paris, not in this article");
    await watch(other, "Rome");
    await untilListed(other, "Rome, 1 place");
    await untilSaved(other);
    await page
      .locator("#open-panel button", { hasText: "Stop watching Paris" })
      .dispatchEvent("click");
    await untilListed(page, "Rome, 1 place");
    await untilSaved(page);
    await page.reload();
    await untilAnalysed(page);
    await openWatchlist(page);
    await untilListed(page, "Rome, 1 place");
    const told = await page.locator("#open-panel button").allTextContents();
    assert.ok(!told.some((label) => label.includes("Paris")), told.join("; "));
  });
});
