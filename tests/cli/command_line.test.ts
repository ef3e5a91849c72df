import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze, run, withFile } from "../support/command_line.js";

const kArticle = `# Harbour to close

The harbour of Rostock will close on 4 March 2025, mayor Eva-Maria Kröger said.
"We have no choice," she told reporters. Repairs cost $5.6 million, up 12 percent.
`;

/** A complaint is one line on standard error, and nothing on standard output. */
function assertComplaint(args: readonly string[], status: number, words: RegExp): void {
  const outcome = run(args);
  assert.equal(outcome.status, status);
  assert.equal(outcome.stdout, "");
  assert.match(outcome.stderr, /^[^\n]+\n$/);
  assert.match(outcome.stderr, words);
}

test("analyze prints one JSON object on one line", () => {
  const { status, stdout, stderr } = run(["analyze"], kArticle);
  assert.equal(status, 0);
  assert.equal(stderr, "");
  assert.match(stdout, /^[^\n]+\n$/);
  assert.equal(JSON.parse(stdout).version, 1);
});

test("a file, a hyphen and no name at all give the same analysis", () => {
  const expected = run(["analyze"], kArticle).stdout;
  assert.equal(run(["analyze", "-"], kArticle).stdout, expected);
  withFile(kArticle, (path) => assert.equal(run(["analyze", path]).stdout, expected));
});

test("--pretty changes the layout and nothing else", () => {
  const { stdout } = run(["analyze", "--pretty"], kArticle);
  assert.match(stdout, /^\{\n {2}"/);
  assert.deepEqual(JSON.parse(stdout), analyze(kArticle));
});

test("--tokens adds the tokens and changes nothing else", () => {
  const { tokens, ...rest } = analyze(kArticle, "--tokens");
  assert.deepEqual(rest, analyze(kArticle));
  assert.ok(tokens && tokens.length > 30);
});

test("--published sets the date of the document", () => {
  assert.equal(analyze(kArticle, "--published", "2025-02-11").document.published, "2025-02-11");
});

test("a date that is none is refused as a wrong command line", () => {
  assertComplaint(["analyze", "--published", "2025-02-31"], 2, /2025-02-31/);
  assertComplaint(["analyze", "--published"], 2, /--published/);
});

test("unknown commands and options are refused as a wrong command line", () => {
  assertComplaint([], 2, /./);
  assertComplaint(["explode"], 2, /explode/);
  assertComplaint(["analyze", "--explode"], 2, /--explode/);
  assertComplaint(["summary", "--format", "xml"], 2, /xml/);
  assertComplaint(["analyze", "one.txt", "two.txt"], 2, /two\.txt/);
});

test("an input that cannot be read is named", () => {
  assertComplaint(["analyze", "/no/such/file.txt"], 1, /\/no\/such\/file\.txt/);
  assertComplaint(["analyze", "/"], 1, /\//);
});

test("--version and --help succeed", () => {
  assert.match(run(["--version"]).stdout, /\d+\.\d+/);
  const help = run(["--help"]);
  assert.equal(help.status, 0);
  for (const command of ["analyze", "summary", "entities", "timeline", "quotes", "figures"]) {
    assert.match(help.stdout, new RegExp(command));
  }
});

for (const command of ["summary", "entities", "timeline", "quotes", "figures"]) {
  test(`${command} is given as text, as CSV and as JSON`, () => {
    const text = run([command], kArticle);
    assert.equal(text.status, 0);
    assert.equal(run([command, "--format", "text"], kArticle).stdout, text.stdout);
    const csv = run([command, "--format", "csv"], kArticle);
    assert.equal(csv.status, 0);
    assert.match(csv.stdout.split(/\r?\n/)[0] ?? "", /^[a-z_]+(,[a-zA-Z_]+)+$/);
    const json = run([command, "--format", "json"], kArticle);
    assert.equal(json.status, 0);
    assert.ok(JSON.parse(json.stdout));
  });
}
