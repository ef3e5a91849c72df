// Lines of the article's report that its forms have in common.
import { report as words } from "../generated/words.js";
import type { Findings, FoundTime } from "./findings.js";

/** The day it was published, its length and how long it takes to read. */
export function aboutArticle({ published, words: count, readingSeconds }: Findings): string {
  const length = words.length(count);
  const readingTime = words.readingTime(Math.ceil(readingSeconds / 60));
  return [published, length, readingTime].filter((part) => part !== null).join(" · ");
}

/** A time as the article says it, behind what it stands for where that differs; `escaped` is what the form makes of a text. */
export function saidTime(time: FoundTime, escaped = (text: string): string => text): string {
  const said = escaped(time.words);
  return time.label === time.words ? said : words.labelled(escaped(time.label), said);
}
