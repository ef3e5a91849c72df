// Small documents as their programs would write them.
import { strToU8, zipSync } from "fflate";

/** A Word document: a title in style Heading 1, and paragraphs. */
export function wordDocument(heading: string, paragraphs: readonly string[]): Buffer {
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const paragraph = (text: string, style = ""): string =>
    `<w:p>${style}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const body =
    paragraph(heading, '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>') +
    paragraphs.map((text) => paragraph(text)).join("");
  const styles = `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>`;
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipped({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "word/styles.xml": `<w:styles ${space}>${styles}</w:styles>`,
    "word/document.xml": `<w:document ${space}><w:body>${body}</w:body></w:document>`,
  });
}

/** A book of two chapters, whose spine turns around the order of its files. */
export function book(title: string, chapters: readonly [string, string]): Buffer {
  const chapter = (html: string): string =>
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${html}</body></html>`;
  return zipped({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`,
    "OPS/book.opf": `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:date>2024-05-06</dc:date></metadata><manifest><item id="b" href="text/b.xhtml"/><item id="a" href="text/a.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`,
    "OPS/text/a.xhtml": chapter(chapters[0]),
    "OPS/text/b.xhtml": chapter(chapters[1]),
  });
}

function zipped(files: Readonly<Record<string, string>>): Buffer {
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(bytes)));
}

/** A PDF of one page; each text is a line of 12 points, the first one of 20. */
export function pdf(lines: readonly string[]): Buffer {
  const escaped = (text: string): string => text.replace(/[()\\]/g, "\\$&");
  const drawn = lines.map((line, i) => {
    const size = i === 0 ? 20 : 12;
    return `/F1 ${size} Tf 1 0 0 1 72 ${760 - i * 15 - (i > 0 ? 25 : 0)} Tm (${escaped(line)}) Tj`;
  });
  const content = `BT ${drawn.join("\n")} ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(file, "latin1");
}
