// <article-explorer>: its text is the article, and what is read where scripts do not run. One script, no dependency.
//
//   <script src="https://…/embed.js" async></script>
//   <article-explorer theme="dark" panels="summary,quotes" height="600"><h1>…</h1><p>…</p></article-explorer>
import { product } from "../generated/words.js";
import { Connection } from "./connection.js";
import {
  kModes,
  kThemes,
  type HostSpan,
  type PortMessageOfFrame,
  type ThemeName,
  type ViewMode,
} from "./protocol.js";

const kUsualHeight = 640;
const kNear = "600px";
const kAttributes = ["theme", "accent", "panels", "keep", "view", "height"] as const;

/** The folder of this script, which is that of the explorer. */
const folder = new URL(
  ".",
  (document.currentScript as HTMLScriptElement | null)?.src ?? location.href,
);

const kStyle =
  ":host{display:block;position:relative}iframe{display:block;width:100%;border:0;color-scheme:light dark}" +
  "iframe[data-waiting]{position:absolute;inset:0;visibility:hidden}";

export class ArticleExplorerElement extends HTMLElement {
  static readonly observedAttributes = kAttributes;

  #frame: HTMLIFrameElement | undefined;
  #connection: Connection | undefined;
  #spans: readonly HostSpan[] = [];
  #given: { text: string } | { html: string } | undefined;
  #lastId = 0;
  readonly #answers = new Map<
    number,
    { resolve: (a: unknown) => void; reject: (e: Error) => void }
  >();
  readonly #near = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#open();
    },
    { rootMargin: kNear },
  );

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!root.firstChild) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(kStyle);
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement("slot"));
    }
    this.#near.observe(this);
  }

  disconnectedCallback(): void {
    this.#near.disconnect();
    this.#connection?.end();
    this.#connection = undefined;
    this.#frame?.remove();
    this.#frame = undefined;
    const { shadowRoot } = this;
    if (shadowRoot && !shadowRoot.querySelector("slot"))
      shadowRoot.append(document.createElement("slot"));
  }

  attributeChangedCallback(name: string): void {
    if (name === "height") this.#setHeight();
    else if (this.#connection) this.#dress();
  }

  /** The article in place of the element's own text: plain or Markdown. */
  set text(text: string) {
    this.#given = { text };
    this.#load();
  }

  /** The article in place of the element's own text, as HTML. */
  set html(html: string) {
    this.#given = { html };
    this.#load();
  }

  /** The host's own marks. */
  get highlights(): readonly HostSpan[] {
    return this.#spans;
  }
  set highlights(spans: readonly HostSpan[]) {
    this.#spans = spans;
    this.#connection?.say({ type: "highlight", spans });
  }

  /** Scrolls to a sentence, an entity or a span, and selects it. */
  focusOn(
    target: { sentence: number } | { entity: number } | { begin: number; end: number },
  ): void {
    this.#connection?.say({ type: "focus", ...target });
  }

  /** The analysis of the article shown, as contract version 1; once `loaded` was heard. */
  analysis(): Promise<unknown> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      if (!this.#connection) reject(new Error("The explorer is not loaded yet."));
      this.#answers.set(id, { resolve, reject });
      this.#connection?.say({ type: "analyze", id });
    });
  }

  #open(): void {
    if (this.#frame || !this.shadowRoot) return;
    this.#near.disconnect();
    const frame = document.createElement("iframe");
    const address = new URL("?embed", this.getAttribute("src") ?? folder);
    frame.src = address.href;
    frame.title = this.getAttribute("title") ?? product.name;
    frame.allow = "clipboard-write; fullscreen";
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-downloads allow-popups");
    this.#frame = frame;
    this.#setHeight();
    this.#connection = new Connection({
      frame,
      origin: address.origin,
      autoHeight: () => this.hasAttribute("auto-height"),
      connected: () => this.#connected(),
      heard: (message) => this.#heard(message),
    });
    // The article stays to be read until the explorer can take its place.
    frame.dataset.waiting = "";
    this.shadowRoot.append(frame);
  }

  #connected(): void {
    this.shadowRoot?.querySelector("slot")?.remove();
    delete this.#frame?.dataset.waiting;
    this.#dress();
    this.#load();
    this.dispatchEvent(new CustomEvent("ready"));
  }

  #load(): void {
    const title = this.getAttribute("title");
    const published = this.getAttribute("published");
    this.#connection?.say({
      type: "load",
      id: ++this.#lastId,
      ...(this.#given ?? { html: this.innerHTML }),
      ...(title !== null && { title }),
      ...(published !== null && { published }),
      url: location.href.slice(0, 2000),
    });
    if (this.#spans.length > 0) this.#connection?.say({ type: "highlight", spans: this.#spans });
  }

  #dress(): void {
    const name = kThemes.find((theme) => theme === this.getAttribute("theme")) as
      | ThemeName
      | undefined;
    const mode = kModes.find((each) => each === this.getAttribute("view")) as ViewMode | undefined;
    const accent = this.getAttribute("accent");
    const panels = this.getAttribute("panels");
    const keep = this.getAttribute("keep");
    this.#connection?.say({ type: "theme", ...(name && { name }), ...(accent && { accent }) });
    this.#connection?.say({
      type: "view",
      ...(panels !== null && { panels: panels.split(/[\s,]+/).filter((panel) => panel !== "") }),
      ...(keep !== null && { keep: Number(keep) }),
      ...(mode && { mode }),
    });
  }

  #setHeight(): void {
    const px = Number(this.getAttribute("height") ?? kUsualHeight);
    if (this.#frame) this.#frame.style.height = `${px > 0 ? px : kUsualHeight}px`;
  }

  #heard(message: PortMessageOfFrame): void {
    if (message.type === "height" && this.#frame) this.#frame.style.height = `${message.px}px`;
    const id = "id" in message ? Number(message.id) : NaN;
    const waiting = this.#answers.get(id);
    this.#answers.delete(id);
    if (message.type === "analysis") waiting?.resolve(message.analysis);
    else if (message.type === "error" && waiting) waiting.reject(new Error(message.message));
    else this.dispatchEvent(new CustomEvent(message.type, { detail: message }));
  }
}

if (!customElements.get("article-explorer"))
  customElements.define("article-explorer", ArticleExplorerElement);
