// The article with its marks as elements: what is printed, and the body of the exported page. All text goes in as text.
import { report as words } from "../generated/words.js";
import { element } from "../shell/elements.js";
import type { Findings, FoundBlock, Run, RunMark } from "./findings.js";
import { aboutArticle, saidTime } from "./report_lines.js";

const kElements: Partial<Record<RunMark, "mark" | "strong" | "em" | "code">> = {
  summary: "mark",
  strong: "strong",
  emphasis: "em",
  code: "code",
};

/** What keeps between blocks: each sentence of the summary and each note is named where it begins. */
interface Named {
  readonly lines: Set<number>;
  readonly notes: Set<number>;
}

function runElement(run: Run, next: Run | undefined, named: Named): Node {
  let node: Node = document.createTextNode(run.text);
  if (run.link !== undefined) node = element("a", { href: run.link, rel: "noreferrer" }, node);
  for (const mark of [...run.marks].reverse())
    node = element(kElements[mark] ?? "span", { className: mark }, node);
  if (run.line === undefined && run.note === undefined) return node;
  const holder = element("span", {}, node);
  if (run.line !== undefined && !named.lines.has(run.line)) {
    named.lines.add(run.line);
    holder.id = `sentence-${run.line + 1}`;
  }
  if (run.note !== undefined && next?.note !== run.note && !named.notes.has(run.note)) {
    named.notes.add(run.note);
    // The number is drawn by the style, so that the article's text stays its own.
    holder.dataset.note = String(run.note + 1);
  }
  return holder;
}

function tagOf({ kind, level }: FoundBlock): keyof HTMLElementTagNameMap {
  if (kind === "heading") return `h${Math.min(Math.max(level, 1) + 1, 6) as 2 | 3 | 4 | 5 | 6}`;
  if (kind === "listItem") return "li";
  return kind === "paragraph" ? "p" : "blockquote";
}

function append(parent: HTMLElement, { runs }: FoundBlock, named: Named): HTMLElement {
  runs.forEach((run, i) => parent.append(runElement(run, runs[i + 1], named)));
  return parent;
}

function articleElement(
  blocks: readonly FoundBlock[],
  language: string,
  named: Named,
): HTMLElement {
  const article = element("article", { lang: language === "und" ? "" : language });
  let list: HTMLElement | undefined;
  for (const block of blocks) {
    const made = append(element(tagOf(block)), block, named);
    if (block.kind !== "listItem") {
      list = undefined;
      article.append(made);
      continue;
    }
    const number = Number.parseInt(block.marker ?? "", 10);
    if (!list) {
      list = Number.isNaN(number) ? element("ul") : element("ol", { start: number });
      article.append(list);
    }
    list.append(made);
  }
  return article;
}

/** A list under a heading; nothing where there are no items. */
function section(heading: string, items: readonly (Node | string)[]): readonly Node[] {
  if (items.length === 0) return [];
  const list = element("ul", {}, ...items.map((item) => element("li", {}, item)));
  return [element("section", {}, element("h2", {}, heading), list)];
}

function summary(findings: Findings): readonly Node[] {
  const line = ({ sentence, text }: Findings["summary"][number]): Node =>
    element("a", { href: `#sentence-${sentence + 1}` }, text);
  return section(words.summary, findings.summary.map(line));
}

function legend({ blocks }: Findings): readonly Node[] {
  const used = new Set(blocks.flatMap(({ runs }) => runs.flatMap(({ marks }) => marks)));
  const kinds = Object.entries(words.marks).filter(([mark]) => used.has(mark as RunMark));
  if (kinds.length === 0) return [];
  const entries = kinds.map(([mark, label]) => element("span", { className: mark }, label));
  return [element("p", { className: "legend" }, ...entries.flatMap((entry) => [entry, " "]))];
}

function notes(findings: Findings): readonly Node[] {
  const list = findings.notes.map(({ quote, body }) =>
    element("li", {}, element("q", {}, quote), body === "" ? "" : ` ${body}`),
  );
  if (list.length === 0) return [];
  return [element("section", {}, element("h2", {}, words.notes), element("ol", {}, ...list))];
}

function ledgers({ names, times, quotes, figures }: Findings): readonly Node[] {
  return [
    ...section(
      words.names,
      names.map(({ name, type, mentions }) => words.name(name, type, mentions.length)),
    ),
    ...section(
      words.times,
      times.map((time) => saidTime(time)),
    ),
    ...section(
      words.quotes,
      quotes.map(({ speaker, words: said }) => words.labelled(speaker, said)),
    ),
    ...section(
      words.figures,
      figures.map((figure) => words.figure(figure.words, figure.label)),
    ),
  ];
}

function joined({ runs }: FoundBlock): string {
  return runs.map(({ text }) => text).join("");
}

/** Title, summary, article and notes; with `whole` also what was found, in lists. */
export function markedPage(findings: Findings, whole: boolean): HTMLElement {
  const { title, blocks, language } = findings;
  const named: Named = { lines: new Set(), notes: new Set() };
  const [first, ...rest] = blocks;
  const isTitle = first?.kind === "heading" && joined(first) === title;
  const heading = isTitle
    ? append(element("h1"), first, named)
    : element("h1", {}, title ?? words.untitled);
  return element(
    "div",
    { className: "report" },
    heading,
    element("p", { className: "about" }, aboutArticle(findings)),
    ...summary(findings),
    ...legend(findings),
    articleElement(isTitle ? rest : blocks, language, named),
    ...notes(findings),
    ...(whole ? ledgers(findings) : []),
  );
}
