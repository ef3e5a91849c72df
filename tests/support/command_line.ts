// The native program, run as a person or a script would run it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

declare const __REPOSITORY__: string;

export const repository = __REPOSITORY__;
const kProgram = process.env.AE_CLI ?? join(repository, "build/native-release/article-explorer");

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function run(args: readonly string[], input: string | Uint8Array = ""): Outcome {
  return runProgram(kProgram, args, input);
}

/** The same program as WebAssembly. */
export function runInNode(args: readonly string[], input: string | Uint8Array = ""): Outcome {
  const program = join(repository, "build/web-release/command-line.js");
  return runProgram(process.execPath, [program, ...args], input);
}

function runProgram(program: string, args: readonly string[], input: string | Uint8Array): Outcome {
  const limits = { maxBuffer: 1 << 28, timeout: 60_000 };
  const outcome = spawnSync(program, args, { input, encoding: "utf8", ...limits });
  if (outcome.error) throw outcome.error;
  return { status: outcome.status, stdout: outcome.stdout, stderr: outcome.stderr };
}

/** What the tests read of version 1 of the analysis; the contract has more. */
export interface AnalysisJson {
  readonly version: number;
  readonly document: {
    readonly title: string | null;
    readonly published: string | null;
    readonly language: string;
    readonly words: number;
  };
  readonly blocks: readonly (SpanJson & { readonly kind: string; readonly level?: number })[];
  readonly tokens?: readonly (readonly [number, number])[];
  readonly sentences: readonly (SpanJson & {
    readonly block: number;
    readonly score: number;
    readonly rank: number;
    readonly reasons: readonly { readonly feature: string; readonly contribution: number }[];
  })[];
  readonly summary: readonly number[];
  readonly entities: readonly {
    readonly id: number;
    readonly name: string;
    readonly type: string;
    readonly mentions: readonly (SpanJson & { readonly sentence: number })[];
  }[];
  readonly times: readonly (SpanJson & { readonly sentence: number; readonly value: string })[];
  readonly quotes: readonly SpanJson[];
  readonly figures: readonly (SpanJson & { readonly kind: string })[];
  readonly keyphrases: readonly {
    readonly text: string;
    readonly mentions: readonly (readonly [number, number])[];
  }[];
}

export interface SpanJson {
  readonly begin: number;
  readonly end: number;
}

/** Runs `analyze` on a text given by standard input; throws where it fails. */
export function analyze(text: string | Uint8Array, ...options: string[]): AnalysisJson {
  const outcome = run(["analyze", ...options], text);
  if (outcome.status !== 0) throw new Error(`status ${outcome.status}: ${outcome.stderr}`);
  return JSON.parse(outcome.stdout) as AnalysisJson;
}

/** The text of a span that counts UTF-8 bytes; throws where it would split a code point. */
export function slice(text: string | Uint8Array, span: SpanJson): string {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes.slice(span.begin, span.end));
}

/** Every span of an analysis. */
export function allSpans(analysis: AnalysisJson): SpanJson[] {
  const pairs = [...(analysis.tokens ?? []), ...analysis.keyphrases.flatMap((k) => k.mentions)];
  return [
    ...analysis.blocks,
    ...analysis.sentences,
    ...analysis.entities.flatMap((entity) => entity.mentions),
    ...analysis.times,
    ...analysis.quotes,
    ...analysis.figures,
    ...pairs.map(([begin, end]) => ({ begin, end })),
  ];
}

/** Writes a file that is gone after `use`. */
export function withFile<T>(content: string | Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "article-explorer-"));
  const path = join(folder, "article.txt");
  try {
    writeFileSync(path, content);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
