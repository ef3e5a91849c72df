// The running explorer: its parts, and what leads from one to the other.
import { page as words } from "../generated/words.js";
import { Clipboard } from "./clipboard.js";
import { survivesContextLoss } from "./context_loss.js";
import { fetchEmbeddings } from "./embeddings.js";
import { ExplorerDoor, type ExplorerModule } from "./explorer_door.js";
import { showMirrorFocus } from "./focus_caption.js";
import { frameKeyboardFocus } from "./focus_frame.js";
import { Frames } from "./frames.js";
import type { Intake } from "./intake.js";
import { KeptLists } from "./kept_lists.js";
import { Keyboard } from "./keyboard.js";
import type { LibraryDoor } from "./library_door.js";
import { openLink } from "./links.js";
import { Mirror } from "./mirror.js";
import type { MirrorControl } from "./mirror_sections.js";
import type { Notice } from "./notice.js";
import { byId, type PageElements } from "./page_elements.js";
import type { PasteDialog } from "./paste_dialog.js";
import { PlainView } from "./plain_view.js";
import { PointerInput } from "./pointer.js";
import { printAsText } from "./print.js";
import { saveFile, type SavedFile } from "./save_file.js";
import { Session } from "./session.js";
import type { Storage } from "../storage/storage.js";
import { Surface } from "./surface.js";
import { watchSurroundings } from "./surroundings.js";
import { TextAgent } from "./text_agent.js";
import { listenToWheel } from "./wheel.js";
import { WorkLoop } from "./work_loop.js";

/** The step of the commands text.larger and text.smaller. */
const kTextStep = 1.1;

export interface ExplorerPageParts {
  readonly page: PageElements;
  readonly notice: Notice;
  readonly intake: Intake;
  readonly dialog: PasteDialog;
  readonly storage: Storage;
  readonly library: LibraryDoor;
  readonly framed: boolean;
}

/** What the explorer asks for; done after the call in which it asks. */
export interface Requests {
  copy: (text: string) => Promise<boolean>;
  openLink: (url: string) => void;
  askForPaste: () => void;
  askForEmbeddings: () => void;
  openInFull: () => void;
  buildEmbed: () => void;
  saveFile: (file: SavedFile) => void;
  /** Carries out one of kPageTaskNames (src/reader/intent.h). */
  askPage: (task: string) => void;
}

/** Hears what happens, for the page around. */
export interface Follower {
  worked(done: boolean): void;
  drawn(): void;
}

export class ExplorerPage {
  readonly session: Session;
  readonly #parts: ExplorerPageParts;
  readonly #door: ExplorerDoor;
  readonly #frames: Frames;
  readonly #work: WorkLoop;
  readonly #mirror: Mirror;
  readonly #agent: TextAgent;
  readonly #plain: PlainView;
  readonly #lists: KeptLists;
  #surface: Surface | undefined;
  #follower: Follower | undefined;
  #mac = false;
  #zoom = 1;

  constructor(module: ExplorerModule, parts: ExplorerPageParts, requests: Requests) {
    this.#parts = parts;
    const { page, notice, storage, library } = parts;
    page.canvas.hidden = false;
    this.#door = new ExplorerDoor(module, true);
    this.#frames = new Frames(this.#door, () => this.#drawn());
    this.#work = new WorkLoop(this.#door, (done) => this.#worked(done));
    this.#plain = new PlainView(page, () => this.#frames.request());
    const fed = (): void => this.#frames.request();
    this.#mirror = new Mirror({
      door: this.#door,
      panels: page.panels,
      article: page.article,
      status: page.status,
      commanded: () => this.#commanded(),
      left: () => page.canvas.focus({ preventScroll: true }),
    });
    this.session = new Session({
      door: this.#door,
      storage,
      began: () => this.#began(),
      refused: ({ message }) => notice.say(message),
      restored: () => {
        this.#frames.request();
        this.#noticeChange();
      },
      notKept: (problem) => library.tell(problem),
      setAside: () => library.tellSetAside(),
    });
    this.#lists = new KeptLists({
      door: this.#door,
      storage,
      refused: (lists) =>
        notice.say(words.listsRefused, {
          label: words.saveThem,
          act: () => saveFile({ name: "lists.json", type: "application/json", text: lists }),
        }),
      notKept: () => notice.say(words.listsNotKept),
    });
    const { canvas } = page;
    this.#agent = new TextAgent({ canvas, door: this.#door, label: words.textAgent, fed });
    this.#listen(requests);
    printAsText({ findings: () => this.#door.findings, article: () => this.session.article });
    this.#appear();
    void this.#lists.restore().then(fed);
  }

  get door(): ExplorerDoor {
    return this.#door;
  }

  /** What can be chosen in the explorer, with the words on its screen. */
  get controls(): readonly MirrorControl[] {
    return this.#mirror.offered;
  }

  /** The day on which the article was published, as 2025-03-04; "" where that is not known. */
  get published(): string {
    return this.#mirror.published;
  }

  /** Runs a command for somebody else than the person; a refusal is left without a word. */
  run(name: string, argument: unknown): void {
    this.#door.command(name, argument);
    this.#frames.request();
    this.#noticeChange();
  }

  /** What is drawn, as a picture; undefined where nothing is. The drawing is only there in the task in which it was made. */
  async picture(): Promise<Blob | undefined> {
    if (!this.#door.draws) return undefined;
    this.#frames.drawNow();
    const { canvas } = this.#parts.page;
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
    return blob ?? undefined;
  }

  showAsText(text: boolean): void {
    if (!this.#door.draws) return;
    this.#plain.show(text);
    if (!text) this.#frames.request();
  }

  follow(follower: Follower): void {
    this.#follower = follower;
  }

  #listen(requests: Requests): void {
    const { page, dialog, intake } = this.#parts;
    const door = this.#door;
    const fed = (): void => this.#frames.request();
    const { canvas } = page;
    watchSurroundings((surroundings) => {
      this.#mac = surroundings.mac;
      door.setSurroundings(surroundings);
      fed();
    });
    frameKeyboardFocus(canvas);
    new PointerInput({
      canvas,
      door,
      framed: this.#parts.framed,
      fed,
      pressed: () => {
        if (!this.#agent.hasFocus) canvas.focus({ preventScroll: true });
      },
      released: (touch) => this.#released(touch),
    });
    listenToWheel(canvas, door, (factor) => this.#zoomText(factor), fed);
    new Keyboard({
      door,
      mac: this.#mac,
      fed,
      hears: (target) => !this.#plain.isShown && this.#agent.hears(target),
      openSearch: () => this.#openSearch(),
      escape: () => this.#escape(),
    });
    for (const target of [canvas, this.#agent.field]) {
      target.addEventListener("focus", () => this.#focused(true));
      target.addEventListener("blur", () => this.#focused(this.#agent.hasFocus));
    }
    survivesContextLoss(canvas, door, fed);
    const clipboard = new Clipboard({
      door,
      agent: this.#agent.field,
      takesText: () => this.#agent.takesText,
      fed,
      pasted: (article) => intake.article(article),
      droppedFiles: (files) => void intake.files(files),
    });
    requests.copy = (text) => clipboard.write(text);
    requests.openLink = openLink;
    requests.saveFile = saveFile;
    requests.askForPaste = () => void dialog.ask();
    requests.askForEmbeddings = () => void fetchEmbeddings(door, () => this.#commanded());
  }

  #appear(): void {
    const { page } = this.#parts;
    document.documentElement.classList.add("running");
    page.welcome.hidden = true;
    showMirrorFocus(byId("mirror", HTMLElement), page.focusCaption);
    if (this.#door.draws) {
      this.#surface = new Surface(page.canvas, this.#door, () => {
        this.#frames.drawNow();
        this.#frames.request();
      });
      this.#plain.show(false);
      this.#plain.offer();
    } else {
      this.#plain.show(true);
      this.#parts.notice.say(words.noWebGl);
    }
  }

  #drawn(): void {
    this.#surface?.checkRatio();
    this.#parts.page.canvas.style.cursor = this.#door.cursor;
    this.#agent.follow(this.#door.caret);
    this.#noticeChange();
  }

  // What a command sets off must also go on where no frame is drawn.
  #commanded(): void {
    this.#frames.request();
    this.#work.start();
  }

  #began(): void {
    const { dataset } = document.documentElement;
    dataset.analysed = dataset.mirrored = "false";
    this.#work.start();
  }

  #worked(done: boolean): void {
    const analysed = done || this.#door.progress >= 1;
    if (analysed) this.session.analysed();
    document.documentElement.dataset.analysed = String(analysed);
    this.#follower?.worked(analysed);
    this.#frames.request();
    this.#noticeChange();
  }

  #noticeChange(): void {
    this.#mirror.notice();
    this.session.noticeChange();
    this.#lists.noticeChange();
    this.#follower?.drawn();
  }

  // A soft keyboard only comes within the gesture, so the outcome of the press has to be known now.
  #released(touch: boolean): void {
    if (!touch || !this.#door.draws) return;
    for (let settled = 0; settled < 3; ++settled) this.#frames.drawNow();
  }

  #zoomText(factor: number): void {
    this.#zoom *= factor;
    while (this.#zoom >= kTextStep) {
      this.#zoom /= kTextStep;
      this.#door.command("text.larger");
    }
    while (this.#zoom <= 1 / kTextStep) {
      this.#zoom *= kTextStep;
      this.#door.command("text.smaller");
    }
    this.#frames.request();
  }

  #openSearch(): boolean {
    if (this.#agent.takesText) return false;
    const failure = this.#door.command("search.open");
    this.#frames.request();
    return failure === undefined;
  }

  #escape(): void {
    if (this.#agent.takesText) this.#parts.page.canvas.focus({ preventScroll: true });
    else if (this.#parts.framed) this.#parts.page.canvas.blur();
  }

  #focused(focused: boolean): void {
    this.#door.focus(focused);
    this.#frames.request();
  }
}
