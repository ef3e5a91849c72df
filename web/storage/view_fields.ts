// The fields of the view in a saved state (src/reader/saved_state.cpp) by whose they are. Whatever is named nowhere here, such
// as the theme and the sizes of the regions, is the person's taste and goes with them to every article.

/** What is sought, kept and chosen in one article. Law: these are the fields that Explorer::load resets. */
const kOfTheArticle: readonly string[] = [
  "keep",
  "summaryLength",
  "search",
  "matchCase",
  "wholeWord",
  "pattern",
  "hit",
  "brushFrom",
  "brushTo",
  "entityFilter",
  "quoteSpeaker",
];

/** How it was shown when its link was made; a reader elsewhere is to see the same. */
const kOfItsShowing: readonly string[] = ["layers", "panel", "panelOpen", "timeline", "weights"];

export function isOfTheArticle(field: string): boolean {
  return kOfTheArticle.includes(field);
}

/** Whether a link carries the field. */
export function isShared(field: string): boolean {
  return isOfTheArticle(field) || kOfItsShowing.includes(field);
}
