// What every way in makes of its source.
import type { MarkupType } from "./inert_html.js";

/** An article as text with what its source tells of it. */
export interface ImportedArticle {
  /** Plain text or Markdown. */
  readonly text: string;
  readonly title?: string;
  /** A date as its source writes it, ISO 8601 where it is known. */
  readonly published?: string;
  /** Where a part of the source was left out as not belonging to the article. */
  readonly cut?: {
    /** The share of the source's words that was kept, 0–1. */
    readonly kept: number;
    /** The whole source as text. */
    readonly whole: string;
  };
}

/** Why a source can't be explored. */
export type ImportRefusal =
  | "not-text"
  | "too-large"
  | "unreadable"
  | "no-text"
  | "locked"
  | "no-reader";

/** A refusal that a reader throws; anything else that is thrown counts as "unreadable". */
export class Refused extends Error {
  constructor(readonly reason: ImportRefusal) {
    super(reason);
  }
}

/** What the readers that are fetched when needed share with the page: the one Trusted Types policy is among it. */
export interface ReaderTools {
  readonly parse: (markup: string, type?: MarkupType) => Document;
  readonly markdownOf: (root: Node) => string;
  readonly startPdfWorker: () => Worker;
}

/** How many words a text has, by white space. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
