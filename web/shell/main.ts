// Starts the page: loads the explorer while the article can already be pasted, then hands over, or says why it can't.
import { language, page as words } from "../generated/words.js";
import demonstration from "../../assets/samples/open-models.md";
import { articleOfPage } from "../import/extract_article.js";
import { receivePage } from "../import/sent_page.js";
import { serveHost } from "./embedded.js";
import { ExplorerPage, type Requests } from "./explorer_page.js";
import { obstacleSentence, showObstacle, showReadableText } from "./fallback.js";
import { isFirstVisit } from "./first_visit.js";
import { BrowserText } from "./glyphs.js";
import { Installation } from "./installation.js";
import { Intake } from "./intake.js";
import { LibraryDoor } from "./library_door.js";
import { loadModule } from "./load_module.js";
import { Notice } from "./notice.js";
import { byId, pageElements, type PageElements } from "./page_elements.js";
import { articleOfOpener, openInFull } from "./open_in_full.js";
import { PageTasks } from "./page_tasks.js";
import { PasteDialog } from "./paste_dialog.js";
import type { Session } from "./session.js";
import { Storage } from "../storage/storage.js";
import { articleFromTransfer } from "./transfer.js";

function inMegabytes(bytes: number): string {
  const digits = bytes < 1e6 ? 2 : 1;
  return (bytes / 1e6).toLocaleString(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function showProgress(page: PageElements, received: number, total: number): void {
  page.progress.value = received / total;
  page.progressLabel.textContent = words.loading(inMegabytes(received), inMegabytes(total));
}

/** Until the explorer listens itself, a paste is kept for it. */
function listenEarly(intake: Intake): () => void {
  const paste = (event: ClipboardEvent): void => {
    const inField = event.target instanceof HTMLElement && event.target.matches("textarea, input");
    if (event.clipboardData && !inField) intake.article(articleFromTransfer(event.clipboardData));
  };
  document.addEventListener("paste", paste);
  return () => document.removeEventListener("paste", paste);
}

/** The explorer asks with addresses of texts; the answers come after its call has returned. */
function makeHost(requests: Requests, read: (address: number, length: number) => string): object {
  return {
    copy: (address: number, length: number) => {
      const text = read(address, length);
      queueMicrotask(() => void requests.copy(text));
    },
    openLink: (address: number, length: number) => {
      const url = read(address, length);
      queueMicrotask(() => requests.openLink(url));
    },
    saveFile: (...places: number[]) => {
      const [name, type, text] = [0, 2, 4].map((at) => read(places[at] ?? 0, places[at + 1] ?? 0));
      const file = { name: name ?? "", type: type ?? "", text: text ?? "" };
      queueMicrotask(() => requests.saveFile(file));
    },
    askForPaste: () => queueMicrotask(() => requests.askForPaste()),
    openInFull: () => queueMicrotask(() => requests.openInFull()),
    buildEmbed: () => queueMicrotask(() => requests.buildEmbed()),
    askPage: (address: number, length: number) => {
      const task = read(address, length);
      queueMicrotask(() => requests.askPage(task));
    },
    askForEmbeddings: () => queueMicrotask(() => requests.askForEmbeddings()),
  };
}

interface Beginning {
  readonly session: Session;
  readonly intake: Intake;
  readonly tasks: PageTasks;
  readonly library: LibraryDoor;
  readonly framed: boolean;
}

/** What was pasted meanwhile, what a tab or the address brings, the article of the last visit, or else the demonstration: true for that. */
async function openFirst(beginning: Beginning): Promise<boolean> {
  const { session, intake, tasks, library, framed } = beginning;
  library.tellAtFirst();
  await session.recallTaste();
  intake.deliverTo(
    (article) => session.replace(article),
    () => tasks.do("take-back"),
  );
  const waiting = intake.takeWaiting() ?? (framed ? undefined : await articleOfOpener());
  if (waiting) {
    session.open(waiting);
    return false;
  }
  if (await tasks.openAddress()) return false;
  const reopened = await session.reopen();
  if (reopened === "damaged") library.tellDamaged();
  return reopened !== "opened" && session.show({ text: demonstration });
}

/** Past all of the explorer, for those who come through it on a page around it. A link's own jump would change the address. */
function letSkip(framed: boolean): void {
  const link = byId("skip", HTMLAnchorElement);
  const behind = byId("behind", HTMLElement);
  link.hidden = !framed;
  // A stop only while it is stood on: from an element that is none, Chromium goes round within the frame.
  behind.addEventListener("blur", () => behind.removeAttribute("tabindex"));
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.body.append(behind);
    behind.tabIndex = 0;
    behind.focus();
  });
}

async function start(): Promise<void> {
  const page = pageElements();
  const framed = window.top !== window.self;
  const embedded = framed && new URLSearchParams(location.search).has("embed");
  letSkip(framed);
  const notice = new Notice(page.notice);
  const intake = new Intake(notice);
  const dialog = new PasteDialog({
    pasted: (text) => intake.text(text),
    chosen: (files) => void intake.files(files),
    addressed: (address) => intake.address(address),
    closed: () => page.canvas.focus({ preventScroll: true }),
    plainView: () => page.plainButton.click(),
  });
  page.pasteButton.addEventListener("click", () => void dialog.ask());
  page.typeButton.addEventListener("click", () => dialog.show());
  const stopListening = listenEarly(intake);
  receivePage((html) => intake.article(articleOfPage(html)));

  const text = new BrowserText();
  const nothing = (): void => undefined;
  const requests: Requests = {
    copy: () => Promise.resolve(false),
    openLink: nothing,
    askForPaste: nothing,
    openInFull: nothing,
    buildEmbed: nothing,
    saveFile: nothing,
    askPage: nothing,
    askForEmbeddings: nothing,
  };
  const options = {
    canvas: page.canvas,
    aeText: text,
    aeHost: makeHost(requests, (address, length) => text.read(address, length)),
  };
  try {
    const opening = embedded ? Storage.none() : Storage.open();
    const module = await loadModule(options, (r, t) => showProgress(page, r, t));
    text.attach(module);
    const storage = await opening;
    const closed = (): void => page.canvas.focus({ preventScroll: true });
    const session = (): Session => explorer.session;
    const library = new LibraryDoor({ storage, notice, session, closed });
    const parts = { page, notice, intake, dialog, storage, library, framed };
    const explorer = new ExplorerPage(module, parts, requests);
    stopListening();
    requests.openInFull = () => openInFull(explorer.session.article);
    const tasks = new PageTasks({
      explorer,
      notice,
      storage,
      intake,
      copy: (content) => requests.copy(content),
      ...(!embedded && { dialog, library }),
      closed,
      demonstration,
    });
    requests.buildEmbed = () => void tasks.buildEmbed();
    requests.askPage = (task) => tasks.do(task);
    intake.offerShared((file) => void tasks.openFile(file));
    if (embedded) {
      serveHost(explorer, page, intake, (late) => tasks.openAddress(late), demonstration);
      return;
    }
    page.libraryButton.hidden = false;
    page.libraryButton.addEventListener("click", () => void library.open());
    const demonstrates = await openFirst({
      session: explorer.session,
      intake,
      tasks,
      library,
      framed,
    });
    // Who comes with an article of their own wants to read it.
    if (demonstrates && !framed && explorer.door.draws && isFirstVisit())
      explorer.run("tour.start", {});
    if (!framed) new Installation({ notice, session: explorer.session }).begin();
  } catch (failure) {
    console.warn(failure);
    showObstacle(page, obstacleSentence(failure));
    const read = (article: { readonly text: string }): undefined => {
      showReadableText(page.article, article.text);
    };
    intake.deliverTo(read);
    read(intake.takeWaiting() ?? { text: demonstration });
  }
}

void start();
