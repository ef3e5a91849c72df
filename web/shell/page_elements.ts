// The elements of index.html that the shell works with.

export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}

export function pageElements() {
  return {
    canvas: byId("canvas", HTMLCanvasElement),
    welcome: byId("welcome", HTMLElement),
    loading: byId("loading", HTMLElement),
    progress: byId("progress", HTMLProgressElement),
    progressLabel: byId("progress-label", HTMLElement),
    obstacle: byId("obstacle", HTMLElement),
    panels: byId("panels", HTMLElement),
    article: byId("article", HTMLElement),
    status: byId("status", HTMLElement),
    notice: byId("notice", HTMLElement),
    focusCaption: byId("focus-caption", HTMLElement),
    pasteButton: byId("paste-button", HTMLButtonElement),
    typeButton: byId("type-button", HTMLButtonElement),
    libraryButton: byId("library-button", HTMLButtonElement),
    plainButton: byId("plain-button", HTMLButtonElement),
  };
}

export type PageElements = ReturnType<typeof pageElements>;
