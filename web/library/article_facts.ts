// What the library tells of articles in figures: their size, when they were kept.
import { language, library as words } from "../generated/words.js";
import type { Row } from "./catalogue.js";

function fixed(value: number, digits: number): string {
  return value.toLocaleString(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

export function size(bytes: number): string {
  return bytes < 100_000
    ? words.kilobytes(fixed(Math.max(1, Math.round(bytes / 1000)), 0))
    : words.megabytes(fixed(bytes / 1e6, 1));
}

/** As the person's country writes dates, where it speaks the interface's language; "" of what is no date. */
function day(iso: string): string {
  const date = new Date(iso);
  const own = navigator.languages.find((each) => each.split("-")[0] === language);
  return Number.isNaN(date.getTime())
    ? ""
    : date.toLocaleDateString(own ?? language, { dateStyle: "medium" });
}

export function articleFacts({ added, published, words: count, bytes }: Row): string {
  const kept = day(added);
  return [
    kept && words.kept(kept),
    published && words.published(published),
    count > 0 && words.length(count),
    size(bytes),
  ]
    .filter(Boolean)
    .join(" · ");
}
