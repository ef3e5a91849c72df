// What a publisher pastes into a page.
import { escaped } from "../export/markup.js";
import { product } from "../generated/words.js";

export interface EmbedChoices {
  readonly theme: string;
  readonly view: string;
  readonly height: number;
  readonly autoHeight: boolean;
  readonly accent?: string;
  readonly panels: readonly string[];
}

export function previewAddress(folder: URL, choices: EmbedChoices): URL {
  const address = new URL("?embed", folder);
  if (choices.theme !== "system") address.searchParams.set("theme", choices.theme);
  if (choices.view !== "drawn") address.searchParams.set("mode", choices.view);
  if (choices.accent) address.searchParams.set("accent", choices.accent);
  address.searchParams.set("panels", choices.panels.join(","));
  return address;
}

/** The custom element, with a place for the article. */
export function elementSnippet(folder: URL, choices: EmbedChoices): string {
  const attributes = [
    choices.theme === "system" ? "" : ` theme="${escaped(choices.theme)}"`,
    choices.accent ? ` accent="${escaped(choices.accent)}"` : "",
    ` panels="${escaped(choices.panels.join(" "))}"`,
    choices.view === "drawn" ? "" : ` view="${escaped(choices.view)}"`,
    choices.autoHeight ? " auto-height" : ` height="${choices.height}"`,
  ].join("");
  return `<script src="${escaped(new URL("embed.js", folder).href)}" async></script>
<article-explorer${attributes}>
  <!-- the article: headings and paragraphs, which are read where scripts do not run -->
</article-explorer>`;
}

const kRights =
  'allow="clipboard-write; fullscreen" sandbox="allow-scripts allow-same-origin allow-downloads allow-popups"';

/** An iframe alone; its address carries the article (share/link_format.ts). */
export function carryingSnippet(folder: URL, choices: EmbedChoices, fragment: string): string {
  const address = previewAddress(folder, choices).href + fragment;
  return `<iframe title="${escaped(product.name)}" width="100%" height="${choices.height}" style="border:0"
  src="${escaped(address)}"
  ${kRights}></iframe>`;
}

/** An iframe and the few lines that give it the text of the page's <article>. */
export function iframeSnippet(folder: URL, choices: EmbedChoices): string {
  const init = choices.autoHeight ? ", autoHeight: true" : "";
  const height = choices.autoHeight
    ? '\n  port1.onmessage = ({ data }) => { if (data.type === "height") frame.height = data.px; };'
    : "";
  return `<iframe id="article-explorer" title="${escaped(product.name)}" width="100%" height="${choices.height}" style="border:0"
  src="${escaped(previewAddress(folder, choices).href)}"
  ${kRights}></iframe>
<script>
addEventListener("message", ({ source, origin, data }) => {
  const frame = document.getElementById("article-explorer");
  if (source !== frame.contentWindow || origin !== ${JSON.stringify(folder.origin)} || data?.type !== "ready") return;
  const { port1, port2 } = new MessageChannel();${height}
  source.postMessage({ ae: 1, type: "init"${init} }, origin, [port2]);
  port1.postMessage({ ae: 1, type: "load", html: document.querySelector("article").innerHTML });
});
</script>`;
}
