// Opening an address that came out of an article. The article may be hostile.

const kAllowed = new Set(["http:", "https:", "mailto:"]);

/** The address where it may be opened, else undefined. */
export function safeAddress(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  return kAllowed.has(url.protocol) ? url.href : undefined;
}

export function openLink(text: string): void {
  const address = safeAddress(text);
  if (address) window.open(address, "_blank", "noopener,noreferrer");
}
