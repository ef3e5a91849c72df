// The desktop program under address and undefined-behaviour sanitizers, in a display without a screen: the page's own
// interface code, drawn with OpenGL.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { manyScripts, pastedArticle } from "../support/articles.js";
import { repository } from "../support/command_line.js";
import { countDifferences, decodePng, type Picture } from "../support/picture.js";
import { VirtualDisplay } from "../support/virtual_display.js";

const kProgram = join(repository, "build/native-asan/article-explorer-desktop");
const kSentence = "Peter Jansen, who led";

let display: VirtualDisplay;
let folder: string;
before(async () => {
  display = await VirtualDisplay.open(1440, 900);
  folder = mkdtempSync(join(tmpdir(), "ae-desktop-"));
});
after(async () => {
  await display.close();
  rmSync(folder, { recursive: true });
});

interface Running {
  readonly child: ChildProcess;
  /** What it has written to its error output: sanitizers' findings among it. */
  said(): string;
  ended(): Promise<number | null>;
}

function start(args: readonly string[]): Running {
  const env = {
    ...display.environment,
    ASAN_OPTIONS: "detect_leaks=1",
    LSAN_OPTIONS: `suppressions=${join(repository, "tests/desktop/leaks.txt")}:print_suppressions=0`,
    UBSAN_OPTIONS: "halt_on_error=1:print_stacktrace=1",
  };
  const child = spawn(kProgram, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
  const end = once(child, "close") as Promise<[number | null]>;
  return { child, said: () => said, ended: async () => (await end)[0] };
}

function articleFile(text: string): string {
  const file = join(folder, "article.md");
  writeFileSync(file, text);
  return file;
}

async function picture(text: string, ...args: string[]): Promise<Picture> {
  const out = join(folder, "picture.png");
  const program = start(["--open", articleFile(text), "--screenshot", out, ...args]);
  const status = await program.ended();
  assert.equal(program.said(), "");
  assert.equal(status, 0);
  return decodePng(readFileSync(out));
}

const kHeader = readFileSync(join(repository, "src/reader/reader_state.h"), "utf8");
const kList = kHeader.slice(kHeader.indexOf("kPanelNames"));
const kPanels = [...kList.slice(0, kList.indexOf(";")).matchAll(/\{"(\w+)",/g)].map((m) => m[1]);

test(
  "every panel is drawn at desk and at phone size, in every theme, without a fault",
  { timeout: 240_000 },
  async () => {
    assert.ok(kPanels.length > 8, kPanels.join());
    const themes = ["light", "dark", "sepia", "contrast"];
    const seen: Picture[] = [];
    for (const [i, panel] of kPanels.entries()) {
      const size = i % 2 === 0 ? "1440x900" : "390x844";
      const shown = ["--run", "panel.show", JSON.stringify({ panel })];
      const theme = themes[i % themes.length] ?? "light";
      const drawn = await picture(pastedArticle, "--size", size, "--theme", theme, ...shown);
      assert.deepEqual([drawn.width, drawn.height], size.split("x").map(Number));
      for (const other of seen) {
        if (other.width !== drawn.width) continue;
        assert.ok(countDifferences(other, drawn) > 1000, panel);
      }
      seen.push(drawn);
    }
  },
);

test("an article in twelve scripts, and a word of ten thousand letters, are drawn without a fault", async () => {
  const long = "x".repeat(10_000);
  const drawn = await picture(`${manyScripts}\n\n${long}\n`);
  const empty = await picture("\n");
  assert.ok(countDifferences(drawn, empty) > 5000);
});

test(
  "a person pastes, searches, selects, copies and scrolls, and the program ends without a leak",
  { timeout: 120_000 },
  async () => {
    const program = start(["--size", "1400x860"]);
    const window =
      display.hands("search", "--sync", "--name", "Article Explorer").trim().split("\n")[0] ?? "";
    display.hands("windowfocus", window);
    display.setClipboard(pastedArticle);
    const hands = (...args: string[]): string => display.hands(...args);
    hands("mousemove", "300", "300", "click", "1");
    hands("key", "ctrl+v");
    await pause();
    hands("key", "ctrl+f");
    hands("type", kSentence);
    hands("key", "Return", "Escape");
    await pause();
    hands("key", "ctrl+k");
    hands("type", "dark");
    hands("key", "Escape");
    for (let i = 0; i < 8; ++i) hands("mousemove", "300", "500", "click", i % 3 === 2 ? "4" : "5");
    await pause();
    let copied = "";
    for (let y = 120; y < 700 && copied === ""; y += 60) {
      display.setClipboard("");
      hands("mousemove", "320", String(y), "click", "--repeat", "3", "--delay", "60", "1");
      hands("key", "ctrl+c");
      await pause();
      copied = display.clipboard();
    }
    assert.ok(copied.length > 20 && pastedArticle.includes(copied), copied);
    program.child.kill("SIGTERM"); // SDL hands it on as the wish to close the window
    assert.equal(await program.ended(), 0, program.said());
    assert.equal(program.said(), "");
  },
);

async function pause(): Promise<void> {
  await new Promise((done) => setTimeout(done, 700));
}
