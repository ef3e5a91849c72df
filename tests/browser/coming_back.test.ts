// Coming back: to the place where one has read, and to the article that another one has replaced.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../support/browser.js";
import {
  exploreAnew,
  pasteArticle,
  runCommand,
  untilAnalysed,
  untilMirrored,
  untilSaved,
  untilStill,
  withExplorer,
} from "../support/explorer.js";
import { readRecords } from "../support/library.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const kLong =
  "# The harbour\n\n" +
  Array.from(
    { length: 80 },
    (_, i) => `Ada Lovelace saw ship number ${i} come in. It was larger than the one before it.`,
  ).join("\n\n");
const kOther = "# The orchard\n\nBob Dylan picked the apples of the orchard. They were ripe.";

/** The place of the only article that is kept. */
async function keptPlace(page: Page): Promise<unknown> {
  const { states = {} } = await readRecords(page);
  const [record] = Object.values(states);
  return (JSON.parse((record as { state: string }).state) as { place?: number }).place;
}

async function explored(page: Page, act: () => Promise<unknown>): Promise<void> {
  await exploreAnew(page, act);
  await untilStill(page);
}

const text = async (page: Page): Promise<string> => (await page.textContent("#article")) ?? "";

for (const selects of [false, true]) {
  test(`after a reload the article stands where it was read${selects ? ", whatever name is selected" : ""}`, async () => {
    await withExplorer(browser, {}, async ({ page }) => {
      await pasteArticle(page, kLong);
      if (selects) {
        await page.evaluate(() =>
          document
            .querySelector<HTMLElement>('#panels section[aria-label^="People"] button')
            ?.click(),
        );
        await untilStill(page);
      }
      await page.mouse.move(400, 400);
      for (let turn = 0; turn < 12; ++turn) await page.mouse.wheel(0, 100);
      await untilSaved(page);
      const place = await keptPlace(page);
      assert.ok(Number(place) > 500, String(place));
      await page.reload();
      await untilAnalysed(page);
      await untilMirrored(page);
      await untilSaved(page);
      assert.equal(await keptPlace(page), place);
    });
  });
}

test("Ctrl+Z and the notice bring back the article that a paste has replaced, with the work on it", async () => {
  await withExplorer(browser, {}, async ({ page, problems }) => {
    await pasteArticle(page, kLong);
    await page.evaluate(() => document.querySelectorAll<HTMLElement>(".sentence")[1]?.click());
    await untilStill(page);
    await runCommand(page, "note.highlight");
    await untilSaved(page);
    await pasteArticle(page, kOther);
    assert.match((await page.textContent("#notice")) ?? "", /“The harbour” was replaced/);
    await page.focus("#canvas");
    await explored(page, () => page.keyboard.press("Control+z"));
    assert.match(await text(page), /Ada Lovelace/);
    assert.equal(await page.locator('section[aria-label="Notes"] li').count(), 1);
    await pasteArticle(page, kOther);
    await explored(page, () => page.click("#notice button >> text=Undo"));
    assert.match(await text(page), /Ada Lovelace/);
    assert.deepEqual(problems, []);
  });
});

test("the demonstration opens by a command, and undo leads back from it; with nothing to undo that is said", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const demonstration = await text(page);
    await runCommand(page, "undo");
    await page.waitForSelector("#notice >> text=nothing to undo");
    await pasteArticle(page, kOther);
    await explored(page, () => runCommand(page, "article.demonstration"));
    assert.equal(await text(page), demonstration);
    await explored(page, () => runCommand(page, "undo"));
    assert.match(await text(page), /Bob Dylan/);
  });
});

test("an empty field and an address that is none are told in the dialog, which stays", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await page.evaluate(() => document.getElementById("type-button")?.click());
    await page.click("#paste-explore");
    assert.match(await page.innerText("#paste-note"), /no text yet/);
    for (const written of ["not a url", "mailto:ada@example.org", "nowhere"]) {
      await page.fill("#paste-address", written);
      await page.click("#paste-go");
      assert.match(await page.innerText("#paste-note"), /is not the address of a page/, written);
      assert.ok(await page.isVisible("#paste-dialog"));
      assert.equal(await page.inputValue("#paste-address"), written);
    }
  });
});
