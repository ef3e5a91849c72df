// The page in another language, as it is seen and heard.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { pageFolder, repository } from "./browser.js";
import { pseudoTranslation, untranslated } from "./pseudo_translation.js";
import { referencePath } from "./words.js";

export interface TranslatedBuild {
  readonly folder: string;
  remove(): void;
}

/** The page under test, built with a translation of which every message is marked. Its language is German, as its plurals go. */
export function buildTranslated(): TranslatedBuild {
  const place = mkdtempSync(join(tmpdir(), "ae-words-"));
  const [table, folder] = [join(place, "de.json"), join(place, "dist")];
  const reference: unknown = JSON.parse(readFileSync(referencePath, "utf8"));
  writeFileSync(table, JSON.stringify(pseudoTranslation(reference)));
  // What no words are in is taken over as it is, packed already.
  mkdirSync(folder);
  cpSync(pageFolder, folder, { recursive: true, preserveTimestamps: true });
  const builder = join(repository, "web/tools/build-page.mjs");
  execFileSync(process.execPath, [builder, dirname(pageFolder), folder, "--words", table]);
  return { folder, remove: () => rmSync(place, { recursive: true }) };
}

/** What C++ says, and what articles say: it is no part of a translation of the page's own words. */
const kOthersWords = {
  "the controls of C++": "[data-command], label:has([data-command])",
  "the panel that C++ fills": "#open-panel",
  "the help that C++ fills": "#help",
  "what C++ tells of the state": "#status",
  "the title of a stop of the tour, which is C++'s": "#tour h2",
  "the names of themes and panels, which are C++'s": "#embed-theme, #embed-panels",
  "what stands above the article, as C++ says it": "#article-facts p",
  "the times of the article, as C++ reads them": "#panels section:has(> .brush) li",
  "search hits in the article": "#panels section:last-child li",
  "the article": "#article .sentence, #article h2, #print article, #print h1",
  "the article's sentences and notes in print": "#print a, #print q, #print li",
  "the names of kept articles, and their words": ".library-name, .library-context",
};

/** Every text that is seen, and every label and title that is told, outside of what others say. */
async function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate((others) => {
    const isOthers = (element: Element): boolean => element.closest(others) !== null;
    const told: string[] = [];
    for (const element of document.querySelectorAll("body, body *")) {
      if (!element.checkVisibility()) continue;
      for (const name of ["title", "aria-label", "placeholder", "alt"]) {
        const label = element.getAttribute(name) ?? "";
        const isTitleOfSentence = name === "title" && element.matches(".sentence");
        if (isTitleOfSentence || !isOthers(element)) told.push(label);
      }
      if (isOthers(element) || element.matches("script, style, textarea")) continue;
      // An element's texts together: one sentence may have its buttons in its midst.
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      told.push(own.map((node) => node.textContent).join(" "));
    }
    return told.filter((text) => text.trim() !== "");
  }, Object.values(kOthersWords).join(", "));
}

/** What on the page is in no message of the table, each once. */
export async function untranslatedOn(page: Page): Promise<string[]> {
  const left = (await wordsOn(page)).map(untranslated).filter((text) => text !== "");
  return [...new Set(left)];
}

/** How many different messages are seen or told. */
export async function translatedOn(page: Page): Promise<number> {
  const words = await wordsOn(page);
  return new Set(words.filter((text) => text.includes("⟦"))).size;
}
