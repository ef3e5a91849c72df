// Files that are dropped on the page or chosen: plain text and Markdown.

/** Larger files are refused before they are read. */
export const kLargestFileBytes = 64 * 1024 * 1024;

const kReadable = /\.(txt|text|md|markdown)$/i;

/** Why a file can't be explored. */
export type FileRefusal = "not-text" | "too-large" | "unreadable";

export interface ReadFile {
  readonly text: string;
  readonly title: string;
}

export async function readArticleFile(file: File): Promise<ReadFile | FileRefusal> {
  if (!kReadable.test(file.name) && !file.type.startsWith("text/")) return "not-text";
  if (file.size > kLargestFileBytes) return "too-large";
  try {
    const text = decode(await file.arrayBuffer());
    return { text, title: file.name.replace(kReadable, "") };
  } catch {
    return "unreadable";
  }
}

// UTF-16 announces itself; what is not UTF-8 is taken for the old Western encoding.
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Lets files and texts be dropped anywhere on the page. */
export function acceptDrops(
  dropped: (files: readonly File[], transfer: DataTransfer) => void,
): void {
  const mark = (over: boolean): void => {
    document.documentElement.classList.toggle("drop-target", over);
  };
  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    mark(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  document.addEventListener("drop", (event) => {
    mark(false);
    if (!event.dataTransfer) return;
    event.preventDefault();
    dropped([...event.dataTransfer.files], event.dataTransfer);
  });
}
