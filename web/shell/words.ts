// Every sentence that the shell says, in one table.

function inMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1);
}

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
  notKept:
    "This browser keeps nothing for this page: after a reload the article has to be pasted again.",
  nothingPasted: "There was no text on the clipboard.",
  notText: (name: string): string =>
    `“${name}” is neither plain text nor Markdown. The article shown before is still here.`,
  tooLarge: (name: string): string =>
    `“${name}” is larger than 64 MB, which is too much for one article. The article shown before is still here.`,
  unreadable: (name: string): string => `“${name}” could not be read.`,
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
  hostMark: (label: string, words: string): string => (label === "" ? words : `${label}: ${words}`),
  preview: "Preview",
  copied: "Copied.",
  copyRefused: "The browser did not let the page copy. The snippet is selected: press Ctrl+C.",
  sentenceRank: (rank: number): string => `Importance: number ${rank + 1}`,
} as const;
