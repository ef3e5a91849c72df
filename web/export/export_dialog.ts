// The dialog that gives files of the article: of what is seen, of what was found, and of the analysis.
import { exports as words } from "../generated/words.js";
import { hashOfText } from "../share/link_format.js";
import { parseState } from "../share/shared_state.js";
import { button, element, openDialog, ticked } from "../shell/elements.js";
import type { ExplorerDoor } from "../shell/explorer_door.js";
import { saveFile } from "../shell/save_file.js";
import type { NewArticle } from "../shell/session.js";
import { annotationsOf } from "./annotations.js";
import { figuresCsv, namesCsv, quotesCsv, timesCsv } from "./csv.js";
import type { Findings } from "./findings.js";
import { graphSvg } from "./graph_svg.js";
import { articleHtml } from "./html.js";
import { reportMarkdown } from "./markdown.js";
import { timelineSvg } from "./timeline_svg.js";
import { toneSvg } from "./tone_svg.js";

export interface ExportHost {
  readonly door: ExplorerDoor;
  readonly article: NewArticle;
  /** The contract's JSON of the article. */
  readonly analyse: () => Promise<unknown>;
  /** The drawing as it is seen; undefined where nothing is drawn. */
  readonly picture: (() => Promise<Blob | undefined>) | undefined;
  readonly copy: (text: string) => Promise<boolean>;
  readonly closed: () => void;
}

type FormatName = keyof typeof words.formats;
type Content = string | Blob | undefined;

interface Format {
  readonly type: string;
  /** Behind the article's name: "-names.csv". */
  readonly ending: string;
  readonly make: (findings: Findings, host: ExportHost) => Content | Promise<Content>;
}

const kCsv = "text/csv";
const kSvg = "image/svg+xml";
const kFormats: Readonly<Record<FormatName, Format>> = {
  html: { type: "text/html", ending: ".html", make: articleHtml },
  markdown: { type: "text/markdown", ending: "-report.md", make: reportMarkdown },
  names: { type: kCsv, ending: "-names.csv", make: namesCsv },
  times: { type: kCsv, ending: "-dates.csv", make: timesCsv },
  quotes: { type: kCsv, ending: "-quotations.csv", make: quotesCsv },
  figures: { type: kCsv, ending: "-figures.csv", make: figuresCsv },
  annotations: { type: "application/ld+json", ending: "-annotations.jsonld", make: annotations },
  json: { type: "application/json", ending: "-analysis.json", make: analysis },
  png: { type: "image/png", ending: "-view.png", make: (_, { picture }) => picture?.() },
  svg: { type: kSvg, ending: "-timeline.svg", make: timelineSvg },
  graph: { type: kSvg, ending: "-graph.svg", make: graphSvg },
  tone: { type: kSvg, ending: "-tone.svg", make: toneSvg },
};

async function annotations(findings: Findings, { article }: ExportHost): Promise<string> {
  const hash = (await hashOfText(article.text)) || randomHash();
  return JSON.stringify(annotationsOf(findings, article.text, hash), undefined, 2) + "\n";
}

/** The analysis as the contract has it; where the person has corrected names, these stand beside it as `correctedEntities`. */
async function analysis({ names }: Findings, { analyse, door }: ExportHost): Promise<string> {
  const found = (await analyse()) as object;
  const isCorrected = (parseState(door.savedState)?.corrections.length ?? 0) > 0;
  const correctedEntities = names.map((name, id) => ({ id, ...name }));
  const whole = isCorrected ? { ...found, correctedEntities } : found;
  return JSON.stringify(whole, undefined, 2) + "\n";
}

/** Stands in where the page is not served securely and texts can't be hashed. */
function randomHash(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A name that every file system takes. */
function stemOf(title: string | null): string {
  const stem = (title ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return stem.replace(/^-|-$/g, "").slice(0, 60) || "article";
}

export class ExportDialog {
  readonly #host: ExportHost;
  readonly #findings: Findings;
  readonly #note = element("p", { id: "export-note", role: "status" });
  readonly #copy = button(words.copy, () => void this.#copyText(), { id: "export-copy" });
  #chosen: FormatName = "html";

  constructor(host: ExportHost) {
    this.#host = host;
    this.#findings = JSON.parse(host.door.findings) as Findings;
  }

  show(): void {
    const names = Object.keys(kFormats) as FormatName[];
    const offered = names.filter((name) => name !== "png" || this.#host.picture);
    const choices = element(
      "fieldset",
      { className: "formats" },
      element("legend", {}, words.format),
      ...offered.map((name) => this.#choice(name)),
    );
    const dialog = openDialog(
      "export-dialog",
      words.heading,
      this.#host.closed,
      choices,
      element(
        "p",
        { className: "actions" },
        button(words.save, () => void this.#save(), { id: "export-save", className: "primary" }),
        this.#copy,
        button(words.close, () => dialog.close(), { id: "export-close" }),
      ),
      this.#note,
    );
    dialog.querySelector("input")?.focus();
  }

  #choice(name: FormatName): HTMLElement {
    const { label, input } = ticked("radio", words.formats[name], {
      name: "format",
      value: name,
      checked: name === this.#chosen,
    });
    input.addEventListener("change", () => {
      this.#chosen = name;
      this.#copy.hidden = name === "png";
      this.#note.textContent = "";
    });
    return label;
  }

  async #make(): Promise<Content> {
    this.#note.textContent = words.making;
    try {
      return await kFormats[this.#chosen].make(this.#findings, this.#host);
    } catch (failure) {
      console.warn(failure);
      return undefined;
    }
  }

  async #save(): Promise<void> {
    const { type, ending } = kFormats[this.#chosen];
    const text = await this.#make();
    const name = stemOf(this.#findings.title) + ending;
    if (text !== undefined) saveFile({ name, type, text });
    this.#note.textContent = text === undefined ? words.failed : words.saved(name);
  }

  async #copyText(): Promise<void> {
    const text = await this.#make();
    if (typeof text !== "string") this.#note.textContent = words.failed;
    else this.#note.textContent = (await this.#host.copy(text)) ? words.copied : words.notCopied;
  }
}
