// The shape of a module that Emscripten builds. Its C exports are members with a leading underscore.

/** Takes numbers (addresses, lengths, flags) and gives a number. */
export type CFunction = (...numbers: number[]) => number;

export interface WasmModule {
  /** The memory, as bytes. Growth of the memory replaces it: never keep it in a variable across a call. */
  readonly HEAPU8: Uint8Array;
  readonly HEAPU32: Uint32Array;
  readonly _malloc: CFunction;
  readonly _free: CFunction;
  UTF8ToString(address: number, maxBytes?: number): string;
  stringToUTF8(text: string, address: number, capacity: number): number;
  lengthBytesUTF8(text: string): number;
}

export interface ModuleOptions {
  readonly wasmBinary?: ArrayBuffer | Uint8Array;
  /** Called with the imports; starts the instantiation and hands the result to `received`. */
  readonly instantiateWasm?: (
    imports: WebAssembly.Imports,
    received: (instance: WebAssembly.Instance, module?: WebAssembly.Module) => void,
  ) => Record<string, never>;
  readonly locateFile?: (name: string) => string;
  readonly canvas?: HTMLCanvasElement;
  readonly print?: (line: string) => void;
  readonly printErr?: (line: string) => void;
  readonly onAbort?: (reason: unknown) => void;
  /** What the explorer asks of the page (src/app/web/browser_text.cpp, shell_calls.cpp). */
  readonly aeText?: object;
  readonly aeHost?: object;
}

export type ModuleFactory = <Exports extends WasmModule = WasmModule>(
  options?: ModuleOptions,
) => Promise<Exports>;
