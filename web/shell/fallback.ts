// Where the explorer can't run: a sentence that says why, and the article to be read.
import { page as words } from "../generated/words.js";
import { LoadFailure } from "./load_module.js";
import type { PageElements } from "./page_elements.js";

export function obstacleSentence(failure: unknown): string {
  if (!(failure instanceof LoadFailure)) return words.startFailed;
  if (failure.obstacle === "no-webassembly") return words.noWebAssembly;
  if (failure.obstacle === "start") return words.startFailed;
  return origin === "null" ? words.sandboxed : words.downloadFailed;
}

/** Headings and paragraphs of a plain or Markdown text. */
export function showReadableText(article: HTMLElement, text: string): void {
  const blocks = text
    .split(/\n\s*\n|\n(?=#{1,6} )/)
    .map((block) => block.trim())
    .filter((block) => block !== "");
  article.replaceChildren(
    ...blocks.map((block) => {
      const [first = "", ...rest] = block.split("\n");
      const isHeading = /^#{1,6} /.test(first) && rest.length === 0;
      const element = document.createElement(isHeading ? "h3" : "p");
      element.textContent = isHeading ? first.replace(/^#+ /, "") : block;
      return element;
    }),
  );
}

export function showObstacle(page: PageElements, sentence: string): void {
  document.documentElement.classList.add("plain", "stuck");
  page.loading.hidden = true;
  page.canvas.hidden = true;
  page.obstacle.textContent = sentence;
  page.obstacle.hidden = false;
}
