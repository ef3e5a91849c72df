// A headless Chromium, and the built page served to it as a careful host would serve it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { serveFolder } from "../../web/tools/server.mjs";

declare const __REPOSITORY__: string;

/** The repository's own folder, with its sources and what was built from them. */
export const repository = __REPOSITORY__;
export const pageFolder = process.env.AE_PAGE ?? join(repository, "build/web-release/dist");

/** Pages of the browser's own that are made anew beside every page, at a quarter of its processor time, and never seen. */
const kUnseenPages = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];

/** What Playwright switches off. Chromium takes the last list only, so ours repeats it. */
const kSwitchedOffByPlaywright = [
  "AcceptCHFrame",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "DialMediaRouteProvider",
  "GlobalMediaControls",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "Translate",
  "AutoDeElevate",
  "RenderDocument",
];

const kChromiumFlags = [
  `--disable-features=${[...kSwitchedOffByPlaywright, ...kUnseenPages].join(",")}`,
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function launchChromium(): Promise<Browser> {
  const candidates = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"];
  const executablePath = candidates.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error("no Chromium found: run ./emsdk-setup.sh test");
  return chromium.launch({ executablePath, args: kChromiumFlags });
}

export interface OpenedPage {
  readonly page: Page;
  readonly address: string;
  /** Every request's address, in order. */
  readonly requests: string[];
  /** What reached the server, "METHOD path". */
  readonly served: string[];
  /** What went wrong unasked: uncaught errors, console errors, refusals by the content security policy. */
  readonly problems: string[];
  close(): Promise<void>;
}

export interface PageOptions {
  /** Another build than the one under test. */
  readonly folder?: string;
  /** The path of the host under which the page lies, such as "/a/b". */
  readonly under?: string;
  /** Query and fragment. */
  readonly suffix?: string;
  readonly context?: BrowserContextOptions;
  /** As on a first visit, with the tour; most tests are about later ones. */
  readonly firstVisit?: boolean;
  /** Runs before the page's address is opened: routes, init scripts. */
  readonly prepare?: (page: Page) => Promise<void>;
}

// Of web/shell/first_visit.ts. Sandboxed frames have no storage.
function rememberVisit(): void {
  try {
    localStorage.setItem("article-explorer-visited", "yes");
  } catch {
    return;
  }
}

/** Serves the built page on a free port and opens it in a fresh context. */
export async function openPage(browser: Browser, options: PageOptions = {}): Promise<OpenedPage> {
  const served: string[] = [];
  const log = (line: string): void => void served.push(line);
  const server = await serveFolder(options.folder ?? pageFolder, {
    under: options.under ?? "",
    log,
  });
  const viewport = { width: 1280, height: 800 };
  // A service worker answers instead of the network, past the routes of a test; offline.test.ts is about it and lets it in.
  const serviceWorkers = "block";
  const context = await browser.newContext({ viewport, serviceWorkers, ...options.context });
  const page = await context.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  if (!options.firstVisit) await page.addInitScript(rememberVisit);
  await options.prepare?.(page);
  await page.goto(server.address + (options.suffix ?? ""));
  const close = async (): Promise<void> => {
    await context.close();
    await server.close();
  };
  return { page, address: server.address, requests, served, problems, close };
}

/** Runs `use` on an opened page and closes it afterwards, whatever happens. */
export async function withPage(
  browser: Browser,
  options: PageOptions,
  use: (opened: OpenedPage) => Promise<void>,
): Promise<void> {
  const opened = await openPage(browser, options);
  try {
    await use(opened);
  } finally {
    await opened.close();
  }
}
