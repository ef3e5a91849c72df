// The text of a paste or drop. Marked-up text becomes Markdown, so that headings, lists and quotations stay what they were.
import { markdownFromHtml } from "./html_to_markdown.js";

/** Plain text counts where it is itself Markdown, or where the markup has no structure to keep. */
export function articleFromTransfer(transfer: DataTransfer): string {
  const plain = transfer.getData("text/plain");
  const html = transfer.getData("text/html");
  if (html === "") return plain;
  const markdown = markdownFromHtml(html);
  return hasStructure(markdown) || plain.trim() === "" ? markdown : plain;
}

function hasStructure(markdown: string): boolean {
  return /^(#{1,6} |> |- |\d+\. )/m.test(markdown);
}
