// Which keys a page keeps from the browser.
import type { Frame, Page } from "playwright-core";

const kBrowserKeys: readonly (readonly [code: string, key: string, ctrl: boolean])[] = [
  ["KeyC", "c", true],
  ["KeyV", "v", true],
  ["KeyX", "x", true],
  ["KeyR", "r", true],
  ["KeyL", "l", true],
  ["KeyT", "t", true],
  ["F5", "F5", false],
  ["F12", "F12", false],
  ["Tab", "Tab", false],
];

/** Those of the browser's own keys whose default what has the focus prevents. */
export function preventedKeys(place: Page | Frame): Promise<string[]> {
  return place.evaluate(
    (keys) =>
      keys
        .filter(([code, key, ctrlKey]) => {
          const options = { code, key, ctrlKey, bubbles: true, cancelable: true };
          return !document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", options));
        })
        .map(([code]) => code),
    kBrowserKeys,
  );
}
