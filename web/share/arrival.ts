// Opening what a link leads to: its own article, or the view of one that is open or kept. Nothing that the person had is lost.
import { arrival as words, links } from "../generated/words.js";
import type { ExplorerDoor } from "../shell/explorer_door.js";
import type { Notice } from "../shell/notice.js";
import type { NewArticle, Session } from "../shell/session.js";
import type { KeptWork } from "../storage/kept.js";
import { hashOfText, readFragment, readShared, type SharedArticle } from "./link_format.js";
import { findPassage } from "./passage.js";
import { parseState, stateOfLink, stateWithLink } from "./shared_state.js";

const kLongestQuote = 120;

export interface ArrivalHost {
  readonly door: ExplorerDoor;
  readonly session: Session;
  readonly notice: Notice;
  /** The articles that the browser keeps. */
  readonly kept: () => Promise<readonly KeptWork[]>;
  /** Runs a command as if somebody else had given it. */
  readonly run: (command: string, argument: unknown) => void;
  /** Asks for the text that a link does not hold; undefined in a frame, where nobody can be asked. */
  readonly askForText: ((sentence: string) => void) | undefined;
  /** Hands on the next article that the person brings. */
  readonly next: (taker: (article: NewArticle) => Promise<boolean>) => void;
}

/** Opens what the fragment holds; false where it opens nothing, which is then said. */
export async function openFragment(fragment: string, host: ArrivalHost): Promise<boolean> {
  const read = await readFragment(fragment);
  if (typeof read !== "string") return open(read, host);
  host.notice.say(read === "too-large" ? links.tooLarge : words.refusals[read]);
  return false;
}

/** Opens a file that the share dialog has made; false where it is none. */
export async function openSharedFile(json: string, host: ArrivalHost): Promise<boolean> {
  const shared = readShared(json);
  return shared !== undefined && open(shared, host);
}

function open(shared: SharedArticle, host: ArrivalHost): Promise<boolean> {
  const { text, title = "", published = "" } = shared;
  if (text === undefined) return openView(shared, host);
  return openArticle({ text, title, published }, shared, host);
}

/** Where the person has the same text, that is what opens, seen as the link says. Any other of theirs stays the one that is kept
    until the person says otherwise. */
async function openArticle(
  article: NewArticle,
  shared: SharedArticle,
  host: ArrivalHost,
): Promise<boolean> {
  const { session, notice } = host;
  const here = await articlesHere(host);
  const same = here.find(({ text }) => text === article.text);
  if (same) return openOwn(same, shared, host);
  const [mine] = here;
  const keep = host.askForText !== undefined && !mine;
  const opened = session.openAs(article, stateOfLink(shared, parseState(mine?.state ?? "")), {
    keep,
    then: (restored) => show(shared, restored, host),
  });
  if (opened && mine && host.askForText)
    notice.say(
      words.arrived,
      { label: words.goBack, act: () => session.openAs(mine, mine.state, { keep: true }) },
      { label: words.keepThis, act: () => session.keep() },
    );
  return opened;
}

/** What is open, if it is the person's own, and then what else is kept. */
async function articlesHere({ session, kept }: ArrivalHost): Promise<KeptWork[]> {
  const open = session.snapshot();
  return [...(open?.keeps ? [open] : []), ...(await kept())];
}

/** Leads to the link's passage once the article is analysed. */
function show(shared: SharedArticle, restored: boolean, host: ArrivalHost): void {
  const { passage } = shared;
  if (!restored) host.notice.say(words.viewUnreadable);
  if (!passage || !host.session.article) return;
  const { text } = host.session.article;
  if (restored && selects(passage.exact, text, host.door)) return;
  const place = findPassage(text, passage);
  if (!place) {
    host.notice.say(words.passageGone(shortened(passage.exact)));
    return;
  }
  const byte = (unit: number): number => host.door.byteOfUtf16(unit);
  host.run("text.select", { begin: byte(place.begin), end: byte(place.end) });
  const { sentence, begin } = focus(host.door);
  if (sentence === null) return;
  host.run("sentence.select", { sentence });
  // A passage that was no whole sentence is shown as it is.
  const now = focus(host.door);
  const isSentence = now.begin === begin && now.end === place.end;
  if (!isSentence && !place.changed)
    host.run("text.select", { begin: byte(place.begin), end: byte(place.end) });
  if (place.changed) host.notice.say(words.passageChanged);
}

/** As much of a passage as a notice has room for. */
function shortened(exact: string): string {
  return exact.length > kLongestQuote ? `${exact.slice(0, kLongestQuote)}…` : exact;
}

interface Focus {
  readonly begin: number;
  readonly end: number;
  readonly sentence: number | null;
}

function focus(door: ExplorerDoor): Focus {
  const json = door.focusJson;
  return json === "" ? { begin: 0, end: 0, sentence: null } : (JSON.parse(json) as Focus);
}

/** The restored selection is the very passage. */
function selects(exact: string, text: string, door: ExplorerDoor): boolean {
  const { begin, end } = focus(door);
  return end > begin && text.slice(begin, end).startsWith(exact);
}

/** Opens an article that is here as the link shows it, with nothing taken from the person's work on it. */
function openOwn(own: KeptWork, shared: SharedArticle, host: ArrivalHost, keep = true): boolean {
  const work = parseState(own.state);
  const state = work ? stateWithLink(shared, work) : stateOfLink(shared, undefined);
  return host.session.openAs(own, state, { keep, then: (r) => show(shared, r, host) });
}

/** Finds the article among those that are here; else asks for its text. */
async function openView(shared: SharedArticle, host: ArrivalHost): Promise<boolean> {
  const { session } = host;
  const open = session.snapshot();
  const known = [...(open ? [open] : []), ...(await host.kept())];
  const same = await firstWithHash(shared.hash, known);
  const found = same ?? known.find(({ text }) => holds(text, shared));
  if (found) {
    const keep = found !== open || open.keeps;
    if (same) return openOwn(same, shared, host, keep);
    const then = (restored: boolean): void => show(shared, restored, host);
    return session.openAs(found, found.state, { keep, then });
  }
  const sentence = shared.title ? words.textOfTitleMissing(shared.title) : words.textMissing;
  if (!host.askForText) {
    host.notice.say(sentence);
    return false;
  }
  host.next((article) => takeText(article, shared, host));
  host.askForText(sentence);
  return false;
}

/** The text that the person brings for a link; where it is another one, it is explored all the same. */
async function takeText(
  article: NewArticle,
  shared: SharedArticle,
  host: ArrivalHost,
): Promise<boolean> {
  const own = parseState(host.door.savedState);
  const isSame = (await hashOfText(article.text)) === shared.hash && shared.hash !== "";
  if (!isSame && !holds(article.text, shared)) {
    host.notice.say(words.otherText);
    return false;
  }
  const titled = { ...article, title: article.title ?? shared.title ?? "" };
  const state = stateOfLink(isSame ? shared : { hash: "" }, own);
  const then = (restored: boolean): void => show(shared, restored, host);
  return host.session.openAs(titled, state, { keep: true, then });
}

function holds(text: string, { passage }: SharedArticle): boolean {
  return passage !== undefined && findPassage(text, passage) !== undefined;
}

async function firstWithHash(
  hash: string,
  articles: readonly KeptWork[],
): Promise<KeptWork | undefined> {
  if (hash === "") return undefined;
  for (const article of articles) if ((await hashOfText(article.text)) === hash) return article;
  return undefined;
}
