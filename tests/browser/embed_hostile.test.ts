import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../support/browser.js";
import { exploredFrame, withHost } from "../support/embed.js";
import { serveHostPage } from "../support/host_page.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** A host that keeps all that the frame says in `said`, and its port in `port`. */
function rawHost(explorer: string): string {
  return `<!doctype html><title>Host</title>
    <iframe id="f" src="${explorer}?embed" style="width:700px;height:400px"></iframe>
    <script>
      window.said = [];
      addEventListener("message", ({ source, origin, data }) => {
        if (window.port || source !== f.contentWindow || data?.type !== "ready") return;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => said.push(data);
        source.postMessage({ ae: 1, type: "init" }, origin, [port2]);
        window.port = port1;
        port.postMessage({ ae: 1, type: "load", id: "a", text: "Ada Lovelace lived in London. She wrote." });
      });
    </script>`;
}

interface Said {
  readonly type: string;
  readonly id?: string;
  readonly code?: string;
  readonly message?: string;
  readonly words?: number;
}

declare global {
  interface Window {
    said: Said[];
    port: MessagePort;
  }
}

async function untilSaid(page: Page, type: string, id?: string): Promise<Said> {
  const handle = await page.waitForFunction(
    ([wanted, named]) =>
      window.said.find((m) => m.type === wanted && (named === undefined || m.id === named)),
    [type, id] as const,
  );
  return (await handle.jsonValue()) as Said;
}

function withRawHost(use: (page: Page, explorer: string) => Promise<void>): Promise<void> {
  return withHost(browser, rawHost, async (page, explorer) => {
    await exploredFrame(page);
    await untilSaid(page, "loaded", "a");
    await use(page, explorer);
  });
}

test("load is answered by progress and loaded, analyze by the analysis", async () => {
  await withRawHost(async (page) => {
    const loaded = await untilSaid(page, "loaded", "a");
    assert.equal(loaded.words, 7);
    await page.evaluate(() => window.port.postMessage({ ae: 1, type: "analyze", id: "b" }));
    const answer = (await untilSaid(page, "analysis", "b")) as Said & {
      analysis: { entities: { name: string }[] };
    };
    assert.equal(answer.analysis.entities[0]?.name, "Ada Lovelace");
  });
});

test("messages that are wrong in themselves are answered with a code and a sentence, and nothing changes", async () => {
  const wrong: [unknown, string][] = [
    [3, "bad-message"],
    [{ ae: 2, type: "load" }, "bad-message"],
    [{ ae: 1, type: "explode" }, "unsupported"],
    [{ ae: 1, type: "load" }, "bad-message"],
    [{ ae: 1, type: "load", text: 5 }, "not-text"],
    [{ ae: 1, type: "load", text: "   " }, "not-text"],
    [{ ae: 1, type: "load", text: "a", published: "soon" }, "bad-message"],
    [{ ae: 1, type: "focus" }, "bad-message"],
    [{ ae: 1, type: "focus", sentence: -1 }, "bad-message"],
    [{ ae: 1, type: "highlight", spans: [{ begin: 5, end: 1 }] }, "bad-message"],
    [{ ae: 1, type: "theme", accent: "url(javascript:1)" }, "bad-message"],
    [{ ae: 1, type: "view", keep: 7 }, "bad-message"],
  ];
  await withRawHost(async (page) => {
    for (const [message, code] of wrong) {
      const before = await page.evaluate(() => window.said.length);
      await page.evaluate((sent) => window.port.postMessage(sent), message);
      await page.waitForFunction((n) => window.said.length > n, before);
      const said = await page.evaluate(() => window.said.at(-1));
      assert.equal(said?.type, "error", JSON.stringify(message));
      assert.equal(said?.code, code, JSON.stringify(message));
      assert.match(said?.message ?? "", /\.$/);
    }
    const text = await page.frames()[1]?.textContent("#article");
    assert.match(text ?? "", /Ada Lovelace/);
  });
});

test("fifty megabytes are refused as too large, and the explorer answers on", async () => {
  await withRawHost(async (page) => {
    await page.evaluate(() =>
      window.port.postMessage({ ae: 1, type: "load", id: "big", text: "a ".repeat(25_000_000) }),
    );
    assert.equal((await untilSaid(page, "error", "big")).code, "too-large");
    await page.evaluate(() => window.port.postMessage({ ae: 1, type: "analyze", id: "c" }));
    await untilSaid(page, "analysis", "c");
  });
});

test("keys of prototypes are nothing but unknown fields", async () => {
  await withRawHost(async (page) => {
    await page.evaluate(() => {
      const message = JSON.parse(
        '{"ae":1,"type":"view","__proto__":{"keep":0.1,"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
      ) as object;
      window.port.postMessage(message);
      window.port.postMessage({ ae: 1, type: "__proto__", id: "p" });
      window.port.postMessage({ ae: 1, type: "constructor", id: "q" });
    });
    assert.equal((await untilSaid(page, "error", "p")).code, "unsupported");
    assert.equal((await untilSaid(page, "error", "q")).code, "unsupported");
    const polluted = await page.frames()[1]?.evaluate(() => "polluted" in {});
    assert.equal(polluted, false);
  });
});

test("ten thousand messages within a second do not keep the explorer from its work", async () => {
  await withRawHost(async (page) => {
    const frame = page.frames()[1];
    assert.ok(frame);
    await page.evaluate(() => {
      for (let i = 0; i < 10_000; ++i)
        window.port.postMessage({ ae: 1, type: "focus", sentence: i % 2 });
    });
    const asked = Date.now();
    await frame.evaluate(() => document.title);
    assert.ok(Date.now() - asked < 2000, `${Date.now() - asked} ms`);
    assert.match((await untilSaid(page, "error")).message ?? "", /Too many messages/);
    await page.waitForTimeout(1100);
    await page.evaluate(() => window.port.postMessage({ ae: 1, type: "analyze", id: "after" }));
    await untilSaid(page, "analysis", "after");
  });
});

test("a window that is not the parent, of whatever origin, is not heard", async () => {
  const sibling = await serveHostPage(`<!doctype html><title>Sibling</title><script>
    setInterval(() => {
      const { port1, port2 } = new MessageChannel();
      parent.frames[0].postMessage({ ae: 1, type: "init" }, "*", [port2]);
      port1.postMessage({ ae: 1, type: "load", text: "Mallory was here and took the frame over." });
    }, 20);</script>`);
  try {
    await withHost(
      browser,
      (explorer) => `${rawHost(explorer)}<iframe src="${sibling.address}"></iframe>`,
      async (page) => {
        await untilSaid(page, "loaded", "a");
        await page.waitForTimeout(600);
        const text = await page.frames()[1]?.textContent("#article");
        assert.match(text ?? "", /Ada Lovelace/);
        assert.doesNotMatch(text ?? "", /Mallory/);
      },
    );
  } finally {
    await sibling.close();
  }
});

test("a second port from the host itself does not take the place of the first", async () => {
  await withRawHost(async (page) => {
    await page.evaluate(() => {
      const { port1, port2 } = new MessageChannel();
      const frame = document.querySelector("iframe");
      frame?.contentWindow?.postMessage({ ae: 1, type: "init" }, "*", [port2]);
      port1.postMessage({ ae: 1, type: "load", text: "Another one." });
    });
    await page.waitForTimeout(500);
    assert.match((await page.frames()[1]?.textContent("#article")) ?? "", /Ada Lovelace/);
  });
});
