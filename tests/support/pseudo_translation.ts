// A translation that nobody has to make: every message of the table between ⟦ and ⟧, in letters with accents.
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";

const kPlain = "acdeginorstuyACDEGINORSTUY";
const kAccented = "áćďéğíñóŕšťúýÁĆĎÉĞÍÑÓŔŠŤÚÝ";

function accented(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => kAccented[kPlain.indexOf(letter)] ?? letter);
}

/** A text as it stands in a message. */
function quoted(text: string): string {
  return text.replaceAll("'", "''").replace(/[{}]+/g, "'$&'");
}

function written(element: MessageFormatElement): string {
  switch (element.type) {
    case TYPE.literal:
      return quoted(accented(element.value));
    case TYPE.argument:
      return `{${element.value}}`;
    case TYPE.number:
      return `{${element.value}, number}`;
    case TYPE.pound:
      return "#";
    case TYPE.plural:
    case TYPE.select: {
      const kind = element.type === TYPE.plural ? "plural" : "select";
      const forms = Object.entries(element.options).map(
        ([form, { value }]) => `${form} {${value.map(written).join("")}}`,
      );
      return `{${element.value}, ${kind}, ${forms.join(" ")}}`;
    }
    default:
      throw new Error(`unknown part of a message: ${element.type}`);
  }
}

/** The same groups with every message in its place. */
export function pseudoTranslation(entry: unknown): unknown {
  if (typeof entry === "string")
    return `⟦${parse(entry, { ignoreTag: true }).map(written).join("")}⟧`;
  if (Array.isArray(entry)) return entry.map(pseudoTranslation);
  const groups = Object.entries(entry as Record<string, unknown>);
  return Object.fromEntries(groups.map(([key, each]) => [key, pseudoTranslation(each)]));
}

/** What stands outside of all messages and has letters; "" where all of a text is translated. */
export function untranslated(text: string): string {
  let rest = text;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, "");
  }
  return /\p{L}/u.test(rest) ? text.trim() : "";
}
