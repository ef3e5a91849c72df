// A display without a screen (Xvfb), and a person's hands on it (xdotool, xclip).
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

export class VirtualDisplay {
  private constructor(
    private readonly server: ChildProcess,
    readonly name: string,
  ) {}

  static async open(width: number, height: number): Promise<VirtualDisplay> {
    const screen = `${width}x${height}x24`;
    const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", screen, "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    const pipe = server.stdio[3];
    if (!pipe) throw new Error("Xvfb has no pipe");
    const [number] = (await once(pipe, "data")) as [Buffer];
    return new VirtualDisplay(server, `:${number.toString().trim()}`);
  }

  async close(): Promise<void> {
    const ended = once(this.server, "exit");
    this.server.kill();
    await ended;
  }

  /** For programs that draw on this display, by software as everywhere. */
  get environment(): NodeJS.ProcessEnv {
    return { ...process.env, DISPLAY: this.name, LIBGL_ALWAYS_SOFTWARE: "1" };
  }

  /** Moves, clicks and types as xdotool's arguments say; returns what it prints. */
  hands(...args: string[]): string {
    return this.#run("xdotool", args, "");
  }

  setClipboard(text: string): void {
    // The owner of the selection lives on in the background and must not keep our pipe.
    const outcome = spawnSync("xclip", ["-selection", "clipboard", "-i"], {
      input: text,
      env: this.environment,
      stdio: ["pipe", "ignore", "ignore"],
      timeout: 10_000,
    });
    if (outcome.status !== 0) throw new Error("xclip failed");
  }

  clipboard(): string {
    return this.#run("xclip", ["-selection", "clipboard", "-o"], "");
  }

  #run(program: string, args: readonly string[], input: string): string {
    const options = { input, env: this.environment, encoding: "utf8", timeout: 30_000 } as const;
    const outcome = spawnSync(program, args, options);
    if (outcome.status !== 0) throw new Error(`${program} ${args.join(" ")}: ${outcome.stderr}`);
    return outcome.stdout;
  }
}
