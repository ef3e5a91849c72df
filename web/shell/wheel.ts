// The wheel scrolls what is under it, and is left to the page around where nothing can move. With Ctrl, and for a pinch (which
// arrives as such), it sizes the text.
import type { ExplorerDoor } from "./explorer_door.js";

const kPixelsPerLine = 40;
const kZoomPerPixel = 0.01;

function inPixels(event: WheelEvent, amount: number): number {
  if (event.deltaMode === WheelEvent.DOM_DELTA_LINE) return amount * kPixelsPerLine;
  if (event.deltaMode === WheelEvent.DOM_DELTA_PAGE) return amount * innerHeight;
  return amount;
}

export function listenToWheel(
  canvas: HTMLCanvasElement,
  door: ExplorerDoor,
  zoom: (factor: number) => void,
  fed: () => void,
): void {
  const wheel = (event: WheelEvent): void => {
    const dx = inPixels(event, event.deltaX);
    const dy = inPixels(event, event.deltaY);
    const box = canvas.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    if (event.ctrlKey) {
      event.preventDefault();
      if (door.zoom(x, y, Math.exp(kZoomPerPixel * dy))) fed();
      else zoom(Math.exp(-kZoomPerPixel * dy));
      return;
    }
    const moved = Math.abs(dx) > Math.abs(dy) ? door.pan(x, y, dx) : false;
    if (!moved && !door.wheel(x, y, dx, dy)) return;
    event.preventDefault();
    fed();
  };
  canvas.addEventListener("wheel", wheel, { passive: false });
}
