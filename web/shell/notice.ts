// One sentence for the person, for a while; where there is something to do about it, with a button.

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
    element.addEventListener("click", () => this.hide());
  }

  /** A notice with an action stays until it is answered, or until the next one. */
  say(sentence: string, action?: NoticeAction): void {
    clearTimeout(this.#timer);
    this.#element.textContent = sentence;
    this.#element.hidden = false;
    if (action) this.#offer(action);
    else this.#timer = window.setTimeout(() => this.hide(), kShownMilliseconds);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#element.hidden = true;
  }

  #offer({ label, act }: NoticeAction): void {
    for (const [name, press] of [
      [label, act],
      ["Close", () => undefined],
    ] as const) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.addEventListener("click", press);
      this.#element.append(" ", button);
    }
  }
}
