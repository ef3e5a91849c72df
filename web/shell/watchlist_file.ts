// Terms for the watchlist from a file that the person chooses.
import { page as words } from "../generated/words.js";
import type { ExplorerDoor } from "./explorer_door.js";

/** More is refused by the explorer too; this much is read at most. */
const kMostBytes = 64 * 1024;

export interface WatchlistFileHost {
  readonly door: ExplorerDoor;
  readonly say: (sentence: string) => void;
  /** Terms were added. */
  readonly added: () => void;
}

export function chooseWatchlistFile(host: WatchlistFileHost): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".txt,.md,text/plain";
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) void addFile(file, host);
  });
  input.click();
}

async function addFile(file: File, { door, say, added }: WatchlistFileHost): Promise<void> {
  const before = door.keptVersion;
  const text = file.size <= kMostBytes ? await file.text() : undefined;
  // Files that are no text have zero bytes or ill-formed parts.
  const readable = text !== undefined && !/[\0\uFFFD]/.test(text);
  const failure = readable ? door.command("watchlist.add", { text }) : { message: "" };
  if (failure) say(words.noWatchlist(file.name));
  else if (door.keptVersion === before) say(words.nothingToWatch(file.name));
  else added();
}
