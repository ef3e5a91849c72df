// The dialog that gives a snippet for other pages, with a preview that is the very thing.
import { embed as words } from "../generated/words.js";
import { Connection } from "../embed/connection.js";
import { fragmentOf, hashOfText, kMostFragmentCharacters } from "../share/link_format.js";
import {
  carryingSnippet,
  iframeSnippet,
  elementSnippet,
  previewAddress,
  type EmbedChoices,
} from "../embed/snippet.js";
import type { Choice } from "./control_choices.js";
import { button, copyField, element, openDialog, ticked } from "./elements.js";
import type { NewArticle } from "./session.js";

const kUsualPanels = ["summary", "entities", "timeline", "quotes"];
const kPreviewAfterMilliseconds = 300;

export interface EmbedBuilderHost {
  /** What the preview explores. */
  readonly article: NewArticle | undefined;
  readonly panels: readonly Choice[];
  readonly themes: readonly Choice[];
  readonly closed: () => void;
}

function controls({ panels, themes }: EmbedBuilderHost) {
  const number = { min: "240", max: "4000", step: "10", value: "640" };
  return {
    theme: element(
      "select",
      { id: "embed-theme" },
      ...themes.map(({ name, label }) => new Option(label, name)),
    ),
    view: element(
      "select",
      { id: "embed-view" },
      new Option(words.drawn, "drawn"),
      new Option(words.text, "text"),
    ),
    height: element("input", { id: "embed-height", type: "number", ...number }),
    auto: ticked("checkbox", words.autoHeight, { id: "embed-auto" }),
    ownAccent: ticked("checkbox", words.ownAccent, { id: "embed-own-accent" }),
    accent: element("input", { id: "embed-accent", type: "color", value: "#9c3d22" }),
    panels: element(
      "div",
      { id: "embed-panels" },
      ...panels.map(
        ({ name, label }) =>
          ticked("checkbox", label, { name, checked: kUsualPanels.includes(name) }).label,
      ),
    ),
  };
}

function snippetField(id: string): HTMLTextAreaElement {
  return element("textarea", { id, rows: 5, readOnly: true, spellcheck: false });
}

export class EmbedBuilder {
  readonly #host: EmbedBuilderHost;
  readonly #preview = element("iframe", { title: words.preview });
  readonly #note = element("p", { id: "embed-note", role: "status" });
  readonly #fields: ReturnType<typeof controls>;
  readonly #element = snippetField("embed-element");
  readonly #iframe = snippetField("embed-iframe");
  readonly #carrying = snippetField("embed-carrying");
  readonly #copyCarrying = button(words.copyCarrying, () => void this.#copy(this.#carrying), {
    id: "embed-copy-carrying",
    disabled: true,
  });
  #fragment = "";
  #connection: Connection | undefined;
  #timer: number | undefined;

  constructor(host: EmbedBuilderHost) {
    this.#host = host;
    this.#fields = controls(host);
  }

  show(): void {
    const form = this.#makeForm();
    const dialog = openDialog(
      "embed-dialog",
      words.heading,
      () => this.#end(),
      form,
      element("div", { id: "embed-preview" }, this.#preview),
      element("label", { htmlFor: "embed-element" }, words.element),
      this.#element,
      element("label", { htmlFor: "embed-iframe" }, words.iframe),
      this.#iframe,
      element("label", { htmlFor: "embed-carrying" }, words.carrying),
      this.#carrying,
      this.#note,
      element(
        "p",
        { className: "actions" },
        button(words.copyElement, () => void this.#copy(this.#element), {
          id: "embed-copy",
          className: "primary",
        }),
        button(words.copyIframe, () => void this.#copy(this.#iframe), { id: "embed-copy-iframe" }),
        this.#copyCarrying,
        button(words.close, () => dialog.close(), { id: "embed-close" }),
      ),
    );
    this.#connection = new Connection({
      frame: this.#preview,
      origin: location.origin,
      autoHeight: () => false,
      connected: () => this.#load(),
      heard: () => undefined,
    });
    this.#changed();
    void this.#pack();
  }

  /** The article as the fragment of an address, where it is short enough for one. */
  async #pack(): Promise<void> {
    const { text = "", title = "", published = "" } = this.#host.article ?? {};
    const fragment = await fragmentOf({ text, title, published, hash: await hashOfText(text) });
    if (text !== "" && fragment.length <= kMostFragmentCharacters) this.#fragment = fragment;
    this.#writeSnippets();
  }

  #makeForm(): HTMLFormElement {
    const { theme, view, height, auto, ownAccent, accent, panels } = this.#fields;
    const form = element(
      "form",
      { className: "choices" },
      element("label", {}, words.theme, theme),
      element("label", {}, words.startWith, view),
      element("label", {}, words.height, height),
      auto.label,
      ownAccent.label,
      element("label", {}, words.accent, accent),
      element("fieldset", {}, element("legend", {}, words.panels), panels),
    );
    form.addEventListener("input", () => this.#changed());
    form.addEventListener("submit", (event) => event.preventDefault());
    return form;
  }

  get #choices(): EmbedChoices {
    const { theme, view, height, auto, ownAccent, accent, panels } = this.#fields;
    accent.disabled = !ownAccent.input.checked;
    const boxes = [...panels.querySelectorAll("input")];
    return {
      theme: theme.value,
      view: view.value,
      height: Math.min(Math.max(Number(height.value) || 640, 240), 4000),
      autoHeight: auto.input.checked,
      ...(ownAccent.input.checked && { accent: accent.value }),
      panels: boxes.filter((box) => box.checked).map((box) => box.name),
    };
  }

  #writeSnippets(): void {
    const choices = this.#choices;
    const folder = new URL(".", location.href);
    this.#element.value = elementSnippet(folder, choices);
    this.#iframe.value = iframeSnippet(folder, choices);
    this.#carrying.value =
      this.#fragment === "" ? words.tooLong : carryingSnippet(folder, choices, this.#fragment);
    this.#copyCarrying.disabled = this.#fragment === "";
  }

  #changed(): void {
    this.#writeSnippets();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#preview.src = previewAddress(new URL(".", location.href), this.#choices).href;
    }, kPreviewAfterMilliseconds);
  }

  #load(): void {
    const { text = "", title = "", published = "" } = this.#host.article ?? {};
    if (text === "") return;
    this.#connection?.say({ type: "load", text, title, ...(published && { published }) });
  }

  async #copy(field: HTMLTextAreaElement): Promise<void> {
    this.#note.textContent = (await copyField(field)) ? words.copied : words.copyRefused;
  }

  #end(): void {
    this.#connection?.end();
    clearTimeout(this.#timer);
    this.#host.closed();
  }
}
