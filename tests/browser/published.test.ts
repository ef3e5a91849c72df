// The day of publication: found in pages, given by the person, kept, and what dates are reckoned from.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { dayOf } from "../../web/import/published_date.js";
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
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const kNews =
  "# A swap\n\nZully Broussard gave a kidney on Tuesday. She met the doctors last week. They had waited for a decade.";

const facts = async (page: Page): Promise<string> =>
  (await page.textContent("#article-facts")) ?? "";
const times = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector('#panels section[aria-label="Timeline"] ul')?.textContent ?? "",
  );

test("the day that a person gives makes dates of days of the week, and stays after a reload", async () => {
  await withExplorer(browser, {}, async ({ page, problems }) => {
    await pasteArticle(page, kNews);
    assert.match(await facts(page), /Published: unknown/);
    assert.doesNotMatch(await times(page), /2015/);
    await runCommand(page, "article.published");
    await page.click("#published-dialog button.primary");
    assert.match(await page.innerText("#published-dialog [role=status]"), /no date yet/);
    await page.fill("#published-day", "2015-03-05");
    await exploreAnew(page, () => page.click("#published-dialog button.primary"));
    assert.match(await facts(page), /Published 5 March 2015/);
    assert.match(await times(page), /3 March 2015: “on Tuesday”|3 March 2015: “Tuesday”/);
    assert.doesNotMatch(await times(page), /P10Y|_REF|XX/);
    await untilSaved(page);
    await page.reload();
    await untilAnalysed(page);
    await untilMirrored(page);
    assert.match(await facts(page), /Published 5 March 2015/);
    await runCommand(page, "article.published");
    await exploreAnew(page, () => page.click("#published-dialog >> text=Forget this date"));
    assert.match(await facts(page), /Published: unknown/);
    assert.deepEqual(problems, []);
  });
});

test("notes and marks stay when the day is set, and a text that comes again has its day", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kNews);
    await page.evaluate(() => document.querySelectorAll<HTMLElement>(".sentence")[1]?.click());
    await untilStill(page);
    await runCommand(page, "note.highlight");
    await untilSaved(page);
    await runCommand(page, "article.published");
    await page.fill("#published-day", "2015-03-05");
    await exploreAnew(page, () => page.keyboard.press("Enter"));
    await untilStill(page);
    assert.equal(await page.locator('section[aria-label="Notes"] li').count(), 1);
    await pasteArticle(page, "# Another\n\nSomething else happened here on a quiet day.");
    await pasteArticle(page, kNews);
    await page.waitForFunction(() =>
      document.getElementById("article-facts")?.textContent.includes("5 March 2015"),
    );
  });
});

test("a date is read in the forms in which pages write it", () => {
  for (const written of [
    "2017-01-13",
    "2017-01-13T18:23:55-05:00",
    "20170113",
    "20170113T182355",
    "2017/01/13",
    "January 13, 2017",
    "Published Jan. 13, 2017 6:23 PM",
    "Fri, 13 Jan 2017 18:23:55 GMT",
    "13th January 2017",
  ])
    assert.equal(dayOf(written), "2017-01-13", written);
  for (const written of ["", "yesterday", "2017-13-45", "2017", "0001-01-01", "31 February 2017"])
    assert.equal(dayOf(written), undefined, written);
});

const kBody =
  "<p>The harbour of Tallinn is open. Its ferries leave for Helsinki every day.</p>".repeat(9);
const kPages: Readonly<Record<string, string>> = {
  "a property": `<head><meta property="article:published_time" content="2017-01-13T10:00:00Z"></head><article>${kBody}</article>`,
  "an item in the head": `<head><meta itemprop="datePublished" content="2017-01-13T10:00:00Z"></head><article>${kBody}</article>`,
  "a name of eight digits": `<head><meta name="pdate" content="20170113"></head><article>${kBody}</article>`,
  "Dublin Core": `<head><meta name="DC.date.issued" content="13 January 2017"></head><article>${kBody}</article>`,
  "linked data": `<head><script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"datePublished":"2017-01-13"}]}</script></head><article>${kBody}</article>`,
  "an item in the text": `<article><span itemprop="datePublished">Jan 13, 2017</span>${kBody}</article>`,
  "a time in the head of the article": `<article><h1>Harbour</h1><time datetime="2017-01-13T10:00">Friday</time>${kBody}</article>`,
};

test("the day of a page is found in its metadata, its linked data or the head of its article", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const open = (html: string): Promise<void> =>
      exploreAnew(page, () =>
        page.setInputFiles("#paste-file", {
          name: "page.html",
          mimeType: "text/html",
          buffer: Buffer.from(`<!doctype html><html>${html}</html>`),
        }),
      );
    for (const [where, html] of Object.entries(kPages)) {
      // A text of its own each time: one that is kept has its day already.
      await open(html.replace("Tallinn", `Tallinn, ${where},`));
      assert.match(await facts(page), /Published 13 January 2017/, where);
    }
    await open(`<article>${kBody}<time datetime="2017-01-13">then</time></article>`);
    assert.match(await facts(page), /unknown/);
  });
});
