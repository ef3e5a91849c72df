// The article as one page of HTML that runs nothing and requests nothing: marks with their legend, summary, notes, and what was found.
import { language, product, report as words } from "../generated/words.js";
import type { Findings } from "./findings.js";
import { markedPage } from "./marked_page.js";
import { escaped } from "./markup.js";
import style from "./report.css";

const kPage = `
  html { color-scheme: light dark; }
  body { margin: 0; background: #fff; }
  @media screen and (prefers-color-scheme: dark) { body { background: #17181a; } }
`;

export function articleHtml(findings: Findings): string {
  const page = markedPage(findings, true);
  const main = document.createElement("main");
  main.append(page);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escaped(product.name)}">
<title>${escaped(findings.title ?? words.untitled)}</title>
<style>${kPage}${style}</style>
</head>
<body>${main.outerHTML}</body>
</html>
`;
}
