import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { AnnotationPage } from "../../web/export/annotations.js";
import { pastedArticle, peopleOfPastedArticle } from "../support/articles.js";
import { axeFindings } from "../support/axe.js";
import { launchChromium, withPage } from "../support/browser.js";
import { pasteArticle, withExplorer } from "../support/explorer.js";
import { serveHostPage } from "../support/host_page.js";
import { textOfPdf } from "../support/pdf_text.js";
import { countPixels, decodePng } from "../support/picture.js";
import { parseCsv } from "../support/csv.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

async function openExport(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('[data-command="page.export"]')?.click(),
  );
  await page.waitForSelector("#export-dialog[open]");
}

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Chooses a form in the open dialog and saves it. */
async function save(page: Page, format: string): Promise<Saved> {
  await page.check(`#export-dialog input[value="${format}"]`);
  const downloading = page.waitForEvent("download");
  await page.click("#export-save");
  const download = await downloading;
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  return { name: download.suggestedFilename(), bytes, text: bytes.toString("utf8") };
}

/** The pasted article with a highlight on its first sentence, and the dialog open. */
async function withExport(use: (page: Page, requests: string[]) => Promise<void>): Promise<void> {
  await withExplorer(browser, {}, async ({ page, requests, problems }) => {
    await pasteArticle(page, pastedArticle);
    await page.keyboard.press("j");
    await page.keyboard.press("h");
    await openExport(page);
    await use(page, requests);
    assert.deepEqual(problems, []);
  });
}

/** Without white space and what is not ASCII: emoji have no text of their own in a PDF. */
function squeezed(text: string): string {
  return text.replace(/\s+|[^\p{ASCII}]/gu, "");
}

test("the exported page holds the article's very text, its marks and notes, runs nothing, and axe finds nothing", async () => {
  let html = "";
  let sentences: string[] = [];
  await withExport(async (page, requests) => {
    assert.ok(requests.some((address) => address.includes("/later/export")));
    assert.deepEqual(await axeFindings(page), []);
    sentences = await page.locator("#article .sentence").allTextContents();
    const saved = await save(page, "html");
    assert.match(saved.name, /^[\w-]+\.html$/);
    html = saved.text;
  });
  const host = await serveHostPage(html);
  try {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width: 390, height: 800 },
      });
      const page = await context.newPage();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(host.address);
      const text = await page.evaluate(
        () =>
          `${document.querySelector("h1")?.textContent ?? ""} ${document.querySelector("article")?.textContent ?? ""}`,
      );
      assert.ok(
        squeezed(text).endsWith(squeezed(sentences.join(" "))),
        "the text is the article's",
      );
      assert.equal(await page.locator("article [data-note]").count(), 1);
      assert.equal(
        await page.locator("article .person").first().textContent(),
        peopleOfPastedArticle[0],
      );
      assert.ok((await page.locator("mark.summary").count()) > 0);
      assert.match((await page.textContent(".legend")) ?? "", /person.*place.*date/);
      const [line] = await page.locator('section a[href^="#sentence-"]').all();
      const target = await line?.getAttribute("href");
      assert.equal(await page.locator(target ?? "#none").count(), 1);
      assert.deepEqual(await axeFindings(page).catch(String), []);
      assert.ok(
        (await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0,
      );
      assert.deepEqual(asked, [host.address]);
      await context.close();
    }
  } finally {
    await host.close();
  }
  assert.doesNotMatch(html, /<script|src=|onerror/i);
});

test("tables of names, dates, quotations and figures hold what the explorer shows", async () => {
  await withExport(async (page) => {
    const shown = await page.evaluate(
      () =>
        [...document.querySelectorAll("#panels section")]
          .find((section) => section.getAttribute("aria-label")?.startsWith("People"))
          ?.querySelectorAll("li").length,
    );
    const [heading, ...names] = parseCsv((await save(page, "names")).text);
    assert.deepEqual(heading?.slice(0, 3), ["name", "type", "mentions"]);
    assert.equal(names.length, shown);
    for (const person of peopleOfPastedArticle)
      assert.ok(
        names.some(([name, type]) => name === person && type === "person"),
        person,
      );
    for (const format of ["times", "quotes", "figures"]) {
      const [columns = [], ...rows] = parseCsv((await save(page, format)).text);
      assert.ok(rows.length > 0, format);
      const [words, begin, end] = ["words", "begin", "end"].map((name) => columns.indexOf(name));
      for (const row of rows) {
        assert.equal(row.length, columns.length);
        const slice = pastedArticle.slice(Number(row[begin ?? -1]), Number(row[end ?? -1]));
        assert.equal(slice, row[words ?? -1]);
      }
    }
    const figures = parseCsv((await save(page, "figures")).text);
    assert.ok(
      figures.some((row) => row[2] === "4200000" && row[4] === "EUR"),
      figures.join("\n"),
    );
  });
});

test("annotations follow the W3C model, and their positions count code points", async () => {
  await withExport(async (page) => {
    const saved = await save(page, "annotations");
    const annotations = JSON.parse(saved.text) as AnnotationPage;
    assert.equal(annotations["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert.equal(annotations.type, "AnnotationPage");
    const points = [...pastedArticle];
    const ids = new Set([annotations.id]);
    let positions = 0;
    for (const { id, type, motivation, body = [], target } of annotations.items) {
      assert.match(id, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
      ids.add(id);
      assert.equal(type, "Annotation");
      assert.match(motivation, /^(highlighting|commenting|identifying|tagging)$/);
      for (const { type: kind, value } of body) assert.ok(kind === "TextualBody" && value !== "");
      assert.match(target.source, /^ni:\/\/\/sha-256-128;[\w-]{22}$/);
      const [quote, position] = target.selector;
      assert.ok(quote?.type === "TextQuoteSelector");
      assert.ok(pastedArticle.includes(quote.prefix + quote.exact + quote.suffix));
      if (position?.type !== "TextPositionSelector") continue;
      ++positions;
      assert.equal(points.slice(position.start, position.end).join(""), quote.exact);
    }
    assert.equal(ids.size, annotations.items.length + 1);
    assert.equal(annotations.items[0]?.motivation, "highlighting");
    assert.ok(positions > 15, `${positions} positions`);
    assert.equal((await save(page, "annotations")).text, saved.text);
  });
});

test("the report and the analysis are saved, and the report is copied", async () => {
  await withExport(async (page) => {
    const report = (await save(page, "markdown")).text;
    for (const heading of ["Summary", "Names", "Dates and times", "Quotations", "Figures", "Notes"])
      assert.match(report, new RegExp(`^## ${heading}$`, "m"));
    await page.click("#export-copy");
    await page.waitForFunction(
      () => document.getElementById("export-note")?.textContent === "Copied.",
    );
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), report);
    const analysis = JSON.parse((await save(page, "json")).text) as {
      version: number;
      sentences: { begin: number; end: number }[];
    };
    assert.equal(analysis.version, 1);
    const sentences = await page.locator("#article .sentence").count();
    assert.equal(analysis.sentences.length, sentences);
  });
});

test("names that the person has corrected stand in the exported analysis beside those that were found", async () => {
  interface Exported {
    readonly entities: readonly { readonly name: string }[];
    readonly correctedEntities?: readonly {
      readonly id: number;
      readonly name: string;
      readonly type: string;
      readonly mentions: readonly { readonly begin: number; readonly end: number }[];
    }[];
  }
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await openExport(page);
    const before = JSON.parse((await save(page, "json")).text) as Exported;
    assert.equal(before.correctedEntities, undefined);
    await page.click("#export-close");
    const [hidden = "", kept = ""] = peopleOfPastedArticle;
    await page.evaluate((name) => {
      const names = [...document.querySelectorAll<HTMLElement>("#panels li button")];
      names.find((button) => button.textContent?.startsWith(name))?.click();
    }, hidden);
    const hide = '#open-panel [data-command="entity.hide"]';
    await page.waitForSelector(hide, { state: "attached" });
    await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), hide);
    await openExport(page);
    const { entities, correctedEntities = [] } = JSON.parse(
      (await save(page, "json")).text,
    ) as Exported;
    assert.deepEqual(entities, before.entities);
    const names = correctedEntities.map(({ name }) => name);
    assert.ok(!names.includes(hidden) && names.includes(kept), names.join(", "));
    const [first] = correctedEntities;
    const [mention] = first?.mentions ?? [];
    assert.ok(first && mention && pastedArticle.slice(mention.begin, mention.end) !== "");
  });
});

/** How many elements of a drawing a selector finds, in a page of its own. */
async function countIn(svg: string, selector: string): Promise<number> {
  const plain = await browser.newPage();
  const found = await plain.evaluate(
    ([source = "", wanted = ""]) => {
      const root = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
      return root.nodeName === "svg" ? root.querySelectorAll(wanted).length : -1;
    },
    [svg, selector],
  );
  await plain.close();
  return found;
}

test("the picture is what is drawn on the canvas, and the timeline is a drawing of every dated time", async () => {
  await withExport(async (page) => {
    const picture = decodePng((await save(page, "png")).bytes);
    const size = await page.evaluate(() => {
      const canvas = document.querySelector("canvas");
      return [canvas?.width, canvas?.height];
    });
    assert.deepEqual([picture.width, picture.height], size);
    const dark = countPixels(picture, (red, green, blue) => red + green + blue < 300);
    assert.ok(dark > 2000, `${dark} dark pixels of letters`);
    const marks = await countIn((await save(page, "svg")).text, "g > :is(circle, rect)");
    const [columns = [], ...times] = parseCsv((await save(page, "times")).text);
    const dated = times.filter(
      (row) => row[columns.indexOf("earliest")] || row[columns.indexOf("latest")],
    );
    assert.equal(marks, dated.length);
  });
});

test("who is named with whom and the tone are drawings of what their panels show", async () => {
  await withExport(async (page) => {
    const graph = (await save(page, "graph")).text;
    const tone = (await save(page, "tone")).text;
    await page.keyboard.press("Escape");
    await page.locator("#mirror button", { hasText: /^Graph$/ }).dispatchEvent("click");
    const pairs = page.locator('#open-panel [data-command="graph.edge"]');
    await pairs.first().waitFor({ state: "attached" });
    assert.equal(await countIn(graph, "line.link"), await pairs.count());
    assert.ok((await countIn(graph, "g > text")) > 1, graph);
    const sentences = await page.locator("#article .sentence").count();
    const bars = await countIn(tone, "rect.positive, rect.negative");
    assert.ok(bars > 0 && bars <= sentences, `${bars} bars`);
  });
});

test("printing gives the article, its summary and the notes as text", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    const sentences = await page.locator("#article .sentence").allTextContents();
    const pdf = await page.pdf({ format: "A4" });
    const text = squeezed(await textOfPdf(pdf));
    assert.match(text, /Summary/);
    const missing = sentences.filter((sentence) => !text.includes(squeezed(sentence)));
    assert.deepEqual(missing, []);
    assert.doesNotMatch(text, /Showasplaintext|Commands/);
    assert.equal(await page.locator("#print").count(), 0);
  });
});

test("an article that is still being explored is printed as its text, and its export is put off in a sentence", async () => {
  // The analysis is stepped by messages between two ports.
  const prepare = (page: Page): Promise<void> =>
    page.addInitScript(() => {
      MessagePort.prototype.postMessage = () => undefined;
    });
  await withPage(browser, { prepare }, async ({ page }) => {
    await page.waitForSelector("html.running");
    await page.evaluate(() => document.getElementById("type-button")?.click());
    await page.fill("#paste-field", pastedArticle);
    await page.click("#paste-explore");
    await page.waitForFunction(() =>
      document.getElementById("article")?.textContent?.includes("Rotterdam"),
    );
    assert.equal(await page.getAttribute("html", "data-analysed"), "false");
    const text = squeezed(await textOfPdf(await page.pdf({ format: "A4" })));
    assert.match(text, /stillbeingexplored/);
    assert.ok(text.includes(squeezed("He may ask for a second vote in September.")));
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[data-command="page.export"]')?.click(),
    );
    await page.waitForSelector("#notice:not([hidden])");
    assert.match((await page.textContent("#notice")) ?? "", /still being explored/);
  });
});
