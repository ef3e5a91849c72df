// Word documents, by way of mammoth, which makes HTML of them.
import mammoth from "mammoth";
import type { ImportedArticle, ReaderTools } from "./article.js";
import { unpack } from "./zip.js";

export async function readArticle(bytes: Uint8Array, tools: ReaderTools): Promise<ImportedArticle> {
  // Checks the sizes, which mammoth does not.
  await unpack(bytes, (name) => name.startsWith("word/") && name.endsWith(".xml"));
  const nothing = { src: "" };
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer: bytes.slice().buffer },
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve(nothing)),
      externalFileAccess: false,
    },
  );
  return { text: tools.markdownOf(tools.parse(value).body) };
}
