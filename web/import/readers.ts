// Files by kind. What takes a library of its own is fetched when the first such file comes.
import {
  countWords,
  Refused,
  type ImportedArticle,
  type ImportRefusal,
  type ReaderTools,
} from "./article.js";
import { articleOfPage } from "./extract_article.js";
import { markdownOf } from "./html_to_markdown.js";
import { addressOfLater, fetchLater } from "../shell/later.js";
import { startWorker } from "../shell/trusted.js";
import { parseInert } from "./inert_html.js";

/** Larger files are refused before they are read. */
export const kLargestFileBytes = 64 * 1024 * 1024;

type Reader = (bytes: Uint8Array) => Promise<ImportedArticle> | ImportedArticle;
type ReaderModule = {
  readonly readArticle: (bytes: Uint8Array, tools: ReaderTools) => Promise<ImportedArticle>;
};

const kTools: ReaderTools = {
  parse: parseInert,
  markdownOf,
  startPdfWorker: () => startWorker(addressOfLater("pdf_worker"), { type: "module" }),
};

function fetched(name: "docx" | "epub" | "pdf"): Reader {
  return async (bytes) => {
    let module: ReaderModule;
    try {
      module = await fetchLater<ReaderModule>(name);
    } catch {
      throw new Refused("no-reader");
    }
    return module.readArticle(bytes, kTools);
  };
}

const kReaders: readonly { readonly name: RegExp; readonly type: RegExp; readonly read: Reader }[] =
  [
    {
      name: /\.(html?|xhtml)$/i,
      type: /^(text\/html|application\/xhtml\+xml)/,
      read: (bytes) => articleOfPage(decodeMarkup(bytes)),
    },
    { name: /\.docx$/i, type: /wordprocessingml/, read: fetched("docx") },
    { name: /\.epub$/i, type: /^application\/epub/, read: fetched("epub") },
    { name: /\.pdf$/i, type: /^application\/pdf/, read: fetched("pdf") },
    {
      name: /\.(txt|text|md|markdown)$/i,
      type: /^text\//,
      read: (bytes) => ({ text: decode(bytes) }),
    },
  ];

/** What a file picker offers. */
export const kAcceptedFiles =
  ".txt,.md,.markdown,.html,.htm,.docx,.pdf,.epub,.json,text/plain,text/markdown,text/html";

/** An article out of a file's or answer's bytes, by its name or media type. */
export async function readArticle(
  bytes: Uint8Array,
  name: string,
  type: string,
): Promise<ImportedArticle | ImportRefusal> {
  const reader =
    kReaders.find((kind) => kind.name.test(name)) ?? kReaders.find((kind) => kind.type.test(type));
  if (!reader) return "not-text";
  if (bytes.length > kLargestFileBytes) return "too-large";
  try {
    const article = await reader.read(bytes);
    return countWords(article.text) === 0 ? "no-text" : article;
  } catch (failure) {
    if (failure instanceof Refused) return failure.reason;
    console.warn(failure);
    return "unreadable";
  }
}

export async function readArticleFile(file: File): Promise<ImportedArticle | ImportRefusal> {
  if (file.size > kLargestFileBytes) return "too-large";
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return "unreadable";
  }
  const read = await readArticle(bytes, file.name, file.type);
  if (typeof read === "string") return read;
  return { ...read, title: read.title ?? file.name.replace(/\.[^.]+$/, "") };
}

// UTF-16 announces itself; what is not UTF-8 is taken for the old Western encoding.
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** A page names its encoding within its first bytes (HTML, 13.2.3.2). */
function decodeMarkup(bytes: Uint8Array): string {
  const beginning = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  const named = /<meta[^>]+charset=["']?([\w-]+)/i.exec(beginning)?.[1];
  if (named && !/^utf-?8$/i.test(named)) {
    try {
      return new TextDecoder(named).decode(bytes);
    } catch {
      // An encoding that nobody knows.
    }
  }
  return decode(bytes);
}
