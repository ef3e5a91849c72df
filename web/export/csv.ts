// What was found as tables (RFC 4180) for spreadsheets.
import type { Findings } from "./findings.js";

type Cell = string | number | null;

/** A spreadsheet takes text that begins so for a formula; an apostrophe makes it text again (OWASP, CSV Injection). */
const kFormula = /^[=+\-@\t\r]/;

function cell(value: Cell): string {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  const safe = kFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Begins with a byte order mark, without which spreadsheets misread all but ASCII. */
function table(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return "\ufeff" + [heading, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}

export function namesCsv({ names }: Findings): string {
  return table(
    ["name", "type", "mentions", "aliases", "first sentence"],
    names.map(({ name, type, mentions, aliases }) => [
      name,
      type,
      mentions.length,
      aliases.join("; "),
      (mentions[0]?.sentence ?? 0) + 1,
    ]),
  );
}

export function timesCsv({ times }: Findings): string {
  return table(
    ["words", "type", "value", "earliest", "latest", "sentence", "begin", "end"],
    times.map((time) => [
      time.words,
      time.type,
      time.value,
      time.earliest,
      time.latest,
      time.sentence + 1,
      time.begin,
      time.end,
    ]),
  );
}

export function quotesCsv({ quotes }: Findings): string {
  return table(
    ["speaker", "named", "kind", "words", "sentence", "begin", "end"],
    quotes.map((quote) => [
      quote.speaker,
      quote.named ? "yes" : "no",
      quote.kind,
      quote.words,
      quote.sentence + 1,
      quote.begin,
      quote.end,
    ]),
  );
}

export function figuresCsv({ figures }: Findings): string {
  return table(
    ["words", "kind", "value", "upper", "unit", "sentence", "begin", "end"],
    figures.map((figure) => [
      figure.words,
      figure.kind,
      figure.value,
      figure.upper,
      figure.unit,
      figure.sentence + 1,
      figure.begin,
      figure.end,
    ]),
  );
}
