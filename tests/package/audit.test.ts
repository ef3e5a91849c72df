import assert from "node:assert/strict";
import { test } from "node:test";
import { verdict } from "../../web/tools/audit.mjs";

function report(vulnerabilities: object): string {
  return JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { total: 1 } } });
}

test("dependencies with serious known faults are named and refused", () => {
  const found = verdict(report({ alpha: { severity: "critical" }, beta: { severity: "low" } }));
  assert.equal(found.passed, false);
  assert.match(found.sentence, /alpha \(critical\)\.$/);
});

test("faults of little weight, and none at all, are no reason to stop", () => {
  assert.equal(verdict(report({ beta: { severity: "moderate" } })).passed, true);
  assert.equal(verdict(report({})).passed, true);
});

test("a registry that answers no audits is said to, and passes", () => {
  for (const answer of [
    { statusCode: 405, message: "405 Method Not Allowed" },
    { message: "offline" },
  ]) {
    const { passed, sentence } = verdict(JSON.stringify(answer));
    assert.equal(passed, true);
    assert.match(sentence, /^Not audited/);
  }
});

test("an answer that is no JSON does not pass for an audit", () => {
  assert.equal(verdict("<html>").passed, false);
});
