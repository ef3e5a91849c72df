// What the explorer looks like at three sizes in each theme, against references that are kept beside this file. `pictures/regenerate`
// makes them anew; they are to be looked at before they are kept.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test, type TestContext } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium, repository } from "../support/browser.js";
import { pasteArticle, untilStill, withExplorer } from "../support/explorer.js";
import { decodePng, takePicture, type Picture } from "../support/picture.js";
import { differenceOf, encodeReference, halved } from "../support/reference.js";

const kFolder = join(repository, "tests/browser/pictures");
const kSizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const kThemes = ["Light", "Dark", "Sepia", "High contrast"];
/** The share of tiles that may look other: what a blinking edge or another rounding of a glyph makes. */
const kTolerance = 0.004;
const kRegenerates = process.env.AE_REGENERATE === "1";
/** The faces that were there when the references were made, told by the widths of a line. */
const kFacesFile = join(kFolder, "faces.json");

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

function nameOf({ width, height }: { width: number; height: number }, theme: string): string {
  return `${width}x${height}-${theme.toLowerCase().replace(" ", "-")}.png`;
}

function pressControl(page: Page, command: string, label: string): Promise<void> {
  return page.evaluate(
    ([name, words]) => {
      const buttons = document.querySelectorAll<HTMLElement>(`[data-command="${name}"]`);
      const button = [...buttons].find(({ textContent }) => textContent === words);
      if (!button) throw new Error(`no button ${name} ${words}`);
      button.click();
    },
    [command, label] as const,
  );
}

/** An article of plain names, dates and figures, as what is found in it is not to change, with a sentence and its reasons. */
async function arrange(page: Page): Promise<void> {
  await pasteArticle(page, readFileSync(join(kFolder, "article.md"), "utf8"));
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() => {
    document.querySelectorAll<HTMLElement>(".sentence")[2]?.click();
  });
  await untilStill(page);
}

async function pictureIn(page: Page, theme: string): Promise<Picture> {
  await pressControl(page, "theme.set", theme);
  await untilStill(page);
  return halved(await takePicture(page));
}

/** Widths of a line in the page's two families: other faces make other pictures. */
function facesOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { fontFamily } = getComputedStyle(document.body);
    const serif = getComputedStyle(document.documentElement).getPropertyValue("--serif");
    const context = document.createElement("canvas").getContext("2d");
    const widths = [fontFamily, serif].map((family) => {
      if (!context) return 0;
      context.font = `100px ${family}`;
      return Math.round(context.measureText("Who gets to build the next AI? 1,234 %").width);
    });
    return JSON.stringify(widths);
  });
}

async function hasFaces(page: Page, context: TestContext): Promise<boolean> {
  const faces = await facesOf(page);
  if (kRegenerates) writeFileSync(kFacesFile, `${faces}\n`);
  if (faces === readFileSync(kFacesFile, "utf8").trim()) return true;
  context.skip("this system's fonts are not those of the references");
  return false;
}

function compare(name: string, picture: Picture): void {
  const file = join(kFolder, name);
  if (kRegenerates) writeFileSync(file, encodeReference(picture));
  assert.ok(existsSync(file), `${name} is missing: run tests/browser/pictures/regenerate`);
  const difference = differenceOf(decodePng(readFileSync(file)), picture);
  assert.ok(
    difference <= kTolerance,
    `${name}: ${(difference * 100).toFixed(1)} % of its tiles look other`,
  );
}

for (const size of kSizes) {
  test(`the explorer looks as it did at ${size.width}x${size.height} in every theme`, async (context) => {
    await withExplorer(browser, { context: { viewport: size } }, async ({ page }) => {
      if (!(await hasFaces(page, context))) return;
      await arrange(page);
      for (const theme of kThemes) compare(nameOf(size, theme), await pictureIn(page, theme));
    });
  });
}

test("the comparison passes over noise and tells a moved panel, a missing layer and another theme", async () => {
  const [size] = kSizes;
  assert.ok(size);
  await withExplorer(browser, { context: { viewport: size } }, async ({ page }) => {
    await arrange(page);
    const as = await pictureIn(page, "Light");
    const kept = decodePng(encodeReference(as));
    assert.equal(differenceOf(kept, as), 0);
    const noisy = { ...as, rgb: as.rgb.map((value, i) => (i % 7 === 0 ? value ^ 4 : value)) };
    assert.equal(differenceOf(kept, noisy), 0);
    const changes: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
      ["names", ...switched(page, "layer.toggle", "Names")],
      ["dates", ...switched(page, "layer.toggle", "Dates and times")],
      ["importance", ...switched(page, "layer.toggle", "Importance")],
      ["timeline", ...switched(page, "timeline.toggle", "Show or hide the timeline")],
    ];
    for (const [what, change, back] of changes) {
      await change();
      const changed = await pictureIn(page, "Light");
      assert.ok(differenceOf(kept, changed) > kTolerance, what);
      await back();
      assert.ok(differenceOf(kept, await pictureIn(page, "Light")) <= kTolerance, `${what} again`);
    }
    await page.evaluate(() => {
      const width = document.querySelector<HTMLInputElement>('[data-command="layout.panelWidth"]');
      if (!width) throw new Error("no slider");
      width.value = "400";
      width.dispatchEvent(new Event("input"));
    });
    assert.ok(differenceOf(kept, await pictureIn(page, "Light")) > kTolerance, "panel");
    assert.ok(differenceOf(kept, await pictureIn(page, "Sepia")) > 0.5);
  });
});

/** What presses a control, twice. */
function switched(
  page: Page,
  command: string,
  label: string,
): [() => Promise<void>, () => Promise<void>] {
  const press = (): Promise<void> => pressControl(page, command, label);
  return [press, press];
}
