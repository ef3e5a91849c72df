// node audit.mjs: whether a known fault of the dependencies of web/package-lock.json is serious. Registries that answer no audits
// say nothing about them, and then nothing is held against them either.
import { spawnSync } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const kSerious = ["high", "critical"];

/**
 * What `npm audit --json` has said, in a sentence, and whether it is good enough.
 * @param {string} report
 * @returns {{ passed: boolean, sentence: string }}
 */
export function verdict(report) {
  /** @type {unknown} */
  let answer;
  try {
    answer = JSON.parse(report);
  } catch {
    return { passed: false, sentence: "npm audit did not answer with JSON." };
  }
  const { metadata, vulnerabilities, statusCode, message } = /** @type {any} */ (answer ?? {});
  if (!metadata?.vulnerabilities) {
    const why = statusCode ?? message ?? "no answer";
    return { passed: true, sentence: `Not audited: the registry answers no audits (${why}).` };
  }
  const serious = Object.entries(vulnerabilities ?? {}).filter(([, fault]) =>
    kSerious.includes(/** @type {any} */ (fault).severity),
  );
  if (serious.length === 0) return { passed: true, sentence: "No serious fault is known." };
  const names = serious.map(([name, fault]) => `${name} (${/** @type {any} */ (fault).severity})`);
  return { passed: false, sentence: `Serious faults are known: ${names.join(", ")}.` };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = resolve(dirname(fileURLToPath(import.meta.url)), "..");
  const { stdout } = spawnSync("npm", ["audit", "--json"], { cwd: folder, encoding: "utf8" });
  const { passed, sentence } = verdict(stdout);
  console.log(sentence);
  process.exitCode = passed ? 0 : 1;
}
