import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { manyScripts, pastedArticle, plainWords } from "../support/articles.js";
import { launchChromium } from "../support/browser.js";
import { drawCount, pasteArticle, untilStill, withExplorer } from "../support/explorer.js";
import { countDifferences, countPixels, takePicture, type Picture } from "../support/picture.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** The column of the article in a window of 1280 by 800. */
const kColumn = { x: 150, y: 60, width: 650, height: 540 };

async function clickControl(page: Page, command: string, label: string): Promise<void> {
  await page.evaluate(
    ([name, text]) => {
      const buttons = document.querySelectorAll<HTMLElement>(`[data-command="${name}"]`);
      [...buttons].find((button) => button.textContent === text)?.click();
    },
    [command, label] as const,
  );
  await untilStill(page);
}

const isDark = (red: number, green: number, blue: number): boolean => red + green + blue < 250;
const isTint = (red: number, green: number, blue: number): boolean =>
  red > 235 && red - blue > 25 && green > blue;

test("the pasted article's words and the tint of its important sentences stand on the canvas", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await untilStill(page);
    const picture = await takePicture(page, kColumn);
    assert.ok(countPixels(picture, isDark) > 3000, "the words");
    assert.ok(countPixels(picture, isTint) > 3000, "the tint");
  });
});

/** Marks of which the article has some. */
const kMarks = ["Importance", "Names", "Dates and times"];

test("every kind of mark can be taken off the canvas", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await untilStill(page);
    await page.mouse.move(1270, 400);
    for (const label of kMarks) {
      const before = await takePicture(page, kColumn);
      await clickControl(page, "layer.toggle", label);
      const after = await takePicture(page, kColumn);
      assert.ok(countDifferences(before, after) > 20, `${label} left no trace`);
    }
  });
});

test("choosing a name in the list marks its mentions on the canvas", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await untilStill(page);
    const before = await takePicture(page, kColumn);
    await page.evaluate(() => document.querySelector<HTMLElement>("#panels li button")?.click());
    await untilStill(page);
    assert.ok(countDifferences(before, await takePicture(page, kColumn)) > 100);
  });
});

test("the page follows the system into the dark", async () => {
  const context = { colorScheme: "dark" } as const;
  await withExplorer(browser, { context }, async ({ page }) => {
    await untilStill(page);
    const picture = await takePicture(page, kColumn);
    assert.ok(countPixels(picture, isDark) > 0.6 * kColumn.width * kColumn.height);
  });
});

async function pictureOf(page: Page, text: string): Promise<Picture> {
  await pasteArticle(page, text);
  await untilStill(page);
  return takePicture(page, { ...kColumn, y: 100, height: 120 });
}

const kScripts = {
  Chinese: "开放的模型正在改变世界",
  Japanese: "日本語の文章もここに",
  Korean: "한국어 문장도 있습니다",
  Cyrillic: "открытые модели меняют",
  Greek: "Ελληνικά ανοιχτά μοντέλα",
  Hebrew: "עברית מודלים פתוחים",
  Arabic: "النماذج المفتوحة تغير العالم",
  Devanagari: "खुले मॉडल दुनिया बदल",
  Thai: "โมเดลเปิดกำลังเปลี่ยน",
  emoji: "👩‍🔬 👨‍👩‍👧‍👦 🏳️‍🌈 🇳🇱",
  "combining marks": "e\u0301n\u0303a\u030a\u0323Z\u0351\u036b",
};

test("no letter of any script is drawn as the sign for what is missing", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    for (const [script, text] of Object.entries(kScripts)) {
      const drawn = await pictureOf(page, text);
      // Unassigned code points, in words of the same lengths.
      const missing = await pictureOf(page, text.replace(/[^ ]/gu, "\u{E0FFF}"));
      assert.ok(countPixels(drawn, isInk) > 100, `${script}: ink`);
      assert.ok(countDifferences(drawn, missing) > 100, `${script} looks like what is missing`);
      assert.deepEqual(await lettersLikeMissing(page, text), [], script);
    }
  });
});

test("a picture of several code points is drawn as one", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const apart = await pictureOf(page, "👨👩👧👦");
    const joined = await pictureOf(page, "👨\u200d👩\u200d👧\u200d👦");
    // What stands around the text, such as the line with its words, is in all three.
    const dot = await pictureOf(page, ".");
    assert.ok(countDifferences(joined, dot) > 30);
    assert.ok(countDifferences(joined, dot) < 0.6 * countDifferences(apart, dot));
  });
});

/** The letters that the browser's font engine, which draws the canvas's words, has no picture of its own for. */
function lettersLikeMissing(page: Page, text: string): Promise<string[]> {
  return page.evaluate((all) => {
    const pen = new OffscreenCanvas(80, 48).getContext("2d", { willReadFrequently: true });
    if (!pen) throw new Error("no context");
    pen.font = `32px ${getComputedStyle(document.body).fontFamily}`;
    const picture = (letter: string): string => {
      pen.clearRect(0, 0, 80, 48);
      pen.fillText(letter, 4, 36);
      return pen.getImageData(0, 0, 80, 48).data.join();
    };
    const missing = picture("\u{E0FFF}");
    const letters = [...new Intl.Segmenter().segment(all.replace(/\s/g, ""))];
    return letters.map(({ segment }) => segment).filter((letter) => picture(letter) === missing);
  }, text);
}

const isInk = (red: number, green: number, blue: number): boolean =>
  Math.min(red, green, blue) < 190;

test("an article in twelve scripts with emoji sequences and combining marks is drawn without a complaint", async () => {
  await withExplorer(browser, {}, async ({ page, problems }) => {
    await pasteArticle(page, manyScripts);
    await untilStill(page);
    assert.ok(countPixels(await takePicture(page, kColumn), isInk) > 3000);
    assert.deepEqual(problems, []);
  });
});

test("a word of ten thousand letters is shown in lines, and scrolls", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, `Before. ${"abcdefghij".repeat(1000)} After.`);
    await untilStill(page);
    const top = await takePicture(page, kColumn);
    assert.ok(countPixels(top, isInk) > 10_000);
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, 400);
    await untilStill(page);
    assert.ok(countDifferences(top, await takePicture(page, kColumn)) > 1000);
  });
});

test("a million words scroll from end to end", { timeout: 240_000 }, async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, plainWords(1_000_000));
    await untilStill(page);
    await page.mouse.click(400, 300, { delay: 120 });
    const top = await takePicture(page, kColumn);
    await page.keyboard.press("End", { delay: 60 });
    await untilStill(page);
    const end = await takePicture(page, kColumn);
    assert.ok(countDifferences(top, end) > 1000);
    assert.ok(countPixels(end, isInk) > 500);
    await page.keyboard.press("Home", { delay: 60 });
    await untilStill(page);
    const frames = await drawCount(page);
    const begun = Date.now();
    for (let turn = 0; turn < 10; ++turn) await page.mouse.wheel(0, 300);
    await untilStill(page);
    const perFrame = (Date.now() - begun) / Math.max(1, (await drawCount(page)) - frames);
    assert.ok(perFrame < 1000, `${perFrame} ms a frame`);
  });
});
