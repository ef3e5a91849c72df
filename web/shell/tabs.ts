// Several tabs on one library: which article this one has open, and news for the others.

const kName = "article-explorer";

/** What this tab had open before a reload; undefined where that is not known. */
export function recallTab(): string | undefined {
  try {
    return sessionStorage.getItem(kName) ?? undefined;
  } catch {
    return undefined;
  }
}

export function rememberTab(hash: string): void {
  try {
    if (hash === "") sessionStorage.removeItem(kName);
    else sessionStorage.setItem(kName, hash);
  } catch {
    // A sandboxed frame has none; then the last article of all is found again.
  }
}

export class Tabs {
  readonly #channel: BroadcastChannel | undefined;

  /** `changed` hears the hash of an article on which another tab has kept work. */
  constructor(changed: (hash: string) => void) {
    if (typeof BroadcastChannel === "undefined") return;
    this.#channel = new BroadcastChannel(kName);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === "string") changed(data);
    };
  }

  tell(hash: string): void {
    this.#channel?.postMessage(hash);
  }
}
