// One Tab stop for a whole list: arrows, Home and End move within it, so that Tab soon leaves again.

function next(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return items[at + 1];
    case "ArrowUp":
    case "ArrowLeft":
      return items[at - 1];
    case "Home":
      return items[0];
    case "End":
      return items.at(-1);
    default:
      return undefined;
  }
}

/** `selector` names the items below `root`; each has the tabindex -1 but the one that is the list's stop. */
export function makeRoving(root: HTMLElement, selector: string): void {
  const stop = (item: HTMLElement): void => {
    for (const other of root.querySelectorAll<HTMLElement>('[tabindex="0"]')) other.tabIndex = -1;
    item.tabIndex = 0;
  };
  root.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement && target.matches(selector)) stop(target);
  });
  root.addEventListener("keydown", (event) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    if (!target.matches(selector)) return;
    const found = [...root.querySelectorAll<HTMLElement>(selector)];
    const items = found.filter((item) => item.getClientRects().length > 0);
    const item = next(items, items.indexOf(target), event.key);
    if (!item) return;
    event.preventDefault();
    item.focus();
  });
}
