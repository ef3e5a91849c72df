// Puts the npm package together:
//   node build-package.mjs MODULES OUT [--debug]
// MODULES is the folder with headless.mjs and headless.wasm, OUT the folder of the package.
import * as esbuild from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { builtModules, workerOptions } from "./built-modules.mjs";
import { brotliBytes, listFiles, writeIfChanged } from "./page-files.mjs";

const webFolder = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const kMostBrotliBytes = 1_500_000;

const [modulesArgument, outArgument, ...flags] = process.argv.slice(2);
if (!modulesArgument || !outArgument) {
  throw new Error("usage: node build-package.mjs MODULES OUT [--debug]");
}
const modulesFolder = resolve(modulesArgument);
const outFolder = resolve(outArgument);
const debug = flags.includes("--debug");

/**
 * @param {string} source
 * @param {string} target
 * @param {esbuild.BuildOptions} options
 */
async function bundle(source, target, options) {
  await esbuild.build({
    absWorkingDir: webFolder,
    entryPoints: [join(webFolder, source)],
    outfile: join(outFolder, target),
    bundle: true,
    format: "esm",
    target: ["es2022", "node18"],
    charset: "utf8",
    minify: !debug,
    plugins: [builtModules(modulesFolder)],
    logLevel: "warning",
    ...options,
  });
}

/** The declarations of the sources, as TypeScript writes them. */
function declareTypes() {
  const compiler = join(webFolder, "node_modules/typescript/bin/tsc");
  const temporary = join(outFolder, "types");
  const outcome = spawnSync(
    process.execPath,
    [compiler, "--project", "api/tsconfig.json", "--outDir", temporary],
    { cwd: webFolder, stdio: "inherit" },
  );
  if (outcome.status !== 0) throw new Error("the declarations could not be written");
  for (const name of ["index", "analysis", "errors", "options"]) {
    writeIfChanged(
      join(outFolder, `${name}.d.ts`),
      readFileSync(join(temporary, "api", `${name}.d.ts`)),
    );
  }
  rmSync(temporary, { recursive: true });
}

function writeManifest() {
  const { name, version, license } = JSON.parse(
    readFileSync(join(webFolder, "package.json"), "utf8"),
  );
  const manifest = {
    name,
    version,
    description:
      "What matters in an article, who, where, when, who said what: in the browser and in Node.",
    license,
    type: "module",
    engines: { node: ">=18" },
    exports: {
      ".": { types: "./index.d.ts", node: "./node.js", default: "./index.js" },
      "./worker.js": "./worker.js",
      "./headless.wasm": "./headless.wasm",
      "./package.json": "./package.json",
    },
    types: "./index.d.ts",
    sideEffects: false,
  };
  writeIfChanged(join(outFolder, "package.json"), JSON.stringify(manifest, undefined, 2) + "\n");
}

/** Prints what each file adds to a download, and fails where the whole is too much. */
function report() {
  const inBrowser = ["headless.wasm", "index.js", "worker.js"];
  let total = 0;
  console.log("    bytes   brotli  file of the package");
  for (const file of listFiles(outFolder)) {
    const content = readFileSync(join(outFolder, file));
    const compressed = brotliBytes(content);
    if (inBrowser.includes(file)) total += compressed;
    console.log(`${String(content.length).padStart(9)}${String(compressed).padStart(9)}  ${file}`);
  }
  console.log(`The module in a browser, brotli: ${total} bytes (at most ${kMostBrotliBytes}).`);
  if (total > kMostBrotliBytes && !debug) process.exitCode = 1;
}

mkdirSync(outFolder, { recursive: true });
await bundle("api/index.ts", "index.js", {});
await bundle("api/node.ts", "node.js", { platform: "node" });
await bundle("worker/browser.ts", "worker.js", workerOptions(modulesFolder));
await bundle("worker/node.ts", "worker-node.js", { platform: "node" });
writeIfChanged(
  join(outFolder, "headless.wasm"),
  readFileSync(join(modulesFolder, "headless.wasm")),
);
writeIfChanged(join(outFolder, "README.md"), readFileSync(join(webFolder, "api/README.md")));
writeIfChanged(join(outFolder, "LICENSE"), readFileSync(resolve(webFolder, "../LICENSE")));
declareTypes();
writeManifest();
report();
