import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import type { Browser } from "playwright-core";
import {
  headingsOfPastedArticle,
  pastedArticle,
  peopleOfPastedArticle,
  plainWords,
} from "../support/articles.js";
import { launchChromium, repository } from "../support/browser.js";
import { exploredFrame } from "../support/embed.js";
import {
  accessibilityTree,
  copyToClipboard,
  namesOf,
  pasteArticle,
  untilAnalysed,
  untilMirrored,
  untilSaved,
  withExplorer,
  wordCount,
} from "../support/explorer.js";
import { hostWithFrame, serveHostPage } from "../support/host_page.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

test("an article pasted with Ctrl+V appears in the accessibility tree with its headings, people and dates", async () => {
  await withExplorer(browser, {}, async ({ page, problems }) => {
    await pasteArticle(page, pastedArticle);
    const tree = await accessibilityTree(page);
    const headings = namesOf(tree, "heading");
    for (const heading of headingsOfPastedArticle) assert.ok(headings.includes(heading), heading);
    const buttons = namesOf(tree, "button");
    for (const person of peopleOfPastedArticle) {
      assert.ok(
        buttons.some((name) => name.startsWith(`${person}, person`)),
        `${person} in ${buttons.join(" | ")}`,
      );
    }
    assert.ok(buttons.some((name) => name.includes("2 June 2025")));
    assert.ok(buttons.some((name) => name.includes("8 April 2025")));
    assert.deepEqual(problems, []);
  });
});

const seed = join(repository, "../shared/seed/article.txt");
test(
  "the seed article's people, dates and headings are found",
  { skip: !existsSync(seed) },
  async () => {
    await withExplorer(browser, {}, async ({ page }) => {
      await pasteArticle(page, readFileSync(seed, "utf8"));
      const tree = await accessibilityTree(page);
      const headings = namesOf(tree, "heading");
      assert.ok(headings.includes("How DeepSeek is Disrupting Centralized AI"));
      const buttons = namesOf(tree, "button");
      for (const person of ["Ala Shaabana", "Josh Hawley"]) {
        assert.ok(
          buttons.some((name) => name.includes(person) && name.includes("person")),
          person,
        );
      }
      assert.ok(buttons.some((name) => name.includes("4 March 2025")));
    });
  },
);

for (const [size, count] of [
  ["64 KB", 9_400],
  ["500 KB", 73_000],
  ["5 MB", 730_000],
] as const) {
  test(`${size} from the clipboard arrive to the last word`, async () => {
    await withExplorer(browser, {}, async ({ page }) => {
      await page.mouse.click(640, 400);
      await pasteArticle(page, plainWords(count));
      assert.equal(await wordCount(page), count);
    });
  });
}

for (const [size, count] of [
  ["64 KB", 9_400],
  ["500 KB", 73_000],
  ["5 MB", 730_000],
] as const) {
  test(`${size} also arrive in a frame that was given no permissions`, async () => {
    await withExplorer(browser, {}, async ({ page, address }) => {
      const host = await serveHostPage(hostWithFrame(address));
      try {
        await copyToClipboard(page, plainWords(count));
        await page.goto(host.address);
        const frame = await exploredFrame(page);
        await page.mouse.click(400, 300, { delay: 120 });
        await page.keyboard.press("Control+V");
        await frame.waitForFunction(
          (words) => document.getElementById("article")?.dataset.words === String(words),
          count,
        );
      } finally {
        await host.close();
      }
    });
  });
}

test("pasted markup keeps headings and lists, and runs nothing", async () => {
  await withExplorer(browser, {}, async ({ page, requests }) => {
    const before = requests.length;
    const html = `<h2>Markup</h2><p>First <b>bold</b> words.</p><ul><li>An item of a list.</li></ul>
      <img src=/ae-probe onerror="window.aeProbe=1"><svg onload="window.aeProbe=1"></svg><script>window.aeProbe=1</script>`;
    await page.evaluate(async (markup) => {
      const item = new ClipboardItem({
        "text/html": new Blob([markup], { type: "text/html" }),
        "text/plain": new Blob(["Markup First bold words."], { type: "text/plain" }),
      });
      await navigator.clipboard.write([item]);
      document.documentElement.dataset.mirrored = "false";
    }, html);
    await page.keyboard.press("Control+V");
    await untilMirrored(page);
    const tree = await accessibilityTree(page);
    assert.ok(namesOf(tree, "heading").includes("Markup"));
    assert.ok(namesOf(tree, "StaticText").includes("An item of a list."));
    assert.equal(await page.evaluate(() => Reflect.get(window, "aeProbe")), undefined);
    assert.deepEqual(requests.slice(before), []);
  });
});

test("an article can be typed into a field, and opened from a file", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await page.evaluate(() => document.getElementById("type-button")?.click());
    await page.fill("#paste-field", "Typed words are explored too.");
    await page.click("#paste-explore");
    await page.waitForFunction(() => document.getElementById("article")?.dataset.words === "5");
    await page.setInputFiles("#paste-file", {
      name: "six.md",
      mimeType: "text/markdown",
      buffer: Buffer.from("# Three words more\n\nin two blocks."),
    });
    await page.waitForFunction(() => document.getElementById("article")?.dataset.words === "6");
    assert.ok(namesOf(await accessibilityTree(page), "heading").includes("Three words more"));
  });
});

test("a picture is refused in a sentence, and the article stays", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const words = await wordCount(page);
    await page.setInputFiles("#paste-file", {
      name: "picture.png",
      mimeType: "image/png",
      buffer: Buffer.from([137, 80, 78, 71]),
    });
    await page.waitForSelector("#notice:not([hidden])");
    assert.match(
      (await page.textContent("#notice")) ?? "",
      /is no text, Markdown, HTML, Word, PDF or EPUB file/,
    );
    assert.equal(await wordCount(page), words);
  });
});

test("the article pasted last, and what was selected in it, is there again after a reload", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    const words = await wordCount(page);
    await page.evaluate(() => document.querySelectorAll<HTMLElement>(".sentence")[3]?.click());
    await page.waitForSelector(".sentence[aria-current]");
    await untilSaved(page);
    await page.reload();
    await untilAnalysed(page);
    await untilMirrored(page);
    assert.equal(await wordCount(page), words);
    await page.waitForSelector(".sentence[aria-current]");
    assert.equal(await page.getAttribute(".sentence[aria-current]", "data-index"), "3");
  });
});

test("where the browser keeps nothing the person is told", async () => {
  const prepare = (page: import("playwright-core").Page) =>
    page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException("refused", "SecurityError");
      };
    });
  await withExplorer(browser, { prepare }, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await page.waitForSelector("#notice:not([hidden])");
    assert.match((await page.textContent("#notice")) ?? "", /keeps nothing/);
  });
});
