// Printing the page prints the article with its marks, its summary and the notes, as text.
import type { Findings } from "../export/findings.js";
import { markedPage } from "../export/marked_page.js";
import type { ExplorerDoor } from "./explorer_door.js";

/** The browser asks for the page right before it prints, so it is made then and there. */
export function printAsText(door: ExplorerDoor): void {
  let printed: HTMLElement | undefined;
  window.addEventListener("beforeprint", () => {
    const { findings } = door;
    if (findings === "") return;
    printed = markedPage(JSON.parse(findings) as Findings, false);
    printed.id = "print";
    document.body.append(printed);
  });
  window.addEventListener("afterprint", () => {
    printed?.remove();
    printed = undefined;
  });
}
