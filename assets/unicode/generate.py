#!/usr/bin/env python3
"""Makes properties.bin from the Unicode Character Database.

    python3 assets/unicode/generate.py /usr/share/unicode assets/unicode/properties.bin

The folder is that of Debian's package unicode-data. README.md describes the file that is written.
"""
import sys
from pathlib import Path

LAST = 0x10FFFF

# The bits of ae::CharClass, in their order.
CLASSES = ["letter", "upper", "lower", "mark", "digit", "number", "punctuation", "symbol", "space", "unspaced",
           "emoji", "control", "right_to_left", "shaped"]
BIT = {name: 1 << position for position, name in enumerate(CLASSES)}

# The values of ae::GraphemeBreak, in their order.
BREAKS = ["Other", "CR", "LF", "Control", "Extend", "ZWJ", "Regional_Indicator", "Prepend", "SpacingMark", "L", "V",
          "T", "LV", "LVT", "Extended_Pictographic"]
# The values of ae::ConjunctPart, in their order.
CONJUNCTS = ["None", "Linker", "Consonant", "Extend"]

UNSPACED = {"Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"}
SHAPED = {"Arabic", "Hebrew", "Syriac", "Thaana", "Nko", "Mandaic", "Mongolian", "Devanagari", "Bengali", "Gurmukhi",
          "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Tibetan",
          "Myanmar", "Khmer", "Tai_Tham", "Balinese", "Javanese", "Sundanese", "Batak", "Cham", "Meetei_Mayek",
          "Limbu", "Lepcha", "Hanifi_Rohingya", "Adlam"}
CONJUNCT_SCRIPTS = {"Bengali", "Devanagari", "Gujarati", "Malayalam", "Oriya", "Telugu"}  # UAX #44, InCB


def read_ranges(path):
    """(first, last, value) of a property file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) >= 2:
            first, _, last = fields[0].partition("..")
            yield int(first, 16), int(last or first, 16), fields[1]


def read_property(path, wanted=None):
    """{code point: value}."""
    return {c: value for first, last, value in read_ranges(path) if wanted is None or value in wanted
            for c in range(first, last + 1)}


def read_unicode_data(path):
    """(code point, category, bidi class, upper, lower), ranges spelled out."""
    first = None
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split(";")
        c = int(fields[0], 16)
        if fields[1].endswith("First>"):
            first = c
            continue
        for each in range(c if first is None else first, c + 1):
            upper, lower = (int(fields[i], 16) if fields[i] else each for i in (12, 13))
            yield each, fields[2], fields[4], upper, lower
        first = None


def category_bits(category):
    bits = {"L": BIT["letter"], "M": BIT["mark"], "P": BIT["punctuation"], "S": BIT["symbol"]}.get(category[0], 0)
    bits |= {"Lu": BIT["upper"], "Lt": BIT["upper"], "Ll": BIT["lower"], "Nd": BIT["digit"], "Nl": BIT["number"],
             "No": BIT["number"], "Cc": BIT["control"], "Cf": BIT["control"]}.get(category, 0)
    return bits


def collect(folder):
    """[(class bits, break and conjunct, to lower, to upper)] of every code point."""
    scripts = read_property(folder / "Scripts.txt")
    spaces = read_property(folder / "PropList.txt", {"White_Space"})
    pictographs = read_property(folder / "emoji" / "emoji-data.txt", {"Extended_Pictographic"})
    breaks = read_property(folder / "auxiliary" / "GraphemeBreakProperty.txt")
    syllabic = read_property(folder / "IndicSyllabicCategory.txt")
    records = [[0, 0, 0, 0] for _ in range(LAST + 1)]
    for c, category, bidi, upper, lower in read_unicode_data(folder / "UnicodeData.txt"):
        bits = category_bits(category) | (BIT["right_to_left"] if bidi in ("R", "AL") else 0)
        records[c] = [bits, 0, lower - c, upper - c]
    for c, record in enumerate(records):
        grapheme = breaks.get(c, "Extended_Pictographic" if c in pictographs else "Other")
        record[0] |= BIT["space"] if c in spaces else 0
        record[0] |= BIT["unspaced"] if scripts.get(c) in UNSPACED else 0
        record[0] |= BIT["shaped"] if scripts.get(c) in SHAPED else 0
        record[0] |= BIT["emoji"] if c in pictographs or grapheme == "Regional_Indicator" else 0
        record[1] = BREAKS.index(grapheme) | CONJUNCTS.index(conjunct(c, grapheme, syllabic, scripts)) << 4
    return records


def conjunct(c, grapheme, syllabic, scripts):
    if scripts.get(c) in CONJUNCT_SCRIPTS and syllabic.get(c) in ("Virama", "Consonant"):
        return "Linker" if syllabic[c] == "Virama" else "Consonant"
    return "Extend" if grapheme in ("Extend", "ZWJ") and c != 0x200C else "None"


def varint(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def zigzag(value):
    return value << 1 if value >= 0 else (-value << 1) - 1


def encode(records):
    runs = []
    for record in map(tuple, records):
        if runs and runs[-1][1] == record:
            runs[-1][0] += 1
        else:
            runs.append([1, record])
    kinds = sorted({record for _, record in runs}, key=lambda r: (-sum(1 for _, other in runs if other == r), r))
    number = {record: index for index, record in enumerate(kinds)}
    out = bytearray(varint(len(kinds)))
    for bits, grapheme, lower, upper in kinds:
        out += varint(bits) + varint(grapheme) + varint(zigzag(lower)) + varint(zigzag(upper))
    for length, record in runs:
        out += varint(length) + varint(number[record])
    return bytes(out)


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(encode(collect(Path(sys.argv[1]))))
