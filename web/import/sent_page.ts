// The bookmarklet: pressed on any page, it opens the explorer and sends that page's markup to it.

/** The explorer's address carries this where a page is about to be sent. */
const kExpects = "#receive";
const kMostCharacters = 32 * 1024 * 1024;

/** What runs on the page being read; a string, as the bookmark is one. It answers one question, of one window and origin. */
function scriptFor(explorer: URL): string {
  const address = JSON.stringify(explorer.href);
  const origin = JSON.stringify(explorer.origin);
  return `(()=>{const w=open(${address});addEventListener("message",function f(e){if(e.source!==w||e.origin!==${origin}||e.data!=="send")return;removeEventListener("message",f);w.postMessage({ae:1,type:"page",html:document.documentElement.outerHTML},${origin})})})()`;
}

/** Makes `link` a bookmarklet. Clicked here, where it has nothing to send, it explains itself. */
export function offerBookmarklet(link: HTMLAnchorElement, explain: () => void): void {
  const explorer = new URL(kExpects, document.baseURI);
  link.href = `javascript:${encodeURIComponent(scriptFor(explorer))}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    explain();
  });
}

function isPage(message: unknown): message is { readonly html: string } {
  if (typeof message !== "object" || message === null) return false;
  const { ae, type, html } = message as Record<string, unknown>;
  return ae === 1 && type === "page" && typeof html === "string" && html.length <= kMostCharacters;
}

/** Takes one page from the window that has opened this one, if it was opened to be sent one. */
export function receivePage(received: (html: string) => void): void {
  const opener = window.opener as Window | null;
  if (location.hash !== kExpects || !opener) return;
  history.replaceState(null, "", location.pathname + location.search);
  addEventListener("message", function listen(event) {
    if (event.source !== opener || !isPage(event.data)) return;
    removeEventListener("message", listen);
    received(event.data.html);
  });
  opener.postMessage("send", "*");
}
