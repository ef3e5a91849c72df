// Files and texts that are dropped on the page.

/** Lets files and texts be dropped anywhere on the page. */
export function acceptDrops(
  dropped: (files: readonly File[], transfer: DataTransfer) => void,
): void {
  const mark = (over: boolean): void => {
    document.documentElement.classList.toggle("drop-target", over);
  };
  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    mark(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  document.addEventListener("drop", (event) => {
    mark(false);
    if (!event.dataTransfer) return;
    event.preventDefault();
    dropped([...event.dataTransfer.files], event.dataTransfer);
  });
}
