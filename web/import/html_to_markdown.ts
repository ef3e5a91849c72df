// HTML as Markdown that keeps headings, lists, quotations, captions and social posts. Only text is taken.

/** Never text of a page. */
const kNoText = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH HEAD AUDIO VIDEO CANVAS SELECT TEXTAREA".split(
    " ",
  ),
);
/** What surrounds the text of a page. */
const kFurniture = new Set("NAV FORM BUTTON DIALOG".split(" "));
const kBlocks = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE " +
    "SECTION TABLE TBODY TD TH THEAD TR UL"
  ).split(" "),
);

/** Whether menus, forms and buttons count as text. */
type Furniture = "with" | "without";

/** One block of the result: its marker ("## ", "> ", "- ") and its text. */
interface Block {
  readonly marker: string;
  /** It goes on directly below the block before it, as the lines of a social post do. */
  readonly joined: boolean;
  text: string;
}

class BlockWriter {
  readonly #blocks: Block[] = [{ marker: "", joined: false, text: "" }];

  begin(marker: string, joined = false): void {
    const last = this.#blocks.at(-1);
    if (last && last.text.trim() === "") this.#blocks.pop();
    this.#blocks.push({ marker, joined, text: "" });
  }

  write(text: string): void {
    const last = this.#blocks.at(-1);
    if (last) last.text += text;
  }

  get markdown(): string {
    let markdown = "";
    for (const { marker, joined, text } of this.#blocks) {
      const words = text.replace(/\s+/g, " ").trim();
      if (words === "") continue;
      if (markdown !== "") markdown += joined ? "\n" : "\n\n";
      markdown += marker + words;
    }
    return markdown;
  }
}

/** An embedded post: its text, and a last line with its author's handle. */
function isSocialPost(quote: Element): boolean {
  return quote.matches(".twitter-tweet, .bluesky-embed, .mastodon-embed, .instagram-media");
}

function markerOf(element: Element): string {
  const heading = /^H([1-6])$/i.exec(element.tagName);
  if (heading) return `${"#".repeat(Number(heading[1]))} `;
  if (element.closest("blockquote")) return "> ";
  const item = element.closest("li");
  if (!item || (element !== item && element.previousElementSibling)) return "";
  const list = item.parentElement;
  if (list?.tagName.toUpperCase() !== "OL") return "- ";
  const start = Number(list.getAttribute("start") ?? 1) || 1;
  return `${start + [...list.children].indexOf(item)}. `;
}

/** The text below an element. An explicit stack: hostile markup nests deeper than calls may. */
export function markdownOf(root: Node, furniture: Furniture = "without"): string {
  const writer = new BlockWriter();
  const pending: (Node | "end")[] = [root];
  let post: Element | undefined;
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === "end") {
      writer.begin(post ? "> " : "", post !== undefined);
    } else if (node.nodeType === Node.TEXT_NODE) {
      if (post && !post.contains(node)) post = undefined;
      writer.write(node.nodeValue ?? "");
    } else if (node instanceof Element && !isDropped(node, furniture)) {
      const tag = node.tagName.toUpperCase();
      if (kBlocks.has(tag)) {
        if (tag === "BLOCKQUOTE" && isSocialPost(node)) post = node;
        writer.begin(markerOf(node), node !== post && post?.contains(node));
        pending.push("end");
      } else if (tag === "BR") {
        writer.write("\n");
      }
      for (let child = node.lastChild; child; child = child.previousSibling) pending.push(child);
    }
  }
  return writer.markdown;
}

function isDropped(element: Element, furniture: Furniture): boolean {
  const tag = element.tagName.toUpperCase();
  if (kNoText.has(tag) || element.hasAttribute("hidden")) return true;
  return furniture === "without" && kFurniture.has(tag);
}
