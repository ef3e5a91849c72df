// The host's side of one frame: answers its `ready`, and again where the frame has been loaded anew.
import {
  fieldsOf,
  marked,
  type Init,
  type PortMessageOfFrame,
  type PortMessageOfHost,
} from "./protocol.js";

export interface ConnectionHost {
  readonly frame: HTMLIFrameElement;
  /** The origin of the frame's address; "null" is that of a sandbox without one. */
  readonly origin: string;
  readonly autoHeight: () => boolean;
  readonly connected: () => void;
  readonly heard: (message: PortMessageOfFrame) => void;
}

export class Connection {
  readonly #host: ConnectionHost;
  readonly #listener = (event: MessageEvent<unknown>): void => this.#greet(event);
  #port: MessagePort | undefined;

  constructor(host: ConnectionHost) {
    this.#host = host;
    window.addEventListener("message", this.#listener);
  }

  say(message: PortMessageOfHost): void {
    this.#port?.postMessage(marked(message));
  }

  end(): void {
    window.removeEventListener("message", this.#listener);
    this.#port?.close();
    this.#port = undefined;
  }

  #greet(event: MessageEvent<unknown>): void {
    const { frame, origin } = this.#host;
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    if (fieldsOf(event.data)?.type !== "ready" || !frame.contentWindow) return;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      const fields = fieldsOf(data);
      if (fields) this.#host.heard(fields as unknown as PortMessageOfFrame);
    };
    const init: Init = { type: "init", autoHeight: this.#host.autoHeight() };
    frame.contentWindow.postMessage(marked(init), origin, [port2]);
    this.#host.connected();
  }
}
