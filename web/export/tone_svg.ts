// The tone along an article, as a drawing that scales: a bar for each part, up where it is positive.
import { exports as words, tone as toneWords } from "../generated/words.js";
import type { Findings } from "./findings.js";
import { drawing, emptyDrawing, escaped, kDrawingEdge, kDrawingWidth } from "./svg_drawing.js";

const kTop = 72;
const kHalf = 90;
/** A part whose tone is weaker has no bar. */
const kWeakest = 0.02;

function signed(tone: number): string {
  return `${tone < 0 ? "−" : "+"}${Math.abs(tone).toFixed(2)}`;
}

/** Where there is no sentence, the drawing says so. */
export function toneSvg({ tone, title }: Findings): string {
  if (tone.length === 0) return emptyDrawing(title, words.noTone);
  const middle = kTop + kHalf;
  const step = (kDrawingWidth - 2 * kDrawingEdge) / tone.length;
  const bars = tone.flatMap((value, i) => {
    if (Math.abs(value) < kWeakest) return [];
    const height = Math.min(Math.abs(value), 1) * kHalf;
    const said = escaped(toneWords.part(i + 1, tone.length, signed(value)));
    return `<rect class="${value < 0 ? "negative" : "positive"}" x="${(kDrawingEdge + i * step).toFixed(1)}" y="${(value < 0 ? middle : middle - height).toFixed(1)}" width="${Math.max(step - 1, 1).toFixed(1)}" height="${height.toFixed(1)}"><title>${said}</title></rect>`;
  });
  const axis = `<line class="rule" x1="${kDrawingEdge}" y1="${middle}" x2="${kDrawingWidth - kDrawingEdge}" y2="${middle}"/>`;
  const caption = `<text class="soft" x="${kDrawingEdge}" y="52">${escaped(toneWords.headingScale)}</text>`;
  return drawing(title, middle + kHalf + kDrawingEdge, [caption, axis, ...bars]);
}
