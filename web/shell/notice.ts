// One sentence for the person, for a while.

const kShownMilliseconds = 9000;

export class Notice {
  readonly #element: HTMLElement;
  #timer: number | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
    element.addEventListener("click", () => this.#hide());
  }

  say(sentence: string): void {
    this.#element.textContent = sentence;
    this.#element.hidden = false;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#hide(), kShownMilliseconds);
  }

  #hide(): void {
    this.#element.hidden = true;
  }
}
