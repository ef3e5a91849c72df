// Links that are too large, damaged or of another version: a sentence within a second, and nothing is lost.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { kMostFragmentCharacters } from "../../web/share/link_format.js";
import { pastedArticle } from "../support/articles.js";
import { launchChromium } from "../support/browser.js";
import { pasteArticle, withExplorer } from "../support/explorer.js";
import { follow, kWholeLink, noticeSays, packed, shows } from "../support/links.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const kHostileFragments: readonly (readonly [string, string, RegExp])[] = [
  ["truncated", kWholeLink.slice(0, -20), /damaged/],
  ["empty", "#article=", /damaged/],
  ["broken base64", "#article=1.@@@@", /damaged/],
  ["no DEFLATE", "#article=1.AAAA____", /damaged/],
  ["no JSON", packed("{"), /damaged/],
  ["JSON of something else", packed('["hash"]'), /damaged/],
  ["a newer version", kWholeLink.replace("=1.", "=2."), /newer version/],
  ["a bomb of 48 MB", packed(`{"hash":"","text":"${"a".repeat(48_000_000)}"}`), /more than can/],
  ["2 MB", `#article=1.${"A".repeat(2_000_000)}`, /more than can/],
];

/**
 * Writes into the notice how long after the change of address it came. How long Chromium takes to go to an address is not the
 * page's; listeners of the window are called in the order in which they came, and this one comes before the page's own.
 */
async function timeNotices(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let begun = NaN;
    window.addEventListener("hashchange", () => (begun = performance.now()));
    document.addEventListener("DOMContentLoaded", () => {
      const notice = document.getElementById("notice");
      if (!notice) return;
      new MutationObserver(() => {
        notice.dataset.milliseconds = String(performance.now() - begun);
      }).observe(notice, { childList: true });
    });
  });
}

for (const [name, fragment, sentence] of kHostileFragments) {
  test(`a link with ${name} is refused within a second, and the article is still there`, async () => {
    if (name.startsWith("a bomb")) assert.ok(fragment.length < kMostFragmentCharacters);
    await withExplorer(browser, { prepare: timeNotices }, async ({ page, problems }) => {
      await pasteArticle(page, pastedArticle);
      await follow(page, fragment);
      await noticeSays(page, sentence);
      const milliseconds = await page.getAttribute("#notice", "data-milliseconds");
      assert.ok(Number(milliseconds) < 1000, `${milliseconds} ms`);
      assert.ok(await shows(page, "Silo Research"));
      await page.waitForFunction(() => location.hash === "");
      assert.deepEqual(problems, []);
    });
  });
}
