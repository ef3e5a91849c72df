// What goes wrong with a browser's storage, made to go wrong in the browser.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium, withPage } from "../support/browser.js";
import {
  pasteArticle,
  untilAnalysed,
  untilMirrored,
  untilSaved,
  withExplorer,
  wordCount,
} from "../support/explorer.js";
import {
  downloadedText,
  namesInLibrary,
  openLibrary,
  readRecords,
  untilKept,
  untilNames,
  writeRecords,
  type Fault,
} from "../support/library.js";
import { serveHostPage } from "../support/host_page.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const kHarbour = `# The harbour\n\nAda Lovelace visited the harbour of Bristol on 3 May 2025. The cranes were idle.`;
const kOrchard = `# The orchard\n\nThe apples of the orchard were ripe in September 2024. Bob Dylan picked them.`;

/** A file of the same origin, opened by itself. */
const kBare = "embed.js";

const notice = (page: Page) => page.textContent("#notice");
const notes = 'section[aria-label="Notes"] li';

async function explored(page: Page): Promise<void> {
  await untilAnalysed(page);
  await untilMirrored(page);
}

/** Also in a tab that is not in front, where animation frames stop. */
async function untilNotes(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    ([selector, wanted]) => document.querySelectorAll(selector).length === wanted,
    [notes, count] as const,
    { polling: 50 },
  );
}

async function highlight(page: Page, sentence: number): Promise<void> {
  const before = await page.locator(notes).count();
  await page.evaluate(
    (index) => document.querySelectorAll<HTMLElement>(".sentence")[index]?.click(),
    sentence,
  );
  await page.waitForFunction(
    (index) => document.querySelector(`.sentence[data-index="${index}"][aria-current]`) !== null,
    sentence,
    { polling: 50 },
  );
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('[data-command="note.highlight"]')?.click(),
  );
  await untilNotes(page, before + 1);
}

/** The same origin, without the explorer: nothing holds the database open. */
async function break_(page: Page, address: string, fault: Fault): Promise<void> {
  await page.goto(address + kBare);
  await writeRecords(page, fault);
  await page.goto(address);
  await explored(page);
}

async function hashOf(page: Page, text: string): Promise<string> {
  const { texts = {} } = await readRecords(page);
  const found = Object.entries(texts).find(([, kept]) => kept === text);
  assert.ok(found, "the article is kept");
  return found[0];
}

test("a damaged entry is made again from its text, and a damaged text is told of and goes into the export", async () => {
  await withExplorer(browser, {}, async ({ page, address }) => {
    await pasteArticle(page, kHarbour);
    await pasteArticle(page, kOrchard);
    await untilKept(page, 2, "texts");
    const harbour = await hashOf(page, kHarbour);
    const orchard = await hashOf(page, kOrchard);
    await break_(page, address, {
      puts: [
        { store: "entries", key: harbour, value: { name: 7 } },
        { store: "texts", key: orchard, value: { cut: "The apples of the or" } },
      ],
    });
    // The orchard was open last.
    assert.match((await notice(page)) ?? "", /last visit can't be read/);
    await openLibrary(page);
    await untilNames(page, ["The harbour"]);
    const warning = await page.textContent("#library .library-warning");
    assert.match(warning ?? "", /^1 article can't be read.*“Export all”/);
    const text = await downloadedText(page, () => page.click("#library .actions >> text=Export"));
    const file = JSON.parse(text) as { articles: unknown[]; damaged: { text: unknown }[] };
    assert.equal(file.articles.length, 1);
    assert.deepEqual(file.damaged[0]?.text, { cut: "The apples of the or" });
    assert.deepEqual((await readRecords(page)).texts?.[orchard], { cut: "The apples of the or" });
  });
});

test("work on an article that can't be read is set aside, told of and exported, and new work is kept", async () => {
  await withExplorer(browser, {}, async ({ page, address }) => {
    await pasteArticle(page, kHarbour);
    await untilKept(page, 1);
    const key = await hashOf(page, kHarbour);
    const state = '{"version":99,"notes":[{"quote":"from the future"}]}';
    await break_(page, address, {
      puts: [{ store: "states", key, value: { state, setAside: [] } }],
    });
    await page.waitForSelector("#notice:not([hidden])");
    assert.match((await notice(page)) ?? "", /earlier notes .* set aside/);
    await highlight(page, 1);
    await untilSaved(page);
    const text = await downloadedText(page, () => page.click("#notice button >> nth=0"));
    const { articles } = JSON.parse(text) as {
      articles: { setAside: unknown[]; state: { notes: unknown[] } }[];
    };
    assert.deepEqual(articles[0]?.setAside, [state]);
    assert.equal(articles[0]?.state.notes.length, 1);
  });
});

test("a library of a newer version is left alone, told of and exported, and the page works", async () => {
  await withExplorer(browser, {}, async ({ page, address }) => {
    await pasteArticle(page, kHarbour);
    await untilKept(page, 1);
    await break_(page, address, {
      version: 9,
      puts: [{ store: "inventions", key: "a", value: "of a later day" }],
    });
    const before = await readRecords(page);
    assert.match((await notice(page)) ?? "", /newer version of this page/);
    const text = await downloadedText(page, () => page.click("#notice button >> nth=0"));
    const file = JSON.parse(text) as { version: number; stores: Record<string, unknown[]> };
    assert.equal(file.version, 9);
    assert.deepEqual(file.stores.inventions, [{ key: "a", value: "of a later day" }]);
    assert.equal(file.stores.texts?.length, 1);
    await pasteArticle(page, kOrchard);
    await openLibrary(page);
    await untilNames(page, ["The orchard"]);
    assert.match((await page.textContent("#library .library-warning")) ?? "", /newer version/);
    assert.deepEqual(await readRecords(page), before);
  });
});

test("a database without its stores is left alone and told of, and the page works", async () => {
  await withPage(browser, { suffix: kBare }, async ({ page, address }) => {
    await break_(page, address, {
      version: 2,
      puts: [{ store: "articles", key: "last", value: "nonsense" }],
    });
    assert.match((await notice(page)) ?? "", /damaged/);
    await pasteByField(page, kHarbour);
    assert.equal(await wordCount(page), 17);
  });
});

async function pasteByField(page: Page, text: string): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.analysed = document.documentElement.dataset.mirrored = "false";
    document.getElementById("type-button")?.click();
  });
  await page.fill("#paste-field", text);
  await page.click("#paste-explore");
  await explored(page);
}

test("with the browser's storage full nothing kept is lost, an export is offered, and room makes it kept", async () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  await withPage(
    browser,
    { suffix: kBare, context: { permissions } },
    async ({ page, address }) => {
      const session = await page.context().newCDPSession(page);
      const origin = new URL(address).origin;
      // Before the first use, as Chromium remembers for a while how much room there was.
      await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 400_000 });
      await page.goto(address);
      await explored(page);
      await pasteArticle(page, kHarbour);
      await untilKept(page, 1);
      await pasteArticle(page, `# A large one\n\n${"Words of some length. ".repeat(50_000)}`);
      await page.waitForSelector("#notice:not([hidden])");
      assert.match((await notice(page)) ?? "", /storage for this page is full/);
      assert.equal(await page.textContent("#notice button >> nth=0"), "Export the library");
      assert.equal(Object.keys((await readRecords(page)).texts ?? {}).length, 1);
      await page.click("#notice button >> nth=1");
      await untilNames(page, ["The harbour"]);
      await session.send("Storage.overrideQuotaForOrigin", { origin });
      await page.click('#library [aria-label="Delete “The harbour”"]');
      await untilNames(page, ["A large one"]);
    },
  );
});

test("what version 1 of the page kept is in the library, with its notes", async () => {
  const state = JSON.stringify({
    version: 1,
    notes: [
      {
        begin: 80,
        end: 100,
        quote: "The cranes were idle",
        before: "",
        after: "",
        body: "So I saw.",
        colour: "green",
        created: "",
      },
    ],
  });
  await withPage(browser, { suffix: kBare }, async ({ page, address }) => {
    const root = address;
    const value = { text: kHarbour, title: "", published: "", state };
    await break_(page, root, { version: 1, puts: [{ store: "articles", key: "last", value }] });
    assert.equal(await wordCount(page), 17);
    await page.waitForSelector(notes, { state: "attached" });
    assert.equal(await page.inputValue(`${notes} input`), "So I saw.");
    await openLibrary(page);
    assert.deepEqual(await namesInLibrary(page), ["The harbour"]);
    assert.deepEqual((await readRecords(page)).articles, {});
  });
});

test("two tabs on one article keep the notes of both, and each shows the other's", async () => {
  await withExplorer(browser, {}, async ({ page, address }) => {
    await pasteArticle(page, kHarbour);
    await untilKept(page, 1);
    const other = await page.context().newPage();
    await other.goto(address);
    await explored(other);
    await highlight(page, 1);
    await untilNotes(other, 1);
    // Both write before either hears of the other.
    await Promise.all([highlight(page, 2), highlight(other, 0)]);
    for (const tab of [page, other]) {
      await untilNotes(tab, 3);
    }
    await other.evaluate(
      (selector) => document.querySelector<HTMLElement>(`${selector} button:last-child`)?.click(),
      notes,
    );
    await untilNotes(page, 2);
    await untilSaved(page);
    await page.reload();
    await explored(page);
    await untilNotes(page, 2);
  });
});

test("each tab comes back to its own article after a reload", async () => {
  await withExplorer(browser, {}, async ({ page, address }) => {
    await pasteArticle(page, kHarbour);
    await untilKept(page, 1);
    const other = await page.context().newPage();
    await other.goto(address);
    await explored(other);
    await other.bringToFront();
    await pasteArticle(other, kOrchard);
    await untilKept(other, 2);
    await page.reload();
    await explored(page);
    assert.match((await page.textContent("#article")) ?? "", /cranes/);
    await other.reload();
    await explored(other);
    assert.match((await other.textContent("#article")) ?? "", /apples/);
  });
});

test("in a sandboxed frame without storage the library works until the page is closed, and says so once", async () => {
  await withPage(browser, {}, async ({ page, address }) => {
    // A frame of another origin whose storage the browser refuses, as a sandbox or blocked third-party storage does.
    const host = await serveHostPage(`<!doctype html><title>Host</title>
      <iframe src="${address}" style="width:900px;height:600px"></iframe>`);
    await page.context().addInitScript(() => {
      if (window.top !== window.self)
        Object.defineProperty(window, "indexedDB", {
          get: () => {
            throw new DOMException("refused", "SecurityError");
          },
        });
    });
    try {
      await page.goto(host.address);
      const frame = page.frames()[1];
      assert.ok(frame);
      await untilAnalysed(frame);
      for (const [index, text] of [kHarbour, kOrchard].entries()) {
        await frame.evaluate(() => document.getElementById("type-button")?.click());
        await frame.fill("#paste-field", text);
        await frame.click("#paste-explore");
        await frame.waitForFunction(
          (count) => document.getElementById("article")?.dataset.words === count,
          index === 0 ? "17" : "16",
        );
        const said = await frame.waitForFunction(
          (first) => document.getElementById("notice")?.hidden !== first,
          index === 0,
        );
        assert.ok(said);
        if (index === 0) assert.match((await frame.textContent("#notice")) ?? "", /keeps nothing/);
        await frame.click("#notice", { force: true }).catch(() => undefined);
      }
      await frame.evaluate(() => document.getElementById("library-button")?.click());
      await frame.waitForSelector("#library .library-name >> nth=1");
      const warning = await frame.textContent("#library .library-warning");
      assert.match(warning ?? "", /lasts until the page is closed/);
    } finally {
      await host.close();
    }
  });
});
