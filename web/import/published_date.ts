// The day on which a web page says that its article was published.

/** What pages call it, the most dependable names first. */
const kMetaNames = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "pdate",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "citation_publication_date",
  "citation_date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "date",
];
/** Records of an article in JSON-LD (schema.org). */
const kArticleType = /Article|BlogPosting|Report$/;
const kMostNodes = 5000;
const kMonths = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec".split("|");
const kMonth = `(${kMonths.join("|")})[a-z]*\\.?`;
const kWritten: readonly {
  readonly form: RegExp;
  readonly order: readonly [0 | 1 | 2, 0 | 1 | 2, 0 | 1 | 2];
}[] = [
  // Places of year, month and day among the groups.
  { form: /^(\d{4})-(\d{2})-(\d{2})(?!\d)/, order: [0, 1, 2] },
  { form: /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/, order: [0, 1, 2] },
  { form: /^(\d{4})(\d{2})(\d{2})(?!\d)/, order: [0, 1, 2] },
  {
    form: new RegExp(`\\b${kMonth}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, "i"),
    order: [2, 0, 1],
  },
  {
    form: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${kMonth},?\\s+(\\d{4})\\b`, "i"),
    order: [2, 1, 0],
  },
];

/** The day that a page's record writes in one of the usual forms, as 2025-03-04; undefined where it is none. */
export function dayOf(written: string | null | undefined): string | undefined {
  const text = (written ?? "").trim();
  for (const { form, order } of kWritten) {
    const groups = form.exec(text)?.slice(1);
    if (!groups) continue;
    const [year, month, day] = order.map((place) => numberOf(groups[place] ?? ""));
    return isoDate(year ?? 0, month ?? 0, day ?? 0);
  }
  return undefined;
}

function numberOf(written: string): number {
  const month = kMonths.indexOf(written.slice(0, 3).toLowerCase());
  return month >= 0 ? month + 1 : Number(written);
}

/** Undefined where the calendar has no such day. */
function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return year >= 1000 && exists ? date.toISOString().slice(0, 10) : undefined;
}

/** As a page's metadata, its marked-up data or the head of its article tell it. */
export function publishedDay(page: Document): string | undefined {
  return dayOfMeta(page) ?? dayOfLinkedData(page) ?? dayOfItem(page) ?? dayOfHead(page);
}

function dayOfMeta(page: Document): string | undefined {
  const found = new Map<string, string>();
  for (const meta of page.querySelectorAll("meta[content]")) {
    const day = dayOf(meta.getAttribute("content"));
    for (const attribute of ["property", "itemprop", "name"]) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (day && name && !found.has(name)) found.set(name, day);
    }
  }
  return kMetaNames.map((name) => found.get(name)).find((day) => day !== undefined);
}

function dayOfLinkedData(page: Document): string | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const day = dayOfRecords(JSON.parse(script.textContent ?? ""));
      if (day) return day;
    } catch {
      // No JSON: another record may be.
    }
  }
  return undefined;
}

/** Without recursion: a hostile page nests deeper than calls may. */
function dayOfRecords(root: unknown): string | undefined {
  const pending: unknown[] = [root];
  for (let seen = 0; pending.length > 0 && seen < kMostNodes; ++seen) {
    const node = pending.shift();
    if (typeof node !== "object" || node === null) continue;
    const { "@type": type, datePublished } = node as Record<string, unknown>;
    const day = typeof datePublished === "string" ? dayOf(datePublished) : undefined;
    if (day && [type].flat().some((name) => kArticleType.test(String(name)))) return day;
    pending.push(...Object.values(node).slice(0, kMostNodes));
  }
  return undefined;
}

function dayOfItem(page: Document): string | undefined {
  for (const item of page.querySelectorAll('[itemprop~="datePublished"], time[pubdate]')) {
    const day = dayOf(item.getAttribute("datetime") ?? item.textContent);
    if (day) return day;
  }
  return undefined;
}

/** A time that stands before the second paragraph of the article; later ones are of other things. */
function dayOfHead(page: Document): string | undefined {
  const article = page.querySelector("article,main");
  const time = article?.querySelector("time[datetime]");
  const second = article?.querySelectorAll("p")[1];
  const isLater =
    time && second && second.compareDocumentPosition(time) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isLater ? undefined : dayOf(time?.getAttribute("datetime"));
}
