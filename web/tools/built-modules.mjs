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
