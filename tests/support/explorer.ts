// Driving the built explorer as a person does: real clipboard, real keys, real mouse; reading it through the accessibility tree.
import type { Browser, Frame, Page } from "playwright-core";
import { openPage, type OpenedPage, type PageOptions } from "./browser.js";

const kAnalysisMilliseconds = 60_000;
// Animation frames, the usual way to poll, stop off the screen.
const kPollMilliseconds = 50;

type Place = Page | Frame;

/** Waits until the article is explored to its end. */
export async function untilAnalysed(place: Place): Promise<void> {
  await place.waitForFunction(() => document.documentElement.dataset.analysed === "true", null, {
    timeout: kAnalysisMilliseconds,
    polling: kPollMilliseconds,
  });
}

/** The number of frames drawn so far. */
export function drawCount(place: Place): Promise<number> {
  return place.evaluate(() => Number(document.documentElement.dataset.draws));
}

/** Acts, and waits until frames have been drawn of what it did: while a button is held they may never end. */
export async function untilDrawn(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await drawCount(page);
  await act();
  await page.waitForFunction(
    (count) => Number(document.documentElement.dataset.draws) >= count,
    before + 2,
    { polling: kPollMilliseconds },
  );
}

/** Presses at a place, draws the pointer over the others, and lets go at the last. */
export async function dragMouse(
  page: Page,
  ...places: readonly (readonly [number, number])[]
): Promise<void> {
  const [first = [0, 0], ...others] = places;
  await page.mouse.move(...first);
  await untilDrawn(page, () => page.mouse.down());
  for (const place of others) await untilDrawn(page, () => page.mouse.move(...place));
  await untilDrawn(page, () => page.mouse.up());
  await untilStill(page);
}

/** Waits until no frame is due, none has been drawn for a while and the mirror follows; the number of frames drawn so far. */
export function untilStill(place: Place): Promise<number> {
  return place.evaluate(async (most) => {
    const { dataset } = document.documentElement;
    const end = performance.now() + most;
    const moves = (): boolean => dataset.still !== "true" || dataset.mirrored !== "true";
    for (let last = ""; moves() || dataset.draws !== last; ) {
      if (performance.now() > end) throw new Error("it goes on drawing");
      last = dataset.draws ?? "";
      await new Promise((done) => setTimeout(done, 100));
    }
    return Number(dataset.draws);
  }, kAnalysisMilliseconds);
}

/** Opens the page with its demonstration explored and mirrored, and with leave to use the clipboard. */
export async function openExplorer(
  browser: Browser,
  options: PageOptions = {},
): Promise<OpenedPage> {
  const permissions = ["clipboard-read", "clipboard-write"];
  const opened = await openPage(browser, {
    ...options,
    context: { permissions, ...options.context },
  });
  await untilAnalysed(opened.page);
  await untilMirrored(opened.page);
  return opened;
}

/** Runs `use` on an opened explorer and closes it afterwards, whatever happens. */
export async function withExplorer(
  browser: Browser,
  options: PageOptions,
  use: (opened: OpenedPage) => Promise<void>,
): Promise<void> {
  const opened = await openExplorer(browser, options);
  try {
    await use(opened);
  } finally {
    await opened.close();
  }
}

export async function copyToClipboard(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
}

/** Does what brings another article, or the same one anew, and waits for its exploration. */
export async function exploreAnew(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.analysed = "false";
    document.documentElement.dataset.mirrored = "false";
  });
  await act();
  await untilAnalysed(page);
  await untilMirrored(page);
}

/** Presses Ctrl+V with this text on the clipboard and waits for its exploration. */
export async function pasteArticle(page: Page, text: string): Promise<void> {
  await copyToClipboard(page, text);
  await exploreAnew(page, () => page.keyboard.press("Control+V"));
}

/** Clicks the first control of a command. */
export function runCommand(page: Page, command: string): Promise<void> {
  return page.evaluate((name) => {
    document.querySelector<HTMLElement>(`[data-command="${name}"]`)?.click();
  }, command);
}

/** Waits until the mirror shows the article that is explored. */
export async function untilMirrored(place: Place): Promise<void> {
  await place.waitForFunction(() => document.documentElement.dataset.mirrored === "true", null, {
    polling: kPollMilliseconds,
  });
}

/** Waits until what the person has done so far outlives a reload. */
export async function untilSaved(page: Page): Promise<void> {
  await untilStill(page);
  await page.waitForFunction(() => document.documentElement.dataset.saved === "true", null, {
    polling: kPollMilliseconds,
  });
}

/** The number of words that the explorer has counted. */
export function wordCount(place: Place): Promise<number> {
  return place.evaluate(() => Number(document.getElementById("article")?.dataset.words));
}

export interface TreeNode {
  readonly role: string;
  readonly name: string;
}

/** What a screen reader is told, in reading order. */
export async function accessibilityTree(page: Page): Promise<TreeNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told: TreeNode[] = [];
  const pending = nodes.slice(0, 1);
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!node.ignored) {
      told.push({ role: String(node.role?.value ?? ""), name: String(node.name?.value ?? "") });
    }
    for (const id of [...(node.childIds ?? [])].reverse()) {
      const child = byId.get(id);
      if (child) pending.push(child);
    }
  }
  return told;
}

export function namesOf(tree: readonly TreeNode[], role: string): string[] {
  return tree.filter((node) => node.role === role).map((node) => node.name);
}
