// Untrusted HTML as a document in which nothing loads and nothing runs.

declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;
interface Policy {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
}

// The page enforces Trusted Types, and these are its two exceptions: DOMParser's documents have no window, and a worker is
// started only from the page's own folder.
const policy: Policy | undefined =
  typeof trustedTypes === "undefined"
    ? undefined
    : trustedTypes.createPolicy("article-explorer", {
        createHTML: (text) => text,
        createScriptURL: (address) => {
          if (!new URL(address).href.startsWith(new URL(".", document.baseURI).href))
            throw new TypeError("not a script of this page");
          return address;
        },
      });

export type MarkupType = "text/html" | "application/xhtml+xml" | "application/xml";

/** The parsed document; ill-formed XML gives one whose root is "parsererror". */
export function parseInert(markup: string, type: MarkupType = "text/html"): Document {
  return new DOMParser().parseFromString(policy?.createHTML(markup) ?? markup, type);
}

/** A worker from a file beside the page. */
export function startWorker(file: string): Worker {
  const address = new URL(file, document.baseURI).href;
  return new Worker(policy?.createScriptURL(address) ?? address, { type: "module" });
}
