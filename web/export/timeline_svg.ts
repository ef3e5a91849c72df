// The times of an article along the calendar, as a drawing that scales: points, spans, and fading ends where a bound is not known.
import { dates, exports as words } from "../generated/words.js";
import type { Findings, FoundTime } from "./findings.js";
import { saidTime } from "./report_lines.js";
import {
  drawing,
  emptyDrawing,
  escaped,
  kDrawingEdge as kEdge,
  kDrawingWidth as kWidth,
  kLetter,
  shortened,
} from "./svg_drawing.js";

const kLane = 24;
const kTop = 56;
const kLongestLabel = 44;
const kDay = 86_400_000;

interface Bar {
  readonly time: FoundTime;
  readonly from: number;
  readonly to: number;
}

interface Placed extends Bar {
  readonly lane: number;
  readonly label: string;
  readonly labelBefore: boolean;
}

function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / kDay;
}

function barsOf(times: readonly FoundTime[]): Bar[] {
  const bars = times.flatMap((time) => {
    const from = time.earliest ?? time.latest;
    const to = time.latest ?? time.earliest;
    return from === null || to === null ? [] : [{ time, from: dayOf(from), to: dayOf(to) + 1 }];
  });
  return bars
    .filter(({ from, to }) => Number.isFinite(from) && to > from)
    .sort((a, b) => a.from - b.from);
}

/** Each bar goes to the first lane where it and its label have room. */
function placeBars(bars: readonly Bar[], x: (day: number) => number): Placed[] {
  const ends: number[] = [];
  return bars.map((bar) => {
    const label = shortened(bar.time.label, kLongestLabel);
    const room = label.length * kLetter + 12;
    const labelBefore = x(bar.to) + room > kWidth - 8;
    const begin = labelBefore ? x(bar.from) - room : x(bar.from);
    const end = labelBefore ? x(bar.to) : x(bar.to) + room;
    let lane = ends.findIndex((taken) => taken + 8 < begin);
    if (lane < 0) lane = ends.length;
    ends[lane] = end;
    return { ...bar, label, labelBefore, lane };
  });
}

const kSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

interface Tick {
  readonly day: number;
  readonly label: string;
}

/** Firsts of years, of months, or days: as many as there is room for. */
function ticksOf(from: number, to: number): Tick[] {
  const most = 10;
  const days = to - from;
  const first = new Date(from * kDay);
  const last = new Date(to * kDay);
  if (days > 365 * 3) {
    const years = last.getUTCFullYear() - first.getUTCFullYear();
    const step = kSteps.find((each) => years / each <= most) ?? 1000;
    const begin = Math.ceil(first.getUTCFullYear() / step) * step;
    const count = Math.floor((last.getUTCFullYear() - begin) / step) + 1;
    return Array.from({ length: Math.max(count, 0) }, (_, i) => {
      const date = new Date(0);
      date.setUTCFullYear(begin + i * step, 0, 1);
      return { day: date.getTime() / kDay, label: String(begin + i * step) };
    });
  }
  if (days > 60) {
    const step = days > 400 ? 3 : 1;
    const months = first.getUTCFullYear() * 12 + first.getUTCMonth();
    return Array.from({ length: 40 }, (_, i) => {
      const month = Math.ceil(months / step) * step + i * step;
      const year = Math.floor(month / 12);
      const day = Date.UTC(year, month % 12, 1) / kDay;
      const label = dates.month(dates.shortMonths[month % 12] ?? "", String(year));
      return { day, label };
    });
  }
  const step = Math.max(1, Math.ceil(days / most));
  return Array.from({ length: most + 1 }, (_, i) => {
    const date = new Date((Math.ceil(from) + i * step) * kDay);
    const month = dates.shortMonths[date.getUTCMonth()] ?? "";
    const label = dates.shortDay(String(date.getUTCDate()), month);
    return { day: date.getTime() / kDay, label };
  });
}

function gradient(id: string, from: string, to: string): string {
  return `<linearGradient id="${id}"><stop offset="0" class="${from}"/><stop offset="1" class="${to}"/></linearGradient>`;
}

function barSvg(bar: Placed, x: (day: number) => number): string {
  const { time, label, labelBefore } = bar;
  const y = kTop + bar.lane * kLane;
  const from = x(bar.from);
  const width = Math.max(x(bar.to) - from, 0);
  const open = time.earliest === null ? "before" : time.latest === null ? "after" : "";
  const far = 60;
  const drawn =
    open !== ""
      ? `<rect fill="url(#${open})" x="${(open === "before" ? from - far : from).toFixed(1)}" y="${y}" width="${far}" height="9" rx="3"/>`
      : width < 9
        ? `<circle class="mark" cx="${(from + width / 2).toFixed(1)}" cy="${y + 4.5}" r="4.5"/>`
        : `<rect class="mark" x="${from.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="9" rx="3"/>`;
  const at = labelBefore ? from - 8 : from + Math.max(width, 5) + 8;
  const anchor = labelBefore ? ' text-anchor="end"' : "";
  return `<g><title>${escaped(saidTime(time))}</title>${drawn}<text x="${at.toFixed(1)}" y="${y + 9}"${anchor}>${escaped(label)}</text></g>`;
}

/** Where no time has a place in the calendar, the drawing says so. */
export function timelineSvg({ times, title }: Findings): string {
  const bars = barsOf(times);
  if (bars.length === 0) return emptyDrawing(title, words.noTimes);
  const first = bars[0]?.from ?? 0;
  const last = bars.reduce((most, { to }) => Math.max(most, to), first + 1);
  const margin = Math.max((last - first) * 0.03, 1);
  const [from, to] = [first - margin, last + margin];
  const x = (day: number): number => kEdge + ((day - from) / (to - from)) * (kWidth - 2 * kEdge);
  const placed = placeBars(bars, x);
  const lanes = placed.reduce((most, { lane }) => Math.max(most, lane + 1), 1);
  const bottom = kTop + lanes * kLane + 8;
  const ticks = ticksOf(from, to).filter(({ day }) => day >= from && day <= to);
  const axis = ticks.map(({ day, label }) => {
    const at = x(day).toFixed(1);
    return `<line class="rule" x1="${at}" y1="${kTop - 12}" x2="${at}" y2="${bottom}"/><text class="soft" x="${at}" y="${bottom + 18}" text-anchor="middle">${escaped(label)}</text>`;
  });
  const fades = `<defs>${gradient("before", "open", "known")}${gradient("after", "known", "open")}</defs>`;
  const ground = `<line class="rule" x1="${kEdge}" y1="${bottom}" x2="${kWidth - kEdge}" y2="${bottom}"/>`;
  const marks = placed.map((bar) => barSvg(bar, x));
  return drawing(title, bottom + 32, [fades, ground, ...axis, ...marks]);
}
