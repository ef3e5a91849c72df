// Untrusted HTML as a document in which nothing loads and nothing runs.
import { trustedHtml } from "../shell/trusted.js";

export type MarkupType = "text/html" | "application/xml";

/** The parsed document; ill-formed XML gives one whose root is "parsererror". */
export function parseInert(markup: string, type: MarkupType = "text/html"): Document {
  return new DOMParser().parseFromString(trustedHtml(markup), type);
}
