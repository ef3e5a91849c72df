// Offsets in code points, which the Web Annotation model counts, of offsets in UTF-16 units.

/** Answers for any offset of the text; made once, then a binary search each. */
export function codePointsOf(text: string): (unit: number) => number {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; ++i) {
    const high = text.charCodeAt(i);
    const low = text.charCodeAt(i + 1);
    if (high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000) pairs.push(++i);
  }
  return (unit) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  };
}
