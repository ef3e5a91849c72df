// From the pieces of text that a PDF places on its pages to paragraphs and headings.

export interface TextPiece {
  readonly text: string;
  /** Left end of the baseline, in points from the page's lower left. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the font, in points. */
  readonly size: number;
  readonly endsLine: boolean;
}

interface Line {
  text: string;
  readonly y: number;
  readonly size: number;
  /** Where its last piece ends. */
  right: number;
}

/** A gap of this part of the font's size between two pieces is a space. */
const kSpace = 0.15;
/** Baselines closer than this part of the size are one line. */
const kSameLine = 0.4;
/** A distance of more than so many usual ones begins a paragraph. */
const kParagraphGap = 1.35;
/** Letters so much larger than the usual ones make a heading. */
const kHeading = 1.15;
const kLongestHeading = 120;

function linesOf(pieces: readonly TextPiece[]): Line[] {
  const lines: Line[] = [];
  let ended = true;
  for (const { text, x, y, width, size, endsLine } of pieces) {
    const last = lines.at(-1);
    const goesOn = last && !ended && Math.abs(last.y - y) < kSameLine * Math.max(last.size, size);
    if (goesOn) {
      const gap = x - last.right > kSpace * size && !/\s$/.test(last.text) && !/^\s/.test(text);
      last.text += (gap ? " " : "") + text;
      last.right = x + width;
    } else if (text.trim() !== "") {
      lines.push({ text, y, size, right: x + width });
    }
    ended = endsLine || (ended && text.trim() === "");
  }
  return lines.filter((line) => line.text.trim() !== "");
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** A page's first and last lines that recur on other pages, numbers aside: running titles and page numbers. */
function runningLines(pages: readonly Line[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set([lines.at(0), lines.at(-1)].map((line) => keyOf(line))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(3, pages.length / 3);
  return new Set([...counts].filter(([, count]) => count >= often).map(([key]) => key));
}

function keyOf(line: Line | undefined): string {
  return (line?.text ?? "").replace(/\d+/g, "#").trim();
}

/** Words that a line's end has divided become whole again: "open-" "source" keeps its hyphen only before a capital or digit. */
function joinLines(above: string, below: string): string {
  if (/\p{L}[-\u00ad\u2010]$/u.test(above) && /^\p{Ll}/u.test(below))
    return above.slice(0, -1) + below;
  return `${above} ${below}`;
}

/** Paragraphs in reading order; a heading begins with "## ". */
export function paragraphsOf(pages: readonly (readonly TextPiece[])[]): string[] {
  const lines = pages.map(linesOf);
  const running = runningLines(lines);
  const usual = median(lines.flat().flatMap(({ text, size }) => (text.length > 20 ? [size] : [])));
  const distances = lines.flatMap((page) =>
    page.slice(1).map((line, i) => (page[i]?.y ?? 0) - line.y),
  );
  const leading = median(distances.filter((distance) => distance > 0 && distance < 4 * usual));
  const paragraphs: string[] = [];
  let last: Line | undefined;
  for (const page of lines) {
    for (const line of page) {
      const isEdge = line === page[0] || line === page.at(-1);
      if (isEdge && running.has(keyOf(line))) continue;
      if (last && goesOn(last, line, leading)) {
        paragraphs.push(joinLines(paragraphs.pop() ?? "", line.text.trim()));
      } else {
        const heading = line.size > usual * kHeading && line.text.length < kLongestHeading;
        paragraphs.push((heading ? "## " : "") + line.text.trim());
      }
      last = line;
    }
  }
  return paragraphs;
}

function goesOn(above: Line, below: Line, leading: number): boolean {
  if (Math.abs(above.size - below.size) > 0.1 * above.size) return false;
  const distance = above.y - below.y;
  // On the next page or column a sentence that has not ended goes on.
  if (distance <= 0) return !/[.!?:”"’')]\s*$/.test(above.text);
  return distance < leading * kParagraphGap;
}
