import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../support/browser.js";
import { drawCount, pasteArticle, untilStill, withExplorer } from "../support/explorer.js";
import { preventedKeys } from "../support/keys.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

function controlValue(page: Page, command: string): Promise<string> {
  return page.inputValue(`[data-command="${command}"]`);
}

async function untilControl(page: Page, command: string, value: string): Promise<void> {
  await page.waitForFunction(
    ([name, wanted]) =>
      document.querySelector<HTMLInputElement>(`[data-command="${name}"]`)?.value === wanted,
    [command, value] as const,
  );
}

test("keys of the browser are never prevented", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await page.mouse.click(640, 400, { delay: 120 });
    assert.deepEqual(await preventedKeys(page), []);
  });
});

test("the first Ctrl+F opens the explorer's search, the second is the browser's", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const press = (): Promise<boolean> =>
      page.evaluate(() => {
        const options = { code: "KeyF", key: "f", ctrlKey: true, bubbles: true, cancelable: true };
        return !(document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent("keydown", options),
        );
      });
    assert.equal(await press(), true);
    await page.waitForFunction(() => document.activeElement?.className === "text-agent");
    assert.equal(await press(), false);
  });
});

test("what is typed into the search field is searched for", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await page.keyboard.press("Control+F");
    await page.waitForFunction(() => document.activeElement?.className === "text-agent");
    await page.keyboard.type("Nvidia", { delay: 30 });
    await untilControl(page, "search.find", "Nvidia");
    await page.keyboard.press("Backspace", { delay: 60 });
    await untilControl(page, "search.find", "Nvidi");
  });
});

test("a key that is held repeats when the keyboard says so, and draws nothing meanwhile", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await page.keyboard.press("Control+F");
    await page.waitForFunction(() => document.activeElement?.className === "text-agent");
    await page.keyboard.type("harbour", { delay: 30 });
    await untilControl(page, "search.find", "harbour");
    await page.keyboard.down("Backspace");
    await untilControl(page, "search.find", "harbou");
    await page.waitForTimeout(600);
    assert.equal(await controlValue(page, "search.find"), "harbou");
    const drawn = await untilStill(page);
    await page.waitForTimeout(200);
    assert.equal(await drawCount(page), drawn);
    for (const left of ["harbo", "harb", "har"]) {
      await page.keyboard.down("Backspace");
      await untilControl(page, "search.find", left);
    }
    await page.keyboard.up("Backspace");
    await untilStill(page);
    assert.equal(await controlValue(page, "search.find"), "har");
  });
});

test("a composed word is shown once while it is composed, and committed once", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await page.keyboard.press("Control+F");
    await page.waitForFunction(() => document.activeElement?.className === "text-agent");
    const session = await page.context().newCDPSession(page);
    for (const text of ["に", "にほ", "日本"]) {
      await session.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      assert.equal(await page.inputValue(".text-agent"), text);
      assert.equal(
        await page.locator(".text-agent").evaluate((e) => getComputedStyle(e).opacity),
        "1",
      );
    }
    assert.equal(await controlValue(page, "search.find"), "");
    await session.send("Input.insertText", { text: "日本" });
    await untilControl(page, "search.find", "日本");
    assert.equal(await page.inputValue(".text-agent"), "");
    await page.waitForTimeout(300);
    assert.equal(await controlValue(page, "search.find"), "日本");
  });
});

test("Ctrl and the wheel size the text", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const before = Number(await controlValue(page, "text.size"));
    await page.mouse.move(400, 400);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -30);
    await page.keyboard.up("Control");
    await page.waitForFunction(
      (old) =>
        Number(document.querySelector<HTMLInputElement>('[data-command="text.size"]')?.value) > old,
      before,
    );
    assert.equal(await page.evaluate(() => visualViewport?.scale), 1);
  });
});

test("text that is selected with the mouse is copied with Ctrl+C", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, "Alpha beta gamma delta epsilon zeta eta theta iota kappa lambda.");
    await page.evaluate(() => document.querySelector<HTMLElement>(".sentence")?.click());
    await untilStill(page);
    await page.keyboard.press("Control+C");
    await page.waitForTimeout(200);
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      "Alpha beta gamma delta epsilon zeta eta theta iota kappa lambda.",
    );
  });
});

test("a click on a sentence of the canvas selects it in the mirror", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, `${"The words of this text are short and plain. ".repeat(40)}`);
    await untilStill(page);
    await page.mouse.click(420, 300, { delay: 120 });
    await page.waitForSelector(".sentence[aria-current]", { state: "attached" });
  });
});

test("the canvas is framed where the keyboard came to it, not where it was clicked", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    const frame = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement } = document;
        return `${activeElement?.id} ${activeElement && getComputedStyle(activeElement).outlineStyle}`;
      });
    await page.mouse.click(300, 300, { delay: 120 });
    assert.equal(await frame(), "canvas none");
    await page.keyboard.press("j", { delay: 60 });
    assert.equal(await frame(), "canvas none");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await frame(), "canvas solid");
  });
});
