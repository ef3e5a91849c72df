import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchChromium } from "../support/browser.js";
import { book } from "../support/documents.js";
import { untilAnalysed, untilMirrored, untilSaved, wordCount } from "../support/explorer.js";
import { openLibrary, readRecords, untilKept, untilNames } from "../support/library.js";
import { cacheNames, hostSite, untilInstalled, type Site } from "../support/site.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const kHarbour = `# The harbour\n\nAda Lovelace visited the harbour of Bristol on 3 May 2025. The cranes were idle.`;

async function explored(page: Page): Promise<void> {
  await untilAnalysed(page);
  await untilMirrored(page);
}

async function typeArticle(page: Page, text: string): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.analysed = document.documentElement.dataset.mirrored = "false";
    document.getElementById("type-button")?.click();
  });
  await page.fill("#paste-field", text);
  await page.click("#paste-explore");
  await explored(page);
}

/** A first visit, at the end of which the page is installed. */
async function withVisit(
  use: (page: Page, site: Site, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const site = await hostSite();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(site.address);
    await explored(page);
    await untilInstalled(page);
    await use(page, site, context);
  } finally {
    await context.close();
    await site.end();
  }
}

/** No host, and a network that the browser holds for broken. */
async function goOffline(page: Page, site: Site): Promise<void> {
  await site.goAway();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0,
  });
}

test("after one visit the page starts without a connection, with the article, its panels and the library", async () => {
  await withVisit(async (page, site) => {
    await typeArticle(page, kHarbour);
    await untilKept(page, 1);
    await goOffline(page, site);
    await page.reload();
    await explored(page);
    assert.equal(await wordCount(page), 17);
    assert.ok(await page.isVisible("#canvas"));
    await openLibrary(page);
    await untilNames(page, ["The harbour"]);
    await page.keyboard.press("Escape");
    await typeArticle(page, "Words without a connection are explored too.");
    assert.equal(await wordCount(page), 7);
  });
});

test("a reader of files that was used once works without a connection; another one is missed in a sentence", async () => {
  const epub = {
    name: "book.epub",
    mimeType: "application/epub+zip",
    buffer: book("A book", ["<p>Five words of a chapter.</p>", "<p>Three words more.</p>"]),
  };
  await withVisit(async (page, site) => {
    await page.setInputFiles("#paste-file", epub);
    await page.waitForFunction(
      () => Number(document.getElementById("article")?.dataset.words) < 20,
    );
    await goOffline(page, site);
    await page.reload();
    await explored(page);
    await typeArticle(page, "Something else.");
    await page.setInputFiles("#paste-file", epub);
    await page.waitForFunction(() => Number(document.getElementById("article")?.dataset.words) > 7);
    await page.setInputFiles("#paste-file", {
      name: "paper.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4"),
    });
    await page.waitForSelector("#notice:not([hidden]):has-text('could not be downloaded')");
  });
});

test("a new version is offered, takes over only when the person says so, loses nothing, and the old one's files go", async () => {
  await withVisit(async (page, site) => {
    await typeArticle(page, kHarbour);
    await untilKept(page, 1);
    const [before, ...others] = await cacheNames(page);
    assert.deepEqual(others, []);
    site.update("second");
    await page.reload();
    await explored(page);
    // Still the first version, whole, although its host has only the second one now.
    assert.equal(await page.getAttribute("html", "data-build"), null);
    await page.waitForSelector("#notice:not([hidden])");
    assert.match((await page.textContent("#notice")) ?? "", /A new version is ready/);
    await page.evaluate(() => document.querySelectorAll<HTMLElement>(".sentence")[2]?.click());
    await untilSaved(page);
    assert.equal(await page.getAttribute("html", "data-build"), null);
    await page.click("#notice >> text=Reload");
    await page.waitForSelector('html[data-build="second"]');
    await explored(page);
    assert.equal(await wordCount(page), 17);
    await page.waitForSelector('.sentence[data-index="2"][aria-current]', { state: "attached" });
    const caches = await cacheNames(page);
    assert.equal(caches.length, 1);
    assert.notEqual(caches[0], before);
  });
});

test("a second tab is told of the new version and goes on with the old one until it is reloaded", async () => {
  await withVisit(async (page, site, context) => {
    const other = await context.newPage();
    await other.goto(site.address);
    await explored(other);
    site.update("second");
    await page.reload();
    await explored(page);
    await page.click("#notice >> text=Reload");
    await page.waitForSelector('html[data-build="second"]');
    await other.waitForFunction(() => document.getElementById("notice")?.hidden === false, null, {
      polling: 50,
    });
    assert.match((await other.textContent("#notice")) ?? "", /new version/);
    assert.equal(await other.getAttribute("html", "data-build"), null);
  });
});

test("an article that is not kept is not reloaded away without a warning", async () => {
  await withVisit(async (page, site) => {
    await openLibrary(page);
    await page.uncheck("#library input[type=checkbox]");
    await page.waitForTimeout(300);
    assert.equal((await readRecords(page)).settings?.keepsNew, false);
    await page.keyboard.press("Escape");
    site.update("second");
    await page.reload();
    await explored(page);
    await page.waitForSelector("#notice >> text=Reload");
    await page.evaluate(() => {
      document.getElementById("type-button")?.click();
    });
    await page.fill("#paste-field", kHarbour);
    await page.click("#paste-explore");
    await explored(page);
    // The prompt comes again when the person comes back to the page.
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.click("#notice >> text=Reload");
    await page.waitForSelector("#notice:has-text('would be lost')");
    assert.equal(await wordCount(page), 17);
    await page.click("#notice >> text=Reload all the same");
    await page.waitForSelector('html[data-build="second"]');
  });
});

test("while the host gives the page of another build, nothing is installed and the old version stays", async () => {
  await withVisit(async (page, site) => {
    const caches = await cacheNames(page);
    const page1 = await page.evaluate(async () => (await fetch("index.html")).text());
    site.update("second");
    writeFileSync(join(site.folder, "index.html"), page1);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
      const { installing } = registration ?? {};
      if (installing) await new Promise((done) => installing.addEventListener("statechange", done));
    });
    assert.deepEqual(await cacheNames(page), caches);
    await page.reload();
    await explored(page);
  });
});

test("caches of other pages of the origin are left alone, and a host's frame comes from the host", async () => {
  await withVisit(async (page, site) => {
    await page.evaluate(() => caches.open("article-explorer elsewhere/ 1"));
    site.update("second");
    await page.reload();
    await explored(page);
    await page.click("#notice >> text=Reload");
    await page.waitForSelector('html[data-build="second"]');
    assert.ok((await cacheNames(page)).includes("article-explorer elsewhere/ 1"));
    const from = site.log.length;
    await page.goto(`${site.address}?embed`);
    assert.ok(site.log.slice(from).includes("GET /?embed"));
  });
});

test("the second visit asks the host for nothing but whether there is a new version", async () => {
  await withVisit(async (page, site) => {
    const from = site.log.length;
    await page.reload();
    await explored(page);
    await page.waitForTimeout(1500);
    const asked = site.log
      .slice(from)
      .filter((line) => !/GET \/(sw\.js|app\.webmanifest)$/.test(line));
    assert.deepEqual(asked, []);
  });
});

test("the page can be installed: Chromium finds no fault with its manifest, icons and worker", async () => {
  await withVisit(async (page, site) => {
    const session = await page.context().newCDPSession(page);
    const manifest = await session.send("Page.getAppManifest");
    assert.deepEqual(manifest.errors, []);
    const { icons, start_url: start } = JSON.parse(manifest.data ?? "{}") as {
      icons: { src: string; sizes: string }[];
      start_url: string;
    };
    assert.equal(new URL(start, manifest.url).href, site.address);
    for (const { src, sizes } of icons) {
      const size = await page.evaluate(async (address) => {
        const picture = await createImageBitmap(await (await fetch(address)).blob());
        return `${picture.width}x${picture.height}`;
      }, new URL(src, manifest.url).href);
      assert.equal(size, sizes);
    }
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    const faults = installabilityErrors.map(({ errorId }) => errorId);
    // Contexts of tests are private windows, in which nothing is installed.
    assert.deepEqual(
      faults.filter((fault) => fault !== "in-incognito"),
      [],
    );
  });
});
