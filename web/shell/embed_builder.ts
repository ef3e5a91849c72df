// The dialog that gives a snippet for other pages, with a preview that is the very thing.
import { Connection } from "../embed/connection.js";
import { kThemes } from "../embed/protocol.js";
import {
  iframeSnippet,
  elementSnippet,
  previewAddress,
  type EmbedChoices,
} from "../embed/snippet.js";
import { byId } from "./page_elements.js";
import type { NewArticle } from "./session.js";
import { words } from "./words.js";

const kPanels = "summary entities timeline quotes figures keyphrases tone search marks".split(" ");
const kUsualPanels = ["summary", "entities", "timeline", "quotes"];
const kPreviewAfterMilliseconds = 300;

function option(value: string, label = value): HTMLOptionElement {
  return new Option(label, value);
}

function controls() {
  return {
    theme: byId("embed-theme", HTMLSelectElement),
    view: byId("embed-view", HTMLSelectElement),
    height: byId("embed-height", HTMLInputElement),
    auto: byId("embed-auto", HTMLInputElement),
    ownAccent: byId("embed-own-accent", HTMLInputElement),
    accent: byId("embed-accent", HTMLInputElement),
    panels: byId("embed-panels", HTMLElement),
  };
}

export class EmbedBuilder {
  readonly #article: NewArticle | undefined;
  readonly #dialog = byId("embed-dialog", HTMLDialogElement);
  readonly #preview = document.createElement("iframe");
  readonly #note = byId("embed-note", HTMLElement);
  readonly #fields = controls();
  readonly #over = new AbortController();
  #connection: Connection | undefined;
  #timer: number | undefined;

  /** The article is what the preview explores. */
  constructor(article: NewArticle | undefined) {
    this.#article = article;
  }

  show(): void {
    if (this.#dialog.open) return;
    this.#fill();
    const { signal } = this.#over;
    byId("embed-form", HTMLFormElement).addEventListener("input", () => this.#changed(), {
      signal,
    });
    const click = (id: string, act: () => void): void =>
      byId(id, HTMLButtonElement).addEventListener("click", act, { signal });
    click("embed-close", () => this.#dialog.close());
    click("embed-copy", () => void this.#copy("embed-element"));
    click("embed-copy-iframe", () => void this.#copy("embed-iframe"));
    this.#dialog.addEventListener("close", () => this.#end(), { signal });
    this.#dialog.showModal();
    this.#preview.title = words.preview;
    byId("embed-preview", HTMLElement).replaceChildren(this.#preview);
    this.#connection = new Connection({
      frame: this.#preview,
      origin: location.origin,
      autoHeight: () => false,
      connected: () => this.#load(),
      heard: () => undefined,
    });
    this.#changed();
  }

  #fill(): void {
    const { theme, view, panels } = this.#fields;
    theme.replaceChildren(...kThemes.map((name) => option(name)));
    view.replaceChildren(option("drawn", "the drawing"), option("text", "plain text"));
    panels.replaceChildren(
      ...kPanels.map((name) => {
        const box = document.createElement("input");
        box.type = "checkbox";
        box.name = name;
        box.checked = kUsualPanels.includes(name);
        const label = document.createElement("label");
        label.append(box, name);
        return label;
      }),
    );
    this.#note.textContent = "";
  }

  get #choices(): EmbedChoices {
    const { theme, view, height, auto, ownAccent, accent, panels } = this.#fields;
    accent.disabled = !ownAccent.checked;
    const boxes = [...panels.querySelectorAll("input")];
    return {
      theme: theme.value,
      view: view.value,
      height: Math.min(Math.max(Number(height.value) || 640, 240), 4000),
      autoHeight: auto.checked,
      ...(ownAccent.checked && { accent: accent.value }),
      panels: boxes.filter((box) => box.checked).map((box) => box.name),
    };
  }

  #changed(): void {
    const choices = this.#choices;
    const folder = new URL(".", location.href);
    byId("embed-element", HTMLTextAreaElement).value = elementSnippet(folder, choices);
    byId("embed-iframe", HTMLTextAreaElement).value = iframeSnippet(folder, choices);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#preview.src = previewAddress(folder, choices).href;
    }, kPreviewAfterMilliseconds);
  }

  #load(): void {
    const { text = "", title = "", published = "" } = this.#article ?? {};
    if (text === "") return;
    this.#connection?.say({ type: "load", text, title, ...(published && { published }) });
  }

  async #copy(id: string): Promise<void> {
    const field = byId(id, HTMLTextAreaElement);
    try {
      await navigator.clipboard.writeText(field.value);
      this.#note.textContent = words.copied;
    } catch {
      field.select();
      this.#note.textContent = words.copyRefused;
    }
  }

  #end(): void {
    this.#over.abort();
    this.#connection?.end();
    clearTimeout(this.#timer);
    this.#preview.remove();
  }
}
