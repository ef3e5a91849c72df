// What the session works on, and whom it tells.
import type { StorageProblem } from "../storage/records.js";
import type { Storage } from "../storage/storage.js";
import type { ExplorerDoor, Failure } from "./explorer_door.js";

export interface SessionHost {
  readonly door: ExplorerDoor;
  readonly storage: Storage;
  /** A new article is in: its analysis can start. */
  readonly began: () => void;
  /** The person's earlier work on the article is back. */
  readonly restored: () => void;
  readonly refused: (failure: Failure) => void;
  /** The article, or the work on it, is not kept. */
  readonly notKept: (problem: StorageProblem) => void;
  /** The earlier work on the article can't be read here; it is set aside. */
  readonly setAside: () => void;
}
