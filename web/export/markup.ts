// Text within markup.

/** A text as it stands in HTML and XML, between tags or within double quotes. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
