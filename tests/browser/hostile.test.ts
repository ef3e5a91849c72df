import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Browser } from "playwright-core";
import { launchChromium } from "../support/browser.js";
import { pasteArticle, untilStill, withExplorer } from "../support/explorer.js";
import { test } from "../support/timed_test.js";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const kHostileText = `# <img src=/ae-probe onerror="window.aeProbe=1">

Read <a href="javascript:window.aeProbe=1">this</a> and [that](javascript:window.aeProbe=1) and javascript:window.aeProbe=1 today.

<svg onload="window.aeProbe=1"></svg><iframe srcdoc="<script>parent.aeProbe=1</script>"></iframe> was said by "><script>window.aeProbe=1</script> on 3 May 2025.

data:text/html,<script>opener.aeProbe=1</script> and vbscript:msgbox(1) are addresses, too.
`;

test("nothing in a hostile article runs or is requested, whatever is clicked", async () => {
  await withExplorer(browser, {}, async ({ page, requests, problems }) => {
    const atFirst = requests.length;
    let opened = 0;
    page.context().on("page", () => ++opened);
    await pasteArticle(page, kHostileText);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>(
        "#article *, #panels li button",
      )) {
        element.click();
      }
    });
    for (let y = 120; y < 700; y += 40) {
      await page.mouse.click(420, y, { delay: 30 });
    }
    await untilStill(page);
    assert.equal(await page.evaluate(() => Reflect.get(window, "aeProbe")), undefined);
    assert.deepEqual(requests.slice(atFirst), []);
    assert.equal(opened, 0);
    assert.deepEqual(problems, []);
  });
});

test("the mirror of a hostile article is text: it holds no element of the article's own", async () => {
  await withExplorer(browser, {}, async ({ page }) => {
    await pasteArticle(page, kHostileText);
    const foreign = await page.evaluate(
      () =>
        document.querySelectorAll("#mirror :is(img, svg, iframe, script, a, object, embed)").length,
    );
    assert.equal(foreign, 0);
    assert.match((await page.textContent("#article")) ?? "", /<img src=\/ae-probe/);
  });
});
