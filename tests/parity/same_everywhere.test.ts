// The browser and the command line must agree to the last bit of every score.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { repository, run, runInNode } from "../support/command_line.js";

function textsBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return textsBelow(path);
    return /\.(txt|md)$/.test(entry.name) && entry.name !== "README.md" ? [path] : [];
  });
}

const texts = ["assets/samples", "tests/corpus"].flatMap((folder) =>
  textsBelow(join(repository, folder)),
);

test("WebAssembly gives every sample the analysis that the native program gives it", () => {
  assert.ok(texts.length > 0);
  for (const path of texts) {
    const native = run(["analyze", "--tokens", path]);
    assert.equal(native.status, 0, native.stderr);
    assert.equal(runInNode(["analyze", "--tokens", path]).stdout, native.stdout, path);
  }
});

test("WebAssembly gives a long made-up text the analysis that the native program gives it", () => {
  const paragraphs = texts.flatMap((path) => readFileSync(path, "utf8").split(/\n{2,}/));
  const count = 4 * paragraphs.length;
  // Steps through all paragraphs in a fixed but shuffled order: 7919 is prime.
  const long = Array.from(
    { length: count },
    (_, index) => paragraphs[(index * 7919) % paragraphs.length],
  ).join("\n\n");
  const native = run(["analyze", "--tokens"], long);
  assert.equal(native.status, 0, native.stderr);
  assert.equal(runInNode(["analyze", "--tokens"], long).stdout, native.stdout);
});
