// Help and the tour for those who don't see the canvas.
import { page as words } from "../generated/words.js";
import { PanelMirror } from "./mirror_panel.js";
import type { MirrorGuidance, MirrorTour } from "./mirror_sections.js";

type Run = (command: string, argument: unknown) => void;

function isInMirror(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.closest("#mirror") !== null;
}

/** Escape within `section` runs a command, and goes no further. */
function onEscape(section: HTMLElement, run: () => void): void {
  section.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    run();
  });
}

/** Opened from the mirror, help takes the focus, and gives it back; opened on the canvas, it leaves it there. */
export class HelpMirror {
  readonly #panel: PanelMirror;
  readonly #left: () => void;
  #opener: HTMLElement | undefined;

  constructor(run: Run, left: () => void) {
    this.#panel = new PanelMirror("help", run);
    this.#left = left;
    this.section.hidden = true;
    this.section.setAttribute("role", "dialog");
    onEscape(this.section, () => run("help.close", {}));
  }

  get section(): HTMLElement {
    return this.#panel.section;
  }

  show(help: MirrorGuidance["help"]): void {
    const wasOpen = !this.section.hidden;
    const active = document.activeElement;
    const hadFocus = this.section.contains(active);
    this.#panel.show(help ?? { title: "", groups: [] });
    if (help && !wasOpen && isInMirror(active)) {
      this.#opener = active;
      this.section.querySelector("input")?.focus({ preventScroll: true });
    }
    if (help) return;
    const opener = this.#opener;
    this.#opener = undefined;
    if (!hadFocus) return;
    if (opener?.isConnected) opener.focus({ preventScroll: true });
    else this.#left();
  }
}

/** The stop of the tour, told politely: the focus stays where it is. */
export class TourMirror {
  readonly section = document.createElement("section");
  readonly #left: () => void;
  readonly #title = document.createElement("h2");
  readonly #text = document.createElement("p");
  readonly #buttons = document.createElement("p");
  readonly #next: HTMLButtonElement;
  readonly #back: HTMLButtonElement;
  readonly #end: HTMLButtonElement;

  constructor(run: Run, left: () => void) {
    this.#left = left;
    this.section.id = "tour";
    const told = document.createElement("div");
    told.setAttribute("role", "status");
    told.append(this.#title, this.#text);
    this.#back = addButton(this.#buttons, words.tour.back, () => run("tour.back", {}));
    this.#next = addButton(this.#buttons, words.tour.next, () => run("tour.next", {}));
    this.#end = addButton(this.#buttons, words.tour.end, () => run("tour.end", {}));
    this.section.append(told, this.#buttons);
    onEscape(this.section, () => run("tour.end", {}));
    this.show(null);
  }

  show(tour: MirrorTour | null): void {
    const active = document.activeElement;
    const hadFocus = this.section.contains(active);
    this.section.classList.toggle("closed", tour === null);
    if (tour) this.section.setAttribute("aria-label", words.headings.tour);
    else this.section.removeAttribute("aria-label");
    for (const part of [this.#title, this.#buttons]) part.hidden = tour === null;
    this.#title.textContent = tour?.title ?? "";
    this.#text.textContent = tour ? words.tour.stop(tour.step, tour.steps, tour.text) : "";
    const isLast = tour?.step === tour?.steps;
    this.#next.textContent = isLast ? words.tour.done : words.tour.next;
    this.#end.hidden = isLast;
    this.#back.hidden = tour?.step === 1;
    if (!hadFocus) return;
    if (!tour) this.#left();
    else if (active instanceof HTMLElement && active.hidden) this.#next.focus();
  }
}

function addButton(row: HTMLElement, label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", press);
  row.append(button);
  return button;
}
