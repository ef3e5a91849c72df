#!/usr/bin/env python3
"""Writes assets/models/frequencies.bin: common English words by how common they are.

    compile_frequencies.py LEXICONS assets/models/frequencies.bin

LEXICONS holds wordfreq_en/wordfreq_en_zipf.tsv (wordfreq, Robyn Speer; data CC BY-SA 4.0). The file: "AEZ1"; the number of
words (u32); the upper 24 bits of the FNV-1a hash of each, sorted, as LEB128 differences; ten times the Zipf frequency of each
(the logarithm to base 10 of occurrences in a billion words), a byte.
"""
import pathlib
import re
import struct
import sys

WORD = re.compile(r"[a-zà-ÿ]+$")
RAREST = 3.2


def key(word):
    """The key of hash_word in src/analysis/word_hash.h."""
    value = 2166136261
    for byte in word.encode("utf-8"):
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value >> 8


def leb128(value):
    while value >= 0x80:
        yield value & 0x7F | 0x80
        value >>= 7
    yield value


def main(folder, path):
    tenths = {}
    for line in (folder / "wordfreq_en/wordfreq_en_zipf.tsv").read_text("utf-8").splitlines():
        word, zipf = line.split("\t")
        if float(zipf) >= RAREST and WORD.match(word):
            tenths.setdefault(key(word), round(10 * float(zipf)))  # the list begins with the most frequent
    keys, last = bytearray(), 0
    for k in sorted(tenths):
        keys += bytes(leb128(k - last))
        last = k
    path.write_bytes(b"AEZ1" + struct.pack("<I", len(tenths)) + keys + bytes(tenths[k] for k in sorted(tenths)))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
