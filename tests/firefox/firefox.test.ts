// What a tester does by hand (canvas-pitfalls.md), in Debian's Firefox. What its driver can't do — input methods, offline
// networks — is tested in Chromium alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { serveFolder } from "../../web/tools/server.mjs";
import { manyScripts, pastedArticle, plainWords } from "../support/articles.js";
import { pageFolder, repository } from "../support/browser.js";
import { Firefox, Key, type FirefoxPage } from "../support/firefox.js";
import { hostWithFrame, serveHostPage } from "../support/host_page.js";
import { test } from "../support/timed_test.js";

let firefox: Firefox;
let site: Awaited<ReturnType<typeof serveFolder>>;
before(async () => {
  site = await serveFolder(pageFolder);
  firefox = await Firefox.launch();
});
after(async () => {
  await firefox.close();
  await site.close();
});

async function withExplorer(use: (page: FirefoxPage) => Promise<void>): Promise<void> {
  firefox.problems.length = 0;
  const page = await firefox.open(site.address);
  try {
    await page.explored();
    await use(page);
  } finally {
    await page.close();
  }
}

async function withHost(html: string, use: (page: FirefoxPage) => Promise<void>): Promise<void> {
  const host = await serveHostPage(html);
  const page = await firefox.open(host.address);
  try {
    await use(page);
  } finally {
    await page.close();
    await host.close();
  }
}

const kWords = "Number(document.getElementById('article')?.dataset.words)";
const kDraws = "Number(document.documentElement.dataset.draws)";

async function paste(page: FirefoxPage, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.evaluate(
    "document.documentElement.dataset.analysed = document.documentElement.dataset.mirrored = 'false'",
  );
  await page.press(Key.control, "v");
  await page.explored();
}

/** Waits until no frame is due, none has been drawn for a while and the mirror follows; the number of frames drawn so far. */
function untilStill(page: FirefoxPage): Promise<number> {
  return page.evaluate(`(async () => {
    const { dataset } = document.documentElement;
    const moves = () => dataset.still !== "true" || dataset.mirrored !== "true";
    for (let last = ""; moves() || dataset.draws !== last; ) {
      last = dataset.draws;
      await new Promise((done) => setTimeout(done, 100));
    }
    return Number(dataset.draws);
  })()`);
}

test("Firefox draws the explorer, and the page logs no error", async () => {
  await withExplorer(async (page) => {
    assert.equal(await page.evaluate("document.getElementById('canvas').hidden"), false);
    assert.ok((await untilStill(page)) > 0);
    const colours = await page.evaluate<number>(`(() => {
      const gl = document.querySelector("canvas").getContext("webgl2");
      return gl.getParameter(gl.VERSION).length;
    })()`);
    assert.ok(colours > 0);
    assert.deepEqual(firefox.problems, []);
  });
});

for (const [size, count] of [
  ["64 KB", 9_400],
  ["500 KB", 73_000],
] as const) {
  test(`1: ${size} from the clipboard arrive to the last word`, async () => {
    await withExplorer(async (page) => {
      await page.click(640, 400);
      await paste(page, plainWords(count));
      assert.equal(await page.evaluate(kWords), count);
    });
  });
}

test("2: a frame below the fold leaves the host's focus and scroll position alone", async () => {
  await withHost(hostWithFrame(site.address, "", 3000), async (page) => {
    await (await page.frame()).explored();
    await page.press("h");
    await page.press("i");
    assert.equal(await page.evaluate("document.getElementById('host-field').value"), "hi");
    assert.equal(await page.evaluate("scrollY"), 0);
  });
});

// Firefox's driver turns no wheel for a page around a frame, so the page is asked what it would leave to it.
const kIsTaken = `((deltaY) => {
  const turn = new WheelEvent("wheel", { deltaY, clientX: 250, clientY: 250, bubbles: true, cancelable: true });
  document.getElementById("canvas").dispatchEvent(turn);
  return turn.defaultPrevented;
})`;

test("3: a turn of the wheel is the article's as long as it can move, and the host's at its edges", async () => {
  await withHost(hostWithFrame(site.address, "", 100), async (page) => {
    const frame = await page.frame();
    await frame.explored();
    const isTaken = (deltaY: number): Promise<boolean> => frame.evaluate(`${kIsTaken}(${deltaY})`);
    assert.equal(await isTaken(-100), false, "at the beginning, upwards");
    assert.equal(await isTaken(100), true, "at the beginning, downwards");
    const turns = await frame.evaluate<number>(`(async () => {
      let turns = 0;
      while (${kIsTaken}(2000) && ++turns < 200)
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return turns;
    })()`);
    assert.ok(turns > 1 && turns < 200, `${turns} turns to the end`);
    assert.equal(await isTaken(-100), true, "at the end, upwards");
  });
});

test("4: Tab goes from the host through the explorer and out again", async () => {
  await withHost(hostWithFrame(site.address), async (page) => {
    await (await page.frame()).explored();
    await page.evaluate("document.getElementById('host-field').focus()");
    const active = (): Promise<string> => page.evaluate("document.activeElement.id");
    let stops = 0;
    do {
      await page.press(Key.tab);
    } while ((await active()) === "explorer" && ++stops < 40);
    assert.equal(await active(), "host-link");
    assert.ok(stops >= 5, `${stops} stops in the explorer`);
  });
});

test("4: keys of the browser are never prevented", async () => {
  await withExplorer(async (page) => {
    await page.click(640, 400);
    const prevented = await page.evaluate<string[]>(`(() => {
      const kept = [];
      for (const [key, code, ctrlKey] of [["r", "KeyR", true], ["F5", "F5", false], ["l", "KeyL", true], ["F12", "F12", false], ["Tab", "Tab", false]]) {
        const event = new KeyboardEvent("keydown", { key, code, ctrlKey, bubbles: true, cancelable: true });
        document.getElementById("canvas").dispatchEvent(event);
        if (event.defaultPrevented) kept.push(key);
      }
      return kept;
    })()`);
    assert.deepEqual(prevented, []);
  });
});

test("6: the canvas has the device's pixels at every ratio, and clicks still land", async () => {
  await withExplorer(async (page) => {
    for (const ratio of [1, 2, 1.25]) {
      await page.resize(1000, 640, ratio);
      await page.pointer([{ type: "pointerMove", x: 100, y: 200 }]);
      await page.until(`document.querySelector("canvas").width === ${1000 * ratio}`);
      assert.equal(await page.evaluate("document.querySelector('canvas').clientWidth"), 1000);
    }
    const current = "document.querySelector('.sentence[aria-current]') !== null";
    for (const y of [160, 220, 280, 340, 400, 460]) {
      if (await page.evaluate<boolean>(current)) break;
      await page.click(300, y);
      await untilStill(page);
    }
    await page.until(current);
  });
});

test("7: after the graphics context was lost and given back the article and the selection are there, and it draws", async () => {
  await withExplorer(async (page) => {
    await page.evaluate("document.querySelectorAll('.sentence')[3].click()");
    const before = await untilStill(page);
    await page.evaluate(`(async () => {
      const extension = document.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
      extension.loseContext();
      await new Promise((done) => setTimeout(done, 300));
      extension.restoreContext();
      await new Promise((done) => setTimeout(done, 500));
    })()`);
    assert.ok((await untilStill(page)) > before);
    assert.equal(
      await page.evaluate("document.querySelector('.sentence[aria-current]').dataset.index"),
      "3",
    );
  });
});

test("7: eighteen explorers on one page all explore their article", async () => {
  const frame = `<iframe src="${site.address}" style="width:400px;height:300px"></iframe>`;
  await withHost(`<!doctype html><title>Many</title>${frame.repeat(18)}`, async (page) => {
    const frames = await page.frames();
    assert.equal(frames.length, 18);
    for (const each of frames) await each.explored();
  });
});

test("8: nothing is drawn while nothing happens for ten seconds, and off the screen the analysis finishes", async () => {
  await withExplorer(async (page) => {
    const still = await untilStill(page);
    await new Promise((done) => setTimeout(done, 10_000));
    assert.equal(await page.evaluate(kDraws), still);
  });
  await withHost(hostWithFrame(site.address, "", 5000), async (page) => {
    await (await page.frame()).explored();
  });
});

test("9: a drag that is let go outside the frame has ended", async () => {
  await withHost(hostWithFrame(site.address, "", 40), async (page) => {
    const frame = await page.frame();
    await frame.explored();
    await page.pointer([
      { type: "pointerMove", x: 150, y: 330 },
      { type: "pointerDown", button: 0 },
      { type: "pointerMove", x: 300, y: 360, duration: 100 },
      { type: "pointerMove", x: 1000, y: 380, duration: 100 },
      { type: "pointerUp", button: 0 },
    ]);
    await untilStill(frame);
    const selected = await frame.evaluate<string>(`document.getElementById("status").textContent`);
    await page.pointer([
      { type: "pointerMove", x: 200, y: 450, duration: 100 },
      { type: "pointerMove", x: 1000, y: 700, duration: 100 },
    ]);
    await untilStill(frame);
    assert.equal(await frame.evaluate(`document.getElementById("status").textContent`), selected);
  });
});

test("10: nothing in a hostile article runs", async () => {
  await withExplorer(async (page) => {
    await paste(
      page,
      `# <img src=/ae-probe onerror="window.aeProbe=1">\n\nRead [that](javascript:window.aeProbe=1) today.\n\n<svg onload="window.aeProbe=1"></svg> said Ada Lovelace.`,
    );
    await page.evaluate("document.querySelectorAll('#article *').forEach((e) => e.click())");
    for (let y = 120; y < 500; y += 60) await page.click(420, y);
    await untilStill(page);
    assert.equal(await page.evaluate("window.aeProbe === undefined"), true);
    assert.equal(
      await page.evaluate("document.querySelectorAll('#mirror img, #mirror svg').length"),
      0,
    );
  });
});

test("11: a window that is not the parent is not heard, and ten thousand messages leave the explorer at work", async () => {
  const host = `<!doctype html><title>Host</title><iframe id="f" src="${site.address}?embed" style="width:700px;height:400px"></iframe>
    <script>
      window.said = [];
      addEventListener("message", ({ source, origin, data }) => {
        if (window.port || source !== f.contentWindow || data?.type !== "ready") return;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => said.push(data.type);
        source.postMessage({ ae: 1, type: "init" }, origin, [port2]);
        window.port = port1;
        port.postMessage({ ae: 1, type: "load", id: "a", text: "Ada Lovelace lived in London. She wrote." });
      });
    </script>`;
  await withHost(host, async (page) => {
    await page.until("window.said.includes('loaded')");
    await page.evaluate(`(() => {
      for (let i = 0; i < 10000; ++i) f.contentWindow.postMessage({ ae: 1, type: "load", text: "x" }, "*");
      for (let i = 0; i < 10000; ++i) port.postMessage({ ae: 1, type: "focus", __proto__: { sentence: 0 } });
    })()`);
    const frame = await page.frame();
    await frame.explored();
    assert.equal(await frame.evaluate(kWords), 7);
  });
});

test("13: a sandbox without an origin says what it lacks; one with an origin works", async () => {
  await withHost(hostWithFrame(site.address, 'sandbox="allow-scripts"'), async (page) => {
    const frame = await page.frame();
    await frame.until("!document.getElementById('obstacle').hidden");
    assert.match(
      await frame.evaluate("document.getElementById('obstacle').textContent"),
      /sandbox/,
    );
  });
  const rights = 'sandbox="allow-scripts allow-same-origin"';
  await withHost(hostWithFrame(site.address, rights), async (page) => {
    await (await page.frame()).explored();
  });
});

test("14: axe finds nothing to object to, and the mirror holds headings, sentences and named controls", async () => {
  await withExplorer(async (page) => {
    await paste(page, pastedArticle);
    const axe = readFileSync(join(repository, "web/node_modules/axe-core/axe.min.js"), "utf8");
    await page.evaluate(`(() => { ${axe}; })()`);
    const faults = await page.evaluate<string[]>(
      "axe.run(document).then(({ violations }) => violations.map(({ id }) => id))",
    );
    assert.deepEqual(faults, []);
    assert.ok((await page.evaluate<number>("document.querySelectorAll('.sentence').length")) > 8);
    await page.resize(320, 640);
    assert.equal(await page.evaluate("document.documentElement.scrollWidth <= 320"), true);
  });
});

test("15: many scripts are drawn without an error, and a long article scrolls", async () => {
  await withExplorer(async (page) => {
    await paste(page, manyScripts);
    assert.match(await page.evaluate("document.getElementById('article').textContent"), /مفتوحة/);
    await untilStill(page);
    await paste(page, `${"a".repeat(10_000)} and more.\n\n${plainWords(50_000)}`);
    const before = await untilStill(page);
    await page.wheel(420, 400, 3000);
    assert.ok((await untilStill(page)) > before);
    assert.deepEqual(firefox.problems, []);
  });
});

test("the library keeps articles, and the page is there again after a reload", async () => {
  await withExplorer(async (page) => {
    await paste(page, pastedArticle);
    const words = await page.evaluate(kWords);
    await page.until(`(await new Promise((done) => {
      const request = indexedDB.open("article-explorer");
      request.onsuccess = () => {
        const all = request.result.transaction("states").objectStore("states").count();
        all.onsuccess = () => { request.result.close(); done(all.result); };
      };
    })) > 0`);
    await page.reload();
    await page.explored();
    assert.equal(await page.evaluate(kWords), words);
    await page.evaluate("document.getElementById('library-button').click()");
    await page.until("document.querySelector('#library .library-name')");
  });
});
