// Every message of the table is said somewhere.
import assert from "node:assert/strict";
import test from "node:test";
import { constantName, snakeCase } from "../../web/tools/words/cpp_words.mjs";
import { sourcesIn, speakingFolders, type Source } from "../support/sources.js";
import { messagesOf, referenceTable, type Group, type PlacedMessage } from "../support/words.js";

/** What a message is called in C++: words::page::tour::kNext. */
function cppName({ path, entry }: PlacedMessage): string {
  const isConstant = entry.kind === "list" || entry.parameters.length === 0;
  const last = path.at(-1) ?? "";
  const groups = path.slice(0, -1).map(snakeCase);
  return ["words", ...groups, isConstant ? constantName(last) : snakeCase(last)].join("::");
}

/** The names of the table's groups in a module, and the groups: `words` and `report`. */
function importedGroups(text: string): (readonly [string, string])[] {
  const clause = /import \{([^}]*)\} from "\.\.\/generated\/words\.js"/.exec(text)?.[1] ?? "";
  return clause.split(",").flatMap((each) => {
    const [group = "", alias = group] = each.trim().split(/\s+as\s+/);
    return group === "" ? [] : [[alias, group] as const];
  });
}

/** The longest beginning of a path that the table has: a message, or a group of which one is chosen while the page runs. */
function knownBeginning(root: Group, path: readonly string[]): string {
  const known: string[] = [];
  let entry: Group | undefined = root;
  for (const key of path) {
    const next: ReturnType<Group["entries"]["get"]> = entry?.entries.get(key);
    if (!next) break;
    known.push(key);
    entry = next.kind === "group" ? next : undefined;
  }
  return known.join(".");
}

/** What a module of TypeScript says: paths of messages and of groups. */
function saidInTypescript(root: Group, { text }: Source): string[] {
  return importedGroups(text).flatMap(([alias, group]) =>
    [...text.matchAll(new RegExp(`(?<![\\w.#])${alias}((?:\\s*\\.\\w+)+)`, "g"))].map(
      ([, rest = ""]) =>
        knownBeginning(root, [group, ...rest.replace(/\s/g, "").split(".").slice(1)]),
    ),
  );
}

/** What the page's HTML and the build say. */
function saidInPage({ text }: Source): string[] {
  const places = text.matchAll(/\{\{([\w.-]+)\}\}|plainMessage\(\w+, "([\w.-]+)"\)/g);
  return [...places].map(([, place, argument]) => place ?? argument ?? "");
}

function saidInCpp(sources: readonly Source[]): Set<string> {
  const names = sources.flatMap(({ text }) => text.match(/\bwords(?:::\w+)+/g) ?? []);
  return new Set(names);
}

test("every message of the table is said by TypeScript, the page or C++", () => {
  const { root } = referenceTable();
  const modules = sourcesIn(speakingFolders, /\.ts$/);
  const pages = sourcesIn(["web/shell", "web/tools"], /\.(html|mjs)$/);
  const said = new Set([
    ...modules.flatMap((module) => saidInTypescript(root, module)),
    ...pages.flatMap(saidInPage),
  ]);
  const inCpp = saidInCpp(sourcesIn(["src"], /\.(cpp|h)$/));
  const isSaid = (message: PlacedMessage): boolean =>
    inCpp.has(cppName(message)) ||
    // From the second key on: a module always names something of its group.
    message.path.some((_, i) => i > 0 && said.has(message.path.slice(0, i + 1).join(".")));
  const dead = messagesOf(root).filter((message) => !isSaid(message));
  assert.deepEqual(
    dead.map(({ path }) => path.join(".")),
    [],
  );
});
