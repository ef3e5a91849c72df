// What the explorer's controls offer to choose between: its panels, its themes. Their names and labels stand in C++ alone
// (src/reader/reader_state.h).
import type { MirrorControl } from "./mirror_sections.js";

export interface Choice {
  /** In commands, links and embeds. */
  readonly name: string;
  /** On the screen. */
  readonly label: string;
  readonly chosen: boolean;
}

const kArguments = { "panel.show": "panel", "theme.set": "theme" } as const;

export function choicesOf(
  controls: readonly MirrorControl[],
  command: keyof typeof kArguments,
): readonly Choice[] {
  return controls
    .filter((control) => control.command === command)
    .map(({ argument, label, pressed = false }) => ({
      name: String(argument[kArguments[command]]),
      label,
      chosen: pressed,
    }));
}

/** Dialogs, notices and plain text are in the theme that is drawn on the canvas. */
export function dressPage(controls: readonly MirrorControl[]): void {
  const { dataset } = document.documentElement;
  const theme = choicesOf(controls, "theme.set").find(({ chosen }) => chosen)?.name ?? "system";
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}
