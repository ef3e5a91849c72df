import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { repository } from "../support/command_line.js";

test("a line is answered before the next one is sent", async () => {
  const program = join(repository, "build/native-release/article-explorer");
  const child = spawn(program, ["analyze", "--jsonl"]);
  for (const id of [1, 2]) {
    child.stdin.write(JSON.stringify({ id, text: "One." }) + "\n");
    const [answer] = (await once(child.stdout, "data")) as [Buffer];
    assert.equal(JSON.parse(answer.toString()).id, id);
  }
  child.stdin.end();
  const [status] = await once(child, "exit");
  assert.equal(status, 0);
});
