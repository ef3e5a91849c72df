import * as esbuild from "esbuild";
import * as vite from "vite";
import assert from "node:assert/strict";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { serveFolder } from "../../web/tools/server.mjs";
import { launchChromium, repository } from "../support/browser.js";
import { installPackage, runIn } from "../support/package.js";

let project = "";
let browser: Browser;
before(async () => {
  project = installPackage();
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  rmSync(project, { recursive: true });
});

/** Runs a script of the project's in Node; what it prints as JSON is the answer. */
function inNode(script: string): unknown {
  writeFileSync(
    join(project, "script.js"),
    `import { analyze, AnalyzeError } from "article-explorer";\n${script}`,
  );
  return JSON.parse(runIn(project, process.execPath, "script.js"));
}

const kText =
  "A \u{1f6a2} sails. Angela Merkel met Joe Biden in Rome last Tuesday. “It cost 5 million dollars,” Merkel said.";

test("in Node, offsets slice the caller's string, and the program ends by itself", () => {
  const found = inNode(`
    const text = ${JSON.stringify(kText)};
    const { entities, times, quotes } = await analyze(text, { published: "2025-05-08" });
    const words = ({ begin, end }) => text.slice(begin, end);
    console.log(JSON.stringify([entities.map((e) => words(e.mentions[0])), times[0].value, words(quotes[0])]));`);
  assert.deepEqual(found, [
    ["Angela Merkel", "Joe Biden", "Rome"],
    "2025-05-06",
    "It cost 5 million dollars,",
  ]);
});

test("a lone surrogate and the empty text have an analysis, and no offset moves", () => {
  const found = inNode(`
    const text = "Broken \\ud800 here. Angela Merkel spoke.";
    const { entities } = await analyze(text);
    const [{ begin, end }] = entities[0].mentions;
    console.log(JSON.stringify([text.slice(begin, end), (await analyze("")).sentences]));`);
  assert.deepEqual(found, ["Angela Merkel", []]);
});

test("bad arguments and a text beyond measure are errors with a code and a sentence", () => {
  const refused = inNode(`
    const calls = [[3], [undefined], ["a", null], ["a", { published: "soon" }], ["a", { published: 5 }], ["a", { title: [] }],
      ["a", { signal: {} }], ["a", { onProgress: 1 }], ["a".repeat(257 * 1024 * 1024)]];
    const codes = [];
    for (const call of calls) {
      try { await analyze(...call); codes.push("none"); }
      catch (e) { codes.push(e instanceof AnalyzeError && /^\\S.*\\.$/.test(e.message) ? e.code : String(e)); }
    }
    console.log(JSON.stringify(codes));`);
  assert.deepEqual(refused, [...Array<string>(8).fill("bad-argument"), "too-large"]);
});

test("an abort ends a long analysis at once with the signal's reason, and the next call is answered", () => {
  const [name, milliseconds, sentences, early] = inNode(`
    const long = "Angela Merkel met Joe Biden in Rome. ".repeat(200_000);
    await analyze("Warm.");
    const control = new AbortController();
    let aborted = 0;
    setTimeout(() => { aborted = Date.now(); control.abort(); }, 50);
    const name = await analyze(long, { signal: control.signal }).catch((e) => e.name);
    const took = Date.now() - aborted;
    const next = await analyze("One. Two.");
    const early = await analyze("x", { signal: AbortSignal.abort("mine") }).catch((e) => e);
    console.log(JSON.stringify([name, took, next.sentences.length, early]));`) as unknown[];
  assert.equal(name, "AbortError");
  assert.ok(Number(milliseconds) < 200, `${String(milliseconds)} ms after the abort`);
  assert.equal(sentences, 2);
  assert.equal(early, "mine");
});

test("progress grows to one, and many calls at once are answered each with its own", () => {
  const [shares, names] = inNode(`
    const shares = [];
    await analyze("Angela Merkel met Joe Biden in Rome. ".repeat(20_000), { onProgress: (s) => shares.push(s) });
    const texts = Array.from({ length: 30 }, (_, i) => "Sentence. ".repeat(i + 1));
    const all = await Promise.all(texts.map((text) => analyze(text)));
    console.log(JSON.stringify([shares, all.map((a) => a.document.words)]));`) as [
    number[],
    number[],
  ];
  assert.ok(shares.length >= 5, `${shares.length} reports`);
  assert.ok(shares.every((share, i) => i === 0 || share >= (shares[i - 1] ?? 0)));
  assert.equal(shares.at(-1), 1);
  assert.deepEqual(
    names,
    Array.from({ length: 30 }, (_, i) => i + 1),
  );
});

test("the analysis of a long text, which comes in pieces, is whole and in order", () => {
  const facts = inNode(`
    const sentence = "Angela Merkel met Joe Biden in Rome on May 4, 2024, for $5 million. ";
    const text = sentence.repeat(10_000);
    const { version, document, sentences, entities, times, figures, keyphrases } = await analyze(text);
    const ordered = sentences.every((s, i) => s.begin === i * sentence.length && s.block === 0);
    const ranks = new Set(sentences.map((s) => s.rank));
    console.log(JSON.stringify([version, document.words, sentences.length, ordered, ranks.size,
      entities.map((e) => [e.id, e.mentions.length]), times.length, figures.length, keyphrases.length > 0]));`);
  const named = [0, 1, 2].map((id) => [id, 10_000]);
  assert.deepEqual(facts, [1, 140_000, 10_000, true, 10_000, named, 10_000, 10_000, true]);
});

test("an analysis that is given up while its pieces come makes way for the next call", () => {
  const [reason, sentences] = inNode(`
    const long = "Angela Merkel met Joe Biden in Rome. ".repeat(50_000);
    const control = new AbortController();
    const given = analyze(long, {
      signal: control.signal,
      onProgress: (share) => { if (share === 1) setTimeout(() => control.abort("enough"), 1); },
    });
    const reason = await given.then(() => "answered", (r) => r);
    console.log(JSON.stringify([reason, (await analyze("One. Two.")).sentences.length]));`) as unknown[];
  assert.equal(reason, "enough");
  assert.equal(sentences, 2);
});

test("the declarations hold in a strict project without any other types", () => {
  writeFileSync(
    join(project, "typed.ts"),
    `import { analyze, AnalyzeError, type Analysis, type Entity } from "article-explorer";
     const analysis: Analysis = await analyze("text", { published: "2025-03-04", onProgress: (share) => share.toFixed() });
     const first: Entity | undefined = analysis.entities[0];
     export const code: "too-large" | string = new AnalyzeError("too-large", "").code;
     export const kind: "name" | "nominal" | "pronoun" | undefined = first?.mentions[0]?.kind;
     // @ts-expect-error a number is no text
     void analyze(3);`,
  );
  const compiler = join(repository, "web/node_modules/typescript/bin/tsc");
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: "es2022",
    module: "nodenext",
    lib: ["es2022"],
    types: [],
  };
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["typed.ts"] }),
  );
  runIn(project, process.execPath, compiler);
});

/** Opens a page of the project's site and gives what it puts into its title. */
function titleOf(html: string, use?: (page: Page) => Promise<void>): Promise<string> {
  writeFileSync(join(project, "site/index.html"), html);
  return titleIn("site", use);
}

async function titleIn(folder: string, use?: (page: Page) => Promise<void>): Promise<string> {
  const server = await serveFolder(join(project, folder), { under: "/some/folder", headers: {} });
  const page = await browser.newPage();
  try {
    await use?.(page);
    await page.goto(server.address);
    await page.waitForFunction(() => document.title !== "");
    return await page.title();
  } finally {
    await page.close();
    await server.close();
  }
}

const kPageScript = `
  const { entities } = await analyze(${JSON.stringify(kText)}).catch((e) => ({ entities: [{ name: e.message }] }));
  document.title = entities.map(({ name }) => name).join(", ");`;

test("a plain page imports it from a folder, without a bundler", async () => {
  cpSync(join(project, "node_modules/article-explorer"), join(project, "site/explorer"), {
    recursive: true,
  });
  const script = `<!doctype html><script type="module">import { analyze } from "./explorer/index.js";${kPageScript}</script>`;
  assert.equal(await titleOf(script), "Angela Merkel, Joe Biden, Rome");
});

test("where the worker's address is refused, its text serves", async () => {
  const script = `<!doctype html><script type="module">import { analyze } from "./explorer/index.js";${kPageScript}</script>`;
  const title = await titleOf(script, async (page) => {
    await page.addInitScript(() => {
      const { Worker: Usual } = window;
      window.Worker = class extends Usual {
        constructor(address: string | URL) {
          if (!String(address).startsWith("blob:")) throw new DOMException("no", "SecurityError");
          super(address);
        }
      };
    });
  });
  assert.equal(title, "Angela Merkel, Joe Biden, Rome");
});

test("where the worker is missing, the error says so", async () => {
  rmSync(join(project, "site/explorer/worker.js"));
  const script = `<!doctype html><script type="module">import { analyze } from "./explorer/index.js";${kPageScript}</script>`;
  assert.match(await titleOf(script), /could not be loaded/);
});

test("a page that esbuild has bundled works with the two files beside it", async () => {
  writeFileSync(
    join(project, "page.js"),
    `import { analyze } from "article-explorer";${kPageScript}`,
  );
  await esbuild.build({
    entryPoints: [join(project, "page.js")],
    outfile: join(project, "site/page.bundle.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
  });
  for (const file of ["worker.js", "headless.wasm"])
    copyFileSync(join(project, "node_modules/article-explorer", file), join(project, "site", file));
  const html = '<!doctype html><script type="module" src="page.bundle.js"></script>';
  assert.equal(await titleOf(html), "Angela Merkel, Joe Biden, Rome");
});

test("a page that Vite has bundled finds the worker and its module, which Vite has named anew, without a setting", async () => {
  const site = join(project, "vite-site");
  mkdirSync(site);
  writeFileSync(
    join(site, "index.html"),
    '<!doctype html><script type="module" src="./page.js"></script>',
  );
  writeFileSync(
    join(site, "page.js"),
    // What Vite builds for by itself has no await outside a function.
    `import { analyze } from "article-explorer"; void (async () => {${kPageScript}})();`,
  );
  await vite.build({ root: site, base: "./", logLevel: "error", configFile: false });
  const assets = readdirSync(join(site, "dist/assets"));
  assert.ok(
    assets.some((name) => /^headless-.+\.wasm$/.test(name)),
    assets.join(", "),
  );
  assert.ok(!existsSync(join(site, "dist/worker.js")));
  assert.equal(await titleIn("vite-site/dist"), "Angela Merkel, Joe Biden, Rome");
});
