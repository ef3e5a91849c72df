// What was found and noted as W3C Web Annotations (Recommendation, 2017): one AnnotationPage in JSON-LD.
import { passageAt } from "../share/passage.js";
import { codePointsOf } from "./code_points.js";
import type { Findings, Found, FoundNote } from "./findings.js";

interface Body {
  readonly type: "TextualBody";
  readonly purpose: string;
  readonly format: "text/plain";
  readonly value: string;
}

type Selector =
  | { readonly type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string }
  | { readonly type: "TextPositionSelector"; start: number; end: number };

export interface Annotation {
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: string;
  readonly created?: string;
  readonly body?: readonly Body[];
  readonly target: { readonly source: string; readonly selector: readonly Selector[] };
}

export interface AnnotationPage {
  readonly "@context": "http://www.w3.org/ns/anno.jsonld";
  readonly id: string;
  readonly type: "AnnotationPage";
  readonly label: string;
  readonly items: readonly Annotation[];
}

function body(purpose: string, value: string): Body {
  return { type: "TextualBody", purpose, format: "text/plain", value };
}

function bytesOf(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
}

/** The article by its own content (RFC 6920): no address is known that holds it. */
function sourceOf(hash: string): string {
  const base64 = btoa(String.fromCharCode(...bytesOf(hash)));
  return `ni:///sha-256-128;${base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** A UUID of version 8 (RFC 9562): the text's hash and a number, so that one article's annotations keep their names. */
function nameOf(hash: string, number: number): string {
  const count = number.toString(16).padStart(12, "0");
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(12, 15)}-8${hash.slice(15, 18)}-${count}`;
}

/** `hash` is hashOfText of the text: 32 hexadecimal digits. */
export function annotationsOf(findings: Findings, text: string, hash: string): AnnotationPage {
  const point = codePointsOf(text);
  const source = sourceOf(hash);
  const items: Annotation[] = [];
  const add = (
    motivation: string,
    selector: Selector[],
    bodies: Body[],
    created?: string,
  ): void => {
    const id = nameOf(hash, items.length + 1);
    items.push({
      id,
      type: "Annotation",
      motivation,
      ...(created && { created }),
      ...(bodies.length > 0 && { body: bodies }),
      target: { source, selector },
    });
  };
  const position = ({ begin, end }: Pick<Found, "begin" | "end">): Selector => ({
    type: "TextPositionSelector",
    start: point(begin),
    end: point(end),
  });
  const place = ({ begin, end }: Found): Selector[] => [
    { type: "TextQuoteSelector", ...passageAt(text, begin, end) },
    position({ begin, end }),
  ];
  const placeOfNote = ({ quote, before, after, begin, end }: FoundNote): Selector[] => [
    { type: "TextQuoteSelector", exact: quote, prefix: before, suffix: after },
    ...(begin !== undefined && end !== undefined ? [position({ begin, end })] : []),
  ];
  for (const note of findings.notes) {
    const bodies = note.body === "" ? [] : [body("commenting", note.body)];
    const motivation = note.body === "" ? "highlighting" : "commenting";
    add(motivation, placeOfNote(note), bodies, note.created ?? undefined);
  }
  for (const { name, type, mentions } of findings.names)
    for (const mention of mentions)
      add("identifying", place(mention), [body("identifying", name), body("tagging", type)]);
  for (const time of findings.times)
    add("identifying", place(time), [
      ...(time.value === null ? [] : [body("identifying", time.value)]),
      body("tagging", time.type),
    ]);
  for (const quote of findings.quotes)
    add("tagging", place(quote), [
      body("tagging", `${quote.kind} quotation`),
      ...(quote.named ? [body("identifying", quote.speaker)] : []),
    ]);
  for (const figure of findings.figures)
    add("tagging", place(figure), [body("tagging", figure.kind), body("describing", figure.label)]);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: nameOf(hash, 0),
    type: "AnnotationPage",
    label: findings.title ?? "",
    items,
  };
}
