// The page enforces Trusted Types. Its two exceptions: HTML that DOMParser makes an inert document of, and workers from
// the page's own folder.

declare const trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createHTML(text: string): string; createScriptURL(text: string): string },
      ): Policy;
    }
  | undefined;
interface Policy {
  createHTML(text: string): string;
  createScriptURL(text: string): string;
}

/** Beside the page, under a name that does not change. */
export const analysisWorker = new URL("analysis/worker.js", document.baseURI);

const policy: Policy | undefined =
  typeof trustedTypes === "undefined"
    ? undefined
    : trustedTypes.createPolicy("article-explorer", {
        createHTML: (text) => text,
        createScriptURL: (address) => {
          if (!address.startsWith(new URL(".", document.baseURI).href))
            throw new TypeError("not a script of this page");
          return address;
        },
      });

export function trustedHtml(text: string): string {
  return policy?.createHTML(text) ?? text;
}

export function startAnalysisWorker(): Worker {
  return startWorker(analysisWorker, {});
}

/** The address of a script beside the page, as the browser takes it from this page. */
export function trustedScript(file: URL): string {
  return policy?.createScriptURL(file.href) ?? file.href;
}

/** A worker from a file beside the page. */
export function startWorker(file: URL, options: WorkerOptions): Worker {
  return new Worker(trustedScript(file), options);
}
