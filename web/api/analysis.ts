// The analysis, version 1. Offsets are half-open and count UTF-16 code units of the text that was given: text.slice(begin, end).
// Fields may be added in later versions of the package; none is renamed or removed without a new `version`.

/** A passage of the text: `text.slice(begin, end)`. Never splits a code point. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

/** The whole of what was found in one article. */
export interface Analysis {
  readonly version: 1;
  readonly document: DocumentFacts;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** Indexes into `sentences`, in text order: an extractive summary of the usual length. */
  readonly summary: readonly number[];
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
  readonly quotes: readonly Quote[];
  readonly figures: readonly Figure[];
  readonly keyphrases: readonly Keyphrase[];
}

export interface DocumentFacts {
  /** As given, or found in the text. */
  readonly title: string | null;
  /** Date of publication, ISO 8601, as given or found in the text. */
  readonly published: string | null;
  /** BCP 47, such as "en". Languages other than English get what is language-neutral. */
  readonly language: string;
  readonly words: number;
  readonly readingSeconds: number;
  /** −1 (negative) to 1 (positive). */
  readonly sentiment: number;
  readonly readability: {
    readonly fleschReadingEase: number;
    readonly fleschKincaidGrade: number;
  };
}

export interface Block extends Span {
  readonly kind: "heading" | "paragraph" | "quote" | "listItem" | "socialPost";
  /** 1 to 6, of headings. */
  readonly level?: number;
}

export interface Sentence extends Span {
  /** Index into `blocks`. */
  readonly block: number;
  /** Importance, 0 to 1. */
  readonly score: number;
  /** 0 is the most important sentence. */
  readonly rank: number;
  /** What the score is made of; the contributions sum to the score before scaling. */
  readonly reasons: readonly { readonly feature: string; readonly contribution: number }[];
  /** −1 to 1. */
  readonly sentiment: number;
  /** The writer leaves it open ("may", "reportedly"). */
  readonly hedged: boolean;
}

export interface Entity {
  readonly id: number;
  readonly name: string;
  readonly type: "person" | "organization" | "location" | "other";
  /** Other forms of the name in this text. */
  readonly aliases: readonly string[];
  /** Tone of what is said about it, −1 to 1. */
  readonly sentiment: number;
  readonly mentions: readonly Mention[];
}

export interface Mention extends Span {
  /** Index into `sentences`. */
  readonly sentence: number;
  /** "nominal" is a description such as "the co-founder". */
  readonly kind: "name" | "nominal" | "pronoun";
}

export interface TimeExpression extends Span {
  /** Index into `sentences`. */
  readonly sentence: number;
  readonly type: "date" | "time" | "duration" | "set";
  /** The value as TimeML's TIMEX3 writes it, such as "2025-03-04" or "P3D". */
  readonly value: string;
  /** First and last day that may be meant; null where unbounded, and of durations. */
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface Quote extends Span {
  readonly kind: "direct" | "indirect" | "mixed";
  /** Who said it; `entity` is an id of `entities`, null where the speaker is none of them. */
  readonly speaker: (Span & { readonly entity: number | null }) | null;
  /** The words that tell of the saying, such as "said". */
  readonly cue: Span | null;
}

export interface Figure extends Span {
  readonly kind: "money" | "percent" | "count" | "measure";
  readonly value: number;
  /** "USD", "kilometre"; null where there is none. */
  readonly unit: string | null;
}

export interface Keyphrase {
  readonly text: string;
  /** 0 to 1. */
  readonly score: number;
  /** Begin and end of each. */
  readonly mentions: readonly (readonly [number, number])[];
}
