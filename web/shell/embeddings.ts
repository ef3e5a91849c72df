// The one file that is fetched later: vectors of words, when a lens is used for the first time.
import embeddingsAddress from "../../assets/models/embeddings.bin";
import type { ExplorerDoor } from "./explorer_door.js";

declare const __EMBEDDINGS_BYTES__: number;

/** `told` is called whenever the explorer knows more: of progress, of the file, or that it will not come. */
export async function fetchEmbeddings(door: ExplorerDoor, told: () => void): Promise<void> {
  try {
    const response = await fetch(embeddingsAddress);
    if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
    const file = await readAll(response.body, (share) => {
      door.tellEmbeddingsProgress(share);
      told();
    });
    door.setEmbeddings(file);
  } catch (failure) {
    console.warn(failure);
    door.tellEmbeddingsProgress(-1);
  }
  told();
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  onProgress: (share: number) => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.length;
    onProgress(Math.min(size / __EMBEDDINGS_BYTES__, 1));
  }
  const file = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}
