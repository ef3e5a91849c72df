#!/bin/sh
# nicknames.sh NAMES.csv: one line a first name, "william bill will", from carltonnorthern/nicknames.
set -eu
echo "# First names and their short forms: the name first (carltonnorthern/nicknames, Apache-2.0)."
awk -F, '$2 == "has_nickname" {
  if ($1 != name) { if (name != "") print line; name = $1; line = $1 }
  line = line " " $3
} END { print line }' "$1"
