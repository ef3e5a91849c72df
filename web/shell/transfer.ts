// The article of a paste or drop. Marked-up text becomes Markdown, so that headings, lists and quotations stay what they were.
import type { ImportedArticle } from "../import/article.js";
import { articleOfSelection } from "../import/extract_article.js";

/** Plain text counts where it is itself Markdown, or where the markup has no structure to keep. */
export function articleFromTransfer(transfer: DataTransfer): ImportedArticle {
  const plain = transfer.getData("text/plain");
  const html = transfer.getData("text/html");
  if (html === "") return { text: plain };
  const article = articleOfSelection(html);
  const isKept = article.cut !== undefined || hasStructure(article.text) || plain.trim() === "";
  return isKept ? article : { text: plain };
}

function hasStructure(markdown: string): boolean {
  return /^(#{1,6} |> |- |\d+\. )/m.test(markdown);
}
