// What is made of shell/index.html, and what is told of it to others.

/** @param {string} text */
function escaped(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * A message without values.
 * @param {import("./words/word_table.mjs").WordTable} table
 * @param {string} path as in "page.tour.next"
 * @throws {Error} where the table has no such message
 */
export function plainMessage({ root }, path) {
  /** @type {import("./words/word_table.mjs").Entry | undefined} */
  let entry = root;
  for (const key of path.split("."))
    entry = entry?.kind === "group" ? entry.entries.get(key) : undefined;
  if (entry?.kind !== "message" || entry.parameters.length > 0)
    throw new Error(`The table of words has no message “${path}” without values.`);
  return entry.parts.map((part) => (part.kind === "text" ? part.text : "")).join("");
}

/**
 * Fills the places of a page: {{language}}, and {{product.name}} and the like with messages, as text.
 * @param {string} page
 * @param {import("./words/word_table.mjs").WordTable} table
 * @throws {Error} where a place names nothing that the table has
 */
export function fillPlaces(page, table) {
  return page.replace(/\{\{(.*?)\}\}/gs, (_, place) =>
    escaped(place === "language" ? table.language : plainMessage(table, place)),
  );
}

/**
 * The answer of an oEmbed provider for a copy of the page.
 * @param {URL} site where the copy is hosted
 * @param {string} name of the product
 */
export function oembedAnswer(site, name) {
  const address = new URL("?embed", site).href;
  const rights = `allow="clipboard-write; fullscreen" sandbox="allow-scripts allow-same-origin allow-downloads allow-popups"`;
  const answer = {
    version: "1.0",
    type: "rich",
    provider_name: name,
    provider_url: site.href,
    title: name,
    width: 800,
    height: 640,
    html: `<iframe src="${address}" title="${escaped(name)}" width="800" height="640" style="border:0" ${rights}></iframe>`,
  };
  return JSON.stringify(answer, undefined, 2) + "\n";
}
