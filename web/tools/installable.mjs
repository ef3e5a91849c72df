// What makes the page installable: icons and the manifest.
import { iconPng } from "./icons.mjs";
import { plainMessage } from "./page-html.mjs";

const kIcons = [
  { name: "icon-192.png", size: 192, maskable: false },
  { name: "icon-512.png", size: 512, maskable: false },
  { name: "icon-maskable-512.png", size: 512, maskable: true },
];

/**
 * The files of an installed page that only its installation asks for, by name.
 * @param {import("./words/word_table.mjs").WordTable} table
 */
export function installationFiles(table) {
  const manifest = {
    id: "./",
    name: plainMessage(table, "product.name"),
    short_name: plainMessage(table, "product.shortName"),
    description: plainMessage(table, "product.description"),
    lang: table.language,
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#fcfbf8",
    theme_color: "#f5f3ee",
    categories: ["news", "education", "productivity"],
    icons: kIcons.map(({ name, size, maskable }) => ({
      src: `./${name}`,
      sizes: `${size}x${size}`,
      type: "image/png",
      purpose: maskable ? "maskable" : "any",
    })),
  };
  /** @type {Map<string, string | Buffer>} */
  const files = new Map([["app.webmanifest", JSON.stringify(manifest, undefined, 2) + "\n"]]);
  for (const { name, size, maskable } of kIcons) files.set(name, iconPng(size, maskable));
  return files;
}
