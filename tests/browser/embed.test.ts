import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFindings } from "../support/axe.js";
import { launchChromium } from "../support/browser.js";
import { examplePage, exploredFrame, withHost } from "../support/embed.js";
import { untilAnalysed, withExplorer } from "../support/explorer.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

function withExample(name: string, use: (page: Page) => Promise<void>): Promise<void> {
  return withHost(browser, (explorer) => examplePage(name, explorer), use);
}

function hostScroll(page: Page): Promise<number> {
  return page.evaluate(() => scrollY);
}

for (const name of ["iframe", "element"]) {
  test(`the example ${name} explores the page's own article and leaves focus, scroll and Tab to the page`, async () => {
    await withExample(name, async (page) => {
      await page.focus("#comment");
      const scrolled = await hostScroll(page);
      const frame = await exploredFrame(page);
      assert.match((await frame.textContent("#article")) ?? "", /Rotterdam.*Van Houten.*Jansen/s);
      await page.keyboard.type("still mine");
      assert.equal(await page.inputValue("#comment"), "still mine");
      assert.equal(await hostScroll(page), scrolled);
      let stops = 0;
      const active = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");
      do await page.keyboard.press("Tab");
      while ((await active()) !== "after" && ++stops < 60);
      assert.equal(await active(), "after");
    });
  });
}

test("the wheel at the embed's edge scrolls the host, and a drag let go outside has ended", async () => {
  await withExample("element", async (page) => {
    await exploredFrame(page);
    await page.evaluate(() => scrollTo(0, 0));
    const box = await page.locator("article-explorer").boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + 150, box.y + 260);
    for (let turn = 0; turn < 60 && (await hostScroll(page)) === 0; ++turn) {
      await page.mouse.wheel(0, 1000);
      await page.waitForTimeout(60);
    }
    assert.ok((await hostScroll(page)) > 0);
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(box.x + 150, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(10, 700, { steps: 5 });
    await page.mouse.up();
    await page.focus("#comment");
    await page.keyboard.type("free");
    assert.equal(await page.inputValue("#comment"), "free");
  });
});

test("only the panels that the element names are offered, in its theme", async () => {
  await withExample("element", async (page) => {
    const frame = await exploredFrame(page);
    const theme = frame.locator('button[data-command="theme.set"][aria-pressed="true"]');
    assert.equal(await theme.textContent(), "Light");
    const panel = frame.locator('button[data-command="panel.show"][aria-pressed="true"]');
    assert.equal(await panel.textContent(), "Summary");
  });
});

test("the host's marks are listed in the mirror, and what is chosen is told in the host's own offsets", async () => {
  await withExample("highlights", async (page) => {
    const frame = await exploredFrame(page);
    const mark = frame.getByRole("button", { name: "Disputed: €4.2 million" });
    await mark.waitFor({ state: "attached" });
    await page.click("#show");
    await page.waitForFunction(
      () => document.getElementById("chosen")?.textContent === "€4.2 million",
    );
    await frame.evaluate(() => document.querySelector<HTMLElement>(".sentence")?.click());
    await page.waitForFunction(() =>
      document.getElementById("chosen")?.textContent?.startsWith("The new machines"),
    );
  });
});

test("with auto-height the frame becomes as high as the article, and settles", async () => {
  await withExample("auto-height", async (page) => {
    await exploredFrame(page);
    const height = (): Promise<number> =>
      page.evaluate(
        () =>
          document.querySelector("article-explorer")?.shadowRoot?.querySelector("iframe")
            ?.clientHeight ?? 0,
      );
    await page.waitForTimeout(1000);
    const settled = await height();
    assert.ok(settled >= 320 && settled !== 640 && settled <= 4000, `${settled} px`);
    await page.waitForTimeout(800);
    assert.equal(await height(), settled);
  });
});

test("of eighteen embeds only those near the window load, and all do when they are scrolled to", async () => {
  await withExample("many", async (page) => {
    await exploredFrame(page);
    const atFirst = page.frames().length - 1;
    assert.ok(atFirst >= 1 && atFirst < 10, `${atFirst} at first`);
    for (let i = 0; i < 18; ++i) {
      await page.locator("article-explorer").nth(i).scrollIntoViewIfNeeded();
      await page.waitForTimeout(100);
    }
    const frames = page.frames().slice(1);
    assert.equal(frames.length, 18);
    for (const frame of frames) await untilAnalysed(frame);
  });
});

test("nothing of a host's article is kept in the explorer's storage", async () => {
  await withExample("element", async (page) => {
    const frame = await exploredFrame(page);
    await page.waitForTimeout(1000);
    const kept = await frame.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open("article-explorer");
          opening.onerror = () => reject(new Error("no storage"));
          opening.onsuccess = () => {
            const database = opening.result;
            const stores = [...database.objectStoreNames];
            if (stores.length === 0) return resolve("");
            const transaction = database.transaction(stores);
            const found: unknown[] = [];
            for (const store of stores) {
              const all = transaction.objectStore(store).getAll();
              all.onsuccess = () => found.push(all.result);
            }
            transaction.oncomplete = () => resolve(JSON.stringify(found));
          };
        }),
    );
    assert.doesNotMatch(kept, /Rotterdam/);
  });
});

test("open in full shows the same article in a page of its own", async () => {
  await withExample("element", async (page) => {
    const frame = await exploredFrame(page);
    const opening = page.context().waitForEvent("page");
    await frame.evaluate(() =>
      document.querySelector<HTMLElement>('[data-command="page.openFull"]')?.click(),
    );
    const full = await opening;
    await untilAnalysed(full);
    assert.match((await full.textContent("#article")) ?? "", /Peter Jansen/);
    assert.equal(new URL(full.url()).search, "");
  });
});

test("the builder's snippet, put into a page of another origin, shows the same panels and theme", async () => {
  let snippet = "";
  let carrying = "";
  await withExplorer(browser, {}, async ({ page, problems }) => {
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[data-command="page.embed"]')?.click(),
    );
    await page.waitForSelector("#embed-dialog[open]");
    const offered = await page.locator("#embed-panels label").allTextContents();
    const panels = page.locator('#panels button[data-command="panel.show"]');
    assert.deepEqual(offered, await panels.allTextContents());
    await page.selectOption("#embed-theme", { label: "Dark" });
    await page.uncheck('#embed-panels input[name="summary"]');
    const preview = page.frameLocator("#embed-preview iframe");
    await preview.locator("#article .sentence").first().waitFor({ state: "attached" });
    assert.deepEqual(await axeFindings(page, "#embed-dialog"), []);
    snippet = await page.inputValue("#embed-element");
    carrying = await page.inputValue("#embed-carrying");
    await page.click("#embed-copy");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), snippet);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#embed-preview iframe", { state: "detached" });
    assert.deepEqual(problems, []);
  });
  assert.match(snippet, /theme="dark".*panels="entities timeline quotes"/);
  await withHost(
    browser,
    (explorer) =>
      `<!doctype html><title>Host</title>${carrying.replace(/http:[^"]*\?/, `${explorer}?`)}`,
    async (page) => {
      const frame = await exploredFrame(page);
      assert.ok((await frame.textContent("#article"))?.includes("Nvidia"));
    },
  );
  await withHost(
    browser,
    (explorer) =>
      `<!doctype html><title>Host</title>${snippet
        .replace(/http:[^"]*embed.js/, `${explorer}embed.js`)
        .replace(/<!--.*-->/, "<p>Ada Lovelace lived in London.</p>")}`,
    async (page) => {
      const frame = await exploredFrame(page);
      const theme = frame.locator('button[data-command="theme.set"][aria-pressed="true"]');
      assert.equal(await theme.textContent(), "Dark");
    },
  );
});
