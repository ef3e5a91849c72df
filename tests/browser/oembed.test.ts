// The files of a copy of the page that is hosted at a known address.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { pageFolder, repository } from "../support/browser.js";

test("a build for an address writes its oEmbed answer, names it in the page, and embeds as the contract says", () => {
  const folder = mkdtempSync(join(tmpdir(), "ae-oembed-"));
  try {
    // With the compressed twins there, only what differs is compressed anew.
    cpSync(pageFolder, folder, { recursive: true, preserveTimestamps: true });
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(repository, "web/tools/build-page.mjs"), dirname(pageFolder), folder],
      { env: { ...process.env, AE_SITE: "https://explorer.example/tools/" }, encoding: "utf8" },
    );
    assert.equal(status, 0, stderr);
    const answer = JSON.parse(readFileSync(join(folder, "oembed.json"), "utf8")) as {
      [field: string]: unknown;
      html: string;
    };
    // oEmbed 1.0, 2.3.4: what every answer of type "rich" has to hold.
    assert.equal(answer.version, "1.0");
    assert.equal(answer.type, "rich");
    for (const field of ["width", "height"]) assert.equal(typeof answer[field], "number", field);
    assert.match(answer.html, /src="https:\/\/explorer\.example\/tools\/\?embed"/);
    assert.match(answer.html, /allow="clipboard-write; fullscreen"/);
    assert.match(
      answer.html,
      /sandbox="allow-scripts allow-same-origin allow-downloads allow-popups"/,
    );
    const page = readFileSync(join(folder, "index.html"), "utf8");
    assert.match(
      page,
      /<link rel="alternate" type="application\/json\+oembed"[^>]+href="\.\/oembed\.json"/,
    );
    assert.ok(!existsSync(join(pageFolder, "oembed.json")), "without an address there is none");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
