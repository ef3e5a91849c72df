# shellcheck shell=bash
# Talking to the person at the terminal.

say() { printf '%s\n' "$*"; }

# Ends the program with one sentence that says what went wrong.
fail() {
  printf 'emsdk-setup: %s\n' "$*" >&2
  exit 1
}

# Runs a noisy command quietly; its output is shown only if it fails.
quietly() {
  local log
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}
