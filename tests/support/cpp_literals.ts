// Texts that stand in C++'s code and read like words for a person.
import type { Literal } from "./literals.js";

/** Comments, headers' names, characters; raw and plain texts. */
const kParts =
  /\/\/.*|\/\*[^]*?\*\/|^\s*#\s*include.*|'(?:\\.|[^'\\\n])+'|R"(?<mark>\w*)\((?<raw>[^]*?)\)\k<mark>"|"(?<text>(?:\\.|[^"\\\n])*)"/gm;

/** As the text is read: "\u201c" is “. */
function unescaped(text: string): string {
  const characters = text.replace(/\\[uU]([0-9a-fA-F]{8}|[0-9a-fA-F]{4})/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  return characters.replace(/\\n/g, "\n").replace(/\\(["\\])/g, "$1");
}

/** Texts with a blank between two letters, or that begin with a capital and a small letter. */
export function wordsInCpp(source: string): Literal[] {
  return [...source.matchAll(kParts)].flatMap(({ groups = {}, index }) => {
    const text = groups.raw ?? (groups.text === undefined ? "" : unescaped(groups.text));
    if (!/\p{L} \p{L}|^\p{Lu}\p{Ll}/u.test(text)) return [];
    return [{ text, line: source.slice(0, index).split("\n").length }];
  });
}
