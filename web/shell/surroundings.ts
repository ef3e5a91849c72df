// What the browser says about the person's preferences and machine.
import type { Surroundings } from "./explorer_door.js";

const kQueries = {
  dark: "(prefers-color-scheme: dark)",
  moreContrast: "(prefers-contrast: more), (forced-colors: active)",
  reducedMotion: "(prefers-reduced-motion: reduce)",
  coarsePointer: "(pointer: coarse)",
} as const;

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

/** Tells the surroundings now and whenever they change. */
export function watchSurroundings(changed: (surroundings: Surroundings) => void): void {
  const queries = Object.entries(kQueries).map(
    ([name, query]) => [name, matchMedia(query)] as const,
  );
  const tell = (): void => {
    const matches = Object.fromEntries(queries.map(([name, query]) => [name, query.matches]));
    changed({ ...(matches as Omit<Surroundings, "mac">), mac: isMac() });
  };
  for (const [, query] of queries) query.addEventListener("change", tell);
  tell();
}
