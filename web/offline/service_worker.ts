// The page without a connection: what it needs is kept when it is first visited, what it fetches on demand when it is first used.
// A new version is fetched whole beside the old one, and takes over when the person says so or when no page is open any more.

/** Filled in by the build; paths are relative to the page's folder. */
declare const __OFFLINE__: {
  /** Differs for every build that differs. */
  readonly version: string;
  /** What the page names if it is of this build. */
  readonly script: string;
  /** Needed by every visit. */
  readonly first: readonly string[];
  /** Needed by some. */
  readonly later: readonly string[];
};

interface LateEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface AnsweredEvent extends LateEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: "install" | "activate", act: (event: LateEvent) => void): void;
  addEventListener(kind: "fetch", act: (event: AnsweredEvent) => void): void;
  addEventListener(kind: "message", act: (event: MessageEvent<unknown>) => void): void;
}
const worker = self as unknown as WorkerScope;

const { version, script, first, later } = __OFFLINE__;
const page = worker.registration.scope;
// The origin may hold other pages, and other copies of this one.
const prefix = `article-explorer ${page} `;
const current = prefix + version;
const kMatching: CacheQueryOptions = { ignoreVary: true };

async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((cache) => cache.startsWith(prefix));
}

async function keptBefore(address: string): Promise<Response | undefined> {
  for (const cache of await ownCaches()) {
    const kept = await (await caches.open(cache)).match(address, kMatching);
    if (kept) return kept;
  }
  return undefined;
}

/** Files carry a hash of their content in their name, so any copy will do. */
async function fetchFile(cache: Cache, file: string): Promise<void> {
  const address = new URL(file, page).href;
  const response = (await keptBefore(address)) ?? (await fetch(address, { cache: "force-cache" }));
  if (!response.ok) throw new Error(`${file}: status ${response.status}`);
  await cache.put(address, response);
}

/** While a host is being updated it may give the page of another build: then this version has to wait. */
async function fetchPage(cache: Cache): Promise<void> {
  const response = await fetch(page, { cache: "no-cache" });
  const text = await response.text();
  if (!response.ok || !text.includes(script)) throw new Error("the page is of another version");
  // Made anew, as an answer that came by way of a redirection is refused for a page. Its text is not packed any more.
  const headers = new Headers(response.headers);
  for (const header of ["content-encoding", "content-length"]) headers.delete(header);
  await cache.put(page, new Response(text, { headers }));
}

async function install(): Promise<void> {
  const cache = await caches.open(current);
  try {
    await fetchPage(cache);
    for (const file of first) await fetchFile(cache, file);
  } catch (failure) {
    await caches.delete(current);
    throw failure;
  }
}

async function activate(): Promise<void> {
  const before = (await ownCaches()).filter((cache) => cache !== current);
  await Promise.all(before.map((cache) => caches.delete(cache)));
  // Only at the first visit, so that what it fetches from now on is kept; no page changes its version under the person's hands.
  if (before.length === 0) await worker.clients.claim();
}

async function answer(address: string, request: Request): Promise<Response> {
  const cache = await caches.open(current);
  const kept = await cache.match(address, kMatching);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && response.type === "basic") {
    // Full storage costs the copy, not the answer.
    await cache.put(address, response.clone()).catch(() => undefined);
  }
  return response;
}

/** The explorer itself, but not in a host's frame: a host decides when its readers get another version. */
function isPage(address: URL): boolean {
  const bare = address.origin + address.pathname;
  if (address.searchParams.has("embed")) return false;
  return bare === page || bare === `${page}index.html`;
}

const files = new Set([...first, ...later].map((file) => new URL(file, page).href));

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("message", ({ data }) => {
  if (data === "take-over") void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    if (isPage(new URL(request.url))) event.respondWith(answer(page, request));
  } else if (files.has(request.url)) {
    event.respondWith(answer(request.url, request));
  }
});

export {};
