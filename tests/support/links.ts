// Links that are followed, and what the page says of them.
import { deflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";

/** The fragment of a link that holds this. */
export function packed(json: string): string {
  return `#article=1.${deflateRawSync(json).toString("base64url")}`;
}

/** A link to a whole article. */
export const kWholeLink = packed(
  JSON.stringify({ hash: "", text: "A text. ".repeat(40), title: "T" }),
);

/** Goes to a fragment in the open page, as a link pressed in it or typed into the address bar does. */
export async function follow(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
}

/** Waits until the notice says this. */
export async function noticeSays(page: Page, words: RegExp): Promise<void> {
  await page.waitForFunction(
    ([source]) => {
      const notice = document.getElementById("notice");
      return notice?.hidden === false && new RegExp(source ?? "").test(notice.textContent ?? "");
    },
    [words.source],
    { timeout: 5000 },
  );
}

/** Whether the article that is read has these words. */
export async function shows(page: Page, words: string): Promise<boolean> {
  return ((await page.textContent("#article")) ?? "").includes(words);
}
