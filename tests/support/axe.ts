// What axe-core finds on the page against WCAG 2.2 AA.
import axe from "axe-core";
import type { Page } from "playwright-core";

/** In the whole page, or below one element; frames in it are pages of their own. */
export async function axeFindings(page: Page, below = "html"): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const run = Reflect.get(globalThis, "axe") as typeof axe;
    const { violations } = await run.run(selector, {
      iframes: false,
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  }, below);
}
