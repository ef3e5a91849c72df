// The queue in front of the worker: many calls, one worker, which ends when nothing has been asked of it for a while.
import type { FromWorker, ToWorker } from "../worker/messages.js";
import type { Analysis } from "./analysis.js";
import { AnalyzeError, type AnalyzeErrorCode } from "./errors.js";
import { checkArguments, type AnalyzeOptions } from "./options.js";

/** A worker, in a browser or in Node. */
export interface Thread {
  say(message: ToWorker): void;
  end(): void;
  /** Whether the program has to go on for its sake. */
  hold(needed: boolean): void;
}

export interface ThreadEvents {
  heard(message: FromWorker): void;
  died(reason: string): void;
}

export type StartThread = (events: ThreadEvents) => Promise<Thread>;

/** So long a cancelled worker may take to listen before it is ended. */
const kPatienceMilliseconds = 200;
const kIdleMilliseconds = 10_000;

interface Call {
  readonly id: number;
  readonly text: string;
  readonly options: AnalyzeOptions;
  readonly resolve: (analysis: Analysis) => void;
  readonly reject: (reason: unknown) => void;
  readonly stopListening: () => void;
  /** What the pieces have brought so far. */
  readonly found: Record<string, unknown>;
  settled: boolean;
}

const kCodes: readonly string[] = ["too-large", "out-of-memory"];

export class Analyst {
  readonly #start: StartThread;
  readonly #waiting: Call[] = [];
  #running: Call | undefined;
  #thread: Promise<Thread> | undefined;
  #lastId = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(start: StartThread) {
    this.#start = start;
  }

  analyze(text: string, options: AnalyzeOptions = {}): Promise<Analysis> {
    return new Promise((resolve, reject) => {
      checkArguments(text, options);
      const { signal } = options;
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const aborted = (): void => this.#abort(call);
      const stopListening = (): void => signal?.removeEventListener("abort", aborted);
      const id = ++this.#lastId;
      const call: Call = {
        ...{ id, text, options, resolve, reject, stopListening },
        found: {},
        settled: false,
      };
      signal?.addEventListener("abort", aborted);
      this.#waiting.push(call);
      void this.#next();
    });
  }

  async #next(): Promise<void> {
    if (this.#running) return;
    const call = this.#waiting.shift();
    if (!call) {
      this.#rest();
      return;
    }
    this.#running = call;
    clearTimeout(this.#idle);
    try {
      const thread = await (this.#thread ??= this.#startThread());
      if (this.#running !== call) return;
      thread.hold(true);
      const { published = "", title = "" } = call.options;
      thread.say({ kind: "analyze", id: call.id, text: call.text, published, title });
    } catch (reason) {
      this.#thread = undefined;
      this.#free(call);
      fail(call, "unavailable", `The analysis could not be loaded: ${messageOf(reason)}.`);
    }
  }

  /** Ready once its module is loaded. */
  async #startThread(): Promise<Thread> {
    let loaded: (thread: Thread) => void;
    let refused: (reason: Error) => void;
    const ready = new Promise<Thread>((resolve, reject) => {
      loaded = resolve;
      refused = reject;
    });
    ready.catch(() => undefined);
    const thread = await this.#start({
      heard: (message) => {
        if (message.kind === "ready") loaded(thread);
        else if (message.kind === "unavailable") {
          thread.end();
          refused(new Error(message.reason));
        } else this.#hear(message);
      },
      died: (reason) => {
        refused(new Error(reason));
        if (this.#thread) this.#died(reason);
      },
    });
    thread.hold(true);
    return ready;
  }

  #hear(message: Exclude<FromWorker, { kind: "ready" | "unavailable" }>): void {
    const call = this.#running;
    if (!call || message.id !== call.id) return;
    if (message.kind === "progress") {
      if (!call.settled) call.options.onProgress?.(message.share);
      return;
    }
    if (message.kind === "piece") {
      if (!call.settled) addPiece(call.found, JSON.parse(message.json) as Record<string, unknown>);
      if (!message.last) {
        // A call that was given up waits for the worker to say so.
        if (!call.settled) this.#ask(call.id);
        return;
      }
      if (settle(call)) call.resolve(call.found as unknown as Analysis);
    } else if (message.kind === "broken") {
      this.#endThread();
      const memory = /memory|allocat|RangeError/i.test(message.reason);
      if (memory) fail(call, "out-of-memory", "The memory does not suffice for this text.");
      else fail(call, "failed", `The analysis broke off: ${message.reason}.`);
    } else if (message.kind === "refused") {
      const code = kCodes.includes(message.code) ? (message.code as AnalyzeErrorCode) : undefined;
      fail(call, code ?? "bad-argument", message.message);
    }
    this.#free(call);
  }

  #ask(id: number): void {
    void this.#thread?.then((thread) => thread.say({ kind: "more", id })).catch(() => undefined);
  }

  #died(reason: string): void {
    this.#endThread();
    const call = this.#running;
    if (!call) return;
    fail(call, "failed", `The analysis broke off: ${reason}.`);
    this.#free(call);
  }

  #abort(call: Call): void {
    if (!settle(call)) return;
    call.reject(call.options.signal?.reason);
    const place = this.#waiting.indexOf(call);
    if (place >= 0) this.#waiting.splice(place, 1);
    if (this.#running !== call) return;
    void this.#thread
      ?.then((thread) => thread.say({ kind: "cancel", id: call.id }))
      .catch(() => undefined);
    setTimeout(() => {
      if (this.#running !== call) return;
      this.#endThread();
      this.#free(call);
    }, kPatienceMilliseconds);
  }

  #free(call: Call): void {
    if (this.#running !== call) return;
    this.#running = undefined;
    void this.#next();
  }

  #rest(): void {
    const thread = this.#thread;
    void thread?.then((t) => t.hold(this.#running !== undefined)).catch(() => undefined);
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#endThread(), kIdleMilliseconds);
    // In Node a timer would keep the program from ending.
    (this.#idle as unknown as { unref?: () => void }).unref?.();
  }

  #endThread(): void {
    void this.#thread?.then((thread) => thread.end()).catch(() => undefined);
    this.#thread = undefined;
  }
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

/** Puts a piece's arrays behind what is there of them. */
function addPiece(found: Record<string, unknown>, piece: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(piece)) {
    const before = found[name];
    if (Array.isArray(before) && Array.isArray(value)) {
      for (const record of value) before.push(record);
    } else {
      found[name] = value;
    }
  }
}

/** True the first time only. */
function settle(call: Call): boolean {
  if (call.settled) return false;
  call.settled = true;
  call.stopListening();
  return true;
}

function fail(call: Call, code: AnalyzeErrorCode, sentence: string): void {
  if (settle(call)) call.reject(new AnalyzeError(code, sentence));
}
