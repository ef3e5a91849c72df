import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser } from "playwright-core";
import { launchChromium, withPage } from "../support/browser.js";
import { untilAnalysed, withExplorer } from "../support/explorer.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

test("the page loads under its own content security policy without a complaint", async () => {
  await withExplorer(browser, {}, async ({ problems }) => {
    assert.deepEqual(problems, []);
  });
});

test("the page works from a sub-path and asks for nothing outside it", async () => {
  await withExplorer(browser, { under: "/some/where" }, async ({ address, requests, problems }) => {
    const outside = requests.filter(
      (url) => !url.startsWith(address) && !/^(blob|data):/.test(url),
    );
    assert.deepEqual(outside, []);
    assert.deepEqual(problems, []);
  });
});

test("nothing is requested once the page has loaded, whatever is explored", async () => {
  await withExplorer(browser, {}, async ({ page, requests }) => {
    const atFirst = requests.length;
    await page.click("#type-button", { force: true }).catch(() => undefined);
    await page.evaluate(() => document.getElementById("type-button")?.click());
    await page.fill("#paste-field", "One sentence with https://example.org/picture.png in it.");
    await page.click("#paste-explore");
    await untilAnalysed(page);
    await page.waitForTimeout(300);
    assert.deepEqual(requests.slice(atFirst), []);
  });
});

test("a module that is served as something else is compiled all the same", async () => {
  const prepare = {
    prepare: (page: import("playwright-core").Page) =>
      page.route("**/*.wasm", async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), "content-type": "application/octet-stream" };
        await route.fulfill({ response, headers });
      }),
  };
  await withPage(browser, prepare, async ({ page }) => untilAnalysed(page));
});

test("a failed download is told in a sentence, and a pasted article can still be read", async () => {
  const prepare = (page: import("playwright-core").Page) =>
    page.route("**/*.wasm", (route) => route.abort());
  await withPage(browser, { prepare }, async ({ page }) => {
    await page.waitForSelector("#obstacle:not([hidden])");
    assert.match((await page.textContent("#obstacle")) ?? "", /could not be downloaded/);
    assert.ok(((await page.textContent("#article")) ?? "").length > 1000);
    await page.click("#type-button");
    await page.fill("#paste-field", "# A heading\n\nA paragraph of mine.");
    await page.click("#paste-explore");
    assert.equal(await page.textContent("#article h3"), "A heading");
    assert.equal(await page.textContent("#article p"), "A paragraph of mine.");
  });
});

test("a browser without WebAssembly is told so, and the article can be read", async () => {
  const prepare = (page: import("playwright-core").Page) =>
    page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await withPage(browser, { prepare }, async ({ page }) => {
    await page.waitForSelector("#obstacle:not([hidden])");
    assert.match((await page.textContent("#obstacle")) ?? "", /no WebAssembly/);
    assert.ok(await page.isVisible("#article"));
  });
});

test("a browser without WebGL2 shows the explored article as text, with its names and controls", async () => {
  const prepare = (page: import("playwright-core").Page) =>
    page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
  await withPage(browser, { prepare }, async ({ page }) => {
    await untilAnalysed(page);
    assert.ok(await page.isVisible("#article"));
    assert.ok(await page.isHidden("#canvas"));
    await page.waitForSelector("#panels button:visible");
    await page.waitForSelector("#article .sentence:visible");
  });
});

test("progress is counted in bytes of the module", async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  const prepare = (page: import("playwright-core").Page) =>
    page.route("**/*.wasm", async (route) => {
      await held;
      await route.continue();
    });
  await withPage(browser, { prepare }, async ({ page }) => {
    assert.ok(await page.isVisible("#progress"));
    release();
    await untilAnalysed(page);
    assert.ok(await page.isHidden("#progress"));
    assert.match((await page.textContent("#progress-label")) ?? "", /(\d\.\d+) of \1 MB/);
  });
});
