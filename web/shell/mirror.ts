// The explorer for those who don't see the canvas: real headings, sentences, lists and controls, always in step with it, each of
// them operable. Filled with textContent only; the article may be hostile.
import { page as words } from "../generated/words.js";
import type { ExplorerDoor, MirrorVersions } from "./explorer_door.js";
import { dressPage } from "./control_choices.js";
import { ArticleMirror } from "./mirror_article.js";
import { FactsMirror } from "./mirror_facts.js";
import { ControlsMirror } from "./mirror_controls.js";
import { BrushForm } from "./mirror_brush.js";
import { ListMirror } from "./mirror_list.js";
import { HelpMirror, TourMirror } from "./mirror_guidance.js";
import { NotesMirror } from "./mirror_notes.js";
import { PanelMirror } from "./mirror_panel.js";
import type { MirrorControl, MirrorSections } from "./mirror_sections.js";

const kUpdateAfterMilliseconds = 50;

export interface MirrorHost {
  readonly door: ExplorerDoor;
  readonly panels: HTMLElement;
  readonly article: HTMLElement;
  readonly status: HTMLElement;
  readonly commanded: () => void;
  /** What had the keyboard is gone: the canvas is to have it. */
  readonly left: () => void;
}

export class Mirror {
  readonly #host: MirrorHost;
  readonly #article: ArticleMirror;
  readonly #facts: FactsMirror;
  readonly #controls: ControlsMirror;
  readonly #entities: ListMirror;
  readonly #timeline: ListMirror;
  readonly #brush: BrushForm;
  readonly #notes: NotesMirror;
  readonly #panel: PanelMirror;
  readonly #hits: ListMirror;
  readonly #help: HelpMirror;
  readonly #tour: TourMirror;
  #versions: MirrorVersions = [0, 0, 0, 0, 0, 0, 0, 0];
  #seen = -1;
  #analysed = false;
  #offered: readonly MirrorControl[] = [];
  #timer: number | undefined;

  constructor(host: MirrorHost) {
    this.#host = host;
    const run = (command: string, argument: unknown): void => {
      this.#host.door.command(command, argument);
      this.#host.commanded();
      this.notice();
    };
    this.#article = new ArticleMirror(host.article, (sentence) =>
      run("sentence.select", { sentence }),
    );
    this.#facts = new FactsMirror(run);
    host.article.before(this.#facts.element);
    this.#controls = new ControlsMirror(words.headings.controls, run);
    this.#entities = new ListMirror(words.headings.entities, (entity) =>
      run("entity.select", { entity }),
    );
    this.#timeline = new ListMirror(words.headings.timeline, (time) =>
      run("time.select", { time }),
    );
    this.#brush = new BrushForm(run);
    this.#timeline.section.append(this.#brush.form);
    this.#panel = new PanelMirror("open-panel", run);
    this.#hits = new ListMirror(words.headings.hits, (hit) => run("search.hit", { hit }));
    this.#notes = new NotesMirror(words.headings.notes, run);
    this.#help = new HelpMirror(run, host.left);
    this.#tour = new TourMirror(run, host.left);
    host.panels.append(
      this.#tour.section,
      this.#help.section,
      this.#controls.section,
      this.#entities.section,
      this.#timeline.section,
      this.#panel.section,
      this.#notes.section,
      this.#hits.section,
    );
  }

  /** The controls as they were last mirrored. */
  get offered(): readonly MirrorControl[] {
    return this.#offered;
  }

  /** The day of publication as it was last mirrored, as 2025-03-04; "" where it is not known. */
  get published(): string {
    return this.#facts.day;
  }

  /** Something may have changed: the mirror follows soon, in one go. */
  notice(): void {
    if (this.#timer !== undefined || this.#host.door.mirrorVersion === this.#seen) return;
    document.documentElement.dataset.mirrored = "false";
    this.#timer = window.setTimeout(() => {
      this.#timer = undefined;
      this.update();
    }, kUpdateAfterMilliseconds);
  }

  update(): void {
    this.#seen = this.#host.door.mirrorVersion;
    const sections = JSON.parse(this.#host.door.mirror(this.#versions)) as MirrorSections;
    const { article, entities, timeline, controls, status, panel, guidance, ranking } = sections;
    const [a, e, t, c, s, p, g, r] = this.#versions;
    this.#versions = [
      article?.version ?? a,
      entities?.version ?? e,
      timeline?.version ?? t,
      controls?.version ?? c,
      status?.version ?? s,
      panel?.version ?? p,
      guidance?.version ?? g,
      ranking?.version ?? r,
    ];
    if (article) {
      this.#article.show(article);
      this.#facts.show(article.facts);
      this.#host.article.dataset.words = String(article.words);
    }
    if (ranking) this.#article.rank(ranking.ranks);
    if (entities) this.#entities.show(entities.items.map(entityItem));
    if (timeline) this.#timeline.show(timeline.items.map(timeItem));
    if (controls) {
      this.#offered = controls.items;
      this.#controls.show(controls.items);
      dressPage(controls.items);
    }
    if (panel) this.#panel.show(panel);
    if (guidance) this.#help.show(guidance.help);
    if (guidance) this.#tour.show(guidance.tour);
    if (status) {
      this.#article.mark(status.selectedSentence, status.keptCount, status.brush?.sentences);
      this.#brush.show(status.brush);
      this.#notes.show(status.notes);
      this.#hits.show(status.hits.map((text, id) => ({ id, text, selected: false })));
      if (this.#host.status.textContent !== status.text)
        this.#host.status.textContent = status.text;
      this.#analysed = status.analysed;
    }
    document.documentElement.dataset.mirrored = String(this.#analysed);
  }
}

function entityItem({ id, name, kind, count, selected }: MirrorEntity): ListItem {
  return { id, text: words.entity(name, kind, count), selected };
}

function timeItem({ index, label, words: written }: MirrorTime): ListItem {
  return {
    id: index,
    text: label === written ? label : words.labelled(label, words.quoted(written)),
    selected: false,
  };
}

type MirrorEntity = NonNullable<MirrorSections["entities"]>["items"][number];
type MirrorTime = NonNullable<MirrorSections["timeline"]>["items"][number];
type ListItem = Parameters<ListMirror["show"]>[0][number];
