// The article of the mirror: its blocks as headings, paragraphs, quotations and list items, its sentences each to be chosen.
import { page as words } from "../generated/words.js";
import type { MirrorArticle, MirrorBlock, MirrorSentence } from "./mirror_sections.js";
import { makeRoving } from "./roving.js";

// Under the page's h1 comes the section's h2.
const kSectionLevel = 2;
const kLastHeadingLevel = 6;
// Browsers leave the text of blocks that are skipped out of the accessibility tree, so only what would take too long to lay out is.
const kLongWords = 50_000;

export class ArticleMirror {
  readonly #root: HTMLElement;
  #sentences: HTMLElement[] = [];
  #ranks: readonly number[] = [];
  /** The levels of the heading made last and of those above it. */
  #levels: number[] = [];
  #selected: number | undefined;
  #kept = -1;
  #brushed: string | undefined;

  constructor(root: HTMLElement, select: (sentence: number) => void) {
    this.#root = root;
    makeRoving(root, ".sentence");
    const choose = ({ target }: Event): void => {
      const sentence = target instanceof Element ? target.closest<HTMLElement>(".sentence") : null;
      if (sentence) select(Number(sentence.dataset.index));
    };
    root.addEventListener("click", choose);
    root.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose(event);
    });
  }

  show(article: MirrorArticle): void {
    this.#sentences = [];
    this.#ranks = [];
    this.#levels = [];
    this.#selected = undefined;
    this.#kept = -1;
    this.#brushed = undefined;
    const blocks = document.createDocumentFragment();
    if (article.title && !beginsWithTitle(article)) blocks.append(withText("h2", article.title));
    let list: HTMLUListElement | undefined;
    for (const block of article.blocks) {
      const element = this.#makeBlock(block);
      if (block.kind === "listItem") {
        list ??= blocks.appendChild(document.createElement("ul"));
        list.append(element);
      } else {
        list = undefined;
        blocks.append(element);
      }
    }
    this.#root.classList.toggle("long", article.words > kLongWords);
    this.#root.replaceChildren(blocks);
    const [first] = this.#sentences;
    if (first) first.tabIndex = 0;
  }

  /** The ranks of the sentences; what is dimmed follows with the next mark. */
  rank(ranks: readonly number[]): void {
    this.#sentences.forEach((sentence, index) => {
      const rank = ranks[index] ?? 0;
      if (rank !== this.#ranks[index]) sentence.title = words.sentenceRank(rank + 1);
    });
    this.#ranks = ranks;
    this.#kept = -1;
  }

  /** Which sentence is selected, how many of the best are kept, and, where days are brushed, which sentences lie inside. */
  mark(selected: number | null, keptCount: number, inside?: readonly number[]): void {
    if (this.#selected !== undefined) {
      this.#sentences[this.#selected]?.removeAttribute("aria-current");
    }
    this.#selected = selected ?? undefined;
    if (selected !== null) this.#sentences[selected]?.setAttribute("aria-current", "true");
    const brushed = inside?.join(" ");
    if (keptCount === this.#kept && brushed === this.#brushed) return;
    this.#kept = keptCount;
    this.#brushed = brushed;
    const within = inside && new Set(inside);
    this.#sentences.forEach((sentence, index) => {
      const dimmed = (this.#ranks[index] ?? 0) >= keptCount || within?.has(index) === false;
      sentence.classList.toggle("dimmed", dimmed);
    });
  }

  #makeBlock(block: MirrorBlock): HTMLElement {
    const element = document.createElement(this.#tagOf(block));
    const text =
      block.kind === "quote" || block.kind === "socialPost"
        ? element.appendChild(document.createElement("p"))
        : element;
    block.sentences.forEach((sentence, place) => {
      if (place > 0) text.append(" ");
      text.append(this.#makeSentence(sentence));
    });
    return element;
  }

  #tagOf(block: MirrorBlock): string {
    switch (block.kind) {
      case "heading":
        return this.#headingTag(block.level);
      case "quote":
      case "socialPost":
        return "blockquote";
      case "listItem":
        return "li";
      default:
        return "p";
    }
  }

  /** No level is skipped, whatever the article's own are. */
  #headingTag(level: number): string {
    while ((this.#levels.at(-1) ?? -1) >= level) this.#levels.pop();
    this.#levels.push(level);
    return `h${Math.min(kSectionLevel + this.#levels.length, kLastHeadingLevel)}`;
  }

  #makeSentence({ index, text }: MirrorSentence): HTMLElement {
    const sentence = withText("span", text);
    if (index === null) return sentence;
    sentence.className = "sentence";
    sentence.tabIndex = -1;
    sentence.dataset.index = String(index);
    this.#sentences[index] = sentence;
    return sentence;
  }
}

/** A title that was taken from the article's own first heading is not said twice. */
function beginsWithTitle({ title, blocks }: MirrorArticle): boolean {
  const [first] = blocks;
  const heading =
    first?.kind === "heading" ? first.sentences.map(({ text }) => text).join(" ") : "";
  return heading === title;
}

function withText(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
