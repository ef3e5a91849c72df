// Bundles the shell, copies what it needs, and leaves a relocatable static site:
//   node build-page.mjs MODULES OUT [--words TABLE] [--debug]
// MODULES is the folder with explorer.mjs and explorer.wasm, OUT the folder of the site, TABLE the table of its words
// (assets/words/en.json where none is named).
import * as esbuild from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { builtModules, workerOptions } from "./built-modules.mjs";
import { installationFiles } from "./installable.mjs";
import { compressBeside, listFiles, writeIfChanged } from "./page-files.mjs";
import { fillPlaces, oembedAnswer, plainMessage } from "./page-html.mjs";
import { bundledWords } from "./words/bundled_words.mjs";
import { readTranslation, referenceTable } from "./words/translation.mjs";

const webFolder = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const shellFolder = join(webFolder, "shell");
const samplesFolder = resolve(webFolder, "../assets/samples");
/** Fetched by other pages or for them, not by a visit to this one. */
const kForHosts = /^(embed\.js|oembed\.json|analysis\/.*)$/;
/** Fetched when needed, but for a visit without a connection kept from the first one on. */
const kSmallParts = /^later\/(library|share|export)-/;
const kMaxTransferBytes = 1_500_000;
const embeddings = resolve(webFolder, "../assets/models/embeddings.bin");
/** Its built copy: fetched when a lens is used for the first time. */
const kVectors = /^embeddings-.*\.bin$/;
const kMaxVectorsBytes = 1_200_000;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { words: { type: "string" }, debug: { type: "boolean" } },
});
const [modulesArgument, outArgument] = positionals;
if (!modulesArgument || !outArgument) {
  throw new Error("usage: node build-page.mjs MODULES OUT [--words TABLE] [--debug]");
}
const modulesFolder = resolve(modulesArgument);
const outFolder = resolve(outArgument);
const debug = flags.debug ?? false;
const words = readTranslation(flags.words ?? referenceTable);
const productName = plainMessage(words, "product.name");

/**
 * What is fetched only when it is needed: modules of their own, by name.
 * @returns {Promise<Record<string, string>>} name to address relative to the page
 */
async function bundleLater() {
  const result = await esbuild.build({
    absWorkingDir: webFolder,
    entryPoints: {
      docx: join(webFolder, "import/docx.ts"),
      epub: join(webFolder, "import/epub.ts"),
      pdf: join(webFolder, "import/pdf.ts"),
      pdf_worker: "pdfjs-dist/legacy/build/pdf.worker.mjs",
      share: join(webFolder, "share/share.ts"),
      export: join(webFolder, "export/export_dialog.ts"),
      embed_builder: join(webFolder, "shell/embed_builder.ts"),
      library: join(webFolder, "library/library.ts"),
    },
    outdir: join(outFolder, "later"),
    bundle: true,
    format: "esm",
    target: "es2022",
    define: { "import.meta.url": "document.baseURI" },
    minify: !debug,
    legalComments: "none",
    // A style that goes into a page of its own.
    loader: { ".css": "text" },
    entryNames: "[name]-[hash]",
    plugins: [bundledWords(words)],
    write: false,
    logLevel: "error",
  });
  for (const file of result.outputFiles) writeIfChanged(file.path, file.contents);
  /** @type {Record<string, string>} */
  const later = {};
  for (const path of result.outputFiles.map((file) => basename(file.path))) {
    later[path.slice(0, path.lastIndexOf("-"))] = `./later/${path}`;
    onDemand.push(`later/${path}`);
  }
  return later;
}

/**
 * The page's entries: source name to built name. Each is named in index.html by its source name.
 * @returns {Promise<Map<string, string>>}
 */
async function bundle() {
  const later = await bundleLater();
  const entries = ["main.ts", "style.css"].filter((name) => existsSync(join(shellFolder, name)));
  const result = await esbuild.build({
    absWorkingDir: webFolder,
    entryPoints: entries.map((name) => join(shellFolder, name)),
    outdir: outFolder,
    bundle: true,
    // A classic script also runs in a sandboxed frame, where a module would need the host's leave.
    format: "iife",
    target: "es2022",
    define: {
      "import.meta.url": "document.baseURI",
      __LATER__: JSON.stringify(later),
      __EMBEDDINGS_BYTES__: String(statSync(embeddings).size),
      __EXPLORER_BYTES__: String(statSync(join(modulesFolder, "explorer.wasm")).size),
    },
    charset: "utf8",
    minify: !debug,
    sourcemap: debug,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    loader: {
      ".wasm": "file",
      ".bin": "file",
      ".woff2": "file",
      ".svg": "file",
      ".txt": "text",
      ".md": "text",
    },
    plugins: [builtModules(modulesFolder), bundledWords(words)],
    metafile: true,
    write: false,
    logLevel: "warning",
  });
  for (const file of result.outputFiles) writeIfChanged(file.path, file.contents);
  /** @type {Map<string, string>} */
  const built = new Map();
  for (const [path, output] of Object.entries(result.metafile.outputs)) {
    if (output.entryPoint) built.set(basename(output.entryPoint), basename(path));
  }
  written.push(...result.outputFiles.map((file) => basename(file.path)));
  return built;
}

/** @type {string[]} what belongs to the site, relative to its folder */
const written = [];
/** @type {string[]} what is not downloaded before it is needed, likewise */
const onDemand = [];

/**
 * A file under a name that stays.
 * @param {string} source
 * @param {string} target
 * @param {esbuild.BuildOptions} options
 */
async function bundleAs(source, target, options) {
  const result = await esbuild.build({
    absWorkingDir: webFolder,
    entryPoints: [join(webFolder, source)],
    outfile: join(outFolder, target),
    bundle: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    minify: !debug,
    write: false,
    logLevel: "warning",
    ...options,
  });
  for (const file of result.outputFiles ?? []) writeIfChanged(file.path, file.contents);
  written.push(target);
}

/** What host pages load, and what their asking for an analysis fetches. */
async function bundleForHosts() {
  await bundleAs("embed/element.ts", "embed.js", { plugins: [bundledWords(words)] });
  await bundleAs("worker/browser.ts", "analysis/worker.js", workerOptions(modulesFolder));
  const module = "analysis/headless.wasm";
  writeIfChanged(join(outFolder, module), readFileSync(join(modulesFolder, "headless.wasm")));
  written.push(module);
}

/** Leads from a hosted page to what it answers as an oEmbed provider. */
const discovery = fillPlaces(
  `<link rel="alternate" type="application/json+oembed" title="{{product.name}}" href="./oembed.json" />`,
  words,
);

/** @param {string} site where the page is hosted */
function writeOembed(site) {
  writeIfChanged(join(outFolder, "oembed.json"), oembedAnswer(new URL(site), productName));
  written.push("oembed.json");
}

/** @param {Map<string, string>} built */
function writePage(built) {
  let page = fillPlaces(readFileSync(join(shellFolder, "index.html"), "utf8"), words);
  for (const [source, target] of built) {
    const reference = `"./${source}"`;
    if (!page.includes(reference)) throw new Error(`index.html does not refer to ${reference}`);
    page = page.replaceAll(reference, `"./${target}"`);
  }
  if (process.env.AE_SITE) page = page.replace("</head>", () => `${discovery}</head>`);
  writeIfChanged(join(outFolder, "index.html"), page);
  written.push("index.html");
}

/**
 * @param {string} source
 * @param {string} prefix
 */
function copyFolder(source, prefix) {
  if (!existsSync(source)) return;
  for (const file of listFiles(source)) {
    if (file.endsWith(".md")) continue;
    writeIfChanged(join(outFolder, prefix, file), readFileSync(join(source, file)));
    written.push(prefix + file);
  }
}

function writeInstallation() {
  for (const [name, content] of installationFiles(words)) {
    writeIfChanged(join(outFolder, name), content);
    onDemand.push(name);
  }
}

/**
 * The service worker, which knows every file of this build. The version is a hash of all of them, so that any change is one.
 * @param {string} script the name of the page's own script
 */
async function bundleServiceWorker(script) {
  const isFirst = (/** @type {string} */ file) =>
    file !== "index.html" && !/\.map$/.test(file) && !kForHosts.test(file) && !kVectors.test(file);
  const small = onDemand.filter((file) => kSmallParts.test(file));
  const first = [...written.filter(isFirst), ...small].sort();
  const vectors = written.filter((file) => kVectors.test(file));
  const later = [...onDemand, ...vectors].filter((file) => !first.includes(file)).sort();
  const hash = createHash("sha256");
  for (const file of ["index.html", ...first, ...later])
    hash.update(file).update(readFileSync(join(outFolder, file)));
  const version = hash.digest("hex").slice(0, 12);
  await bundleAs("offline/service_worker.ts", "sw.js", {
    define: { __OFFLINE__: JSON.stringify({ version, script, first, later }) },
  });
}

function removeWhatIsStale() {
  const kept = new Set([...written, ...onDemand].flatMap((file) => [file, `${file}.br`]));
  for (const file of listFiles(outFolder)) {
    if (!kept.has(file)) rmSync(join(outFolder, file));
  }
}

/** Prints each file's size and fails where the whole is too much to download. */
function report() {
  let total = 0;
  let vectors = 0;
  console.log("    bytes   brotli  file");
  for (const file of [...written.sort(), ...onDemand.sort()]) {
    const path = join(outFolder, file);
    const raw = readFileSync(path).length;
    const compressed = compressBeside(path);
    const later = onDemand.includes(file) || kVectors.test(file);
    if (!file.endsWith(".map") && !later && !kForHosts.test(file)) total += compressed;
    if (kVectors.test(file)) vectors += compressed;
    const row = `${String(raw).padStart(9)}${String(compressed).padStart(9)}  ${file}`;
    console.log(later ? `${row} (when needed)` : row);
  }
  console.log(`Total transfer, brotli: ${total} bytes (at most ${kMaxTransferBytes}).`);
  console.log(`Word vectors, brotli: ${vectors} bytes (at most ${kMaxVectorsBytes}).`);
  if (total > kMaxTransferBytes && !debug) process.exitCode = 1;
  if (vectors > kMaxVectorsBytes) process.exitCode = 1;
}

mkdirSync(outFolder, { recursive: true });
const built = await bundle();
writePage(built);
await bundleForHosts();
if (process.env.AE_SITE) writeOembed(process.env.AE_SITE);
copyFolder(join(shellFolder, "static"), "");
copyFolder(samplesFolder, "samples/");
writeInstallation();
await bundleServiceWorker(built.get("main.ts") ?? "");
removeWhatIsStale();
report();
