// The page as an installed one: it starts without a connection, and says when a new version is there. It never reloads by itself.
import { page as words } from "../generated/words.js";
import type { Notice } from "./notice.js";
import type { Session } from "./session.js";
import { trustedScript } from "./trusted.js";

const kWorker = "sw.js";
const kLookAgainAfterMilliseconds = 60 * 60 * 1000;
const kPatienceMilliseconds = 4000;

export interface InstallationHost {
  readonly notice: Notice;
  readonly session: Session;
}

export class Installation {
  readonly #host: InstallationHost;
  #registration: ServiceWorkerRegistration | undefined;
  #lookedAt = Date.now();
  #reloading = false;

  constructor(host: InstallationHost) {
    this.#host = host;
  }

  /** When the page has nothing else to do: the worker fetches all files of the page once more, mostly from the browser's cache. */
  begin(): void {
    const start = (): void => {
      // A sandboxed frame and a page without a secure connection have none.
      this.#start().catch((failure: unknown) => console.debug("not installed", failure));
    };
    if (typeof requestIdleCallback === "function")
      requestIdleCallback(start, { timeout: kPatienceMilliseconds });
    else setTimeout(start, kPatienceMilliseconds);
  }

  async #start(): Promise<void> {
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    if (!serviceWorker) return;
    let controlled = serviceWorker.controller !== null;
    serviceWorker.addEventListener("controllerchange", () => {
      if (this.#reloading) location.reload();
      else if (controlled) this.#offer();
      controlled = true;
    });
    const address = trustedScript(new URL(kWorker, document.baseURI));
    const registration = await serviceWorker.register(address, {
      scope: "./",
      updateViaCache: "none",
    });
    this.#registration = registration;
    if (registration.waiting && controlled) this.#offer();
    registration.addEventListener("updatefound", () => this.#follow(registration.installing));
    this.#follow(registration.installing);
    document.addEventListener("visibilitychange", () => this.#lookAgain());
  }

  #follow(installing: ServiceWorker | null): void {
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed" && navigator.serviceWorker.controller) this.#offer();
    });
  }

  /** A page that stays open for days asks now and then, when the person comes back to it. */
  #lookAgain(): void {
    if (document.hidden || !this.#registration) return;
    if (this.#registration.waiting) this.#offer();
    if (Date.now() - this.#lookedAt < kLookAgainAfterMilliseconds) return;
    this.#lookedAt = Date.now();
    this.#registration.update().catch(() => undefined);
  }

  #offer(): void {
    this.#host.notice.say(words.newVersion, {
      label: words.reload,
      act: () => void this.#takeOver(false),
    });
  }

  async #takeOver(whateverIsLost: boolean): Promise<void> {
    const { notice, session } = this.#host;
    const saved = await session.save();
    if (!whateverIsLost && !(saved && session.survivesReload)) {
      notice.say(words.lostByReload, {
        label: words.reloadAnyway,
        act: () => void this.#takeOver(true),
      });
      return;
    }
    this.#reloading = true;
    const waiting = this.#registration?.waiting;
    if (waiting) waiting.postMessage("take-over");
    else location.reload();
  }
}
