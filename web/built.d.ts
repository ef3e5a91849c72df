// What the C++ build leaves in its folder. The bundler resolves "built:NAME" there: a module is bundled, a .wasm file is
// copied beside the page under a hashed name, and its import is the address relative to the importing script.

declare module "built:explorer.mjs" {
  import type { ModuleFactory } from "./modules.js";
  const createExplorer: ModuleFactory;
  export default createExplorer;
}

declare module "built:headless.mjs" {
  import type { ModuleFactory } from "./modules.js";
  const createHeadless: ModuleFactory;
  export default createHeadless;
}

declare module "built:explorer.wasm" {
  const address: string;
  export default address;
}

declare module "built:headless.wasm" {
  const address: string;
  export default address;
}

declare module "*.css" {
  const text: string;
  export default text;
}

declare module "*.md" {
  const text: string;
  export default text;
}

declare module "*.bin" {
  const address: string;
  export default address;
}
