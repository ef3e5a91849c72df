// A browser may take the graphics context away, and give it back: the explorer then draws the same picture again.
import type { ExplorerDoor } from "./explorer_door.js";

export function survivesContextLoss(
  canvas: HTMLCanvasElement,
  door: ExplorerDoor,
  restored: () => void,
): void {
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    door.contextLost();
  });
  canvas.addEventListener("webglcontextrestored", () => {
    door.contextRestored();
    restored();
  });
}
