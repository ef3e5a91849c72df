import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../support/browser.js";
import { book, pdf, wordDocument } from "../support/documents.js";
import { accessibilityTree, namesOf, untilMirrored, withExplorer } from "../support/explorer.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const sentence = (number: number): string =>
  `Sentence number ${number} of the article tells something about the harbour of Tallinn, its ferries and its people. `;
const paragraphs = [0, 6, 12].map((from) =>
  Array.from({ length: 6 }, (_, i) => sentence(from + i)).join(""),
);
const webPage = `<!doctype html><html><head><title>The harbour</title>
  <meta property="article:published_time" content="2024-03-05T10:00:00Z"><meta name="author" content="Mari Tamm"></head>
  <body><nav><ul><li>Menu entry one</li><li>Menu entry two</li></ul></nav>
  <main><article><h1>The harbour</h1><p>${paragraphs[0]}</p><h2>Ferries</h2><p>${paragraphs[1]}</p>
  <blockquote><p>A quoted line about the sea.</p></blockquote><ol><li>First step</li><li>Second step</li></ol>
  <figure><img src="/ae-probe" onerror="window.aeProbe=1"><figcaption>A caption under the picture.</figcaption></figure>
  <p>${paragraphs[2]}</p></article></main>
  <aside><p>Subscribe to our newsletter today and never miss a bargain again, dear reader of ours.</p></aside>
  <script>window.aeProbe = 1</script><footer>Imprint and terms of use</footer></body></html>`;

async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.analysed = "false";
    document.documentElement.dataset.mirrored = "false";
  });
  await page.setInputFiles("#paste-file", { name, mimeType: "", buffer });
  await untilMirrored(page);
}

function articleText(page: Page): Promise<string> {
  return page.evaluate(() => document.getElementById("article")?.textContent ?? "");
}

test("of a web page's file the article is kept, with headings, lists, captions, author and date", async () => {
  await withExplorer(browser, {}, async ({ page, requests }) => {
    const before = requests.length;
    await openFile(page, "page.html", Buffer.from(webPage));
    const text = await articleText(page);
    for (const part of ["number 17", "quoted line", "First step", "A caption", "Mari Tamm"])
      assert.ok(text.includes(part), part);
    for (const part of ["Menu entry", "newsletter", "Imprint"])
      assert.ok(!text.includes(part), part);
    const headings = namesOf(await accessibilityTree(page), "heading");
    assert.ok(headings.includes("Ferries"));
    assert.equal(await page.evaluate(() => Reflect.get(window, "aeProbe")), undefined);
    assert.deepEqual(requests.slice(before), []);
  });
});

test("the share of a page that was kept is told, and one click keeps all", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await openFile(page, "page.html", Buffer.from(webPage));
    assert.match((await page.textContent("#notice")) ?? "", /kept: \d\d% of the words/);
    await page.click("#notice button >> text=Keep all");
    await page.waitForFunction(() =>
      document.getElementById("article")?.textContent.includes("Imprint and terms"),
    );
    assert.ok((await articleText(page)).includes("Menu entry one"));
  });
});

test("what asks for an answer stands below the explorer and covers nothing of it", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await openFile(page, "page.html", Buffer.from(webPage));
    const canvas = page.locator("#canvas");
    const notice = await page.locator("#notice").boundingBox();
    const drawn = await canvas.boundingBox();
    assert.ok(notice && drawn);
    assert.equal(Math.round(drawn.y + drawn.height), Math.round(notice.y));
    assert.ok(notice.height < 80);
    await page.click("#notice button >> text=Close");
    await page.waitForFunction(() => document.querySelector("canvas")?.clientHeight === 800);
  });
});

test("a Word document keeps its headings, and its reader is fetched only when it comes", async () => {
  await withExplorer(browser, {}, async ({ page, requests, problems }) => {
    assert.ok(!requests.some((address) => address.includes("/later/")));
    await openFile(page, "minutes.docx", wordDocument("Minutes of March", [sentence(1)]));
    assert.ok(namesOf(await accessibilityTree(page), "heading").includes("Minutes of March"));
    assert.ok((await articleText(page)).includes("harbour of Tallinn"));
    assert.equal(requests.filter((address) => address.includes("/later/")).length, 1);
    assert.deepEqual(problems, []);
  });
});

test("a book's chapters come in the order of its spine", async () => {
  await withExplorer(browser, {}, async ({ page, problems }) => {
    const chapters = [
      `<h1>One</h1><p>${sentence(1)}</p>`,
      `<h1>Two</h1><p>${sentence(2)}</p>`,
    ] as const;
    await openFile(page, "book.epub", book("The harbour", chapters));
    const text = await articleText(page);
    assert.ok(
      text.indexOf("number 1 ") >= 0 && text.indexOf("number 1 ") < text.indexOf("number 2 "),
    );
    assert.deepEqual(problems, []);
  });
});

test("the lines of a PDF become paragraphs, and divided words whole", async () => {
  await withExplorer(browser, {}, async ({ page, problems }) => {
    const lines = [
      "A report on ferries",
      "The council of Tallinn decided on Monday that the har-",
      "bour will be closed to cars from the first of May on.",
    ];
    await openFile(page, "report.pdf", pdf(lines));
    const tree = await accessibilityTree(page);
    assert.ok(namesOf(tree, "heading").includes("A report on ferries"));
    assert.ok((await articleText(page)).includes("that the harbour will be closed"));
    assert.deepEqual(problems, []);
  });
});

for (const name of ["broken.pdf", "broken.docx", "broken.epub"]) {
  test(`${name} is refused in a sentence, and the article stays`, async () => {
    await withExplorer(browser, {}, async ({ page }) => {
      const before = await articleText(page);
      await page.setInputFiles("#paste-file", { name, mimeType: "", buffer: Buffer.from("PK no") });
      await page.waitForSelector("#notice:not([hidden])");
      assert.match((await page.textContent("#notice")) ?? "", /could not be read/);
      assert.equal(await articleText(page), before);
    });
  });
}

/** A server of one page on another origin, which lets others read it or not. */
async function withServer(open: boolean, use: (address: string) => Promise<void>): Promise<void> {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    if (open) response.setHeader("Access-Control-Allow-Origin", "*");
    response.end(webPage);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/story`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function fetchAddress(page: Page, address: string): Promise<void> {
  await page.evaluate(() => document.getElementById("type-button")?.click());
  await page.fill("#paste-address", address);
  await page.click("#paste-go");
}

test("a page is fetched by its address where its server allows it", async () => {
  await withServer(true, (address) =>
    withExplorer(browser, {}, async ({ page }) => {
      await fetchAddress(page, address);
      await page.waitForFunction(() =>
        document.getElementById("article")?.textContent.includes("harbour of Tallinn"),
      );
    }),
  );
});

test("where a server forbids it, or the address is none, a sentence says so and the article stays", async () => {
  await withServer(false, (address) =>
    withExplorer(browser, {}, async ({ page }) => {
      const before = await articleText(page);
      await fetchAddress(page, address);
      await page.waitForSelector("#notice >> text=does not allow it");
      await fetchAddress(page, "javascript:alert(1)");
      await page.waitForSelector("#paste-note >> text=is not the address of a page");
      assert.equal(await articleText(page), before);
    }),
  );
});

test("the bookmarklet sends the page being read", async () => {
  await withServer(true, (address) =>
    withExplorer(browser, {}, async ({ page }) => {
      const script = (await page.getAttribute("#bookmarklet", "href")) ?? "";
      assert.ok(script.startsWith("javascript:"));
      await page.goto(address);
      const opened = page.context().waitForEvent("page");
      await page.evaluate(decodeURIComponent(script.slice("javascript:".length)));
      const explorer = await opened;
      await explorer.waitForFunction(() =>
        document.getElementById("article")?.textContent.includes("harbour of Tallinn"),
      );
      assert.equal(new URL(explorer.url()).hash, "");
    }),
  );
});

test("a row of a table is one line, and what pages put between paragraphs is left out", async () => {
  const html = `<!doctype html><title>People</title><article><h1>People</h1><p>${paragraphs[0]}</p>
    <table><tr><th>Country</th><th>People</th></tr><tr><td><p>France</p></td><td>67 million</td></tr></table>
    <figure><span><div>Photo</div></span><figcaption>The port at dawn.</figcaption></figure>
    <p><a href="#main">Continue reading the main story</a></p><p>${paragraphs[1]}</p>
    <p>Advertisement</p><p>Photo albums lie on the table.</p><p>${paragraphs[2]}</p></article>`;
  await withExplorer(browser, {}, async ({ page }) => {
    await openFile(page, "people.html", Buffer.from(html));
    const lines = await page.locator("#article .sentence").allTextContents();
    assert.ok(lines.includes("France | 67 million"), lines.join("\n"));
    assert.ok(lines.includes("Photo albums lie on the table."));
    assert.ok(lines.includes("The port at dawn."));
    for (const label of ["Photo", "Advertisement", "Continue reading the main story"])
      assert.ok(!lines.includes(label), label);
  });
});

test("a table that lays out a page is read as its paragraphs", async () => {
  const html = `<!doctype html><title>Old</title><table><tr><td><p>${paragraphs[0]}</p><p>${paragraphs[1]}</p></td>
    <td><h2>More</h2><p>${paragraphs[2]}</p></td></tr></table>`;
  await withExplorer(browser, {}, async ({ page }) => {
    await openFile(page, "old.html", Buffer.from(html));
    assert.ok(!(await articleText(page)).includes("|"));
  });
});
