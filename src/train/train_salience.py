#!/usr/bin/env python3
"""Learns assets/models/salience.tsv: weights by which the best sentences of a text are most like people's summaries of it.

    train_salience.py CLI SUMMARIES assets/models/salience.tsv

CLI is the program built with the weights that stand in the file now, none of them 0; SUMMARIES is the train part of GUM's
summaries (Liu & Zeldes 2023; JSON lines with "text", "open", "human_summaries"). Only texts with an open licence are used.
Starting from the present weights, each is multiplied by the factors below in turn while the mean of ROUGE-1 and ROUGE-2 F1 (Lin
2004) of the two, three and four best sentences, each as a share of what the first sentences reach, still rises.
"""
import collections
import json
import re
import subprocess
import sys

FACTORS = (0.5, 0.7, 1.4, 2.0)
SIZES = (2, 3, 4)
ROUNDS = 4
LEAST_GAIN = 0.001


def words(text):
    return re.findall(r"[a-z0-9]+", text.lower())


def rouge(candidate, references, n):
    count = lambda tokens: collections.Counter(zip(*(tokens[i:] for i in range(n))))
    found, total = count(candidate), 0
    hits = sum(sum((count(reference) & found).values()) for reference in references)
    total = sum(sum(count(reference).values()) + sum(found.values()) for reference in references)
    return 2 * hits / total if total else 0.0


class Text:
    """One text: the features of its sentences, and what a choice of them is worth."""

    def __init__(self, line, answer, names, weights):
        text = line["text"].encode()
        self.sentences = [words(text[s["begin"]:s["end"]].decode()) for s in answer["sentences"]]
        self.references = [words(summary) for summary in line["human_summaries"]]
        contributions = [{r["feature"]: r["contribution"] for r in s["reasons"]} for s in answer["sentences"]]
        self.values = [[c.get(name, 0.0) / weights[name] for name in names] for c in contributions]
        self.known = {}

    def worth(self, chosen):
        key = tuple(sorted(chosen))
        if key not in self.known:
            summary = [word for i in key for word in self.sentences[i]]
            self.known[key] = [rouge(summary, self.references, n) for n in (1, 2)]
        return self.known[key]

    def best(self, weights, size):
        score = [sum(v * w for v, w in zip(values, weights)) for values in self.values]
        return sorted(range(len(score)), key=lambda i: -score[i])[:size]


def quality(texts, choose):
    sums = [0.0, 0.0]
    for text in texts:
        for size in SIZES:
            sums = [a + b for a, b in zip(sums, text.worth(choose(text, size)))]
    return sums


def gain(texts, weights, lead):
    reached = quality(texts, lambda text, size: text.best(weights, size))
    return sum(a / b for a, b in zip(reached, lead))


def improve(texts, weights):
    lead = quality(texts, lambda text, size: range(min(size, len(text.sentences))))
    best = gain(texts, weights, lead)
    for _ in range(ROUNDS):
        before = best
        for i in range(len(weights)):
            for factor in FACTORS:
                tried = weights[:i] + [weights[i] * factor] + weights[i + 1:]
                reached = gain(texts, tried, lead)
                if reached > best + LEAST_GAIN:
                    best, weights = reached, tried
        print(f"{best / 2:.3f} of the first sentences' ROUGE", file=sys.stderr)
        if best == before:
            break
    return weights


def main(cli, summaries, path):
    head = [line for line in open(path) if line.startswith("#")]
    weights = {line.split("\t")[0]: float(line.split("\t")[1]) for line in open(path) if "\t" in line}
    lines = [line for line in map(json.loads, open(summaries)) if line["open"]]
    batch = "".join(json.dumps({"id": line["id"], "text": line["text"]}) + "\n" for line in lines)
    answers = subprocess.run([cli, "analyze", "--jsonl"], input=batch, capture_output=True, text=True, check=True).stdout
    texts = [Text(line, json.loads(answer), list(weights), weights) for line, answer in zip(lines, answers.splitlines())]
    learned = improve(texts, list(weights.values()))
    with open(path, "w") as out:
        out.writelines(head)
        out.writelines(f"{name}\t{weight:.3f}\n" for name, weight in zip(weights, learned))


if __name__ == "__main__":
    main(*sys.argv[1:])
