// Giving the person a file to keep, as a download that never leaves the browser.

export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string | Blob;
}

/** Browsers read a download's content a while after the click. */
const kKeptMilliseconds = 60_000;

export function saveFile({ name, type, text }: SavedFile): void {
  const address = URL.createObjectURL(
    typeof text === "string" ? new Blob([text], { type: `${type};charset=utf-8` }) : text,
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), kKeptMilliseconds);
}
