// One sentence for the person, for a while; where there is something to do about it, with buttons.
import { page as words } from "../generated/words.js";

const kShownMilliseconds = 9000;

export interface NoticeAction {
  readonly label: string;
  readonly act: () => void;
}

export class Notice {
  readonly #element: HTMLElement;
  #timer: number | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
    new ResizeObserver(() => this.#leaveRoom()).observe(element);
    element.addEventListener("click", () => this.hide());
  }

  /** A notice with actions stays until it is answered, or until the next one. */
  say(sentence: string, ...actions: readonly NoticeAction[]): void {
    clearTimeout(this.#timer);
    this.#element.textContent = sentence;
    this.#element.classList.toggle("bar", actions.length > 0);
    this.#element.hidden = false;
    if (actions.length > 0) this.#offer(actions);
    else this.#timer = window.setTimeout(() => this.hide(), kShownMilliseconds);
  }

  /** A notice with actions that there are other ways to: it goes by itself. */
  sayForAWhile(sentence: string, ...actions: readonly NoticeAction[]): void {
    this.say(sentence, ...actions);
    this.#timer = window.setTimeout(() => this.hide(), kShownMilliseconds);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#element.hidden = true;
  }

  /** The canvas ends where the bar begins. */
  #leaveRoom(): void {
    const isBar = this.#element.classList.contains("bar");
    const height = isBar ? this.#element.offsetHeight : 0;
    document.documentElement.style.setProperty("--bar", `${height}px`);
  }

  #offer(actions: readonly NoticeAction[]): void {
    for (const { label, act } of [...actions, { label: words.close, act: () => undefined }]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", (event) => {
        // What the action says next is not hidden by this press.
        event.stopPropagation();
        this.hide();
        act();
      });
      this.#element.append(" ", button);
    }
  }
}
