// The worker's side: one article at a time, in steps between which it listens.
import { HeadlessJob, type HeadlessModule } from "./headless_door.js";
import type { FromWorker, ToWorker } from "./messages.js";

/** About ten milliseconds of work. */
const kTokensAStep = 10_000;
/** A progress of less is not told. */
const kToldShare = 0.01;

interface Running {
  readonly id: number;
  readonly job: HeadlessJob;
  told: number;
}

export class Server {
  readonly #say: (message: FromWorker) => void;
  readonly #load: (wasm: string) => Promise<HeadlessModule>;
  readonly #channel = new MessageChannel();
  #module: HeadlessModule | undefined;
  #running: Running | undefined;

  constructor(say: (message: FromWorker) => void, load: (wasm: string) => Promise<HeadlessModule>) {
    this.#say = say;
    this.#load = load;
    this.#channel.port1.onmessage = () => this.#step();
  }

  hear(message: ToWorker): void {
    if (message.kind === "start") {
      this.#load(message.wasm).then(
        (module) => {
          this.#module = module;
          this.#say({ kind: "ready" });
        },
        (reason: unknown) => this.#say({ kind: "unavailable", reason: String(reason) }),
      );
    } else if (message.kind === "cancel") this.#cancel(message.id);
    else if (message.kind === "more") this.#goOn(message.id);
    else this.#begin(message);
  }

  #begin({ id, text, published, title }: ToWorker & { kind: "analyze" }): void {
    if (!this.#module) return;
    try {
      const job = new HeadlessJob(this.#module, text, published, title);
      this.#running = { id, job, told: 0 };
      this.#channel.port2.postMessage(undefined);
    } catch (reason) {
      this.#say({ kind: "broken", id, reason: String(reason) });
    }
  }

  #cancel(id: number): void {
    if (this.#running?.id !== id) return;
    this.#running.job.free();
    this.#running = undefined;
    this.#say({ kind: "cancelled", id });
  }

  #step(): void {
    const running = this.#running;
    if (!running) return;
    const { id, job } = running;
    try {
      const share = job.step(kTokensAStep);
      if (share >= running.told + kToldShare || share >= 1) {
        running.told = share;
        this.#say({ kind: "progress", id, share });
      }
      if (share < 1) this.#channel.port2.postMessage(undefined);
      else this.#answer(running);
    } catch (reason) {
      this.#break(id, reason);
    }
  }

  #goOn(id: number): void {
    if (this.#running?.id !== id) return;
    try {
      this.#answer(this.#running);
    } catch (reason) {
      this.#break(id, reason);
    }
  }

  /** One piece: neither side ever holds a long text's answer as a string, and the caller's thread parses a little at a time. */
  #answer({ id, job }: Running): void {
    const { json, last } = job.nextPiece();
    if (last) {
      job.free();
      this.#running = undefined;
    }
    const refusal = json.startsWith('{"error"')
      ? (JSON.parse(json) as { error: { code: string; message: string } }).error
      : undefined;
    this.#say(refusal ? { kind: "refused", id, ...refusal } : { kind: "piece", id, json, last });
  }

  #break(id: number, reason: unknown): void {
    this.#running = undefined;
    this.#say({ kind: "broken", id, reason: String(reason) });
  }
}
