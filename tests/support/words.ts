// Tables of words as they are read, and what is made of them.
import * as esbuild from "esbuild";
import { join } from "node:path";
import { cppWords } from "../../web/tools/words/cpp_words.mjs";
import { typescriptWords } from "../../web/tools/words/typescript_words.mjs";
import {
  readTable,
  tableOf,
  type Entry,
  type Group,
  type Message,
} from "../../web/tools/words/word_table.mjs";
import { repository } from "./browser.js";

export const referencePath = join(repository, "assets/words/en.json");

export function referenceTable(): ReturnType<typeof readTable> {
  return readTable(referencePath);
}

/** A message of a made module: a text, or what makes one of values. */
export type MadeMessage = string & ((...values: readonly unknown[]) => string);

/** The module that TypeScript gets of the messages, run. */
export async function madeTypescript(
  messages: Readonly<Record<string, unknown>>,
  language = "en",
): Promise<Record<string, MadeMessage>> {
  const source = typescriptWords(tableOf(language, { sample: messages }));
  const { code } = await esbuild.transform(source, { loader: "ts", format: "esm" });
  const made = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    sample: Record<string, MadeMessage>;
  };
  return made.sample;
}

/** The header and the source that C++ gets of the messages. */
export function madeCpp(
  messages: Readonly<Record<string, unknown>>,
  language = "en",
): { header: string; source: string } {
  const { headers, source } = cppWords(tableOf(language, { sample: messages }));
  return { header: headers.get("sample") ?? "", source };
}

export interface PlacedMessage {
  /** ["page", "tour", "next"] */
  readonly path: readonly string[];
  readonly entry: Exclude<Entry, Group>;
}

/** The messages and lists of a group, in order. */
export function messagesOf(group: Group, path: readonly string[] = []): PlacedMessage[] {
  return [...group.entries].flatMap(([key, entry]) => {
    const here = [...path, key];
    return entry.kind === "group" ? messagesOf(entry, here) : [{ path: here, entry }];
  });
}

export type { Entry, Group, Message };
