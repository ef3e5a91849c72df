// Explorer::kept_lists seen from outside: what another tab has added to them.

interface Lists {
  /** The whole object, with what else it holds. */
  readonly json: object;
  readonly lenses: readonly unknown[];
  readonly watched: string;
}

function listsOf(text: string | undefined): Lists | undefined {
  try {
    const json = JSON.parse(text ?? "") as { lenses?: unknown; watched?: unknown };
    const { lenses, watched } = json;
    return {
      json,
      lenses: Array.isArray(lenses) ? lenses : [],
      watched: typeof watched === "string" ? watched : "",
    };
  } catch {
    return undefined;
  }
}

/**
 * What `now` has besides `before`, as lists of their own: lenses, and terms with the headings of their groups. Joined with what
 * a tab has, they bring back nothing that it has deleted. Where `now` can't be read, it is the answer.
 */
export function addedLists(before: string | undefined, now: string): string {
  const lists = listsOf(now);
  if (!lists) return now;
  const known = listsOf(before);
  const lenses = new Set(known?.lenses.map((lens) => JSON.stringify(lens)));
  const lines = new Set(known?.watched.split("\n"));
  const added = lists.watched
    .split("\n")
    .filter((line) => line.startsWith("# ") || !lines.has(line));
  return JSON.stringify({
    ...lists.json,
    lenses: lists.lenses.filter((lens) => !lenses.has(JSON.stringify(lens))),
    watched: added.join("\n"),
  });
}
