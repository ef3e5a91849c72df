// While the mirror has the keyboard but is not seen, its focus is shown over the canvas: what has it, and its value.
import { page as words } from "../generated/words.js";

function captionOf(target: Element): string {
  if (target instanceof HTMLInputElement) {
    const label = (target.labels?.[0]?.textContent ?? "").trim();
    const value = target.getAttribute("aria-valuetext") ?? target.value;
    return value === "" ? label : words.labelled(label, value);
  }
  return target.textContent ?? "";
}

const kLongestCaption = 160;

export function showMirrorFocus(mirror: HTMLElement, caption: HTMLElement): void {
  const show = ({ target }: Event): void => {
    if (!(target instanceof Element) || !target.matches(":focus-visible")) return;
    const text = captionOf(target);
    caption.textContent =
      text.length > kLongestCaption ? `${text.slice(0, kLongestCaption)}…` : text;
    caption.hidden = false;
  };
  mirror.addEventListener("focusin", show);
  mirror.addEventListener("input", show);
  mirror.addEventListener("focusout", () => {
    caption.hidden = true;
  });
}
