import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { pastedArticle } from "../support/articles.js";
import { axeFindings } from "../support/axe.js";
import { launchChromium, type OpenedPage } from "../support/browser.js";
import { exploredFrame, withHost } from "../support/embed.js";
import { namesInLibrary, openLibrary } from "../support/library.js";
import { follow, kWholeLink, noticeSays, packed, shows } from "../support/links.js";
import {
  openExplorer,
  pasteArticle,
  runCommand,
  untilAnalysed,
  untilMirrored,
  untilSaved,
  withExplorer,
} from "../support/explorer.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

async function selectSentence(page: Page, beginning: string): Promise<void> {
  await page.evaluate((words) => {
    const sentences = [...document.querySelectorAll<HTMLElement>(".sentence")];
    sentences.find((sentence) => sentence.textContent?.startsWith(words))?.click();
  }, beginning);
  await page.waitForSelector(".sentence[aria-current]", { state: "attached" });
}

function selectedSentence(page: Page): Promise<string | null> {
  return page.locator(".sentence[aria-current]").textContent();
}

/** Opens the dialog and gives its link's fragment once it is made. */
async function linkOf(page: Page, command: string, viewOnly = false): Promise<string> {
  await runCommand(page, command);
  await page.waitForFunction(
    () => (document.querySelector<HTMLTextAreaElement>("#share-link")?.value ?? "") !== "",
  );
  if (viewOnly) {
    const whole = await page.inputValue("#share-link");
    await page.check("#share-view");
    await page.waitForFunction(
      (old) => document.querySelector<HTMLTextAreaElement>("#share-link")?.value !== old,
      whole,
    );
  }
  const link = await page.inputValue("#share-link");
  return link.slice(link.indexOf("#"));
}

async function setSlider(page: Page, command: string, value: string): Promise<void> {
  await page.locator(`[data-command="${command}"]`).evaluate((input: HTMLInputElement, wanted) => {
    input.value = wanted;
    input.dispatchEvent(new Event("input"));
  }, value);
}

function sliderValue(page: Page, command: string): Promise<string> {
  return page.inputValue(`[data-command="${command}"]`);
}

const kSentence = "Peter Jansen, who led";

const madeLinks = new Map<boolean, Promise<string>>();

/** A link to a sentence of the pasted article, of which half is kept; the same one whenever it is asked for. */
function makeLink(viewOnly: boolean): Promise<string> {
  const made = madeLinks.get(viewOnly) ?? makeNewLink(viewOnly);
  madeLinks.set(viewOnly, made);
  return made;
}

async function makeNewLink(viewOnly: boolean): Promise<string> {
  let fragment = "";
  await withExplorer(browser, {}, async ({ page, problems }) => {
    await pasteArticle(page, pastedArticle);
    await setSlider(page, "keep.share", "0.5");
    await runCommand(page, "theme.dark");
    await selectSentence(page, kSentence);
    fragment = await linkOf(page, "page.linkPassage", viewOnly);
    assert.deepEqual(problems, []);
  });
  return fragment;
}

test("a link opens its article, what is shown of it and the sentence, and no server hears of it", async () => {
  const fragment = await makeLink(false);
  await withExplorer(browser, { suffix: fragment }, async ({ page, served, problems }) => {
    assert.ok(await shows(page, "Silo Research"));
    await page.waitForSelector(".sentence[aria-current]", { state: "attached" });
    assert.match((await selectedSentence(page)) ?? "", /^Peter Jansen/);
    assert.equal(await sliderValue(page, "keep.share"), "0.5");
    const theme = page.locator('button[data-command="theme.set"][aria-pressed="true"]');
    assert.equal(await theme.textContent(), "As the system");
    assert.equal(await page.evaluate(() => location.hash), "");
    assert.ok(served.length > 2);
    assert.ok(served.every((line) => !line.includes("article=") && !line.includes("Jansen")));
    assert.deepEqual(problems, []);
    await untilSaved(page);
    await page.reload();
    await untilAnalysed(page);
    await untilMirrored(page);
    assert.ok(await shows(page, "Silo Research"));
  });
});

test("the dialog says what is in the link and how long it is, copies it, and axe finds nothing", async () => {
  await withExplorer(browser, {}, async ({ page, requests }) => {
    assert.ok(!requests.some((address) => address.includes("share")));
    await pasteArticle(page, pastedArticle);
    await page.keyboard.press("j");
    await page.keyboard.press("h");
    await page.keyboard.press("Shift+S");
    await page.waitForFunction(
      () => (document.querySelector<HTMLTextAreaElement>("#share-link")?.value ?? "") !== "",
    );
    const link = await page.inputValue("#share-link");
    const about = (await page.textContent("#share-about")) ?? "";
    assert.ok(about.startsWith(`${link.length.toLocaleString("en")} characters`), about);
    assert.match(about, /the article of \d+ words.*the words that it leads to/);
    assert.doesNotMatch(about, /your 1 note/);
    await page.check("#share-notes");
    await page.waitForFunction(() =>
      document.getElementById("share-about")?.textContent?.includes("your 1 note"),
    );
    assert.deepEqual(await axeFindings(page), []);
    await page.click("#share-copy");
    await page.waitForFunction(() => document.getElementById("share-note")?.textContent !== "");
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      await page.inputValue("#share-link"),
    );
    await page.keyboard.press("Escape");
    await page.waitForSelector("#share-dialog", { state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement?.id), "canvas");
  });
});

test("a link without the text opens where that text is kept, with its own notes still there", async () => {
  const fragment = await makeLink(true);
  assert.ok(fragment.length < 1500, `${fragment.length} characters`);
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await page.keyboard.press("j");
    await page.keyboard.press("h");
    await untilSaved(page);
    await follow(page, fragment);
    await page.waitForFunction(() =>
      document.querySelector(".sentence[aria-current]")?.textContent?.startsWith("Peter"),
    );
    assert.equal(await sliderValue(page, "keep.share"), "0.5");
    const notes = await page.evaluate(
      () => document.body.textContent?.match(/will run its planning/g)?.length,
    );
    assert.ok((notes ?? 0) >= 2, "the sentence and the note on it");
  });
});

test("a link without the text asks for it, and opens as it says once it is pasted", async () => {
  const fragment = await makeLink(true);
  await withExplorer(browser, { suffix: fragment }, async ({ page }) => {
    await page.waitForSelector("#paste-dialog[open]");
    assert.match((await page.textContent("#paste-note")) ?? "", /does not hold its text.*[Pp]aste/);
    assert.deepEqual(await axeFindings(page), []);
    await page.fill("#paste-field", pastedArticle);
    await page.click("#paste-explore");
    await page.waitForFunction(() =>
      document.querySelector(".sentence[aria-current]")?.textContent?.startsWith("Peter"),
    );
    assert.equal(await sliderValue(page, "keep.share"), "0.5");
  });
});

test("another text than the link's is shown as usual, and that is said", async () => {
  const fragment = await makeLink(true);
  await withExplorer(browser, { suffix: fragment }, async ({ page }) => {
    await page.waitForSelector("#paste-dialog[open]");
    await page.fill("#paste-field", "Quite another article. It was written on 3 May 2024 in Rome.");
    await page.click("#paste-explore");
    await noticeSays(page, /another text/);
    await page.waitForFunction(() =>
      document.getElementById("article")?.textContent?.includes("Rome"),
    );
    assert.equal(await sliderValue(page, "keep.share"), "1");
  });
});

test("the sentence of a link is found again in a text that has changed", async () => {
  const fragment = await makeLink(true);
  const changed = `An editor's note stands in front now.\n\n${pastedArticle.replace(
    "warned that 12% of the answers in a trial had been wrong",
    "warned again that 14% of all answers in a trial were wrong",
  )}`;
  assert.ok(changed.includes("14%"));
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, changed);
    await follow(page, fragment);
    await noticeSays(page, /has changed/);
    assert.match((await selectedSentence(page)) ?? "", /^Peter Jansen.*14%/);
  });
});

test("a link whose view can't be read opens as usual, and says so", async () => {
  const fragment = packed(
    JSON.stringify({ hash: "", text: pastedArticle, view: { keep: "much" }, selection: {} }),
  );
  await withExplorer(browser, { suffix: fragment }, async ({ page }) => {
    await noticeSays(page, /could not be read/);
    assert.equal(await sliderValue(page, "keep.share"), "1");
  });
});

test("the person's own article comes back after a link, and is what a reload shows", async () => {
  const own = "Ada Lovelace wrote to Charles Babbage on 10 July 1843. He answered in August.";
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, own);
    await follow(page, kWholeLink);
    await noticeSays(page, /came with the link/);
    await page.waitForFunction(() =>
      document.getElementById("article")?.textContent?.includes("A text."),
    );
    assert.deepEqual(await axeFindings(page), []);
    await untilSaved(page);
    await page.reload();
    await untilAnalysed(page);
    await untilMirrored(page);
    assert.ok(await shows(page, "Lovelace"));
    await follow(page, kWholeLink);
    await noticeSays(page, /came with the link/);
    await page.click('#notice button:has-text("Back to my article")');
    await page.waitForFunction(() =>
      document.getElementById("article")?.textContent?.includes("Lovelace"),
    );
  });
});

test("a link with a text that is kept opens it from the library with its own notes, whatever was read since", async () => {
  const fragment = await makeLink(false);
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, pastedArticle);
    await page.keyboard.press("j");
    await page.keyboard.press("h");
    await untilSaved(page);
    await pasteArticle(page, "Ada Lovelace wrote to Charles Babbage on 10 July 1843.");
    await untilSaved(page);
    await follow(page, fragment);
    await page.waitForFunction(() =>
      document.querySelector(".sentence[aria-current]")?.textContent?.startsWith("Peter"),
    );
    assert.equal(await sliderValue(page, "keep.share"), "0.5");
    const notes = page.locator("#panels section[aria-label=Notes] li");
    assert.equal(await notes.count(), 1);
    await openLibrary(page);
    assert.equal((await namesInLibrary(page)).length, 2);
  });
});

/** Text that DEFLATE can do little with. */
function dense(characters: number): string {
  let seed = 7;
  let text = "";
  while (text.length < characters) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    text += `${seed.toString(36)}${text.length % 70 < 8 ? ".\n\nThe " : " "}`;
  }
  return text;
}

async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, text]) => {
      const made = new DataTransfer();
      made.items.add(new File([text ?? ""], file ?? "", { type: "application/json" }));
      return made;
    },
    [name, content],
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

test("an article too long for a link is offered as a file, which opens as the link would", async () => {
  let file = "";
  let name = "";
  const text = `${dense(120_000)}\n\n${pastedArticle}`;
  await withExplorer(browser, {}, async ({ page }: OpenedPage) => {
    await pasteArticle(page, text);
    await selectSentence(page, kSentence);
    await runCommand(page, "page.share");
    await page.waitForFunction(() =>
      document.getElementById("share-about")?.textContent?.includes("Save the article as a file"),
    );
    assert.ok(await page.isDisabled("#share-copy"));
    const downloading = page.waitForEvent("download");
    await page.click("#share-file");
    const download = await downloading;
    name = download.suggestedFilename();
    const stream = await download.createReadStream();
    for await (const chunk of stream) file += String(chunk);
  });
  assert.match(name, /\.article\.json$/);
  await withExplorer(browser, {}, async ({ page }) => {
    await dropFile(page, name, file);
    await page.waitForFunction(() =>
      document.querySelector(".sentence[aria-current]")?.textContent?.startsWith("Peter"),
    );
    await dropFile(page, "other.article.json", '{"hash":3}');
    await noticeSays(page, /is no article that the explorer has saved/);
    assert.ok(await shows(page, "Silo Research"));
  });
});

test("a frame without any script of its host's shows the article that its address carries", async () => {
  const fragment = await makeLink(false);
  await withHost(
    browser,
    (explorer) =>
      `<!doctype html><title>Host</title><p>Around.</p><iframe src="${explorer}?embed${fragment}" width="800" height="600"></iframe>`,
    async (page) => {
      const frame = await exploredFrame(page);
      assert.ok((await frame.textContent("#article"))?.includes("Silo Research"));
      await frame.waitForSelector(".sentence[aria-current]", { state: "attached" });
      assert.match((await frame.textContent(".sentence[aria-current]")) ?? "", /^Peter Jansen/);
      assert.ok(await frame.isHidden("#notice"));
    },
  );
});

test("a link whose part of the page can't be fetched says so, and the page goes on", async () => {
  const suffix = kWholeLink;
  const prepare = (page: Page): Promise<void> => page.route(/share-/, (route) => route.abort());
  const opened = await openExplorer(browser, { suffix, prepare });
  await noticeSays(opened.page, /could not be downloaded/);
  assert.notEqual(await opened.page.textContent("#article"), "");
  await opened.close();
});
