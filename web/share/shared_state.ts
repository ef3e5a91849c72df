// Of what a person has chosen (Explorer::saved_state), what belongs to the article and may travel, and what is the reader's own.
import { isShared } from "../storage/view_fields.js";
import type { SharedArticle } from "./link_format.js";

type Fields = Readonly<Record<string, unknown>>;

export interface SavedState {
  readonly version: number;
  readonly selection: Fields;
  readonly corrections: readonly Fields[];
  readonly notes: readonly Fields[];
  readonly view: Fields;
  /** The two poles between which sentences are placed; absent where none are given. */
  readonly lens?: Fields;
  /** Where it was last read; a link that leads somewhere goes before it. */
  readonly place?: number;
}

export function parseState(saved: string): SavedState | undefined {
  try {
    return JSON.parse(saved) as SavedState;
  } catch {
    return undefined;
  }
}

function only(view: object, keep: (name: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(view).filter(([name]) => keep(name)));
}

export function sharedView(state: SavedState): Fields {
  return only(state.view, isShared);
}

/** What the receiver sees of it in the receiver's own dress. */
function viewFor(own: SavedState | undefined, shared: SharedArticle): Fields {
  return {
    ...only(own?.view ?? {}, (name) => !isShared(name)),
    ...only(shared.view ?? {}, isShared),
  };
}

/** The state in which an article of a link opens that the receiver does not have. */
export function stateOfLink(shared: SharedArticle, own: SavedState | undefined): string {
  const { selection, lens, notes = [], corrections = [] } = shared;
  return JSON.stringify({
    version: 1,
    ...(selection && { selection }),
    ...(lens && { lens }),
    corrections,
    notes,
    view: viewFor(own, shared),
  });
}

/** The receiver's own state of the same text, seen as the link says: notes are added, nothing of the receiver's is taken away. */
export function stateWithLink(shared: SharedArticle, own: SavedState): string {
  const { selection, lens, notes = [], corrections = [] } = shared;
  const known = new Set(own.notes.map(noteKey));
  const { place, ...work } = own;
  return JSON.stringify({
    ...work,
    ...(!selection && place !== undefined && { place }),
    ...(selection && { selection }),
    ...(lens && { lens }),
    corrections: own.corrections.length > 0 ? own.corrections : corrections,
    notes: [...own.notes, ...notes.filter((note) => !known.has(noteKey(note)))],
    view: viewFor(own, shared),
  });
}

function noteKey(note: object): string {
  const { begin, end, body } = note as Fields;
  return JSON.stringify([begin, end, body]);
}
