import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../support/browser.js";
import {
  pasteArticle,
  untilAnalysed,
  untilMirrored,
  untilSaved,
  untilStill,
  withExplorer,
} from "../support/explorer.js";
import { countDifferences, takePicture } from "../support/picture.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const kStory = `# A contract in Rome

On 4 March 2019 Ada Lovelace met Josh Hawley in Rome. "We will pay 5 million dollars," Lovelace said.

Angela Merkel warned on 7 May 2021 that the contract would cost 9 million euros. "It is a terrible failure," Merkel said on 8 May 2021.

Ada Lovelace and Josh Hawley praised the wonderful, excellent result.
`;

/** The column of panels in a window of 1280 by 800. */
const kPanels = { x: 940, y: 60, width: 330, height: 700 };

async function press(page: Page, command: string, label: string): Promise<void> {
  await page.evaluate(
    ([name, words]) => {
      const buttons = document.querySelectorAll<HTMLElement>(`[data-command="${name}"]`);
      const button = [...buttons].find(({ textContent }) => textContent?.startsWith(words));
      if (!button) throw new Error(`no button ${name} ${words}`);
      button.click();
    },
    [command, label] as const,
  );
  await untilStill(page);
}

function itemsOf(page: Page, command: string): Promise<string[]> {
  return page.evaluate(
    (name) =>
      [...document.querySelectorAll(`#open-panel [data-command="${name}"]`)].map(
        ({ textContent }) => textContent ?? "",
      ),
    command,
  );
}

async function brush(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const [begin, end] = document.querySelectorAll<HTMLInputElement>(".brush input");
      if (!begin || !end) throw new Error("no fields for days");
      begin.value = first;
      end.value = last;
      document.querySelector<HTMLElement>(".brush button")?.click();
    },
    [from, to] as const,
  );
  await untilStill(page);
}

test("a line of the graph opens the sentences that name both, and one of them is gone to", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kStory);
    await press(page, "panel.show", "Graph");
    const lines = await itemsOf(page, "graph.edge");
    const line = lines.find((name) => name.includes("Lovelace") && name.includes("Hawley"));
    assert.ok(line, lines.join("; "));
    assert.match(line, /, 2$/);
    const before = await takePicture(page, kPanels);
    await press(page, "graph.edge", line);
    const sentences = await itemsOf(page, "sentence.select");
    assert.equal(sentences.length, 2);
    assert.ok(countDifferences(before, await takePicture(page, kPanels)) > 500);
    await press(page, "sentence.select", sentences[1] ?? "");
    assert.equal(await page.locator('.sentence[aria-current="true"]').textContent(), sentences[1]);
    await press(page, "graph.edge", line);
    assert.deepEqual(await itemsOf(page, "sentence.select"), []);
  });
});

test("the graph is drawn the same whenever it is opened", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kStory);
    await press(page, "panel.show", "Graph");
    const before = await takePicture(page, kPanels);
    await press(page, "panel.show", "Figures");
    assert.ok(countDifferences(before, await takePicture(page, kPanels)) > 500);
    await press(page, "panel.show", "Graph");
    assert.ok(countDifferences(before, await takePicture(page, kPanels)) < 50);
  });
});

test("the tone is told in parts and by its strongest sentences, and a click on the curve goes there", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kStory);
    await press(page, "panel.show", "Tone");
    const told = await itemsOf(page, "sentence.select");
    assert.ok(told.some((item) => /^Part 1 of \d+: [+-]\d\.\d\d$/.test(item)));
    assert.ok(told.some((item) => item.includes("terrible failure")));
    const selected = (): Promise<number> => page.locator('.sentence[aria-current="true"]').count();
    assert.equal(await selected(), 0);
    for (let y = 180; y < 330 && (await selected()) === 0; y += 20) {
      await page.mouse.click(1100, y, { delay: 60 });
      await untilStill(page);
      await page.waitForTimeout(200);
    }
    assert.equal(await selected(), 1);
  });
});

test("brushed days filter names, quotations and figures, and all come back", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kStory);
    const lists = [
      ["Names", "entity.select"],
      ["Quotes", "quote.select"],
      ["Figures", "figure.select"],
    ] as const;
    const all = new Map<string, string[]>();
    for (const [panel, command] of lists) {
      await press(page, "panel.show", panel);
      all.set(panel, await itemsOf(page, command));
    }
    const before = await takePicture(page, kPanels);
    await brush(page, "2021-01-01", "2021-12-31");
    assert.ok(countDifferences(before, await takePicture(page, kPanels)) > 300);
    for (const [panel, command] of lists) {
      await press(page, "panel.show", panel);
      const kept = await itemsOf(page, command);
      assert.ok(kept.length > 0, panel);
      assert.ok(kept.length < (all.get(panel)?.length ?? 0), panel);
      assert.ok(kept.every((item) => !item.includes("Hawley") && !item.includes("5,000,000")));
    }
    await press(page, "timeline.clearBrush", "Show all days");
    for (const [panel, command] of lists) {
      await press(page, "panel.show", panel);
      assert.deepEqual(await itemsOf(page, command), all.get(panel));
    }
  });
});

test("corrections of names come back with their text after a reload", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kStory);
    await press(page, "panel.show", "Names");
    const [first = ""] = await itemsOf(page, "entity.select");
    await press(page, "entity.select", first);
    await press(page, "entity.hide", "Hide");
    const left = await itemsOf(page, "entity.select");
    assert.equal(left.includes(first), false);
    await untilSaved(page);
    await page.reload();
    await untilAnalysed(page);
    await untilMirrored(page);
    await untilStill(page);
    assert.deepEqual(await itemsOf(page, "entity.select"), left);
    await press(page, "entity.show", "Show again");
    assert.ok((await itemsOf(page, "entity.select")).includes(first));
  });
});

test("a name is split off, renamed, given another kind and brought back step by step", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kStory);
    await press(page, "panel.show", "Names");
    const names = await itemsOf(page, "entity.select");
    const lovelace = names.find((name) => name.includes("Lovelace")) ?? "";
    await press(page, "entity.select", lovelace);
    const split = await itemsOf(page, "entity.split");
    assert.ok(split.length >= 2, split.join("; "));
    await press(page, "entity.split", split.at(-1) ?? "");
    assert.equal((await itemsOf(page, "entity.select")).length, names.length + 1);
    await press(page, "entity.retype", "Kind: Organisations");
    await page.fill('[data-command="entity.rename"]', "The Countess");
    await page.keyboard.press("Tab");
    await untilStill(page);
    assert.ok(
      (await itemsOf(page, "entity.select")).some((name) => name.startsWith("The Countess")),
    );
    for (let step = 0; step < 3; ++step) await press(page, "undo", "Undo");
    assert.deepEqual(await itemsOf(page, "entity.select"), names);
  });
});

test("N and P step through the mentions of the name that is selected", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kStory);
    await press(page, "panel.show", "Names");
    const names = await itemsOf(page, "entity.select");
    await press(page, "entity.select", names.find((name) => name.includes("Lovelace")) ?? "");
    await page.locator("#canvas").focus();
    const before = await takePicture(page, kPanels);
    await page.keyboard.press("n");
    await untilStill(page);
    const after = await takePicture(page, kPanels);
    assert.ok(countDifferences(before, after) > 5);
    await page.keyboard.press("p");
    await untilStill(page);
    assert.ok(countDifferences(before, await takePicture(page, kPanels)) < 50);
  });
});
