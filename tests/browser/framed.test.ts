import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser, Frame, Page } from "playwright-core";
import { launchChromium, withPage } from "../support/browser.js";
import { untilAnalysed, untilMirrored, untilStill } from "../support/explorer.js";
import { exploredFrame } from "../support/embed.js";
import { hostWithFrame, serveHostPage } from "../support/host_page.js";
import { preventedKeys } from "../support/keys.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

interface Framing {
  readonly attributes?: string;
  readonly before?: number;
}

/** Opens a host page with the explorer in a frame of it. */
async function withFrame(
  framing: Framing,
  use: (page: Page, frame: Frame) => Promise<void>,
): Promise<void> {
  await withPage(browser, {}, async ({ page, address }) => {
    const host = await serveHostPage(hostWithFrame(address, framing.attributes, framing.before));
    try {
      await page.goto(host.address);
      const frame = page.frames()[1];
      assert.ok(frame);
      await untilAnalysed(frame);
      await untilMirrored(frame);
      await use(page, frame);
    } finally {
      await host.close();
    }
  });
}

function hostScroll(page: Page): Promise<number> {
  return page.evaluate(() => scrollY);
}

/** One turn of the wheel, and the time that a browser takes to scroll for it. */
async function turnWheel(page: Page, dy: number): Promise<void> {
  await page.mouse.wheel(0, dy);
  await page.waitForTimeout(400);
}

test("a frame below the fold leaves the host's focus and scroll position alone", async () => {
  await withFrame({ before: 3000 }, async (page) => {
    await page.keyboard.type("typed after loading");
    assert.equal(await page.inputValue("#host-field"), "typed after loading");
    assert.equal(await hostScroll(page), 0);
  });
});

test("the wheel scrolls the article, and the host's page only where the article has reached its edge", async () => {
  await withFrame({ before: 100 }, async (page, frame) => {
    await page.mouse.move(300, 350);
    await turnWheel(page, 200);
    assert.equal(await hostScroll(page), 0);
    for (let turn = 0; turn < 60 && (await hostScroll(page)) === 0; ++turn) {
      await page.mouse.wheel(0, 2000);
      await page.waitForTimeout(60);
    }
    assert.ok((await hostScroll(page)) > 0, "at the article's end the host scrolls");
    await page.evaluate(() => scrollTo(0, 50));
    await untilStill(frame); // no frames come where it can't be seen
    await turnWheel(page, -100);
    assert.equal(await hostScroll(page), 50, "the article scrolls back first");
  });
});

test("in the middle of the article the wheel is the article's both ways, and with Ctrl it sizes the article's text", async () => {
  await withFrame({ before: 100 }, async (page, frame) => {
    const size = (): Promise<number> =>
      frame.locator('[data-command="text.size"]').inputValue().then(Number);
    await page.evaluate(() => scrollTo(0, 60));
    await page.mouse.move(300, 250);
    await turnWheel(page, 600);
    for (const dy of [200, -200, 200, -200]) {
      await turnWheel(page, dy);
      assert.equal(await hostScroll(page), 60, `a turn by ${dy}`);
    }
    const before = await size();
    await page.keyboard.down("Control");
    await turnWheel(page, -40);
    await page.keyboard.up("Control");
    await frame.waitForFunction(
      (old) =>
        Number(document.querySelector<HTMLInputElement>('[data-command="text.size"]')?.value) > old,
      before,
    );
    assert.equal(await hostScroll(page), 60);
    assert.equal(await page.evaluate(() => visualViewport?.scale), 1);
  });
});

test("within a frame too the browser's own keys are never prevented", async () => {
  await withFrame({ before: 40 }, async (page, frame) => {
    await page.mouse.click(300, 300, { delay: 120 });
    await frame.waitForFunction(() => document.activeElement?.id === "canvas");
    assert.deepEqual(await preventedKeys(frame), []);
  });
});

test("at the article's beginning the wheel upwards is the host's", async () => {
  await withFrame({ before: 100 }, async (page) => {
    await page.evaluate(() => scrollTo(0, 90));
    await page.mouse.move(300, 250);
    await turnWheel(page, -90);
    assert.ok((await hostScroll(page)) < 90);
  });
});

test("Tab goes from the host through the explorer and out, and Shift+Tab back", async () => {
  await withFrame({}, async (page) => {
    const active = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");
    await page.focus("#host-field");
    let stops = 0;
    do {
      await page.keyboard.press("Tab");
    } while ((await active()) === "explorer" && ++stops < 40);
    assert.equal(await active(), "host-link");
    assert.ok(stops >= 5, `${stops} stops in the explorer`);
    for (let back = 0; back <= stops; ++back) await page.keyboard.press("Shift+Tab");
    assert.equal(await active(), "host-field");
  });
});

test("a link that is seen when it has the focus leads past the whole explorer", async () => {
  await withFrame({}, async (page, frame) => {
    const active = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");
    await page.focus("#host-field");
    await page.keyboard.press("Tab");
    assert.equal(await frame.evaluate(() => document.activeElement?.id), "skip");
    assert.equal(await frame.innerText("#skip"), "Skip the explorer");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await active(), "host-link");
  });
});

test("a drag that is let go outside the frame has ended", async () => {
  await withFrame({ before: 40 }, async (page, frame) => {
    await page.mouse.move(150, 330);
    await page.mouse.down();
    await page.mouse.move(300, 360, { steps: 4 });
    await page.mouse.move(1000, 380, { steps: 4 });
    await page.waitForTimeout(120);
    await page.mouse.up();
    await untilStill(frame);
    const after = await page.screenshot({ clip: { x: 0, y: 60, width: 800, height: 500 } });
    await page.mouse.move(200, 450, { steps: 3 });
    await page.mouse.move(1000, 700);
    await untilStill(frame);
    const later = await page.screenshot({ clip: { x: 0, y: 60, width: 800, height: 500 } });
    assert.ok(after.equals(later), "the selection went on growing");
  });
});

test("a host whose own policy allows no more than the frame can frame the explorer", async () => {
  await withPage(browser, {}, async ({ page, address, problems }) => {
    const { origin } = new URL(address);
    const policy = `default-src 'none'; frame-src ${origin}; base-uri 'none'; form-action 'none'`;
    const html = `<!doctype html><title>Host</title><iframe src="${address}" width="800" height="500"></iframe>`;
    const host = await serveHostPage(html, { "Content-Security-Policy": policy });
    try {
      await page.goto(host.address);
      await exploredFrame(page);
      assert.deepEqual(problems, []);
    } finally {
      await host.close();
    }
  });
});

test("a host whose own policy allows the explorer's script and frame alone can use the element", async () => {
  await withPage(browser, {}, async ({ page, address, problems }) => {
    const { origin } = new URL(address);
    const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}`;
    const html = `<!doctype html><title>Host</title><script src="${address}embed.js" async></script>
      <article-explorer height="500"><p>Ada Lovelace lived in London.</p></article-explorer>`;
    const host = await serveHostPage(html, { "Content-Security-Policy": policy });
    try {
      await page.goto(host.address);
      const frame = await exploredFrame(page);
      assert.match((await frame.textContent("#article")) ?? "", /Ada Lovelace/);
      assert.deepEqual(problems, []);
    } finally {
      await host.close();
    }
  });
});

test("a sandbox with scripts and its own origin works in full", async () => {
  await withFrame({ attributes: 'sandbox="allow-scripts allow-same-origin"' }, async (_, frame) => {
    assert.ok(await frame.isHidden("#obstacle"));
  });
});

test("a sandbox without an origin says what it lacks, and the article can be read", async () => {
  await withPage(browser, {}, async ({ page, address }) => {
    const host = await serveHostPage(hostWithFrame(address, 'sandbox="allow-scripts"'));
    try {
      await page.goto(host.address);
      const frame = page.frames()[1];
      assert.ok(frame);
      await frame.waitForSelector("#obstacle:not([hidden])");
      assert.match((await frame.textContent("#obstacle")) ?? "", /sandbox/);
      assert.ok(((await frame.textContent("#article")) ?? "").length > 1000);
    } finally {
      await host.close();
    }
  });
});

test("eighteen explorers on one page all explore their article", async () => {
  await withPage(browser, {}, async ({ page, address }) => {
    const frame = `<iframe src="${address}" style="width:400px;height:300px"></iframe>`;
    const host = await serveHostPage(`<!doctype html><title>Many</title>${frame.repeat(18)}`);
    try {
      await page.goto(host.address);
      const frames = page.frames().slice(1);
      assert.equal(frames.length, 18);
      for (const each of frames) await untilAnalysed(each);
    } finally {
      await host.close();
    }
  });
});
