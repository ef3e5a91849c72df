// node compare.mjs [TEXTS.jsonl]: the headless module beside wink-nlp and compromise, one after another in one process.
//
// Needs build/web-release/headless.mjs (cmake --build --preset web-release --target headless) and `npm install` in this
// folder. The texts are lines {"text"}; without a file, the repository's own articles, repeated to one megabyte. Every
// library does all it can do: wink-nlp sentences, parts of speech, named entities and sentiment; compromise its whole view
// with people, places and organizations. Tokens are those that wink-nlp counts, for everyone.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const repository = resolve(folder, "../../..");
const kBytes = 1_000_000;
const kRounds = 5;
const kStepTokens = 20_000;

function articlesBelow(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const child = join(path, entry.name);
    if (entry.isDirectory()) return articlesBelow(child);
    return /\.(txt|md)$/.test(entry.name) && entry.name !== "README.md"
      ? [readFileSync(child, "utf8")]
      : [];
  });
}

function readTexts(file) {
  const texts = file
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line).text)
    : ["tests/corpus", "assets/samples"].flatMap((name) => articlesBelow(join(repository, name)));
  const taken = [];
  for (let bytes = 0; bytes < kBytes; bytes += Buffer.byteLength(taken.at(-1))) {
    taken.push(texts[taken.length % texts.length]);
  }
  return taken;
}

async function loadExplorer() {
  const path = join(repository, "build/web-release/headless.mjs");
  const { default: createHeadless } = await import(path);
  const core = await createHeadless({ wasmBinary: readFileSync(path.replace(/mjs$/, "wasm")) });
  const encoder = new TextEncoder();
  return (text) => {
    const bytes = encoder.encode(text);
    const address = core._ae_alloc(Math.max(bytes.length, 1));
    core.HEAPU8.set(bytes, address);
    const job = core._ae_job_start(address, bytes.length, 0, 0, 0, 0);
    core._ae_free(address);
    while (core._ae_job_step(job, kStepTokens) < 1);
    const answer = JSON.parse(core.UTF8ToString(core._ae_job_json(job, 0)));
    core._ae_job_free(job);
    return answer.sentences.length;
  };
}

async function loadWink() {
  const { default: winkNLP } = await import("wink-nlp");
  const { default: model } = await import("wink-eng-lite-web-model");
  const nlp = winkNLP(model);
  const { its } = nlp;
  const read = (text) => {
    const doc = nlp.readDoc(text);
    doc.tokens().out(its.pos);
    doc.entities().out(its.detail);
    doc.sentences().out(its.sentiment);
    return doc.tokens().length();
  };
  return read;
}

async function loadCompromise() {
  const { default: nlp } = await import("compromise");
  return (text) => {
    const doc = nlp(text);
    doc.sentences().out("array");
    doc.people().out("array");
    doc.places().out("array");
    doc.organizations().out("array");
    return doc.terms().length;
  };
}

/** The median of the seconds of some rounds over all texts; the first round only warms up. */
function measure(read, texts, rounds) {
  const seconds = [];
  for (let round = 0; round <= rounds; ++round) {
    const begin = process.cpuUsage();
    for (const text of texts) read(text);
    const { user, system } = process.cpuUsage(begin);
    if (round > 0) seconds.push((user + system) / 1e6);
  }
  return seconds.sort((a, b) => a - b)[seconds.length >> 1];
}

const texts = readTexts(process.argv[2]);
const wink = await loadWink();
const tokens = texts.reduce((sum, text) => sum + wink(text), 0);
const rows = [
  ["article-explorer", measure(await loadExplorer(), texts, kRounds)],
  ["wink-nlp", measure(wink, texts, kRounds)],
  ["compromise", measure(await loadCompromise(), texts, 1)],
];
console.log(
  `${texts.length} articles, ${tokens} tokens; processor time, median of ${kRounds} rounds`,
);
for (const [name, seconds] of rows) {
  const rate = (tokens / seconds / 1000).toFixed(0).padStart(6);
  const ratio = (seconds / rows[0][1]).toFixed(1).padStart(6);
  console.log(`${name.padEnd(18)}${rate} thousand tokens a second ${ratio} times our time`);
}
const thousandWords = texts.join(" ").split(/\s+/).slice(0, 1000).join(" ");
const explore = await loadExplorer();
const times = Array.from({ length: 21 }, () => {
  const begin = performance.now();
  explore(thousandWords);
  return performance.now() - begin;
}).sort((a, b) => a - b);
console.log(
  `1,000 words: ${times[10].toFixed(2)} ms (median of ${times.length}, fastest ${times[0].toFixed(2)})`,
);
