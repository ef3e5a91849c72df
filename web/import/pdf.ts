// PDF files, by way of PDF.js: lines are put together from pieces of text, paragraphs from lines.
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import { Refused, type ImportedArticle, type ReaderTools } from "./article.js";
import { paragraphsOf, type TextPiece } from "./pdf_lines.js";

function isPassword(failure: unknown): boolean {
  return failure instanceof Error && failure.name === "PasswordException";
}

async function open(bytes: Uint8Array, port: Worker): Promise<pdfjs.PDFDocumentProxy> {
  try {
    return await pdfjs.getDocument({
      data: bytes.slice(),
      worker: pdfjs.PDFWorker.create({ port }),
      isEvalSupported: false,
      useSystemFonts: true,
      disableFontFace: true,
      useWasm: false,
    }).promise;
  } catch (failure) {
    throw isPassword(failure) ? new Refused("locked") : failure;
  }
}

async function piecesOf(page: pdfjs.PDFPageProxy): Promise<TextPiece[]> {
  const { items } = await page.getTextContent();
  const pieces: TextPiece[] = [];
  for (const item of items) {
    if (!("str" in item)) continue;
    const [, , , scale = 0, x = 0, y = 0] = item.transform as number[];
    const size = Math.abs(scale) || item.height;
    pieces.push({ text: item.str, x, y, width: item.width, size, endsLine: item.hasEOL });
  }
  page.cleanup();
  return pieces;
}

/** "D:20250304…", the form of dates in PDF (ISO 32000-1, 7.9.4). */
function dayOfPdfDate(written: unknown): string | undefined {
  const found = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(written));
  return found ? `${found[1]}-${found[2]}-${found[3]}` : undefined;
}

export async function readArticle(bytes: Uint8Array, tools: ReaderTools): Promise<ImportedArticle> {
  const worker = tools.startPdfWorker();
  try {
    return await articleOf(await open(bytes, worker));
  } finally {
    worker.terminate();
  }
}

async function articleOf(file: pdfjs.PDFDocumentProxy): Promise<ImportedArticle> {
  try {
    const pages: TextPiece[][] = [];
    for (let number = 1; number <= file.numPages; ++number)
      pages.push(await piecesOf(await file.getPage(number)));
    const info: Record<string, unknown> = { ...(await file.getMetadata()).info };
    const title = typeof info.Title === "string" ? info.Title.trim() : "";
    const published = dayOfPdfDate(info.CreationDate);
    return {
      text: paragraphsOf(pages).join("\n\n"),
      ...(title && { title }),
      ...(published && { published }),
    };
  } finally {
    await file.destroy();
  }
}
