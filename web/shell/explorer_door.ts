// The explorer's C exports (src/app/web/exports.cpp) with types. Nothing else in the shell touches its memory, but for glyphs.ts.
import type { CFunction, WasmModule } from "../modules.js";

type DoorName =
  | "alloc"
  | "release"
  | "answer"
  | "answer_size"
  | "start"
  | "draws"
  | "resize"
  | "surroundings"
  | "pointer"
  | "wheel"
  | "can_scroll"
  | "fling"
  | "zoom"
  | "pan"
  | "key"
  | "text"
  | "focus"
  | "wants_text"
  | "load"
  | "work"
  | "progress"
  | "frame"
  | "wants_frame"
  | "cursor"
  | "caret"
  | "command"
  | "mirror_version"
  | "mirror"
  | "state_version"
  | "saved_state"
  | "restore"
  | "kept_version"
  | "kept_lists"
  | "restore_kept_lists"
  | "embeddings"
  | "embeddings_progress"
  | "selection"
  | "selection_html"
  | "article_text"
  | "word_count"
  | "sentence_count"
  | "focus_json"
  | "byte_of_utf16"
  | "wanted_height"
  | "findings"
  | "context_lost"
  | "context_restored";

export type ExplorerModule = WasmModule & { readonly [N in DoorName as `_ae_${N}`]: CFunction };

/** What the browser says the person prefers. */
export interface Surroundings {
  readonly dark: boolean;
  readonly moreContrast: boolean;
  readonly reducedMotion: boolean;
  readonly coarsePointer: boolean;
  readonly mac: boolean;
}

/** A refusal: a stable code, and a sentence for the person. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

export const PointerAction = { move: 0, down: 1, up: 2, leave: 3 } as const;

/** Bits of HeldKeys in page_app.h. */
export function heldKeys(event: KeyboardEvent | MouseEvent): number {
  return (
    (event.shiftKey ? 1 : 0) |
    (event.ctrlKey ? 2 : 0) |
    (event.altKey ? 4 : 0) |
    (event.metaKey ? 8 : 0)
  );
}

export interface CaretPlace {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The versions of the mirror's sections, in the order of Explorer::mirror. */
export type MirrorVersions = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class ExplorerDoor {
  readonly #module: ExplorerModule;
  readonly #app: number;

  constructor(module: ExplorerModule, withCanvas: boolean) {
    this.#module = module;
    this.#app = module._ae_start(withCanvas ? 1 : 0);
  }

  get draws(): boolean {
    return this.#module._ae_draws(this.#app) !== 0;
  }

  resize(width: number, height: number, ratio: number): void {
    this.#module._ae_resize(this.#app, width, height, ratio);
  }

  setSurroundings(s: Surroundings): void {
    const flags = [s.dark, s.moreContrast, s.reducedMotion, s.coarsePointer, s.mac].map(Number);
    this.#module._ae_surroundings(this.#app, ...flags);
  }

  pointer(action: number, x: number, y: number, button: number, touch: boolean): void {
    this.#module._ae_pointer(this.#app, action, x, y, button, touch ? 1 : 0);
  }

  /** False where the page around should scroll instead. */
  wheel(x: number, y: number, dx: number, dy: number): boolean {
    return this.#module._ae_wheel(this.#app, x, y, dx, dy) !== 0;
  }

  canScroll(x: number, y: number, dy: number): boolean {
    return this.#module._ae_can_scroll(this.#app, x, y, dy) !== 0;
  }

  /** False where nothing under the place zooms by itself, and the text should; below 1 shows less. */
  zoom(x: number, y: number, factor: number): boolean {
    return this.#module._ae_zoom(this.#app, x, y, factor) !== 0;
  }

  /** A wheel sideways; false where nothing under the place moves so. */
  pan(x: number, y: number, dx: number): boolean {
    return this.#module._ae_pan(this.#app, x, y, dx) !== 0;
  }

  fling(x: number, y: number, pixelsPerSecond: number): void {
    this.#module._ae_fling(this.#app, x, y, pixelsPerSecond);
  }

  /** True where the key's default in the page should be prevented. */
  key(code: string, down: boolean, held: number): boolean {
    return this.#give([code], (address, length) =>
      this.#module._ae_key(this.#app, address, length, down ? 1 : 0, held),
    );
  }

  text(typed: string): void {
    this.#give([typed], (address, length) => this.#module._ae_text(this.#app, address, length));
  }

  focus(focused: boolean): void {
    this.#module._ae_focus(this.#app, focused ? 1 : 0);
  }

  get wantsText(): boolean {
    return this.#module._ae_wants_text(this.#app) !== 0;
  }

  /** Begins to explore a text. */
  load(text: string, title: string, published: string): Failure | undefined {
    const begun = this.#give([text, title, published], (...places) =>
      this.#module._ae_load(this.#app, ...places),
    );
    return begun ? undefined : this.#failure();
  }

  /** Analyses for about so long; true while there is more to do. */
  work(milliseconds: number): boolean {
    return this.#module._ae_work(this.#app, milliseconds) !== 0;
  }

  get progress(): number {
    return this.#module._ae_progress(this.#app);
  }

  /** Draws; true while another frame is due. */
  frame(seconds: number): boolean {
    return this.#module._ae_frame(this.#app, seconds) !== 0;
  }

  get wantsFrame(): boolean {
    return this.#module._ae_wants_frame(this.#app) !== 0;
  }

  get cursor(): string {
    return this.#module.UTF8ToString(this.#module._ae_cursor(this.#app));
  }

  get caret(): CaretPlace | undefined {
    const address = this.#module._ae_alloc(12);
    const found = this.#module._ae_caret(this.#app, address) !== 0;
    const [x, y, height] = new Float32Array(this.#module.HEAPU8.buffer, address, 3);
    this.#module._ae_release(address);
    return found ? { x: x ?? 0, y: y ?? 0, height: height ?? 0 } : undefined;
  }

  command(name: string, argument: unknown = {}): Failure | undefined {
    const done = this.#give([name, JSON.stringify(argument)], (...places) =>
      this.#module._ae_command(this.#app, ...places),
    );
    return done ? undefined : this.#failure();
  }

  get mirrorVersion(): number {
    return this.#module._ae_mirror_version(this.#app);
  }

  /** The sections that are newer than these, as JSON. */
  mirror(versions: MirrorVersions): string {
    this.#module._ae_mirror(this.#app, ...versions);
    return this.#answer();
  }

  get stateVersion(): number {
    return this.#module._ae_state_version(this.#app);
  }

  get savedState(): string {
    this.#module._ae_saved_state(this.#app);
    return this.#answer();
  }

  restore(state: string): Failure | undefined {
    const done = this.#give([state], (...places) => this.#module._ae_restore(this.#app, ...places));
    return done ? undefined : this.#failure();
  }

  get keptVersion(): number {
    return this.#module._ae_kept_version(this.#app);
  }

  /** What the person keeps across articles, as JSON. */
  get keptLists(): string {
    this.#module._ae_kept_lists(this.#app);
    return this.#answer();
  }

  restoreKeptLists(lists: string): Failure | undefined {
    const done = this.#give([lists], (...places) =>
      this.#module._ae_restore_kept_lists(this.#app, ...places),
    );
    return done ? undefined : this.#failure();
  }

  setEmbeddings(file: Uint8Array): Failure | undefined {
    const address = this.#module._ae_alloc(file.length);
    if (address === 0) throw new Error("out of memory");
    this.#module.HEAPU8.set(file, address);
    const done = this.#module._ae_embeddings(this.#app, address, file.length) !== 0;
    this.#module._ae_release(address);
    return done ? undefined : this.#failure();
  }

  /** How much of the file has come, 0–1; below 0 where it will not come. */
  tellEmbeddingsProgress(share: number): void {
    this.#module._ae_embeddings_progress(this.#app, share);
  }

  selection(cut: boolean): string {
    this.#module._ae_selection(this.#app, cut ? 1 : 0);
    return this.#answer();
  }

  /** The selection as HTML, all text escaped. */
  get selectionHtml(): string {
    this.#module._ae_selection_html(this.#app);
    return this.#answer();
  }

  get articleText(): string {
    this.#module._ae_article_text(this.#app);
    return this.#answer();
  }

  get wordCount(): number {
    return this.#module._ae_word_count(this.#app);
  }

  get sentenceCount(): number {
    return this.#module._ae_sentence_count(this.#app);
  }

  /** What is selected, in UTF-16 units, as JSON; "" where nothing is. */
  get focusJson(): string {
    this.#module._ae_focus_json(this.#app);
    return this.#answer();
  }

  byteOfUtf16(unit: number): number {
    return this.#module._ae_byte_of_utf16(this.#app, unit);
  }

  /** The height at which nothing of the article needs to scroll, CSS pixels. */
  get wantedHeight(): number {
    return this.#module._ae_wanted_height(this.#app);
  }

  /** What the person sees of the article (src/reader/findings.h), as JSON; "" until it is analysed. */
  get findings(): string {
    this.#module._ae_findings(this.#app);
    return this.#answer();
  }

  contextLost(): void {
    this.#module._ae_context_lost(this.#app);
  }

  contextRestored(): void {
    this.#module._ae_context_restored(this.#app);
  }

  // Texts go through memory that was allocated for them, whatever their length; the stack is 1 MiB and overflows silently.
  #give(texts: readonly string[], use: (...places: number[]) => number): boolean {
    const places: number[] = [];
    for (const text of texts) {
      const bytes = encoder.encode(text);
      const address = this.#module._ae_alloc(bytes.length);
      if (address === 0) throw new Error("out of memory");
      this.#module.HEAPU8.set(bytes, address);
      places.push(address, bytes.length);
    }
    try {
      return use(...places) !== 0;
    } finally {
      for (let i = 0; i < places.length; i += 2) this.#module._ae_release(places[i] ?? 0);
    }
  }

  #answer(): string {
    const address = this.#module._ae_answer(this.#app);
    const size = this.#module._ae_answer_size(this.#app);
    return decoder.decode(this.#module.HEAPU8.subarray(address, address + size));
  }

  #failure(): Failure {
    const [code = "", ...sentence] = this.#answer().split("\n");
    return { code, message: sentence.join("\n") };
  }
}
