import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium, repository } from "../support/browser.js";
import { untilMirrored, withExplorer } from "../support/explorer.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const folder = join(repository, "../shared/data/html/readability");
const kLeastF1 = 0.93;

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** F1 of two texts as bags of words. */
function tokenF1(found: string, expected: string): number {
  const [have, want] = [wordCounts(found), wordCounts(expected)];
  const total = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const [word, count] of have) shared += Math.min(count, want.get(word) ?? 0);
  return (2 * shared) / Math.max(total(have) + total(want), 1);
}

/** The text of blocks, each on lines of its own, as a reader of the page would copy it. */
function textOfHtml(page: Page, html: string): Promise<string> {
  return page.evaluate((markup) => {
    const policy = Reflect.get(window, "aeTestPolicy") as { createHTML(text: string): string };
    const parsed = new DOMParser().parseFromString(policy.createHTML(markup), "text/html");
    const texts: string[] = [];
    const walker = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? "");
    return texts.join(" ");
  }, html);
}

const prepare = (page: Page): Promise<void> =>
  page.addInitScript(() => {
    const types = Reflect.get(window, "trustedTypes") as {
      createPolicy(name: string, rules: object): unknown;
    };
    // Before the page's own policy is declared, under a name of its own.
    Reflect.set(
      window,
      "aeTestPolicy",
      types.createPolicy("test", { createHTML: (x: string) => x }),
    );
  });

test(
  "the articles of real pages are found with a token F1 of at least 0.93",
  { skip: !existsSync(folder) },
  async (context) => {
    await withExplorer(browser, { prepare }, async ({ page }) => {
      const scores: [string, number][] = [];
      const names = readdirSync(folder).filter((name) =>
        existsSync(join(folder, name, "expected.html")),
      );
      for (const name of names) {
        const expected = readFileSync(join(folder, name, "expected.html"), "utf8");
        await page.evaluate(() => {
          document.documentElement.dataset.analysed = "false";
          document.documentElement.dataset.mirrored = "false";
        });
        await page.setInputFiles("#paste-file", {
          name: `${name}.html`,
          mimeType: "text/html",
          buffer: readFileSync(join(folder, name, "source.html")),
        });
        await untilMirrored(page);
        const found = await page.evaluate(() =>
          [...document.querySelectorAll("#article .sentence")]
            .map((element) => element.textContent)
            .join(" "),
        );
        scores.push([name, tokenF1(found, await textOfHtml(page, expected))]);
      }
      const mean = scores.reduce((sum, [, f1]) => sum + f1, 0) / scores.length;
      const worst = scores.sort((a, b) => a[1] - b[1]).slice(0, 6);
      const told = worst.map(([name, f1]) => `${name} ${f1.toFixed(3)}`).join(", ");
      context.diagnostic(
        `mean token F1 ${mean.toFixed(4)} of ${scores.length} pages; lowest: ${told}`,
      );
      assert.ok(mean >= kLeastF1, `${mean.toFixed(4)}; ${told}`);
    });
  },
);
