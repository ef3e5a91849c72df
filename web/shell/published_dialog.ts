// The dialog for the day on which an article was published, from which words such as "last Friday" are reckoned.
import { published as words } from "../generated/words.js";
import { button, element, openDialog } from "./elements.js";

export interface PublishedHost {
  /** The day that is known, as 2025-03-04; "" where none is. */
  readonly day: string;
  /** The person has given it, and so can take it back. */
  readonly given: boolean;
  /** The day that is to be taken from now on; "" for what the text itself says. */
  readonly chosen: (day: string) => void;
  readonly closed: () => void;
}

export function askForPublished(host: PublishedHost): void {
  const field = element("input", {
    type: "date",
    id: "published-day",
    min: "1000-01-01",
    max: "9999-12-31",
    value: host.day,
  });
  const note = element("p", { role: "status" });
  const choose = (day: string): void => {
    dialog.close();
    host.chosen(day);
  };
  const set = (): void => {
    if (field.value === "") note.textContent = words.noDay;
    else choose(field.value);
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") set();
  });
  const dialog = openDialog(
    "published-dialog",
    words.heading,
    host.closed,
    element("p", {}, words.why),
    element("label", { htmlFor: field.id }, words.day),
    field,
    note,
    element(
      "p",
      { className: "actions" },
      button(words.set, set, { className: "primary" }),
      ...(host.given ? [button(words.clear, () => choose(""))] : []),
      button(words.cancel, () => dialog.close()),
    ),
  );
  field.focus();
}
