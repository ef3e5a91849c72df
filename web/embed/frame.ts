// The frame's side: takes the host's port from its parent only, checks every message, and tells what happens.
import {
  fieldsOf,
  kMark,
  marked,
  readAddress,
  readHostMessage,
  type Load,
  type PortMessageOfFrame,
  type PortMessageOfHost,
  type Refusal,
} from "./protocol.js";

/** What the frame asks of the page that it stands in. */
export interface EmbedPage {
  /** Explores an article without keeping it; the sentence of a refusal. */
  show(article: { text: string; title: string; published: string }): EmbedFailure | undefined;
  textOfHtml(html: string): string;
  command(name: string, argument: unknown): void;
  showAsText(text: boolean): void;
  listMarks(marks: readonly { begin: number; end: number; label: string }[]): void;
  /** The analysis of what is shown, made by the headless module, which is fetched for it. */
  analyse(): Promise<unknown>;
  readonly words: number;
  readonly sentences: number;
  readonly focus: string;
  byteOf(unit: number): number;
  readonly height: number;
  readonly progress: number;
}

export interface EmbedFailure {
  readonly code: string;
  readonly message: string;
}

/** A host that says more in a second is not listened to for its rest. */
const kMessagesASecond = 200;
const kReadyAgainMilliseconds = 500;
const kReadyTimes = 20;
const kLeastHeight = 320;
const kMostHeight = 4000;

/** The origin of the page around, where the browser tells it. */
function parentOrigin(): string | undefined {
  const ancestors = (location as { ancestorOrigins?: DOMStringList }).ancestorOrigins;
  if (ancestors?.[0]) return ancestors[0];
  return document.referrer === "" ? undefined : new URL(document.referrer).origin;
}

export class EmbedFrame {
  readonly #page: EmbedPage;
  #port: MessagePort | undefined;
  #autoHeight = false;
  #loading: Load | undefined;
  #loaded = false;
  #told = { height: 0, focus: "", share: 0 };
  #fit: { panels?: readonly string[]; accent?: string } = {};
  #second = 0;
  #heard = 0;

  constructor(page: EmbedPage) {
    this.#page = page;
    window.addEventListener("message", (event) => this.#greeted(event));
    this.#fitPage();
    for (const message of readAddress(location.search))
      if (message.type !== "error") this.#obey(message);
    this.#announce(kReadyTimes);
  }

  /** A host has brought its port: it, and not this page, says what to explore. */
  get hasHost(): boolean {
    return this.#port !== undefined;
  }

  // The host's script may begin to listen later than we do.
  #announce(times: number): void {
    if (this.#port || times === 0) return;
    // To anybody: it says nothing but that we are here.
    window.parent.postMessage(marked({ type: "ready", version: kMark }), "*");
    setTimeout(() => this.#announce(times - 1), kReadyAgainMilliseconds);
  }

  #greeted(event: MessageEvent<unknown>): void {
    if (event.source !== window.parent || event.source === window || this.#port) return;
    const origin = parentOrigin();
    if (origin !== undefined && origin !== event.origin) return;
    const fields = fieldsOf(event.data);
    const [port] = event.ports;
    if (fields?.type !== "init" || !port) return;
    this.#port = port;
    this.#autoHeight = Object.hasOwn(fields, "autoHeight") && fields.autoHeight === true;
    port.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(data);
    this.drawn();
  }

  #say(message: PortMessageOfFrame): void {
    this.#port?.postMessage(marked(message));
  }

  #hear(message: unknown): void {
    const second = Math.floor(performance.now() / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#heard = 0;
    }
    if (++this.#heard > kMessagesASecond) {
      if (this.#heard === kMessagesASecond + 1)
        this.#refuse(
          "bad-message",
          "Too many messages came within a second; the rest was not read.",
        );
      return;
    }
    const read = readHostMessage(message);
    if (read.type === "error") this.#say(read);
    else this.#obey(read);
  }

  #refuse(code: Refusal["code"], message: string, id?: string | number): void {
    this.#say(
      id === undefined ? { type: "error", code, message } : { type: "error", id, code, message },
    );
  }

  #obey(message: PortMessageOfHost): void {
    const page = this.#page;
    switch (message.type) {
      case "load":
        this.#load(message);
        break;
      case "analyze":
        void this.#analyze(message.id);
        break;
      case "focus":
        if (message.entity !== undefined) page.command("entity.select", { entity: message.entity });
        else if (message.sentence !== undefined)
          page.command("sentence.select", { sentence: message.sentence });
        else
          page.command(
            "text.select",
            this.#bytes({ begin: message.begin ?? 0, end: message.end ?? 0 }),
          );
        break;
      case "highlight":
        page.command("host.mark", {
          spans: message.spans.map((span) => ({ ...this.#bytes(span), label: span.label })),
        });
        page.listMarks(message.spans);
        break;
      case "theme":
        if (message.name) page.command("theme.set", { theme: message.name });
        if (message.accent) this.#fit = { ...this.#fit, accent: message.accent };
        this.#fitPage();
        break;
      case "view":
        if (message.panels) this.#fit = { ...this.#fit, panels: message.panels };
        this.#fitPage();
        if (message.panels?.[0]) page.command("panel.show", { panel: message.panels[0] });
        if (message.keep !== undefined) page.command("keep.share", { share: message.keep });
        if (message.mode) page.showAsText(message.mode === "text");
    }
  }

  async #analyze(id: string | number): Promise<void> {
    if (!this.#loaded) {
      this.#refuse("unsupported", "Nothing that this page has loaded is explored yet.", id);
      return;
    }
    try {
      this.#say({ type: "analysis", id, analysis: await this.#page.analyse() });
    } catch (reason) {
      const sentence = reason instanceof Error ? reason.message : "The analysis broke off.";
      this.#refuse("unsupported", sentence, id);
    }
  }

  #fitPage(): void {
    this.#page.command("host.fit", { embedded: true, ...this.#fit });
  }

  #bytes({ begin, end }: { begin: number; end: number }): { begin: number; end: number } {
    return { begin: this.#page.byteOf(begin), end: this.#page.byteOf(end) };
  }

  #load(load: Load): void {
    const { title = "", published = "" } = load;
    const text = load.text ?? this.#page.textOfHtml(load.html ?? "");
    const failure = this.#page.show({ text, title, published });
    if (failure) {
      const code = failure.code === "too-large" ? "too-large" : "not-text";
      this.#refuse(code, failure.message, load.id);
      return;
    }
    this.#loading = load;
    this.#loaded = false;
    this.#told = { ...this.#told, focus: "", share: 0 };
    this.#page.listMarks([]);
  }

  /** The person has put another article in the place of the host's. */
  replaced(): void {
    this.#loading = undefined;
    this.#loaded = false;
  }

  /** The analysis has gone on. */
  worked(done: boolean): void {
    const id = this.#loading?.id;
    if (!this.#loading || this.#loaded) return;
    const named = id === undefined ? {} : { id };
    const share = done ? 1 : this.#page.progress;
    if (share >= this.#told.share + 0.02 || done) this.#say({ type: "progress", ...named, share });
    this.#told.share = Math.max(share, this.#told.share);
    if (!done) return;
    this.#loaded = true;
    const { words, sentences } = this.#page;
    this.#say({ type: "loaded", ...named, words, sentences });
  }

  /** A frame was drawn, or the person has done something. */
  drawn(): void {
    if (!this.#port) return;
    const { focus } = this.#page;
    if (focus !== this.#told.focus) this.#tellFocus(focus);
    if (!this.#autoHeight) return;
    const px = Math.round(Math.min(Math.max(this.#page.height, kLeastHeight), kMostHeight));
    if (px === this.#told.height) return;
    this.#told.height = px;
    this.#say({ type: "height", px });
  }

  #tellFocus(focus: string): void {
    this.#told.focus = focus;
    if (focus === "" || !this.#loaded) return;
    const { kind, index, begin, end, sentence } = JSON.parse(focus) as FocusOfDoor;
    this.#say({
      type: "select",
      kind,
      begin,
      end,
      ...(sentence !== null && { sentence }),
      ...(kind === "entity" && index !== null && { entity: index }),
    });
  }
}

interface FocusOfDoor {
  readonly kind: string;
  readonly index: number | null;
  readonly begin: number;
  readonly end: number;
  readonly sentence: number | null;
}
