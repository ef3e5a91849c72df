// The article of a web page: Mozilla's Readability finds it, and what it leaves out can be brought back.
import { Readability } from "@mozilla/readability";
import { countWords, type ImportedArticle } from "./article.js";
import { markdownOf } from "./html_to_markdown.js";
import { parseInert } from "./inert_html.js";
import { dayOf, publishedDay } from "./published_date.js";

/** More elements than any article has; Readability's time grows with them. */
const kMostElements = 60_000;
/** An extraction that leaves less than so many words of a page has found the wrong part. */
const kFewestWords = 40;
/** From this share on, what was left out is not worth a question. */
const kAlmostAll = 0.97;

interface Extraction {
  readonly text: string;
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly published: string | undefined;
}

/** Readability tries again on the markup that it began with; written back as an inert document is parsed. */
function letBodyBeRestored(page: Document): void {
  const native = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
  Object.defineProperty(page.body, "innerHTML", {
    get: () => native?.get?.call(page.body) as unknown,
    set: (markup: string) => page.body.replaceChildren(...parseInert(markup).body.childNodes),
  });
}

function extract(page: Document): Extraction | undefined {
  for (const element of page.querySelectorAll("noscript, template")) element.remove();
  letBodyBeRestored(page);
  const found = new Readability<Node>(page, {
    maxElemsToParse: kMostElements,
    serializer: (element) => element,
  }).parse();
  if (!found?.content) return undefined;
  return {
    text: markdownOf(found.content),
    title: found.title?.trim() || undefined,
    byline: found.byline?.replace(/\s+/g, " ").trim() || undefined,
    published: found.publishedTime ?? undefined,
  };
}

/** The title as a heading and the author as a byline, where the text does not begin with them. */
function withHeader({ text, title, byline }: Extraction): string {
  const beginning = text.slice(0, 600).toLowerCase();
  const header: string[] = [];
  if (title && !beginning.includes(title.toLowerCase())) header.push(`# ${title}`);
  if (byline && byline.length < 120 && !beginning.includes(byline.toLowerCase()))
    header.push(/^by\b/i.test(byline) ? byline : `By ${byline}`);
  return [...header, text].join("\n\n");
}

/** The article of a whole page. */
export function articleOfPage(html: string): ImportedArticle {
  const page = parseInert(html);
  const title = page.title.trim();
  const told = publishedDay(page);
  const whole = markdownOf(page.body, "with");
  const all: ImportedArticle = {
    text: whole,
    ...(title && { title }),
    ...(told && { published: told }),
  };
  let found: Extraction | undefined;
  try {
    found = extract(page);
  } catch {
    // Too many elements, or nested deeper than calls may: the whole page is shown.
    return all;
  }
  const words = countWords(found?.text ?? "");
  if (!found || words < Math.min(kFewestWords, countWords(whole))) return all;
  const published = told ?? dayOf(found.published);
  const kept = Math.min(words / Math.max(countWords(whole), 1), 1);
  return {
    text: withHeader(found),
    ...(found.title && { title: found.title }),
    ...(published && { published }),
    ...(kept < kAlmostAll && { cut: { kept, whole } }),
  };
}

/** Marked-up text that a person has copied: what was chosen is kept, unless it is most of a page. */
export function articleOfSelection(html: string): ImportedArticle {
  const looksLikePage = /<(nav|footer|aside|main)\b/i.test(html);
  return looksLikePage ? articleOfPage(html) : { text: markdownOf(parseInert(html).body) };
}
