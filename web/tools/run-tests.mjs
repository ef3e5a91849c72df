// node run-tests.mjs PLACE...: bundles every *.test.ts below tests/PLACE, or tests/PLACE.test.ts, and runs it with Node's test runner.
// A file that does not end is ended, and has failed. AE_TEST_JOBS says how many files run at once.
import * as esbuild from "esbuild";
import { existsSync, rmSync } from "node:fs";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles } from "./page-files.mjs";
import { bundledWords } from "./words/bundled_words.mjs";
import { readTranslation, referenceTable } from "./words/translation.mjs";

/** A file has so long. The longest takes half a minute alone on two cores. */
const kFileMilliseconds = 300_000;

const webFolder = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const repository = resolve(webFolder, "..");

const tests = process.argv.slice(2).flatMap((name) => {
  const folder = join(repository, "tests", name);
  if (existsSync(`${folder}.test.ts`)) return [`${folder}.test.ts`];
  const found = existsSync(folder) ? listFiles(folder) : [];
  return found.filter((file) => file.endsWith(".test.ts")).map((file) => join(folder, file));
});
if (tests.length === 0) {
  console.log("no tests found");
  process.exit(1);
}

// Below node_modules, so that the packages which the tests import are found from there.
const outFolder = join(webFolder, "node_modules/.cache/tests", String(process.pid));
const result = await esbuild.build({
  entryPoints: tests,
  outdir: outFolder,
  outbase: join(repository, "tests"),
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node18",
  packages: "external",
  plugins: [bundledWords(readTranslation(referenceTable))],
  sourcemap: "inline",
  define: { __REPOSITORY__: JSON.stringify(repository) },
  metafile: true,
  logLevel: "warning",
});

const files = Object.keys(result.metafile.outputs).filter((path) => path.endsWith(".mjs"));
// Goes with the environment to the processes of the files.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ""} --enable-source-maps`;
const events = run({
  files: files.map((file) => resolve(file)),
  timeout: kFileMilliseconds,
  concurrency: Number(process.env.AE_TEST_JOBS) || 1,
});
events.on("test:fail", () => {
  process.exitCode = 1;
});
for await (const part of events.pipe(new spec())) process.stdout.write(part);
rmSync(outFolder, { recursive: true, force: true });
