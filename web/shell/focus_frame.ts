// A frame shows that the keyboard has come to the canvas. Whoever points with a mouse or finger sees where they are.

export function frameKeyboardFocus(canvas: HTMLElement): void {
  let byKeyboard = true;
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Tab") byKeyboard = true;
    },
    { capture: true },
  );
  document.addEventListener(
    "pointerdown",
    () => {
      byKeyboard = false;
      canvas.classList.remove("framed");
    },
    { capture: true },
  );
  canvas.addEventListener("focus", () => canvas.classList.toggle("framed", byKeyboard));
}
