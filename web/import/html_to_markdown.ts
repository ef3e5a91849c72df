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

/** Lines that pages put between the paragraphs of an article, and say nothing by themselves. */
const kLabels =
  /^(photo|image|advertisement|skip advertisement|continue reading( the main story)?|story continues below( advertisement)?)[.:…]?$/i;
/** What stands in no cell of a table that lists something, but in one that lays out a page. */
const kLayout =
  "table,ul,ol,dl,h1,h2,h3,h4,h5,h6,blockquote,pre,article,section,figure,p+p,div+div";
const kLongestCell = 300;

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

  markdown(furniture: Furniture): string {
    let markdown = "";
    for (const { marker, joined, text } of this.#blocks) {
      const words = text
        .replace(/\s+/g, " ")
        .replace(/[ |]+$/, "")
        .trim();
      if (words === "") continue;
      if (furniture === "without" && !marker.startsWith("#") && kLabels.test(words)) continue;
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

/** A row of short cells: one line of the article, with a bar between cells. */
function isRow(element: Element): boolean {
  if (element.tagName.toUpperCase() !== "TR") return false;
  const cells = [...element.children];
  return (
    cells.length > 1 &&
    cells.every(
      (cell) => !cell.querySelector(kLayout) && (cell.textContent ?? "").length <= kLongestCell,
    )
  );
}

/** The text below an element. An explicit stack: hostile markup nests deeper than calls may. */
export function markdownOf(root: Node, furniture: Furniture = "without"): string {
  const writer = new BlockWriter();
  const pending: (Node | "end")[] = [root];
  let post: Element | undefined;
  let row: Element | undefined;
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === "end") {
      writer.begin(post ? "> " : "", post !== undefined);
    } else if (node.nodeType === Node.TEXT_NODE) {
      if (post && !post.contains(node)) post = undefined;
      writer.write(node.nodeValue ?? "");
    } else if (node instanceof Element && !isDropped(node, furniture)) {
      const tag = node.tagName.toUpperCase();
      if (row && !row.contains(node)) row = undefined;
      if (row) {
        if (node.parentElement === row && node.previousElementSibling) writer.write(" | ");
        else if (tag === "BR" || kBlocks.has(tag)) writer.write(" ");
      } else if (kBlocks.has(tag)) {
        if (isRow(node)) row = node;
        if (tag === "BLOCKQUOTE" && isSocialPost(node)) post = node;
        writer.begin(markerOf(node), node !== post && post?.contains(node));
        pending.push("end");
      } else if (tag === "BR") {
        writer.write("\n");
      }
      for (let child = node.lastChild; child; child = child.previousSibling) pending.push(child);
    }
  }
  return writer.markdown(furniture);
}

function isDropped(element: Element, furniture: Furniture): boolean {
  const tag = element.tagName.toUpperCase();
  if (kNoText.has(tag) || element.hasAttribute("hidden")) return true;
  return furniture === "without" && kFurniture.has(tag);
}
