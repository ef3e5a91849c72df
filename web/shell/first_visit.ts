// The first visit of a browser. Known before anything is drawn, and apart from the person's articles: it is no part of a library.

const kName = "article-explorer-visited";

/** True once in a browser. False where nothing can be kept, as it would be true every time. */
export function isFirstVisit(): boolean {
  try {
    if (localStorage.getItem(kName) !== null) return false;
    localStorage.setItem(kName, "yes");
    return localStorage.getItem(kName) !== null;
  } catch {
    return false;
  }
}
