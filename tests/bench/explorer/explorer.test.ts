// What the page costs: frames of a million words while they scroll, how long they take to be seen, and memory over a
// hundred articles. Prints a table; node web/tools/run-tests.mjs bench/explorer.
import { after, before, test } from "node:test";
import type { Browser, CDPSession, Page } from "playwright-core";
import { plainWords } from "../../support/articles.js";
import { launchChromium, withPage } from "../../support/browser.js";
import {
  copyToClipboard,
  pasteArticle,
  untilAnalysed,
  untilStill,
  withExplorer,
} from "../../support/explorer.js";

const kWords = 1_000_000;
const kArticles = 100;
const kArticleWords = 3_000;

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
});

interface Meter {
  /** Milliseconds of the main thread in each animation frame: the frame built, drawn and told to the mirror. */
  frames: number[];
  pasted: number;
  /** When the first frame ended whose column looks other than before the paste, and holds ink. */
  seen: number;
}

declare global {
  interface Window {
    meter: Meter;
    memories: WebAssembly.Memory[];
  }
}

/** Keeps hold of every module's memory. */
async function installMemories(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const memories: WebAssembly.Memory[] = [];
    window.memories = memories;
    const note = (result: WebAssembly.WebAssemblyInstantiatedSource | WebAssembly.Instance) => {
      const instance = result instanceof WebAssembly.Instance ? result : result.instance;
      for (const one of Object.values(instance.exports))
        if (one instanceof WebAssembly.Memory) memories.push(one);
      return result;
    };
    const { instantiate, instantiateStreaming } = WebAssembly;
    Object.assign(WebAssembly, {
      instantiate: async (...given: Parameters<typeof instantiate>) =>
        note(await instantiate(...given)),
      instantiateStreaming: async (...given: Parameters<typeof instantiateStreaming>) =>
        note(await instantiateStreaming(...given)),
    });
  });
}

/** Times every animation frame; after a paste looks at the middle of the canvas until it has changed. */
async function installMeter(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const meter: Meter = { frames: [], pasted: 0, seen: 0 };
    window.meter = meter;
    let before = "";
    const look = (): string => {
      const canvas = document.querySelector("canvas");
      const gl = canvas?.getContext("webgl2");
      if (!canvas || !gl) return "";
      const pixels = new Uint8Array(200 * 60 * 4);
      gl.readPixels(
        200,
        Math.floor(canvas.height * 0.4),
        200,
        60,
        gl.RGBA,
        gl.UNSIGNED_BYTE,
        pixels,
      );
      return pixels.filter((_, i) => i % 4 === 1).join();
    };
    const schedule = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) =>
      schedule((now) => {
        const begun = performance.now();
        draw(now);
        const ended = performance.now();
        meter.frames.push(ended - begun);
        if (meter.pasted === 0) before = look();
        else if (meter.seen === 0 && look() !== before) meter.seen = ended;
      });
    window.addEventListener("paste", () => (meter.pasted = performance.now()), { capture: true });
  });
}

function quantile(sorted: readonly number[], share: number): string {
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return `${(sorted[at] ?? NaN).toFixed(2)} ms`;
}

test("a million words", { timeout: 600_000 }, async (context) => {
  const permissions = ["clipboard-read", "clipboard-write"];
  await withPage(browser, { context: { permissions }, prepare: installMeter }, async ({ page }) => {
    await untilAnalysed(page);
    await untilStill(page);
    await copyToClipboard(page, plainWords(kWords));
    await page.evaluate(() => (document.documentElement.dataset.analysed = "false"));
    await page.keyboard.press("Control+V");
    await page.waitForFunction(() => window.meter.seen > 0, null, { timeout: 60_000 });
    const shown = await page.evaluate(() => window.meter.seen - window.meter.pasted);
    context.diagnostic(`first screen: ${shown.toFixed(0)} ms after the paste`);
    await untilAnalysed(page);
    await untilStill(page);
    await page.mouse.move(400, 400);
    await page.evaluate(() => (window.meter.frames.length = 0));
    for (let turn = 0; turn < 200; ++turn) {
      await page.mouse.wheel(0, turn < 100 ? 400 : -300);
      await page.waitForTimeout(16);
    }
    const frames = (await page.evaluate(() => window.meter.frames)).sort((a, b) => a - b);
    context.diagnostic(
      `${frames.length} frames while scrolling: median ${quantile(frames, 0.5)}, 95th percentile ${quantile(frames, 0.95)}, longest ${quantile(frames, 1)}`,
    );
  });
});

async function told(session: CDPSession, page: Page): Promise<string> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const module = await page.evaluate(() =>
    window.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  );
  return `${(usedSize / 1e6).toFixed(1)} MB of script's objects, ${(module / 1e6).toFixed(1)} MB of modules' memory`;
}

test("a hundred articles", { timeout: 600_000 }, async (context) => {
  await withExplorer(browser, { prepare: installMemories }, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    for (let article = 0; article <= kArticles; ++article) {
      if (article % 20 === 0 || article === 5) {
        context.diagnostic(`after ${article} articles: ${await told(session, page)}`);
      }
      await pasteArticle(page, `Article ${article}.\n\n${plainWords(kArticleWords)}`);
    }
  });
});
