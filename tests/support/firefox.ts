// Debian's Firefox, driven over WebDriver BiDi. WebGL needs a display, so it runs in a virtual one.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";

type Json = Record<string, unknown>;

const kFirefox = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
const kDisplay = "/usr/bin/Xvfb";
const kPatienceMilliseconds = 30_000;

const kPreferences: Json = {
  // Software rendering is on Firefox's list of drivers that are refused.
  "webgl.force-enabled": true,
  // Movements take as many frames as the processor can draw in their time, which without a graphics card is few.
  "ui.prefersReducedMotion": 1,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.enabled": false,
  "app.update.enabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "dom.disable_beforeunload": true,
  // Tests paste what they have put on the clipboard.
  "dom.events.testing.asyncClipboard": true,
};

/** The first group of the pattern in what the process says within the time that one has patience. */
function heard(
  process: ChildProcess,
  stream: "stdio3" | "stderr",
  pattern: RegExp,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const source = stream === "stderr" ? process.stderr : process.stdio[3];
    let text = "";
    const fail = (what: string): void => reject(new Error(`${what}: ${text.slice(-2000)}`));
    const timer = setTimeout(() => fail("not a word in time"), kPatienceMilliseconds);
    source?.on("data", (part: Buffer) => {
      text += part.toString();
      const found = pattern.exec(text)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
    process.once("exit", () => fail("ended early"));
  });
}

/** Whatever ends this process ends the other one too. */
function endWithUs(child: ChildProcess): ChildProcess {
  const end = (): void => void child.kill("SIGKILL");
  const endAndLeave = (): void => {
    end();
    process.exit(1);
  };
  process.once("exit", end);
  process.once("SIGTERM", endAndLeave);
  process.once("SIGINT", endAndLeave);
  return child;
}

/** A screen that nobody sees; it tells its number. */
function startDisplay(): ChildProcess {
  const screen = ["-screen", "0", "1400x1000x24", "-nolisten", "tcp"];
  const options = ["-displayfd", "3", ...screen];
  return endWithUs(spawn(kDisplay, options, { stdio: ["ignore", "ignore", "ignore", "pipe"] }));
}

function makeProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), "ae-firefox-"));
  const lines = Object.entries(kPreferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  return profile;
}

function startBrowser(profile: string, display: string): ChildProcess {
  const options = ["--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
  const env = {
    ...process.env,
    DISPLAY: display,
    MOZ_CRASHREPORTER_DISABLE: "1",
    HOME: profile,
  };
  const browser = spawn(kFirefox, [...options, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
    env,
  });
  return endWithUs(browser);
}

export class Firefox {
  readonly #processes: readonly ChildProcess[];
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, (message: Json) => void>();
  #calls = 0;
  /** Errors that pages have logged or thrown. */
  readonly problems: string[] = [];

  private constructor(processes: readonly ChildProcess[], profile: string, socket: WebSocket) {
    this.#processes = processes;
    this.#profile = profile;
    this.#socket = socket;
    socket.on("message", (data) => this.#receive(JSON.parse(String(data)) as Json));
  }

  static async launch(): Promise<Firefox> {
    const display = startDisplay();
    const number = await heard(display, "stdio3", /(\d+)\n/);
    const profile = makeProfile();
    const browser = startBrowser(profile, `:${number}`);
    const address = await heard(browser, "stderr", /WebDriver BiDi listening on (ws:\S+)/);
    const socket = new WebSocket(`${address}/session`);
    await new Promise((done, failed) => socket.once("open", done).once("error", failed));
    const firefox = new Firefox([browser, display], profile, socket);
    await firefox.send("session.new", { capabilities: {} });
    await firefox.send("session.subscribe", { events: ["log.entryAdded"] });
    return firefox;
  }

  async send(method: string, parameters: Json): Promise<Json> {
    const id = ++this.#calls;
    const answer = new Promise<Json>((resolve) => this.#answers.set(id, resolve));
    this.#socket.send(JSON.stringify({ id, method, params: parameters }));
    const timer = setTimeout(
      () => this.#answers.get(id)?.({ error: "timeout", message: method }),
      kPatienceMilliseconds,
    );
    const { result, error, message } = await answer;
    clearTimeout(timer);
    this.#answers.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${String(error)}: ${String(message)}`);
    return result as Json;
  }

  /** A tab of its own. */
  async open(address: string, preload?: string): Promise<FirefoxPage> {
    if (preload) await this.send("script.addPreloadScript", { functionDeclaration: preload });
    const { context } = await this.send("browsingContext.create", { type: "tab" });
    const page = new FirefoxPage(this, String(context));
    await page.resize(1280, 800);
    await page.goto(address);
    return page;
  }

  async close(): Promise<void> {
    const [browser] = this.#processes;
    const ended = new Promise((done) => browser?.once("exit", done));
    const timer = setTimeout(() => browser?.kill("SIGKILL"), kPatienceMilliseconds);
    await this.send("browser.close", {}).catch(() => browser?.kill("SIGKILL"));
    await ended;
    clearTimeout(timer);
    this.#socket.close();
    for (const process of this.#processes) process.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #receive(message: Json): void {
    if (typeof message.id === "number") this.#answers.get(message.id)?.(message);
    const { level, text } = (message.params ?? {}) as Json;
    if (message.method === "log.entryAdded" && level === "error") this.problems.push(String(text));
  }
}

export class FirefoxPage {
  readonly #firefox: Firefox;
  readonly context: string;

  constructor(firefox: Firefox, context: string) {
    this.#firefox = firefox;
    this.context = context;
  }

  async goto(url: string): Promise<void> {
    await this.#firefox.send("browsingContext.navigate", {
      context: this.context,
      url,
      wait: "complete",
    });
  }

  async reload(): Promise<void> {
    await this.#firefox.send("browsingContext.reload", { context: this.context, wait: "complete" });
  }

  async resize(
    width: number,
    height: number,
    devicePixelRatio: number | null = null,
  ): Promise<void> {
    await this.#firefox.send("browsingContext.setViewport", {
      context: this.context,
      viewport: { width, height },
      devicePixelRatio,
    });
  }

  /** The frames within the page. */
  async frames(): Promise<FirefoxPage[]> {
    const { contexts } = await this.#firefox.send("browsingContext.getTree", {
      root: this.context,
    });
    const [top] = contexts as { children: { context: string }[] }[];
    return (top?.children ?? []).map(({ context }) => new FirefoxPage(this.#firefox, context));
  }

  async frame(): Promise<FirefoxPage> {
    const [first] = await this.frames();
    if (!first) throw new Error("the page has no frame");
    return first;
  }

  async close(): Promise<void> {
    await this.#firefox.send("browsingContext.close", { context: this.context });
  }

  /** The value of an expression, by way of JSON. */
  async evaluate<T>(expression: string): Promise<T> {
    const answer = await this.#firefox.send("script.evaluate", {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context: this.context },
      awaitPromise: true,
      userActivation: true,
    });
    const { type, result, exceptionDetails } = answer as {
      type: string;
      result?: { value?: string };
      exceptionDetails?: { text: string };
    };
    if (type !== "success") throw new Error(exceptionDetails?.text ?? "failed");
    return (result?.value === undefined ? undefined : JSON.parse(result.value)) as T;
  }

  async until(condition: string): Promise<void> {
    const end = Date.now() + kPatienceMilliseconds;
    while (!(await this.evaluate<boolean>(`Boolean(${condition})`))) {
      if (Date.now() > end) throw new Error(`never: ${condition}`);
      await new Promise((done) => setTimeout(done, 60));
    }
  }

  async explored(): Promise<void> {
    await this.until(
      "document.documentElement.dataset.analysed === 'true' && document.documentElement.dataset.mirrored === 'true'",
    );
  }

  /** Keys as WebDriver names them; several are held together. */
  async press(...keys: readonly string[]): Promise<void> {
    const down = keys.map((value) => ({ type: "keyDown", value }));
    const up = [...keys].reverse().map((value) => ({ type: "keyUp", value }));
    await this.#act([{ type: "key", id: "keyboard", actions: [...down, ...up] }]);
  }

  async pointer(actions: readonly Json[]): Promise<void> {
    await this.#act([
      { type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions },
    ]);
  }

  async click(x: number, y: number): Promise<void> {
    await this.pointer([
      { type: "pointerMove", x, y },
      { type: "pointerDown", button: 0 },
      { type: "pause", duration: 60 },
      { type: "pointerUp", button: 0 },
    ]);
  }

  async wheel(x: number, y: number, deltaY: number): Promise<void> {
    const scroll = { type: "scroll", x, y, deltaX: 0, deltaY };
    await this.#act([{ type: "wheel", id: "wheel", actions: [scroll] }]);
  }

  async screenshot(path: string): Promise<void> {
    const { data } = await this.#firefox.send("browsingContext.captureScreenshot", {
      context: this.context,
    });
    writeFileSync(path, Buffer.from(String(data), "base64"));
  }

  async #act(actions: readonly Json[]): Promise<void> {
    await this.#firefox.send("input.performActions", { context: this.context, actions });
  }
}

/** WebDriver's names of keys without a character (18.2, Keyboard Actions). */
export const Key = {
  tab: "\uE004",
  enter: "\uE007",
  shift: "\uE008",
  control: "\uE009",
  escape: "\uE00C",
  down: "\uE015",
  f5: "\uE035",
} as const;
