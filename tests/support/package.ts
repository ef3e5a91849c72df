// The npm package, packed and installed into an empty project as somebody else would.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "./browser.js";

export const packageFolder = join(repository, "build/web-release/package");

/** Runs a program to its end and gives what it printed; throws where it fails. */
export function runIn(folder: string, program: string, ...args: string[]): string {
  const outcome = spawnSync(program, args, { cwd: folder, encoding: "utf8", timeout: 90_000 });
  if (outcome.status !== 0)
    throw new Error(`${program} ${args.join(" ")}: ${outcome.stdout}${outcome.stderr}`);
  return outcome.stdout;
}

/** A project with nothing in it but the package. */
export function installPackage(): string {
  const project = mkdtempSync(join(tmpdir(), "article-explorer-project-"));
  const name = runIn(packageFolder, "npm", "pack", "--silent", "--pack-destination", project);
  writeFileSync(
    join(project, "package.json"),
    '{ "name": "somebody", "version": "1.0.0", "type": "module" }',
  );
  runIn(project, "npm", "install", "--offline", "--no-audit", "--no-fund", `./${name.trim()}`);
  mkdirSync(join(project, "site"));
  return project;
}
