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
    const dy = inPixels(event, event.deltaY);
    if (event.ctrlKey) {
      event.preventDefault();
      zoom(Math.exp(-kZoomPerPixel * dy));
      return;
    }
    const box = canvas.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    if (!door.wheel(x, y, inPixels(event, event.deltaX), dy)) return;
    event.preventDefault();
    fed();
  };
  canvas.addEventListener("wheel", wheel, { passive: false });
}
