// The page as it is where another page embeds it: what the host's messages do here.
import { page as words } from "../generated/words.js";
import { EmbedFrame, type EmbedPage } from "../embed/frame.js";
import { articleOfSelection } from "../import/extract_article.js";
import { analysisOf } from "./analysis.js";
import type { ExplorerPage } from "./explorer_page.js";
import type { Intake } from "./intake.js";
import { ListMirror } from "./mirror_list.js";
import type { PageElements } from "./page_elements.js";

/** A plain iframe without a script never brings a port. */
const kPatienceMilliseconds = 1500;

const kLongestMark = 120;

function markText(label: string, marked: string): string {
  return label === "" ? marked : words.labelled(label, marked);
}

/** The host's marks for screen readers: a list, each item of which leads to its passage. */
class HostMarks {
  readonly #explorer: ExplorerPage;
  readonly #list: ListMirror;
  #places: readonly { begin: number; end: number }[] = [];

  constructor(explorer: ExplorerPage, panels: HTMLElement) {
    this.#explorer = explorer;
    this.#list = new ListMirror(words.headings.hostMarks, (index) => {
      const place = this.#places[index];
      if (place) explorer.run("text.select", place);
    });
    this.#list.section.hidden = true;
    panels.append(this.#list.section);
  }

  show(marks: readonly { begin: number; end: number; label: string }[]): void {
    const { door, session } = this.#explorer;
    const text = session.article?.text ?? "";
    this.#places = marks.map(({ begin, end }) => ({
      begin: door.byteOfUtf16(begin),
      end: door.byteOfUtf16(end),
    }));
    this.#list.show(
      marks.map(({ begin, end, label }, id) => ({
        id,
        text: markText(label, text.slice(begin, Math.min(end, begin + kLongestMark))),
        selected: false,
      })),
    );
  }
}

function pageFor(explorer: ExplorerPage, elements: PageElements): EmbedPage {
  const { door, session } = explorer;
  const marks = new HostMarks(explorer, elements.panels);
  return {
    show: (article) => session.tryShow(article),
    textOfHtml: (html) => articleOfSelection(html).text,
    command: (name, argument) => explorer.run(name, argument),
    showAsText: (text) => explorer.showAsText(text),
    listMarks: (spans) => marks.show(spans),
    analyse: () => analysisOf(session.article),
    get words() {
      return door.wordCount;
    },
    get sentences() {
      return door.sentenceCount;
    },
    get focus() {
      return door.focusJson;
    },
    byteOf: (unit) => door.byteOfUtf16(unit),
    get height() {
      const { classList, scrollHeight } = document.documentElement;
      return classList.contains("plain") ? scrollHeight : door.wantedHeight;
    },
    get progress() {
      return door.progress;
    },
  };
}

/** Explores what the host loads; where no host speaks, what the address carries, or else `otherwise`. Nothing is kept. */
export function serveHost(
  explorer: ExplorerPage,
  elements: PageElements,
  intake: Intake,
  openAddress: (late: () => boolean) => Promise<boolean>,
  otherwise: string,
): void {
  const { session } = explorer;
  const frame = new EmbedFrame(pageFor(explorer, elements));
  explorer.follow(frame);
  intake.deliverTo((article) => {
    frame.replaced();
    session.show(article);
    return undefined;
  });
  const waiting = intake.takeWaiting();
  if (waiting) session.show(waiting);
  else void openAddress(() => frame.hasHost);
  setTimeout(() => {
    if (!frame.hasHost && !session.article) session.show({ text: otherwise });
  }, kPatienceMilliseconds);
}
