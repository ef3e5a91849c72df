// What was found as one Markdown document: summary, names, times, quotations, figures and notes, each with its sentence's number.
import { reportWords as words } from "../shell/words.js";
import type { Findings, Found, FoundName } from "./findings.js";

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
  return `- ${text}${sentence === undefined ? "" : ` (${words.sentence(sentence + 1)})`}`;
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `## ${heading}`, "", ...lines];
}

function nameLine({ name, type, mentions }: FoundName): string {
  return item(escaped(words.name(name, type, mentions.length)), mentions[0]);
}

export function reportMarkdown(findings: Findings): string {
  const { title, published, words: count, readingSeconds, notes } = findings;
  const lines = [
    `# ${escaped(title ?? words.untitled)}`,
    "",
    escaped(words.about(published, count, Math.ceil(readingSeconds / 60))),
    ...section(
      words.summary,
      findings.summary.map(({ text, sentence }) => item(escaped(text), { sentence })),
    ),
    ...section(words.names, findings.names.map(nameLine)),
    ...section(
      words.times,
      findings.times.map((time) => {
        const said = escaped(time.words);
        return item(time.label === time.words ? said : `${escaped(time.label)}: ${said}`, time);
      }),
    ),
    ...section(
      words.quotes,
      findings.quotes.map((quote) => {
        const said = escaped(quote.words);
        const marks = quote.kind === "indirect" ? said : `“${said}”`;
        return item(`${escaped(quote.speaker)}: ${marks}`, quote);
      }),
    ),
    ...section(
      words.figures,
      findings.figures.map((f) => item(`${escaped(f.words)} (${escaped(f.label)})`, f)),
    ),
    ...section(
      words.notes,
      notes.map((note) => {
        const said = note.body === "" ? "" : `: ${escaped(note.body)}`;
        return item(`“${escaped(note.quote)}”${said}`, note);
      }),
    ),
  ];
  return lines.join("\n") + "\n";
}
