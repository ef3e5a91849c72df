// What was found as one Markdown document: summary, names, times, quotations, figures and notes, each with its sentence's number.
import { report as words } from "../generated/words.js";
import type { Findings, Found, FoundName } from "./findings.js";
import { aboutArticle, saidTime } from "./report_lines.js";

/** What would begin or end markup stands for itself; a line stays a line. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>#|~]/g, "\\$&")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2")
    .replace(/^(\s*)([-+])/, "$1\\$2");
}

function item(text: string, place?: Partial<Found>): string {
  const sentence = place?.sentence;
  return `- ${sentence === undefined ? text : words.inSentence(text, sentence + 1)}`;
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `## ${heading}`, "", ...lines];
}

function nameLine({ name, type, mentions }: FoundName): string {
  return item(escaped(words.name(name, type, mentions.length)), mentions[0]);
}

export function reportMarkdown(findings: Findings): string {
  const { title, notes } = findings;
  const lines = [
    `# ${escaped(title ?? words.untitled)}`,
    "",
    escaped(aboutArticle(findings)),
    ...section(
      words.summary,
      findings.summary.map(({ text, sentence }) => item(escaped(text), { sentence })),
    ),
    ...section(words.names, findings.names.map(nameLine)),
    ...section(
      words.times,
      findings.times.map((time) => item(saidTime(time, escaped), time)),
    ),
    ...section(
      words.quotes,
      findings.quotes.map((quote) => {
        const said = escaped(quote.words);
        const marks = quote.kind === "indirect" ? said : words.quoted(said);
        return item(words.labelled(escaped(quote.speaker), marks), quote);
      }),
    ),
    ...section(
      words.figures,
      findings.figures.map((f) => item(words.figure(escaped(f.words), escaped(f.label)), f)),
    ),
    ...section(
      words.notes,
      notes.map((note) => {
        const quoted = words.quoted(escaped(note.quote));
        return item(note.body === "" ? quoted : words.labelled(quoted, escaped(note.body)), note);
      }),
    ),
  ];
  return lines.join("\n") + "\n";
}
