// Explorer::saved_state seen from outside: which part of it is the article's, and what becomes of it when two tabs write.
import { isOfTheArticle } from "./view_fields.js";

type Json = Record<string, unknown>;

const kLists = ["notes", "corrections"] as const;

function parsed(state: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(state);
    return typeof value === "object" && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

function viewOf(state: Json | undefined): Json {
  const view = state?.view;
  return typeof view === "object" && view !== null ? (view as Json) : {};
}

/** The choices of a state that hold for every article, as a state of its own. */
export function tasteOf(state: string): string {
  const view = Object.fromEntries(
    Object.entries(viewOf(parsed(state))).filter(([name]) => !isOfTheArticle(name)),
  );
  return JSON.stringify({ version: parsed(state)?.version, view });
}

/** A state with the taste of another one. */
export function withTaste(state: string, taste: string): string {
  const own = parsed(state);
  if (!own) return state;
  return JSON.stringify({ ...own, view: { ...viewOf(own), ...viewOf(parsed(taste)) } });
}

function listOf(state: Json | undefined, name: string): unknown[] {
  const list = state?.[name];
  return Array.isArray(list) ? list : [];
}

/** What `mine` has added to `base` and taken from it, done to `theirs`. */
function mergedList(base: unknown[], theirs: unknown[], mine: unknown[]): unknown[] {
  const keys = (list: unknown[]): Set<string> => new Set(list.map((item) => JSON.stringify(item)));
  const [inBase, inTheirs, inMine] = [keys(base), keys(theirs), keys(mine)];
  const kept = theirs.filter((item) => {
    const key = JSON.stringify(item);
    return inMine.has(key) || !inBase.has(key);
  });
  const added = mine.filter((item) => {
    const key = JSON.stringify(item);
    return !inBase.has(key) && !inTheirs.has(key);
  });
  return [...kept, ...added];
}

/**
 * Two tabs had `base`; one has made `theirs` of it, the other `mine`. Notes and corrections of both are kept, and what one
 * has deleted is gone; all else is as in `mine`. Where one of them can't be read, `mine` is the answer.
 */
export function mergeStates(base: string, theirs: string, mine: string): string {
  if (theirs === base || theirs === "" || theirs === mine) return mine;
  const [b, t, m] = [parsed(base), parsed(theirs), parsed(mine)];
  if (!t || !m || t.version !== m.version) return mine;
  const lists = kLists.map((name) => [
    name,
    mergedList(listOf(b, name), listOf(t, name), listOf(m, name)),
  ]);
  return JSON.stringify({ ...m, ...Object.fromEntries(lists) });
}

/** Whether two states have the same notes and corrections. */
export function sameWork(one: string, other: string): boolean {
  const work = (state: string): string =>
    JSON.stringify(kLists.map((name) => listOf(parsed(state), name)));
  return work(one) === work(other);
}
