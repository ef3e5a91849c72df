#!/usr/bin/env python3
"""Writes assets/lexicon/frequencies_en.txt: common English words by how common they are.

    compile_frequencies.py LEXICONS > assets/lexicon/frequencies_en.txt

LEXICONS holds wordfreq_en/wordfreq_en_zipf.tsv (wordfreq, Robyn Speer; data CC BY-SA 4.0). A line "=58" gives ten times the
Zipf frequency (the logarithm to base 10 of occurrences in a billion words) of the words on the line after it.
"""
import collections
import pathlib
import re
import sys

WORD = re.compile(r"[a-zà-ÿ]+$")
RAREST = 3.2


def main(folder):
    words = collections.defaultdict(list)
    for line in (folder / "wordfreq_en/wordfreq_en_zipf.tsv").read_text("utf-8").splitlines():
        word, zipf = line.split("\t")
        if float(zipf) >= RAREST and WORD.match(word):
            words[round(10 * float(zipf))].append(word)
    print("# English words by frequency, from wordfreq by Robyn Speer (data CC BY-SA 4.0); made by src/train/compile_frequencies.py.")
    for zipf in sorted(words, reverse=True):
        print(f"={zipf}\n{' '.join(sorted(words[zipf]))}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
