// Making elements of the page in code, for parts that are fetched when they are needed.

type Child = Node | string;

/** An element with properties (not attributes) and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export function button(text: string, press: () => void, properties = {}): HTMLButtonElement {
  const made = element("button", { type: "button", textContent: text, ...properties });
  made.addEventListener("click", press);
  return made;
}

/** A box or radio button with its words behind it. */
export function ticked(
  type: "checkbox" | "radio",
  words: string,
  properties: Partial<HTMLInputElement>,
): { readonly label: HTMLLabelElement; readonly input: HTMLInputElement } {
  const input = element("input", { type, ...properties });
  return {
    label: element("label", { className: "ticked" }, input, element("span", {}, words)),
    input,
  };
}

/** A modal dialog with a heading, open; it leaves the page when it is closed. */
export function openDialog(
  id: string,
  heading: string,
  closed: () => void,
  ...children: readonly Child[]
): HTMLDialogElement {
  const title = element("h2", { id: `${id}-heading` }, heading);
  const dialog = element("dialog", { id, className: "made" }, title, ...children);
  dialog.setAttribute("aria-labelledby", title.id);
  dialog.addEventListener("close", () => {
    dialog.remove();
    closed();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Copies the content of a field; where the browser refuses, it is left selected. */
export async function copyField(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand("copy");
  }
}
