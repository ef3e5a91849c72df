// The JSON of Explorer::mirror (src/ui/explorer.h). Sections that have not changed are absent.

export interface MirrorSentence {
  /** null before the analysis has found sentences: then it is a whole block. */
  readonly index: number | null;
  readonly text: string;
}

export interface MirrorBlock {
  readonly kind: "heading" | "paragraph" | "quote" | "listItem" | "socialPost";
  readonly level: number;
  readonly sentences: readonly MirrorSentence[];
}

export interface MirrorArticle {
  readonly version: number;
  readonly title: string | null;
  readonly words: number;
  readonly facts: MirrorFacts;
  readonly blocks: readonly MirrorBlock[];
}

/** What stands above the article; texts are "" where there is nothing to say. */
export interface MirrorFacts {
  readonly length: string;
  readonly published: string;
  /** As 2025-03-04. */
  readonly day: string | null;
  /** Whether the person may set the day. */
  readonly dating: boolean;
  /** What is not read in the article's language. */
  readonly note: string;
}

export interface MirrorControl {
  readonly command: string;
  readonly argument: Readonly<Record<string, unknown>>;
  readonly label: string;
  readonly role: "button" | "toggle" | "slider" | "field" | "text" | "choice";
  readonly value?: number | string;
  /** The value in words, where the number alone would not say it. */
  readonly told?: string;
  readonly min?: number;
  readonly max?: number;
  readonly pressed?: boolean;
  readonly key?: string;
}

/** The days that the timeline keeps to, and the sentences that name a time within them. */
export interface MirrorBrush {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly sentences: readonly number[];
}

export interface MirrorNote {
  readonly quote: string;
  readonly body: string;
  readonly placed: boolean;
  readonly colour: string;
}

/** The panel that is open: groups of choices and items. */
export interface MirrorPanel {
  readonly version: number;
  readonly name: string;
  readonly title: string;
  readonly groups: readonly MirrorGroup[];
}

/** Help and the tour; null where they are not open. */
export interface MirrorGuidance {
  readonly version: number;
  readonly tour: MirrorTour | null;
  readonly help: Pick<MirrorPanel, "title" | "groups"> | null;
}

export interface MirrorTour {
  readonly step: number;
  readonly steps: number;
  readonly title: string;
  readonly text: string;
}

export interface MirrorGroup {
  readonly heading: string;
  /** A sentence below the heading. */
  readonly note?: string;
  readonly items: readonly MirrorControl[];
}

export interface MirrorSections {
  readonly panel?: MirrorPanel;
  readonly article?: MirrorArticle;
  readonly entities?: {
    readonly version: number;
    readonly items: readonly {
      readonly id: number;
      readonly name: string;
      readonly type: string;
      /** The type in a word: "person". */
      readonly kind: string;
      readonly count: number;
      readonly selected: boolean;
    }[];
  };
  readonly timeline?: {
    readonly version: number;
    readonly items: readonly {
      readonly index: number;
      readonly label: string;
      /** As the text has it. */
      readonly words: string;
      readonly value: string;
      readonly sentence: number;
    }[];
  };
  readonly controls?: { readonly version: number; readonly items: readonly MirrorControl[] };
  readonly guidance?: MirrorGuidance;
  /** The ranks of all sentences, in the order of the text; 0 is the most important. */
  readonly ranking?: { readonly version: number; readonly ranks: readonly number[] };
  readonly status?: {
    readonly version: number;
    readonly text: string;
    readonly analysed: boolean;
    readonly selectedSentence: number | null;
    readonly keptCount: number;
    readonly brush: MirrorBrush | null;
    readonly selection: string;
    readonly notes: readonly MirrorNote[];
    readonly hitCount: number;
    /** The first hits with the words around them. */
    readonly hits: readonly string[];
  };
}
