// node compare.mjs [TEXTS.jsonl]: the headless module beside wink-nlp and compromise, one after another in one process.
//
// Needs build/web-release/headless.mjs (cmake --build --preset web-release --target headless) and `npm install` in this
// folder. The texts are lines {"text"}; without a file, the repository's own articles, repeated to one megabyte.
// wink-nlp is measured twice: with sentences, parts of speech, named entities and sentiment only, and with all that it has
// of what we answer (lemmas, negation, readability, importance of sentences, frequencies, and where things stand);
// compromise with its view of people, places and organizations. Tokens are those that wink-nlp counts, for everyone.
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
  const decoder = new TextDecoder();
  const analyze = (text) => {
    const bytes = encoder.encode(text);
    const address = core._ae_alloc(Math.max(bytes.length, 1));
    core.HEAPU8.set(bytes, address);
    const job = core._ae_job_start(address, bytes.length, 0, 0, 0, 0);
    core._ae_free(address);
    while (core._ae_job_step(job, kStepTokens) < 1);
    let sentences = 0;
    do {
      const json = core._ae_job_piece(job, 0);
      const size = core._ae_job_piece_bytes(job);
      const piece = JSON.parse(decoder.decode(core.HEAPU8.subarray(json, json + size)));
      sentences += piece.sentences?.length ?? 0;
    } while (core._ae_job_has_more(job));
    core._ae_job_free(job);
    return sentences;
  };
  return { analyze, memory: () => core.HEAPU8.length };
}

async function loadWink() {
  const { default: winkNLP } = await import("wink-nlp");
  const { default: model } = await import("wink-eng-lite-web-model");
  const nlp = winkNLP(model);
  const { its, as } = nlp;
  const few = (text) => {
    const doc = nlp.readDoc(text);
    doc.tokens().out(its.pos);
    doc.entities().out(its.detail);
    doc.sentences().out(its.sentiment);
    return doc.tokens().length();
  };
  const all = (text) => {
    const doc = nlp.readDoc(text);
    for (const property of [its.value, its.pos, its.lemma, its.negationFlag, its.offset]) {
      doc.tokens().out(property);
    }
    for (const property of [its.detail, its.span]) doc.entities().out(property);
    for (const property of [its.sentiment, its.span]) doc.sentences().out(property);
    doc.tokens().out(its.normal, as.freqTable);
    doc.out(its.readabilityStats);
    doc.out(its.sentenceWiseImportance);
    return doc.tokens().length();
  };
  return { few, all };
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

/** The text of the articles, over and over, cut at so many bytes. */
function oneText(texts, bytes) {
  const all = texts.join("\n\n");
  return all.repeat(Math.ceil(bytes / all.length)).slice(0, bytes);
}

function milliseconds(run) {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

function printThroughput(tokens, rows) {
  for (const [name, seconds] of rows) {
    const rate = (tokens / seconds / 1000).toFixed(0).padStart(6);
    const ratio = (seconds / rows[0][1]).toFixed(2).padStart(6);
    console.log(`${name.padEnd(32)}${rate} thousand tokens a second ${ratio} times our time`);
  }
}

function printLatency(analyze, name, text) {
  const times = Array.from({ length: 41 }, () => milliseconds(() => analyze(text)));
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1].toFixed(2);
  console.log(`${name}: ${median} ms (median of ${times.length}, fastest ${times[0].toFixed(2)})`);
}

/** Time and memory of one long text, in a fresh module: its memory never shrinks. */
async function printGrowth(texts) {
  const seconds = {};
  for (const megabytes of [1, 10]) {
    const explorer = await loadExplorer();
    const text = oneText(texts, megabytes * kBytes);
    explorer.analyze(text.slice(0, kBytes));
    seconds[megabytes] = measure(explorer.analyze, [text], 3);
    const peak = (explorer.memory() / kBytes).toFixed(0);
    console.log(
      `one text of ${megabytes} MB: ${seconds[megabytes].toFixed(2)} s, memory ${peak} MB`,
    );
  }
  console.log(`growth exponent: ${Math.log10(seconds[10] / seconds[1]).toFixed(2)}`);
}

const texts = readTexts(process.argv[2]);
const seed = readFileSync(join(repository, "assets/samples/open-models.md"), "utf8");
const beginning = performance.now();
const explorer = await loadExplorer();
explorer.analyze(seed);
console.log(
  `load and first analysis of the demo article: ${(performance.now() - beginning).toFixed(0)} ms`,
);
const wink = await loadWink();
const tokens = texts.reduce((sum, text) => sum + wink.few(text), 0);
console.log(
  `${texts.length} articles, ${tokens} tokens; processor time, median of ${kRounds} rounds`,
);
printThroughput(tokens, [
  ["article-explorer", measure(explorer.analyze, texts, kRounds)],
  ["wink-nlp", measure(wink.few, texts, kRounds)],
  ["wink-nlp, all that it has", measure(wink.all, texts, kRounds)],
  ["compromise", measure(await loadCompromise(), texts, 1)],
]);
printLatency(explorer.analyze, "the demo article", seed);
printLatency(
  explorer.analyze,
  "1,000 words",
  texts.join(" ").split(/\s+/).slice(0, 1000).join(" "),
);
await printGrowth(texts);
