// EPUB books and magazines (EPUB 3, and 2 in what matters here): the chapters of the spine, in reading order.
import { strFromU8, type Unzipped } from "fflate";
import { Refused, type ImportedArticle, type ReaderTools } from "./article.js";
import { dayOf } from "./published_date.js";
import { unpack } from "./zip.js";

const kText = /\.(xml|opf|x?html?)$/i;

function readXml(files: Unzipped, name: string, { parse }: ReaderTools): Document {
  const bytes = files[name];
  if (!bytes) throw new Refused("unreadable");
  return parse(strFromU8(bytes), "application/xml");
}

/** A path as it stands in a file of `folder`, seen from the archive's root. */
function resolvePath(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of (folder + decodeURIComponent(path.split("#")[0] ?? "")).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function textOf(root: Document, name: string): string | undefined {
  return root.getElementsByTagNameNS("*", name)[0]?.textContent.trim() || undefined;
}

function chapterNames(book: Document, folder: string): string[] {
  const files = new Map<string, string>();
  for (const item of book.getElementsByTagNameNS("*", "item"))
    files.set(item.getAttribute("id") ?? "", item.getAttribute("href") ?? "");
  return [...book.getElementsByTagNameNS("*", "itemref")]
    .filter((item) => item.getAttribute("linear") !== "no")
    .map((item) => files.get(item.getAttribute("idref") ?? ""))
    .filter((path) => path !== undefined)
    .map((path) => resolvePath(folder, path));
}

export async function readArticle(bytes: Uint8Array, tools: ReaderTools): Promise<ImportedArticle> {
  const files = await unpack(bytes, (name) => kText.test(name));
  if (files["META-INF/encryption.xml"] && files["META-INF/rights.xml"]) throw new Refused("locked");
  const container = readXml(files, "META-INF/container.xml", tools);
  const rootfile = container.getElementsByTagNameNS("*", "rootfile")[0];
  const path = rootfile?.getAttribute("full-path") ?? "";
  const book = readXml(files, path, tools);
  const chapters = chapterNames(book, path.slice(0, path.lastIndexOf("/") + 1))
    .map((name) => files[name])
    .filter((chapter) => chapter !== undefined)
    .map((chapter) => tools.markdownOf(tools.parse(strFromU8(chapter)).body));
  const title = textOf(book, "title");
  const published = dayOf(textOf(book, "date"));
  return {
    text: chapters.filter((chapter) => chapter !== "").join("\n\n"),
    ...(title && { title }),
    ...(published && { published }),
  };
}
