// What every drawing of an article has in common: its ground and heading, its inks in light and dark, and its text kept as text.

import { escaped as escapedMarkup } from "./markup.js";

export const kDrawingWidth = 960;
export const kDrawingEdge = 32;
/** The mean width of a letter at 12 px. */
export const kLetter = 6.6;

/** As text or within quotes; characters that XML lacks become the sign for what is missing. */
export function escaped(text: string): string {
  return escapedMarkup(
    text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd"),
  );
}

/** A label of at most `longest` letters. */
export function shortened(text: string, longest: number): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : text;
}

/** Ink classes by name, each with its colour on a light and on a dark ground. */
const kInks: Readonly<Record<string, readonly [string, string]>> = {
  ground: ["#fcfbf8", "#17181a"],
  mark: ["#9c3d22", "#f0916f"],
  person: ["#1f5fb8", "#82b4ff"],
  organization: ["#7b3fa6", "#cba3f5"],
  location: ["#1d7a46", "#74cf92"],
  other: ["#5b6573", "#aab4c2"],
  positive: ["#1d7a46", "#74cf92"],
  negative: ["#b3352b", "#ff8b80"],
};
const kLines: Readonly<Record<string, readonly [string, string]>> = {
  rule: ["#dfdad0", "#363a40"],
  link: ["#b9b3a8", "#565b63"],
  halo: ["#fcfbf8", "#17181a"],
};

function inkStyle(dark: 0 | 1): string {
  const text = `text{fill:${dark ? "#e4e0d8" : "#211e1b"}}.soft{fill:${dark ? "#a39e94" : "#5b564f"}}`;
  const fills = Object.entries(kInks).map(([name, inks]) => `.${name}{fill:${inks[dark]}}`);
  const lines = Object.entries(kLines).map(([name, inks]) => `.${name}{stroke:${inks[dark]}}`);
  const stops = `.known,.open{stop-color:${kInks.mark?.[dark]}}`;
  return [text, ...fills, ...lines, stops].join("");
}

const kStyle = `text{font:12px system-ui,sans-serif}.title{font-size:15px;font-weight:600}.open{stop-opacity:0}
.halo{paint-order:stroke;stroke-width:3px;stroke-linejoin:round}
${inkStyle(0)}
@media (prefers-color-scheme:dark){${inkStyle(1)}}`;

/**
 * A whole drawing.
 * @param title the article's; `parts` are elements, drawn in their order
 */
export function drawing(title: string | null, height: number, parts: readonly string[]): string {
  const heading = escaped(title ?? "");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${kDrawingWidth} ${height}" width="${kDrawingWidth}" height="${height}" role="img" aria-label="${heading}">
<style>${kStyle}</style>
<rect class="ground" width="100%" height="100%"/><text class="title" x="${kDrawingEdge}" y="28">${heading}</text>
${parts.join("\n")}
</svg>
`;
}

/** What a drawing says in place of marks where there is nothing to draw. */
export function emptyDrawing(title: string | null, sentence: string): string {
  const said = `<text class="soft" x="${kDrawingEdge}" y="68">${escaped(sentence)}</text>`;
  return drawing(title, 96, [said]);
}
