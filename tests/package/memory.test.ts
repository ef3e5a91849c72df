// How far the module's memory grows, which never shrinks again.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { ModuleFactory } from "../../web/modules.js";
import { HeadlessJob, type HeadlessModule } from "../../web/worker/headless_door.js";
import { repository } from "../support/command_line.js";

const kTextBytes = 10_000_000;

async function loadModule(): Promise<HeadlessModule> {
  const path = join(repository, "build/web-release/headless");
  const loaded = (await import(`${path}.mjs`)) as { default: ModuleFactory };
  return loaded.default<HeadlessModule>({ wasmBinary: readFileSync(`${path}.wasm`) });
}

test("ten megabytes of news as one text take at most twelve times as much memory", async () => {
  const module = await loadModule();
  const article = readFileSync(join(repository, "assets/samples/open-models.md"), "utf8");
  const text = `${article}\n\n`.repeat(Math.ceil(kTextBytes / article.length)).slice(0, kTextBytes);
  const job = new HeadlessJob(module, text, "", "");
  while (job.step(100_000) < 1);
  let [last, sentences] = [false, 0];
  while (!last) {
    const piece = job.nextPiece();
    const found = JSON.parse(piece.json) as { sentences?: unknown[] };
    sentences += found.sentences?.length ?? 0;
    last = piece.last;
  }
  assert.ok(sentences > 50_000, `${sentences} sentences`);
  const most = 12 * Buffer.byteLength(text);
  assert.ok(module.HEAPU8.length < most, `${module.HEAPU8.length} bytes`);
});
