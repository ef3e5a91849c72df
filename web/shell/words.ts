// Every sentence that the shell says, in one table.

function inMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1);
}

const kLinkTooLarge =
  "This link holds more than can be opened from a link. What was here is still here.";

export const words = {
  loading: (received: number, total: number): string =>
    `Loading the explorer: ${inMegabytes(received)} of ${inMegabytes(total)} MB`,
  noWebAssembly:
    "This browser has no WebAssembly, so the article can be read here but not explored. Any current browser can do it.",
  downloadFailed:
    "The explorer could not be downloaded, so the article can be read here but not explored. Reload the page to try again.",
  startFailed:
    "The explorer could not be started, so the article can be read here but not explored. Reload the page to try again.",
  sandboxed:
    "This page is in a sandbox that keeps it from loading the explorer, so the article can only be read. The frame needs allow-same-origin.",
  noWebGl:
    "This browser gives no WebGL2, so the explorer is shown as plain text, with everything that was found.",
  reload: "Reload",
  openLibrary: "Library",
  exportLibrary: "Export the library",
  exported: (name: string): string => `Written to “${name}”.`,
  notExported: "The library could not be written to a file.",
  notKept: {
    refused:
      "This browser keeps nothing for this page: after a reload the article has to be pasted again.",
    newer:
      "What is kept here was written by a newer version of this page. It is left as it is, and nothing new is kept. Reload to get that version.",
    damaged:
      "What this browser kept for the page is damaged. It is left as it is, and nothing new is kept.",
    full: "The browser's storage for this page is full, so this is not kept. What was kept before is still there.",
    superseded:
      "A newer version of this page runs in another tab. Reload this one to go on keeping.",
  },
  noWatchlist: (name: string): string =>
    `“${name}” is no list of at most 64 KB and 2,000 terms, one a line. Your watchlist is as it was.`,
  nothingToWatch: (name: string): string => `“${name}” has nothing that is not watched already.`,
  listsRefused:
    "The lists kept in this browser (lenses, watchlist) could not be read. They were put aside, and new ones begin empty.",
  saveThem: "Save them as a file",
  listsNotKept:
    "This browser keeps nothing for this page: your lists last until the page is closed.",
  newVersion: "A new version is ready.",
  lostByReload: "This article, or the last work on it, is not kept: it would be lost.",
  reloadAnyway: "Reload all the same",
  setAside:
    "Your earlier notes on this article can't be read here. They are set aside, and go into an export of the library.",
  lastDamaged:
    "The article of the last visit can't be read. It is left as it is; the library can export what is there.",
  nothingPasted: "There was no text on the clipboard.",
  reading: (name: string): string => `Reading “${name}” …`,
  keptShare: (share: number): string =>
    `The article was kept: ${Math.round(share * 100)} % of the words of this page. Menus, advertisements and the like were left out.`,
  keepAll: "Keep all",
  fileRefusals: {
    "not-text": (name: string): string =>
      `“${name}” is no text, Markdown, HTML, Word, PDF or EPUB file. The article shown before is still here.`,
    "too-large": (name: string): string =>
      `“${name}” is larger than 64 MB, which is too much for one article. The article shown before is still here.`,
    unreadable: (name: string): string =>
      `“${name}” could not be read; it may be damaged. The article shown before is still here.`,
    "no-text": (name: string): string =>
      `“${name}” holds no text; it may be a scanned picture. The article shown before is still here.`,
    locked: (name: string): string =>
      `“${name}” is locked with a password. The article shown before is still here.`,
    "no-reader": (name: string): string =>
      `What is needed to read “${name}” could not be downloaded. Try again when there is a connection.`,
  },
  addressRefusals: {
    "no-address": (address: string): string => `“${address}” is not the address of a page.`,
    "not-allowed": (): string =>
      "That page can't be read from here: its server does not allow it, or does not answer. Open it, copy all of it and paste it here, or use the bookmarklet.",
    "not-found": (): string => "The server has no such page, or does not show it to everybody.",
    "not-text": (): string => "That address leads to no text.",
    "too-large": (): string => "That page is larger than 64 MB, which is too much for one article.",
    unreadable: (): string => "What is at that address could not be read.",
    "no-text": (): string => "The page at that address holds no text.",
    locked: (): string => "The document at that address is locked with a password.",
    "no-reader": (): string =>
      "What is needed to read that document could not be downloaded. Try again when there is a connection.",
  },
  bookmarkletHint:
    "Drag this button to the bookmarks bar; pressed there, it sends the page being read here.",
  clipboardRefused:
    "The browser did not let the page read the clipboard. Paste into this field instead.",
  textAgent: "Text field of the explorer",
  showPlain: "Show as plain text",
  showDrawn: "Show the drawn explorer",
  headings: {
    article: "Article",
    controls: "Controls",
    entities: "People, organisations and places",
    timeline: "Timeline",
    hostMarks: "Marked by the page around",
    notes: "Notes",
    hits: "Search hits",
    tour: "Tour",
  },
  entity: (name: string, kind: string, count: number): string =>
    `${name}, ${kind}, ${count === 1 ? "1 mention" : `${count} mentions`}`,
  note: (quote: string, body: string): string =>
    body === "" ? `“${quote}”` : `${body}: “${quote}”`,
  editNote: "Note",
  deleteNote: "Delete",
  time: (label: string, value: string): string => (label === value ? label : `${label}: ${value}`),
  brush: {
    from: "From",
    to: "to",
    keep: "Keep to these days",
    clear: "Show all days",
    kept: (label: string, sentences: number): string =>
      `Kept to ${label}: ${sentences === 1 ? "1 sentence names" : `${sentences} sentences name`} a time in it.`,
  },
  tour: {
    step: (step: number, steps: number): string => `Step ${step} of ${steps}`,
    next: "Next",
    done: "Done",
    back: "Back",
    end: "Skip the tour",
  },
  hostMark: (label: string, words: string): string => (label === "" ? words : `${label}: ${words}`),
  close: "Close",
  linkTooLarge: kLinkTooLarge,
  exportLater: "The article is still being explored. It can be exported as soon as that is done.",
  linkNotFetched:
    "What is needed to open this link could not be downloaded. Open it again when there is a connection.",
  noSharedFile: (name: string): string =>
    `“${name}” is no article that the explorer has saved. The article shown before is still here.`,
  notFetched:
    "What is needed for this could not be downloaded. Try again when there is a connection.",
  sentenceRank: (rank: number): string => `Importance: number ${rank + 1}`,
} as const;

/** Of links that lead here. */
export const arrivalWords = {
  refusals: {
    "too-large": kLinkTooLarge,
    damaged:
      "This link is damaged, or was cut off on its way. What was here is still here; ask for the link again, or for the file.",
    version:
      "This link was made by a newer version of the explorer. Reload the page to get that version, and open the link again.",
    unsupported:
      "This browser can't unpack such a link. Any current browser can; what was here is still here.",
  },
  arrived: "This article came with the link. Your own article is still kept.",
  goBack: "Back to my article",
  keepThis: "Keep this one instead",
  viewUnreadable: "How the sender saw this article could not be read, so it is shown as usual.",
  passageGone: (exact: string): string =>
    `The words that this link leads to are not in this text: “${exact.slice(0, 120)}${exact.length > 120 ? "…" : ""}”`,
  passageChanged:
    "The text has changed since this link was made. This is the sentence that comes closest.",
  textMissing: (title: string): string =>
    `This link leads to ${title === "" ? "an article" : `“${title}”`} and does not hold its text. Paste the text here, and it opens as the link says.`,
  otherText: "This is another text than the one that the link leads to, so it is shown as usual.",
} as const;

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** Of the dialog that makes links. */
export const shareWords = {
  heading: "Share a link",
  holds: "The link holds",
  withText: "the article and how it is shown",
  viewOnly: "only how it is shown, for those who have the text",
  leadTo: (exact: string): string => `Lead to “${exact}”`,
  withNotes: (count: number): string => `With my ${counted(count, "note", "notes")}`,
  withCorrections: (count: number): string =>
    `With my ${counted(count, "correction", "corrections")} of names`,
  link: "Link",
  heldName: "the article's title",
  heldText: (count: number): string => `the article of ${counted(count, "word", "words")}`,
  heldView: "what is shown of it",
  heldPassage: "the words that it leads to",
  heldCorrections: "your corrections of names",
  heldNotes: (count: number): string => `your ${counted(count, "note", "notes")}`,
  about: (held: readonly string[], length: number, warning: string): string =>
    `${counted(length, "character", "characters")}. It holds ${held.join(", ")}. All of that stands behind the #, which browsers send to no server.${warning === "" ? "" : ` ${warning}`}`,
  tooLong: (length: number, most: number): string =>
    `The link would have ${counted(length, "character", "characters")}, more than the ${most.toLocaleString("en")} that are taken from a link. Save the article as a file and send that, or share only how it is shown.`,
  needsText: "It opens where this very text is open or kept; elsewhere the text is asked for.",
  noHash:
    "This page is not served securely, so the text can't be recognised again; whoever opens the link is asked for it.",
  mayBeCut: "Some mail and chat programs cut off links this long; a file is safer.",
  copy: "Copy the link",
  send: "Send …",
  saveFile: "Save as a file",
  close: "Close",
  copied: "Copied.",
  copyRefused: "The browser did not let the page copy. The link is selected: press Ctrl+C.",
  saved: "Saved. Dropped on the explorer, the file opens as the link would.",
} as const;

/** Of the dialog that builds snippets for other pages. */
export const embedWords = {
  heading: "Embed this article",
  theme: "Theme",
  startWith: "Start with",
  drawn: "the drawing",
  text: "plain text",
  height: "Height in pixels",
  autoHeight: "As high as the article",
  ownAccent: "Own accent",
  accent: "Accent",
  panels: "Panels",
  preview: "Preview",
  element: "With one script, which keeps the article readable without it",
  iframe: "Or as a plain iframe that gives it the article of the page",
  carrying: "Or as an iframe alone, whose address carries this article",
  tooLong: "This article is too long for an address.",
  copyElement: "Copy the element",
  copyIframe: "Copy the iframe",
  copyCarrying: "Copy the iframe with the article",
  close: "Close",
  copied: "Copied.",
  copyRefused: "The browser did not let the page copy. The snippet is selected: press Ctrl+C.",
} as const;

/** Of the article as it is printed and exported. */
export const reportWords = {
  untitled: "Article",
  notYetExplored: "The text alone: the article was still being explored.",
  about: (published: string | null, count: number, minutes: number): string =>
    [published, counted(count, "word", "words"), `${counted(minutes, "minute", "minutes")} to read`]
      .filter((part) => part !== null)
      .join(" · "),
  summary: "Summary",
  names: "Names",
  times: "Dates and times",
  quotes: "Quotations",
  figures: "Figures",
  notes: "Notes",
  sentence: (number: number): string => `sentence ${number}`,
  name: (name: string, type: string, count: number): string =>
    `${name}, ${type}, ${counted(count, "mention", "mentions")}`,
  marks: {
    summary: "in the summary",
    person: "person",
    organization: "organisation",
    location: "place",
    other: "other name",
    time: "date or time",
    quote: "quotation",
    figure: "figure",
    note: "note",
  },
} as const;

/** Of the dialog that gives files. */
export const exportWords = {
  heading: "Export",
  format: "What and in which form",
  formats: {
    html: "The article with its marks and notes, as a web page (HTML)",
    markdown: "A report of what was found (Markdown)",
    names: "Names (CSV)",
    times: "Dates and times (CSV)",
    quotes: "Quotations (CSV)",
    figures: "Figures (CSV)",
    annotations: "Notes and everything found, as Web Annotations (JSON-LD)",
    json: "The whole analysis, with your corrections of names (JSON)",
    png: "A picture of what is on the screen (PNG)",
    svg: "The timeline (SVG)",
  },
  noTimes: "No date of this article has a place in the calendar.",
  save: "Save",
  copy: "Copy",
  close: "Close",
  making: "One moment …",
  saved: (name: string): string => `Saved as ${name}.`,
  copied: "Copied.",
  notCopied: "The browser does not let this page copy. Save it as a file instead.",
  failed: "This could not be made. What is needed for it may not have been downloaded; try again.",
} as const;
