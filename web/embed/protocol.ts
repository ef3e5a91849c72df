// What a page and the explorer embedded in it say to each other, version 1. Both sides use this file.
//
//   frame                                host
//     |  ready ------ window ----------> |   until it is answered
//     |  <----- window ---- init + port  |   the frame takes it from its parent only
//     |  <======== all else: port =====> |
//
// Offsets count UTF-16 code units of the text that the host has loaded.

/** The mark of our messages, and their version. */
export const kMark = 1;

/** The longest text that a host may load: about a million and a half words. */
export const kLongestText = 10 * 1024 * 1024;
const kLongestName = 2000;
const kMostSpans = 2000;
const kLongestLabel = 300;

export const kThemes = ["system", "light", "dark", "sepia", "contrast"] as const;
export type ThemeName = (typeof kThemes)[number];
export const kModes = ["drawn", "text"] as const;
export type ViewMode = (typeof kModes)[number];

export interface HostSpan {
  readonly begin: number;
  readonly end: number;
  readonly label: string;
}

/** Answers `ready`, over the window, and brings the port for all else. */
export interface Init {
  readonly type: "init";
  /** The host will follow `height`. */
  readonly autoHeight: boolean;
}
/** Explore this; answered by `loaded` or `error` of the same id. */
export interface Load {
  readonly type: "load";
  readonly id?: string | number;
  /** Plain text or Markdown. */
  readonly text?: string;
  /** Or HTML, of which the text and its structure are taken. */
  readonly html?: string;
  readonly title?: string;
  readonly published?: string;
  readonly url?: string;
}
/** Give the analysis of what this host has loaded last; answered by `analysis` or `error`. */
export interface Analyze {
  readonly type: "analyze";
  readonly id: string | number;
}
/** Scroll there and select: a sentence, an entity, or a span of the text. */
export interface Focus {
  readonly type: "focus";
  readonly sentence?: number;
  readonly entity?: number;
  readonly begin?: number;
  readonly end?: number;
}
/** The host's own marks, in place of those before. */
export interface Highlight {
  readonly type: "highlight";
  readonly spans: readonly HostSpan[];
}
/** How it looks. */
export interface Theme {
  readonly type: "theme";
  readonly name?: ThemeName;
  /** "#9c3d22"; darkened or lightened where it could not be read. */
  readonly accent?: string;
}
/** What is shown. */
export interface View {
  readonly type: "view";
  /** The panels on offer by name, the first one open; none: only the article. */
  readonly panels?: readonly string[];
  /** The share of sentences kept, 0 to 1. */
  readonly keep?: number;
  /** Drawn, or as plain text. */
  readonly mode?: ViewMode;
}
export type PortMessageOfHost = Load | Analyze | Focus | Highlight | Theme | View;

/** First of all, over the window: the frame listens. */
export interface Ready {
  readonly type: "ready";
  readonly version: number;
}
/** The article is explored. */
export interface Loaded {
  readonly type: "loaded";
  readonly id?: string | number;
  readonly words: number;
  readonly sentences: number;
}
/** So much of the exploration is done, 0 to 1. */
export interface Progress {
  readonly type: "progress";
  readonly id?: string | number;
  readonly share: number;
}
/** The analysis of the npm package's `Analysis`. */
export interface AnalysisAnswer {
  readonly type: "analysis";
  readonly id: string | number;
  readonly analysis: unknown;
}
/** The height at which nothing needs to scroll, clamped; only where the host asked for it. */
export interface Height {
  readonly type: "height";
  readonly px: number;
}
/** What the person chose. */
export interface Select {
  readonly type: "select";
  readonly kind: string;
  readonly begin: number;
  readonly end: number;
  readonly sentence?: number;
  readonly entity?: number;
}
export type ErrorCode = "too-large" | "not-text" | "bad-message" | "unsupported";
/** A message that was refused, and why, in a sentence. */
export interface Refusal {
  readonly type: "error";
  readonly id?: string | number;
  readonly code: ErrorCode;
  readonly message: string;
}
export type PortMessageOfFrame = Loaded | Progress | AnalysisAnswer | Height | Select | Refusal;

/** A message as it goes over the window or the port. */
export type Marked<T> = T & { readonly ae: typeof kMark };

export function marked<T extends object>(message: T): Marked<T> {
  return { ...message, ae: kMark };
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of one of our messages; undefined for anything else that comes over a window. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "ae")) return undefined;
  const fields = value as Fields;
  return fields.ae === kMark && typeof fields.type === "string" ? fields : undefined;
}

class Bad extends Error {
  constructor(
    readonly code: ErrorCode,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** Reads known fields only, each the sender's own; nothing is ever read through a prototype. */
class FieldReader {
  readonly #fields: Fields;

  constructor(fields: Fields) {
    this.#fields = fields;
  }

  get(name: string): unknown {
    return Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
  }

  text(name: string, longest: number): string | undefined {
    const value = this.get(name);
    if (value === undefined) return undefined;
    if (typeof value !== "string") throw new Bad("not-text", `“${name}” has to be a string.`);
    if (value.length > longest) throw new Bad("too-large", `“${name}” is too long.`);
    return value;
  }

  number(name: string, most: number, whole: boolean): number | undefined {
    const value = this.get(name);
    if (value === undefined) return undefined;
    const fits = typeof value === "number" && value >= 0 && value <= most;
    if (!fits || (whole && !Number.isInteger(value)))
      throw new Bad("bad-message", `“${name}” has to be a number from 0 to ${most}.`);
    return value;
  }

  oneOf<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.get(name);
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice === value);
    if (found === undefined)
      throw new Bad("bad-message", `“${name}” has to be one of ${choices.join(", ")}.`);
    return found;
  }

  list(name: string, longest: number): readonly unknown[] | undefined {
    const value = this.get(name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw new Bad("bad-message", `“${name}” has to be a list.`);
    if (value.length > longest) throw new Bad("too-large", `“${name}” has too many items.`);
    return value;
  }

  /** A string or number by which an answer is known again. */
  get id(): string | number | undefined {
    const value = this.get("id");
    if (typeof value === "number" && Number.isFinite(value)) return value;
    return typeof value === "string" && value.length <= 200 ? value : undefined;
  }
}

/** Without the members that are undefined. */
function present<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as unknown as T;
}

const kLargestOffset = 2 ** 31;

function readLoad(f: FieldReader): Load {
  const text = f.text("text", kLongestText);
  const html = f.text("html", kLongestText);
  if ((text === undefined) === (html === undefined))
    throw new Bad("bad-message", "“load” needs either “text” or “html”.");
  const published = f.text("published", kLongestName);
  if (published && !/^\d{4}-\d\d-\d\d$/.test(published))
    throw new Bad("bad-message", "“published” has to be a date such as 2025-03-04.");
  const title = f.text("title", kLongestName);
  const url = f.text("url", kLongestName);
  return present<Load>({ type: "load", id: f.id, text, html, title, published, url });
}

function readFocus(f: FieldReader): Focus {
  const sentence = f.number("sentence", kLargestOffset, true);
  const entity = f.number("entity", kLargestOffset, true);
  const begin = f.number("begin", kLargestOffset, true);
  const end = f.number("end", kLargestOffset, true);
  const isSpan = begin !== undefined && end !== undefined && begin < end;
  if (sentence === undefined && entity === undefined && !isSpan)
    throw new Bad("bad-message", "“focus” needs a sentence, an entity, or begin and end.");
  return present<Focus>({ type: "focus", sentence, entity, begin, end });
}

function readSpan(value: unknown): HostSpan {
  if (typeof value !== "object" || value === null)
    throw new Bad("bad-message", "Each span has to be an object.");
  const f = new FieldReader(value as Fields);
  const begin = f.number("begin", kLargestOffset, true);
  const end = f.number("end", kLargestOffset, true);
  if (begin === undefined || end === undefined || begin > end)
    throw new Bad("bad-message", "Each span needs a begin and an end that is not before it.");
  return { begin, end, label: f.text("label", kLongestLabel) ?? "" };
}

function readTheme(f: FieldReader): Theme {
  const accent = f.text("accent", kLongestName);
  if (accent !== undefined && !/^#[0-9a-f]{6}$/i.test(accent))
    throw new Bad("bad-message", "“accent” has to be a colour such as #9c3d22.");
  return present<Theme>({ type: "theme", name: f.oneOf("name", kThemes), accent });
}

function readView(f: FieldReader): View {
  const panels = f.list("panels", 40);
  if (panels?.some((panel) => typeof panel !== "string"))
    throw new Bad("bad-message", "“panels” has to be a list of names.");
  return present<View>({
    type: "view",
    panels: panels as readonly string[] | undefined,
    keep: f.number("keep", 1, false),
    mode: f.oneOf("mode", kModes),
  });
}

function readAnalyze(f: FieldReader): Analyze {
  const { id } = f;
  if (id === undefined) throw new Bad("bad-message", "“analyze” needs an id.");
  return { type: "analyze", id };
}

/** A host's message with its shape checked, or the refusal to answer with. */
export function readHostMessage(value: unknown): PortMessageOfHost | Refusal {
  const fields = fieldsOf(value);
  const refusal = (code: ErrorCode, message: string, id?: string | number): Refusal =>
    present<Refusal>({ type: "error", id, code, message });
  if (!fields)
    return refusal("bad-message", "A message has to be an object with ae: 1 and a type.");
  const f = new FieldReader(fields);
  try {
    switch (f.get("type")) {
      case "load":
        return readLoad(f);
      case "analyze":
        return readAnalyze(f);
      case "focus":
        return readFocus(f);
      case "highlight":
        return {
          type: "highlight",
          spans: (f.list("spans", kMostSpans) ?? []).map(readSpan),
        };
      case "theme":
        return readTheme(f);
      case "view":
        return readView(f);
      default:
        return refusal("unsupported", "This type of message is not known here.", f.id);
    }
  } catch (reason) {
    if (reason instanceof Bad) return refusal(reason.code, reason.message, f.id);
    throw reason;
  }
}

/** The appearance that a plain iframe asks for by its address: ?embed&theme=dark&panels=summary,quotes. */
export function readAddress(search: string): readonly (PortMessageOfHost | Refusal)[] {
  const query = new URLSearchParams(search);
  const get = (name: string): string | undefined => query.get(name) ?? undefined;
  const panels = get("panels");
  const keep = get("keep");
  const theme = { type: "theme", name: get("theme"), accent: get("accent") };
  const view = {
    type: "view",
    panels: panels === undefined ? undefined : panels.split(",").filter((name) => name !== ""),
    keep: keep === undefined ? undefined : Number(keep),
    mode: get("mode"),
  };
  return [theme, view].map((message) => readHostMessage(marked(message)));
}
