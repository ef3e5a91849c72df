import { join } from "node:path";

/**
 * Resolves "built:NAME" to a file that the C++ build left in its folder.
 * @param {string} modulesFolder
 * @returns {import("esbuild").Plugin}
 */
export function builtModules(modulesFolder) {
  return {
    name: "built-modules",
    setup(build) {
      build.onResolve({ filter: /^built:/ }, (args) => ({
        path: join(modulesFolder, args.path.slice("built:".length)),
      }));
    },
  };
}

/**
 * Emscripten's script asks Node for its modules where it runs there. In a browser that branch is dead.
 * @type {import("esbuild").Plugin}
 */
const withoutNode = {
  name: "without-node",
  setup(build) {
    build.onResolve({ filter: /^(node:)?(module|fs|path|url)$/ }, () => ({
      path: "nothing",
      namespace: "without-node",
    }));
    build.onLoad({ filter: /.*/, namespace: "without-node" }, () => ({ contents: "export {}" }));
  },
};

/**
 * A classic script, so that any bundler and any Blob can carry it; its files are named by the message that starts it.
 * @param {string} modulesFolder
 * @returns {import("esbuild").BuildOptions}
 */
export function workerOptions(modulesFolder) {
  return {
    format: "iife",
    define: { "import.meta.url": "self.location.href" },
    plugins: [builtModules(modulesFolder), withoutNode],
  };
}
