// Texts that are meant to break a reader, at their full size, through the native program. The stack is held at
// 256 KiB, so that a reader which descends into what it reads would not come back.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { repository } from "../support/command_line.js";

const kProgram = process.env.AE_CLI ?? join(repository, "build/native-release/article-explorer");
const kMillion = 1_000_000;

interface Run {
  readonly seconds: number;
  readonly answer: string;
}

/** Analyzes a text, or answers lines of JSON, on a small stack; the processor's seconds, other programs apart. */
function analyze(text: string | Uint8Array, ...options: string[]): Run {
  const script = 'ulimit -s 256; TIMEFORMAT="seconds %U"; time "$0" analyze "$@"';
  const outcome = spawnSync("bash", ["-c", script, kProgram, ...options], {
    input: text,
    encoding: "utf8",
    maxBuffer: 1 << 29,
  });
  assert.equal(outcome.signal, null);
  assert.equal(outcome.status, 0, outcome.stderr);
  const seconds = Number(/seconds ([\d.]+)/.exec(outcome.stderr)?.[1]);
  return { seconds, answer: outcome.stdout };
}

const kSentence = "The model was trained by Ada Brennan in May 2024, and it cost $5.6 million. ";
const kSurrogate = new Uint8Array([0xed, 0xa0, 0x80]);

function name(i: number): string {
  const letters = [i, i / 26, i / 676].map((n) => String.fromCharCode(97 + (Math.floor(n) % 26)));
  return `Ada Brenn${letters.join("")} spoke. `;
}

const kTexts: readonly [string, (size: number) => string | Uint8Array][] = [
  ["ten megabytes in one line", (n) => kSentence.repeat((10 * n) / kSentence.length)],
  ["a million brackets that open", (n) => "(".repeat(n)],
  ["a million brackets that close", (n) => "]".repeat(n)],
  ["a million quotation marks", (n) => '"'.repeat(n)],
  ["a million typographic quotation marks", (n) => "“’".repeat(n / 2)],
  ["a million newlines", (n) => "\n".repeat(n)],
  ["a million NULs", (n) => new Uint8Array(n)],
  ["a third of a million surrogates", (n) => Buffer.alloc(n, kSurrogate)],
  ["brackets nested half a million deep", (n) => "([{“".repeat(n / 8) + "x" + "”}])".repeat(n / 8)],
  ["block quotes nested half a million deep", (n) => "> ".repeat(n / 2) + "x"],
  ["emphasis opened half a million times", (n) => "**a* ".repeat(n / 5)],
  ["a hundred thousand names that repeat", (n) => "Ada Brennan spoke. ".repeat(n / 10)],
  ["a hundred thousand names", (n) => Array.from({ length: n / 10 }, (_, i) => name(i)).join("")],
];

for (const [what, make] of kTexts) {
  test(`${what} take time in proportion to their length`, () => {
    const half = analyze(make(kMillion / 2));
    const whole = analyze(make(kMillion));
    assert.ok(whole.answer.startsWith('{"version":1,') && whole.answer.endsWith("}\n"));
    // Twice the text takes four times as long where a step is quadratic; the rest is noise and caches.
    assert.ok(whole.seconds < 3 * half.seconds + 0.1, `${half.seconds} s, then ${whole.seconds} s`);
  });
}

test("JSON nested a million deep is a bad line, and the next line is answered", () => {
  const deep = '{"id":1,"text":' + "[".repeat(kMillion) + "]".repeat(kMillion) + "}\n";
  const good = JSON.stringify({ id: 2, text: "One." }) + "\n";
  const script = 'ulimit -s 256; "$0" analyze --jsonl';
  const outcome = spawnSync("bash", ["-c", script, kProgram], {
    input: deep + good,
    encoding: "utf8",
  });
  assert.equal(outcome.status, 1);
  const [first, second] = outcome.stdout.trim().split("\n");
  assert.equal((JSON.parse(first ?? "") as { line: number }).line, 1);
  assert.equal((JSON.parse(second ?? "") as { id: number }).id, 2);
});
