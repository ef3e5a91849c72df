// "Open in a tab of its own": the article goes from this page to a new one of the same origin, over a message; no address holds it.
import { fieldsOf, marked } from "../embed/protocol.js";
import type { NewArticle } from "./session.js";

const kFragment = "#from-opener";
const kPatienceMilliseconds = 60_000;

export function openInFull(article: NewArticle | undefined): void {
  const address = new URL(kFragment, new URL(".", location.href));
  const full = window.open(address, "_blank");
  if (!full || !article) return;
  const answer = (event: MessageEvent<unknown>): void => {
    if (event.source !== full || event.origin !== location.origin) return;
    if (fieldsOf(event.data)?.type !== "ready") return;
    stop();
    const { text, title = "", published = "" } = article;
    full.postMessage(marked({ type: "load", text, title, published }), location.origin);
  };
  const stop = (): void => window.removeEventListener("message", answer);
  window.addEventListener("message", answer);
  setTimeout(stop, kPatienceMilliseconds);
}

/** The article that the page which has opened this one was showing; undefined where there is none. */
export function articleOfOpener(): Promise<NewArticle | undefined> {
  const opener = window.opener as Window | null;
  if (location.hash !== kFragment || !opener) return Promise.resolve(undefined);
  history.replaceState(null, "", location.pathname);
  return new Promise((resolve) => {
    window.addEventListener("message", (event: MessageEvent<unknown>) => {
      if (event.source !== opener || event.origin !== location.origin) return;
      const fields = fieldsOf(event.data);
      const { text, title, published } = fields ?? {};
      const isArticle = [text, title, published].every((part) => typeof part === "string");
      if (fields?.type === "load" && isArticle) resolve({ text, title, published } as NewArticle);
    });
    opener.postMessage(marked({ type: "ready" }), location.origin);
    setTimeout(() => resolve(undefined), 2000);
  });
}
