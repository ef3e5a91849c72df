// An article by its address, where the server lets other pages read it.
import { Refused, type ImportedArticle, type ImportRefusal } from "./article.js";
import { kLargestFileBytes, readArticle } from "./readers.js";

const kPatienceMilliseconds = 20_000;

/** Why a page could not be had, beside what may be wrong with its content. */
export type AddressRefusal = ImportRefusal | "not-allowed" | "not-found";

async function readCapped(answer: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > kLargestFileBytes) {
      await reader?.cancel();
      throw new Refused("too-large");
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Asks without cookies and without telling where the question comes from. */
async function ask(address: URL): Promise<Response | AddressRefusal> {
  try {
    const answer = await fetch(address, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(kPatienceMilliseconds),
    });
    return answer.ok ? answer : "not-found";
  } catch {
    // The browser tells no difference between a server that forbids and one that does not answer.
    return "not-allowed";
  }
}

/** The address that a person has written, with or without "https://"; undefined where it is none of a page. */
export function addressOf(written: string): URL | undefined {
  const words = written.trim();
  const address = URL.parse(/^[a-z]+:\/\//i.test(words) ? words : `https://${words}`);
  if (!address || /\s/.test(words) || !/^https?:$/.test(address.protocol)) return undefined;
  const isHost = /\.|^localhost$|^\[/.test(address.hostname) && address.username === "";
  return isHost ? address : undefined;
}

export async function articleAt(address: URL): Promise<ImportedArticle | AddressRefusal> {
  const answer = await ask(address);
  if (typeof answer === "string") return answer;
  const type = answer.headers.get("Content-Type") ?? "text/html";
  try {
    const name = address.pathname.split("/").at(-1) ?? "";
    const byType = /html|pdf|epub|wordprocessingml|text\//.test(type);
    return await readArticle(await readCapped(answer), byType ? "" : name, type);
  } catch (failure) {
    return failure instanceof Refused ? failure.reason : "not-allowed";
  }
}
