// node run-tests.mjs PLACE...: bundles every *.test.ts below tests/PLACE, or tests/PLACE.test.ts, and runs it with Node's test runner.
import * as esbuild from "esbuild";
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles } from "./page-files.mjs";

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
  sourcemap: "inline",
  define: { __REPOSITORY__: JSON.stringify(repository) },
  metafile: true,
  logLevel: "warning",
});

const files = Object.keys(result.metafile.outputs).filter((path) => path.endsWith(".mjs"));
const outcome = spawnSync(
  process.execPath,
  ["--enable-source-maps", "--test", "--test-reporter=spec", ...files],
  { stdio: "inherit", cwd: process.cwd() },
);
rmSync(outFolder, { recursive: true, force: true });
process.exitCode = outcome.status ?? 1;
