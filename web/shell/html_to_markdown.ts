// Pasted HTML as Markdown. It is parsed into an inert document, in which nothing loads and nothing runs, and only text is taken.
import { trustedHtml } from "./trusted.js";

const kDropped = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH NAV FORM BUTTON SELECT TEXTAREA HEAD".split(
    " ",
  ),
);
const kBlocks = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE " +
    "SECTION TABLE TBODY TD TH THEAD TR UL"
  ).split(" "),
);

/** One block of the result: its marker ("## ", "> ", "- ") and its text. */
interface Block {
  readonly marker: string;
  text: string;
}

class BlockWriter {
  readonly #blocks: Block[] = [{ marker: "", text: "" }];

  begin(marker: string): void {
    const last = this.#blocks.at(-1);
    if (last && last.text.trim() === "") this.#blocks.pop();
    this.#blocks.push({ marker, text: "" });
  }

  write(text: string): void {
    const last = this.#blocks.at(-1);
    if (last) last.text += text;
  }

  get markdown(): string {
    return this.#blocks
      .map(({ marker, text }) => ({ marker, text: text.replace(/\s+/g, " ").trim() }))
      .filter(({ text }) => text !== "")
      .map(({ marker, text }) => marker + text)
      .join("\n\n");
  }
}

function markerOf(element: Element): string | undefined {
  const heading = /^H([1-6])$/.exec(element.tagName);
  if (heading) return `${"#".repeat(Number(heading[1]))} `;
  if (element.tagName === "LI") return "- ";
  if (element.closest("blockquote")) return "> ";
  return kBlocks.has(element.tagName) ? "" : undefined;
}

function parseInert(html: string): Document {
  return new DOMParser().parseFromString(trustedHtml(html), "text/html");
}

export function markdownFromHtml(html: string): string {
  const parsed = parseInert(html);
  const writer = new BlockWriter();
  // An explicit stack: hostile markup nests deeper than calls may.
  const pending: (Node | "end")[] = [parsed.body];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === "end") writer.begin("");
    else if (node instanceof Text) writer.write(node.data);
    else if (node instanceof Element && !kDropped.has(node.tagName.toUpperCase())) {
      const marker = markerOf(node);
      if (marker !== undefined && kBlocks.has(node.tagName)) {
        writer.begin(marker);
        pending.push("end");
      } else if (node.tagName === "BR") writer.write("\n");
      for (let i = node.childNodes.length - 1; i >= 0; --i) {
        const child = node.childNodes[i];
        if (child) pending.push(child);
      }
    }
  }
  return writer.markdown;
}
