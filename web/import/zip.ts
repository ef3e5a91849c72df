// The files of a ZIP archive from a stranger: nothing larger than it says it may be.
import { unzip, type Unzipped } from "fflate";
import { Refused } from "./article.js";

/** What an article's text may unpack to; a bomb of a few kilobytes would fill the memory. */
const kMostBytes = 64 * 1024 * 1024;

/** The entries whose names are wanted, unpacked. Throws Refused. */
export function unpack(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Unzipped> {
  let bytes = 0;
  return new Promise((resolve, reject) => {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
      if (!isWanted(name)) return false;
      bytes += originalSize;
      return bytes <= kMostBytes;
    };
    unzip(archive, { filter }, (error, files) => {
      if (bytes > kMostBytes) reject(new Refused("too-large"));
      else if (error) reject(new Refused("unreadable"));
      else resolve(files);
    });
  });
}
