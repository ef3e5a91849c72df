// A stretch of a text by its own words and those around it, as in the Web Annotation model's TextQuoteSelector, so that it is found
// again in a text that has changed.

export interface Passage {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface Place {
  readonly begin: number;
  readonly end: number;
  /** The words themselves have changed since the passage was taken. */
  readonly changed: boolean;
}

const kContextUnits = 32;
/** A longer passage is known by its beginning. */
const kLongestExact = 1000;
/** The share of a passage's words that a place must hold in their order to count as the passage, changed. */
const kLeastShare = 0.6;
/** Fewer words than these may stand anywhere. */
const kLeastWords = 4;

/** Moves an offset off the middle of a surrogate pair. */
function whole(text: string, at: number, by: 1 | -1): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + by : at;
}

/** The passage between two offsets in UTF-16 units. */
export function passageAt(text: string, begin: number, end: number): Passage {
  const last = whole(text, Math.min(end, begin + kLongestExact), -1);
  return {
    exact: text.slice(begin, last),
    prefix: text.slice(whole(text, Math.max(0, begin - kContextUnits), 1), begin),
    suffix: text.slice(last, whole(text, Math.min(text.length, last + kContextUnits), -1)),
  };
}

/** How many units before `at` are the last ones of `prefix`, and those from `after` on the first of `suffix`. */
function agreement(text: string, at: number, after: number, passage: Passage): number {
  const { prefix, suffix } = passage;
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix.at(-1 - before)) ++before;
  let behind = 0;
  while (behind < suffix.length && text[after + behind] === suffix[behind]) ++behind;
  return before + behind;
}

/** The occurrence of the very words whose surroundings agree best. */
function findExact(text: string, passage: Passage): Place | undefined {
  const { exact } = passage;
  let best: Place | undefined;
  let most = -1;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + exact.length)) {
    const end = at + exact.length;
    const agrees = agreement(text, at, end, passage);
    if (agrees <= most) continue;
    most = agrees;
    best = { begin: at, end, changed: false };
  }
  return best;
}

interface Word {
  readonly text: string;
  readonly begin: number;
  readonly end: number;
}

/** In scripts without spaces each letter is taken for a word. */
const kWord =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu;

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(kWord), ({ 0: word, index }) => ({
    text: word.toLowerCase(),
    begin: index,
    end: index + word.length,
  }));
}

/** The share of `wanted` that stands in `words` in the same order (longest common subsequence). */
function sharedInOrder(wanted: readonly Word[], words: readonly Word[]): number {
  let row = new Uint16Array(words.length + 1);
  for (const { text } of wanted) {
    const next = new Uint16Array(words.length + 1);
    words.forEach((word, i) => {
      next[i + 1] =
        word.text === text ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0);
    });
    row = next;
  }
  return (row.at(-1) ?? 0) / wanted.length;
}

/** How many of the words each window of the text has in common with the passage, whatever their order; linear in the text. */
function commonInWindows(words: readonly Word[], wanted: readonly Word[]): Int32Array {
  const missing = new Map<string, number>();
  for (const { text } of wanted) missing.set(text, (missing.get(text) ?? 0) + 1);
  const common = new Int32Array(Math.max(0, words.length - wanted.length + 1));
  let shared = 0;
  words.forEach(({ text }, i) => {
    const left = missing.get(text);
    if (left !== undefined) {
      missing.set(text, left - 1);
      if (left > 0) ++shared;
    }
    const gone = words[i - wanted.length];
    const back = gone && missing.get(gone.text);
    if (gone && back !== undefined) {
      missing.set(gone.text, back + 1);
      if (back >= 0) --shared;
    }
    if (i + 1 >= wanted.length) common[i + 1 - wanted.length] = shared;
  });
  return common;
}

/** The window with most of the passage's words in their order, if they are enough. */
function findChanged(text: string, passage: Passage): Place | undefined {
  const wanted = wordsOf(passage.exact);
  if (wanted.length < kLeastWords) return undefined;
  const words = wordsOf(text);
  if (words.length < wanted.length) return undefined;
  const common = commonInWindows(words, wanted);
  const most = common.reduce((a, b) => Math.max(a, b), 0);
  if (most / wanted.length < kLeastShare) return undefined;
  const first = common.indexOf(most);
  let last = first;
  while (common[last + 1] === most) ++last;
  // Windows that slide over the same words are equals: their middle holds the passage best.
  const from = Math.floor((first + last) / 2);
  const window = words.slice(from, from + wanted.length);
  if (sharedInOrder(wanted, window) < kLeastShare) return undefined;
  return { begin: window[0]?.begin ?? 0, end: window.at(-1)?.end ?? 0, changed: true };
}

/** Where the passage stands in a text now; undefined where it does not. */
export function findPassage(text: string, passage: Passage): Place | undefined {
  return findExact(text, passage) ?? findChanged(text, passage);
}
