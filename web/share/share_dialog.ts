// The dialog that makes a link: what it is to hold, the link itself, and a file instead where the link would be too long.
import { language, share as words } from "../generated/words.js";
import { button, copyField, element, openDialog, ticked } from "../shell/elements.js";
import type { ExplorerDoor } from "../shell/explorer_door.js";
import { saveFile } from "../shell/save_file.js";
import type { NewArticle } from "../shell/session.js";
import {
  fragmentOf,
  hashOfText,
  kMostFragmentCharacters,
  type SharedArticle,
} from "./link_format.js";
import { passageAt, type Passage } from "./passage.js";
import { parseState, sharedView, type SavedState } from "./shared_state.js";

export interface ShareHost {
  readonly door: ExplorerDoor;
  readonly article: NewArticle;
  /** The explorer's own address, to which the fragment is added. */
  readonly address: URL;
  readonly closed: () => void;
}

/** Beyond this, some mail and chat programs cut an address off. */
const kSafeCharacters = 8000;

export class ShareDialog {
  readonly #host: ShareHost;
  readonly #state: SavedState | undefined;
  readonly #passage: Passage | undefined;
  readonly #whole = ticked("radio", words.withText, { name: "holds", id: "share-text" });
  readonly #viewOnly = ticked("radio", words.viewOnly, { name: "holds", id: "share-view" });
  readonly #lead = ticked("checkbox", "", { id: "share-passage" });
  readonly #notes = ticked("checkbox", "", { id: "share-notes" });
  readonly #edits = ticked("checkbox", "", { id: "share-corrections", checked: true });
  readonly #field = element("textarea", {
    id: "share-link",
    rows: 4,
    readOnly: true,
    spellcheck: false,
  });
  readonly #about = element("p", { id: "share-about" });
  readonly #note = element("p", { id: "share-note", role: "status" });
  readonly #copy = button(words.copy, () => void this.#copyLink(), {
    id: "share-copy",
    className: "primary",
  });
  readonly #send = button(words.send, () => this.#sendLink(), { id: "share-send" });
  #turn = 0;

  constructor(host: ShareHost) {
    this.#host = host;
    this.#state = parseState(host.door.savedState);
    this.#passage = this.#selected();
    const { length: notes = 0 } = this.#state?.notes ?? [];
    const { length: edits = 0 } = this.#state?.corrections ?? [];
    setWords(this.#lead.label, words.leadTo(shortened(this.#passage?.exact ?? "")));
    setWords(this.#notes.label, words.withNotes(notes));
    setWords(this.#edits.label, words.withCorrections(edits));
    this.#lead.label.hidden = !this.#passage;
    this.#notes.label.hidden = notes === 0;
    this.#edits.label.hidden = edits === 0;
    this.#send.hidden = !("share" in navigator);
    this.#whole.input.checked = true;
    this.#lead.input.checked = this.#passage !== undefined;
  }

  show(): void {
    const choices = element("form", { className: "choices" });
    choices.append(
      element(
        "fieldset",
        {},
        element("legend", {}, words.holds),
        this.#whole.label,
        this.#viewOnly.label,
      ),
      this.#lead.label,
      this.#edits.label,
      this.#notes.label,
    );
    choices.addEventListener("input", () => void this.#refresh());
    const dialog = openDialog(
      "share-dialog",
      words.heading,
      this.#host.closed,
      choices,
      element("label", { htmlFor: this.#field.id }, words.link),
      this.#field,
      this.#about,
      element(
        "p",
        { className: "actions" },
        this.#copy,
        this.#send,
        button(words.saveFile, () => void this.#save(), { id: "share-file" }),
        button(words.close, () => dialog.close(), { id: "share-close" }),
      ),
      this.#note,
    );
    this.#copy.focus();
    void this.#refresh();
  }

  #selected(): Passage | undefined {
    const json = this.#host.door.focusJson;
    if (json === "") return undefined;
    const { begin, end } = JSON.parse(json) as { begin: number; end: number };
    return passageAt(this.#host.article.text, begin, end);
  }

  async #shared(): Promise<SharedArticle> {
    const { text, title, published } = this.#host.article;
    const state = this.#state;
    const withText = this.#whole.input.checked;
    return {
      hash: await hashOfText(text),
      ...(title && { title }),
      ...(withText && { text }),
      ...(withText && published && { published }),
      ...(state && { view: sharedView(state) }),
      ...(state?.lens && { lens: state.lens }),
      ...(state && this.#lead.input.checked && { selection: state.selection }),
      ...(this.#passage && this.#lead.input.checked && { passage: this.#passage }),
      ...(state && this.#notes.input.checked && { notes: state.notes }),
      ...(state?.corrections.length &&
        this.#edits.input.checked && { corrections: state.corrections }),
    };
  }

  /** The latest choice wins: packing an article takes a while. */
  async #refresh(): Promise<void> {
    const turn = ++this.#turn;
    const shared = await this.#shared();
    const fragment = await fragmentOf(shared);
    if (turn !== this.#turn) return;
    const fits = fragment.length <= kMostFragmentCharacters;
    this.#field.value = fits ? this.#host.address.href + fragment : "";
    this.#copy.disabled = this.#send.disabled = !fits;
    this.#note.textContent = "";
    this.#about.textContent = fits
      ? this.#aboutLink(shared)
      : words.tooLong(fragment.length, kMostFragmentCharacters);
  }

  #aboutLink(shared: SharedArticle): string {
    const held = new Intl.ListFormat(language, { type: "conjunction" }).format(this.#held(shared));
    const warning = this.#warning(shared);
    return [words.about(this.#field.value.length, held), warning].filter(Boolean).join(" ");
  }

  #held({ text, passage, notes, corrections }: SharedArticle): string[] {
    return [
      text === undefined ? words.heldName : words.heldText(this.#host.door.wordCount),
      words.heldView,
      ...(passage ? [words.heldPassage] : []),
      ...(corrections ? [words.heldCorrections] : []),
      ...(notes ? [words.heldNotes(notes.length)] : []),
    ];
  }

  #warning({ text, hash }: SharedArticle): string {
    if (text === undefined) return hash === "" ? words.noHash : words.needsText;
    return this.#field.value.length > kSafeCharacters ? words.mayBeCut : "";
  }

  async #copyLink(): Promise<void> {
    this.#note.textContent = (await copyField(this.#field)) ? words.copied : words.copyRefused;
  }

  #sendLink(): void {
    const { title = "" } = this.#host.article;
    // The person may think better of it, which is no failure.
    navigator.share({ title, url: this.#field.value }).catch(() => undefined);
  }

  async #save(): Promise<void> {
    const text = JSON.stringify(await this.#shared());
    saveFile({ name: fileName(this.#host.article.title), type: "application/json", text });
    this.#note.textContent = words.saved;
  }
}

function setWords(label: HTMLLabelElement, text: string): void {
  const span = label.querySelector("span");
  if (span) span.textContent = text;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 70 ? line : `${line.slice(0, 68).replace(/\S*$/, "")}…`;
}

/** A name that every file system takes. */
function fileName(title = ""): string {
  const stem = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return `${stem.replace(/^-|-$/g, "").slice(0, 60) || "article"}.article.json`;
}
