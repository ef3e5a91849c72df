// The JSON of src/reader/findings.h: what the person sees of an article.

export type RunMark =
  | "summary"
  | "person"
  | "organization"
  | "location"
  | "other"
  | "time"
  | "quote"
  | "figure"
  | "note"
  | "strong"
  | "emphasis"
  | "code";

export interface Run {
  readonly text: string;
  readonly marks: readonly RunMark[];
  readonly link?: string;
  readonly note?: number;
  /** The sentence of the summary that it belongs to. */
  readonly line?: number;
}

export interface FoundBlock {
  readonly kind: "heading" | "paragraph" | "quote" | "listItem" | "socialPost";
  readonly level: number;
  readonly marker: string | null;
  readonly runs: readonly Run[];
}

/** UTF-16 units of the text as given; the sentence's index. */
export interface Found {
  readonly begin: number;
  readonly end: number;
  readonly sentence: number;
}

export interface FoundName {
  readonly name: string;
  readonly type: "person" | "organization" | "location" | "other";
  readonly aliases: readonly string[];
  readonly mentions: readonly (Found & { readonly kind: "name" | "nominal" | "pronoun" })[];
}

export interface FoundTime extends Found {
  readonly label: string;
  readonly words: string;
  readonly type: string;
  readonly value: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface FoundQuote extends Found {
  readonly words: string;
  readonly kind: "direct" | "indirect" | "mixed";
  readonly speaker: string;
  readonly named: boolean;
}

export interface FoundFigure extends Found {
  readonly words: string;
  readonly kind: string;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly label: string;
}

/** The most mentioned names that share a sentence with another; edges are pairs of indexes of nodes, the heaviest first. */
export interface FoundGraph {
  readonly nodes: readonly {
    readonly name: string;
    readonly type: FoundName["type"];
    readonly mentions: number;
    /** 0–1, likewise y. */
    readonly x: number;
    readonly y: number;
  }[];
  readonly edges: readonly { readonly a: number; readonly b: number; readonly sentences: number }[];
}

/** Without a place where its words are no longer in the text. */
export interface FoundNote extends Partial<Found> {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly body: string;
  readonly colour: string;
  readonly created: string | null;
}

export interface Findings {
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly words: number;
  readonly readingSeconds: number;
  readonly blocks: readonly FoundBlock[];
  readonly summary: readonly { readonly sentence: number; readonly text: string }[];
  readonly names: readonly FoundName[];
  readonly times: readonly FoundTime[];
  readonly quotes: readonly FoundQuote[];
  readonly figures: readonly FoundFigure[];
  readonly notes: readonly FoundNote[];
  readonly graph: FoundGraph;
  /** The mean tone of each part of the text, -1 to 1. */
  readonly tone: readonly number[];
}
