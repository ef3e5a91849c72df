// Who is named with whom, as a drawing that scales: names as shapes by their kind, a line for each two in the same sentences.
import { exports as words, graph } from "../generated/words.js";
import type { Findings, FoundGraph } from "./findings.js";
import {
  drawing,
  emptyDrawing,
  escaped,
  kDrawingEdge,
  kDrawingWidth,
  kLetter,
  shortened,
} from "./svg_drawing.js";

const kTop = 56;
const kRoom = 640;
const kMargin = 70; // for the names of the outermost nodes
const kLongestName = 30;

type Node = FoundGraph["nodes"][number];

interface Point {
  readonly x: number;
  readonly y: number;
}

function placeOf({ x, y }: Node): Point {
  return {
    x: kDrawingEdge + kMargin + x * (kDrawingWidth - 2 * (kDrawingEdge + kMargin)),
    y: kTop + 20 + y * (kRoom - 56),
  };
}

/** As on the screen: the area goes with the mentions. */
function radiusOf({ mentions }: Node): number {
  return Math.min(5 + 2 * Math.sqrt(mentions), 18);
}

function polygon(type: string, { x, y }: Point, radius: number, corners: number): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = (i / corners) * 2 * Math.PI;
    return `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `<polygon class="${type}" points="${points.join(" ")}"/>`;
}

function shapeOf(node: Node): string {
  const at = placeOf(node);
  const radius = radiusOf(node);
  if (node.type === "location") return polygon(node.type, at, radius * 1.15, 4);
  if (node.type === "other") return polygon(node.type, at, radius * 1.05, 6);
  if (node.type === "person")
    return `<circle class="person" cx="${at.x.toFixed(1)}" cy="${at.y.toFixed(1)}" r="${radius.toFixed(1)}"/>`;
  const side = radius * 0.9;
  return `<rect class="organization" x="${(at.x - side).toFixed(1)}" y="${(at.y - side).toFixed(1)}" width="${(2 * side).toFixed(1)}" height="${(2 * side).toFixed(1)}" rx="2"/>`;
}

interface Label extends Point {
  readonly name: string;
  readonly halfWidth: number;
}

function labelOf(node: Node): Label {
  const { x, y } = placeOf(node);
  const name = shortened(node.name, kLongestName);
  return { name, x, y: y + radiusOf(node) + 14, halfWidth: (name.length * kLetter) / 2 };
}

function overlaps(one: Label, other: Label): boolean {
  const near = one.halfWidth + other.halfWidth + 4;
  return Math.abs(one.x - other.x) < near && Math.abs(one.y - other.y) < 15;
}

/** As on the screen, names stand where there is room, those of the most mentioned first. */
function nodesSvg(nodes: readonly Node[]): string[] {
  const taken: Label[] = [];
  return nodes.map((node) => {
    const label = labelOf(node);
    const free = !taken.some((other) => overlaps(label, other));
    if (free) taken.push(label);
    const text = `<text class="halo" x="${label.x.toFixed(1)}" y="${label.y.toFixed(1)}" text-anchor="middle">${escaped(label.name)}</text>`;
    return `<g><title>${escaped(node.name)}</title>${shapeOf(node)}${free ? text : ""}</g>`;
  });
}

/** Where no two names share a sentence, the drawing says so. */
export function graphSvg({ graph: { nodes, edges }, title }: Findings): string {
  if (nodes.length === 0) return emptyDrawing(title, words.noGraph);
  const lines = edges.flatMap(({ a, b, sentences }) => {
    const [one, other] = [nodes[a], nodes[b]];
    if (!one || !other) return [];
    const [from, to] = [placeOf(one), placeOf(other)];
    const width = Math.min(1 + 0.8 * (sentences - 1), 5).toFixed(1);
    const said = escaped(graph.edge(one.name, other.name, sentences));
    return `<line class="link" x1="${from.x.toFixed(1)}" y1="${from.y.toFixed(1)}" x2="${to.x.toFixed(1)}" y2="${to.y.toFixed(1)}" stroke-width="${width}"><title>${said}</title></line>`;
  });
  return drawing(title, kTop + kRoom, [...lines, ...nodesSvg(nodes)]);
}
