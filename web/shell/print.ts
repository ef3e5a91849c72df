// Printing the page prints the article with its marks, its summary and the notes, as text.
import { report as words } from "../generated/words.js";
import type { Findings } from "../export/findings.js";
import { markedPage } from "../export/marked_page.js";
import { element } from "./elements.js";
import { showReadableText } from "./fallback.js";
import type { NewArticle } from "./session.js";

export interface PrintHost {
  /** What was found in the article, as JSON; "" until it is analysed. */
  readonly findings: () => string;
  readonly article: () => NewArticle | undefined;
}

/** The text alone, and why that is all. */
function plainPage({ title, text }: NewArticle): HTMLElement {
  const body = element("article");
  showReadableText(body, text);
  return element(
    "div",
    { className: "report" },
    ...(title ? [element("h1", {}, title)] : []),
    element("p", { className: "about" }, words.notYetExplored),
    body,
  );
}

/** The browser asks for the page right before it prints, so it is made then and there. */
export function printAsText(host: PrintHost): void {
  let printed: HTMLElement | undefined;
  window.addEventListener("beforeprint", () => {
    const findings = host.findings();
    const article = host.article();
    if (findings !== "") printed = markedPage(JSON.parse(findings) as Findings, false);
    else if (article) printed = plainPage(article);
    if (!printed) return;
    printed.id = "print";
    document.body.append(printed);
  });
  window.addEventListener("afterprint", () => {
    printed?.remove();
    printed = undefined;
  });
}
