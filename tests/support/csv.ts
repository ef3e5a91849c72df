// Reading CSV as RFC 4180 has it, after a byte order mark.
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  cells.lastIndex = text.startsWith("\ufeff") ? 1 : 0;
  let row: string[] = [];
  while (cells.lastIndex < text.length) {
    const [whole, quoted, plain = "", end] = cells.exec(text) ?? [];
    if (whole === undefined) throw new Error("no CSV");
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
