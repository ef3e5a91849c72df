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

/** Waits until no frame has been drawn for a while. */
export async function untilStill(page: Page, place: Place = page): Promise<number> {
  for (let last = -1, now = await drawCount(place); ; last = now, now = await drawCount(place)) {
    if (last === now) return now;
    await page.waitForTimeout(400);
  }
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

/** Presses Ctrl+V with this text on the clipboard and waits for its exploration. */
export async function pasteArticle(page: Page, text: string): Promise<void> {
  await copyToClipboard(page, text);
  await page.evaluate(() => {
    document.documentElement.dataset.analysed = "false";
    document.documentElement.dataset.mirrored = "false";
  });
  await page.keyboard.press("Control+V");
  await untilAnalysed(page);
  await untilMirrored(page);
}

/** Waits until the mirror shows the article that is explored. */
export async function untilMirrored(place: Place): Promise<void> {
  await place.waitForFunction(() => document.documentElement.dataset.mirrored === "true", null, {
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
