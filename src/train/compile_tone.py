#!/usr/bin/env python3
"""Merges three published lexicons into assets/lexicon/tone_en.tsv.

    compile_tone.py LEXICONS > assets/lexicon/tone_en.tsv

Forms of these words that none of the lists has ("slammed") take the value of the word they are formed from, if they are among the
words of wordfreq_en (Speer 2022), which only tells that such a form exists. LEXICONS holds vader/vader_lexicon.txt (Hutto & Gilbert 2014, MIT), afinn/AFINN-en-165.txt (Nielsen 2011, Apache-2.0) and
opinion_lexicon/{positive,negative}-words.txt (Hu & Liu 2004, CC BY 4.0). A word's value is the mean of VADER's rating (-4 to 4)
and AFINN's (-5 to 5, brought to the same scale); the opinion lexicon, which knows only the sign, fills in what neither rates.
Values are hundredths.
"""
import pathlib
import re
import sys

AFINN_SCALE = 0.8     # from -5 … 5 to -4 … 4
OPINION_VALUE = 0.85  # a word that no rater of strength has listed is mostly a weak one
COMMON_OPINION = 5.0  # Zipf frequency from which a word of which only the sign is known has too many senses: "work"
RAREST_FORM = 2.0     # Zipf frequency
# What looks like a form of a word with tone but has lost it.
NOT_FORMS = set("""
allies angeles backwards bless blowing blows clouds comics concerning conservatives densely diamonds does dudes
easter economically exclusively extended extending extends extinctly fairly fats fires fits fitted goodly goods
greatly hacking handed handing hands hanging hardly hugely increases increasing issued issuing james joined joining
joins justly kindly kinds knocks leaves leaving lies lightly likely logically loosely magically mars monsters mostly
naturally negatively news novels numbered objects originally pans passed passes passing patiently patients peaches
physically plots prettily progressing prompted prompting purely quietly rails rapidly regarded regarding regards
rights rockies roses roughly scary sharks shining shooting shoots silently smoking softly specials spirits stables
states steadily strangers topped topping trumps united vaguely wages wells wishing working wrestling
""".split())
WORD = re.compile(r"[a-z][a-z'*+-]*$")
EMOTICON = re.compile(r"[<>]?[:;=8x][-o*']?[)\](\[dp/\|@3oc*>}{s]+$|<3+$|</3$|\^_\^$|-_-$|\[o0]/$")


def ratings(path, encoding="utf-8"):
    for line in path.read_text(encoding).splitlines():
        fields = line.split("\t")
        if len(fields) > 1:
            yield fields[0], float(fields[1])


def signs(folder):
    for name, sign in (("negative", -1), ("positive", 1)):
        for line in (folder / f"{name}-words.txt").read_text("latin-1").splitlines():
            if line and not line.startswith(";"):
                yield line.strip(), sign


def bases(word):
    """What `word` may be a form of: "denied" deny, "slammed" slam, "hailing" hail, "bravely" brave."""
    for end, replacements in (("s", ("",)), ("es", ("",)), ("ies", ("y",)), ("ed", ("", "e")), ("ied", ("y",)),
                              ("ing", ("", "e")), ("ly", ("",)), ("ily", ("y",)), ("ers", ("er",))):
        stem = word[:-len(end)]
        if not word.endswith(end) or len(stem) < 3:
            continue
        for replacement in replacements:
            yield stem + replacement
        if end in ("ed", "ing") and stem[-1] == stem[-2]:
            yield stem[:-1]


def frequencies(folder):
    for line in (folder / "wordfreq_en/wordfreq_en_zipf.tsv").read_text("utf-8").splitlines():
        word, zipf = line.split("\t")
        yield word, float(zipf)


def add_forms(rows, known):
    for word, zipf in known.items():
        base = next((base for base in bases(word) if base in rows), None)
        if word not in rows and base and zipf >= RAREST_FORM and word not in NOT_FORMS:
            yield word, rows[base]


def main(folder):
    vader = dict(ratings(folder / "vader/vader_lexicon.txt"))
    afinn = dict(ratings(folder / "afinn/AFINN-en-165.txt"))
    zipf = dict(frequencies(folder))
    opinion = {}
    for word, sign in signs(folder / "opinion_lexicon"):
        if zipf.get(word, 0) < COMMON_OPINION:
            opinion[word] = opinion.get(word, 0) + sign
    rows = {}
    for word in set(vader) | set(afinn) | set(opinion):
        known = [vader[word]] if word in vader else []
        known += [afinn[word] * AFINN_SCALE] if word in afinn else []
        known = known or [opinion[word] * OPINION_VALUE]
        value = round(100 * sum(known) / len(known))
        lower = word.lower()
        if value and (WORD.match(lower) or EMOTICON.match(lower)):
            rows.setdefault(lower, value)
    rows.update(dict(add_forms(rows, zipf)))
    print("# Tone of English words and emoticons, in hundredths of VADER's scale; made by src/train/compile_tone.py, which names")
    print("# the sources and licences (VADER: MIT; AFINN: Apache-2.0; Opinion Lexicon: CC BY 4.0).")
    for word in sorted(rows):
        print(f"{word}\t{rows[word]}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
