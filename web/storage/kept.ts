// What is kept of an article, and the check of what the browser gives back.

/** An article as it is explored. */
export interface KeptArticle {
  readonly text: string;
  readonly title: string;
  readonly published: string;
}

/** An article with the person's work on it: Explorer::saved_state, "" where there is none. */
export interface KeptWork extends KeptArticle {
  readonly state: string;
}

/** A row of the library. */
export interface Entry {
  /** What the person calls it. */
  readonly name: string;
  /** What its source calls it: the analysis reads it, so a new name leaves it alone. */
  readonly title: string;
  /** As the article's source has it; "" where it is not known. */
  readonly published: string;
  /** When it was first kept, and last opened: ISO 8601. */
  readonly added: string;
  readonly opened: string;
  /** 0 until it has been analysed. */
  readonly words: number;
  /** Of the text in UTF-8. */
  readonly bytes: number;
}

/** A person's work on an article. */
export interface KeptState {
  /** Explorer::saved_state; "" where there is none. */
  readonly state: string;
  /** States that could not be read here, as they were found. */
  readonly setAside: readonly unknown[];
}

const kLongestName = 300;
const kLongestMadeName = 120;

function fieldsOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)
    : undefined;
}

export function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** The entry, or undefined where it is none. */
export function entryOf(value: unknown): Entry | undefined {
  const { name, title, published, added, opened, words, bytes } = fieldsOf(value) ?? {};
  const texts = [name, title, published, added, opened];
  const numbers = [words, bytes];
  const sound =
    texts.every((field) => typeof field === "string") &&
    numbers.every((field) => typeof field === "number" && field >= 0);
  return sound ? (value as Entry) : undefined;
}

/** What is no state is set aside. */
export function stateOf(value: unknown): KeptState {
  if (value === undefined) return { state: "", setAside: [] };
  const { state, setAside } = fieldsOf(value) ?? {};
  const aside: readonly unknown[] = Array.isArray(setAside) ? setAside : [];
  if (typeof state !== "string") return { state: "", setAside: [...aside, value] };
  return { state, setAside: aside };
}

export function isKeptArticle(value: unknown): value is KeptArticle {
  const { text, title, published } = fieldsOf(value) ?? {};
  return isText(text) && typeof title === "string" && typeof published === "string";
}

export function shortName(name: string): string {
  return name.replace(/\s+/g, " ").trim().slice(0, kLongestName);
}

/** The title it came with, or else the first line of the text without the marks of a heading. */
export function nameOf({ title, text }: { title: string; text: string }): string {
  if (title.trim() !== "") return shortName(title);
  const [line = ""] = /\S.*/.exec(text.slice(0, 4000)) ?? [];
  const words = shortName(line.replace(/^[#>*\-\s]+/, "") || line);
  return words.length > kLongestMadeName ? `${words.slice(0, kLongestMadeName)}…` : words;
}

/** The entry of an article that is kept from now on. */
export function newEntry(article: KeptArticle, now: string): Entry {
  return {
    name: nameOf(article),
    title: article.title,
    published: article.published,
    added: now,
    opened: now,
    words: 0,
    bytes: new TextEncoder().encode(article.text).length,
  };
}
