# shellcheck shell=bash
# The manifest, downloads and stamps. Needs $root and $deps.

manifest=$root/.ci/toolchain.manifest

# part_field PART COLUMN: one cell of the manifest (2 version, 3 bytes, 4 sha256, 5 path).
part_field() {
  awk -v part="$1" -v column="$2" '$1 == part { print $column; found = 1 } END { exit !found }' "$manifest" ||
    fail "the manifest $manifest names no part '$1'."
}

# A part is done when its stamp holds the version and checksum that the manifest names now.
stamp_text() { printf '%s %s' "$(part_field "$1" 2)" "$(part_field "$1" 4)"; }
is_done() { [[ -f $deps/stamps/$1 && $(<"$deps/stamps/$1") == "$(stamp_text "$1")" ]]; }
mark_done() { mkdir -p "$deps/stamps" && stamp_text "$1" >"$deps/stamps/$1"; }

# The address of the Debian archive, as this machine's own apt is configured.
archive_address() {
  local codename
  # shellcheck source=/dev/null
  codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' \
    "Codename: $codename" 'Component: main' 2>/dev/null | head -n 1
}

# Where apt goes through a proxy, so do we.
use_proxy_of_apt() {
  local AE_PROXY=
  eval "$(apt-config shell AE_PROXY Acquire::http::Proxy)"
  if [[ -n $AE_PROXY && $AE_PROXY != DIRECT ]]; then export http_proxy=${http_proxy:-$AE_PROXY}; fi
}

byte_count() { stat --format %s "$1" 2>/dev/null || echo 0; }

require_space() {
  local needed_mb=$1 free_mb
  mkdir -p "$deps" 2>/dev/null || fail "cannot create the folder $deps."
  free_mb=$(($(df --output=avail -k "$deps" | tail -n 1) / 1024))
  ((free_mb >= needed_mb)) || fail "the disk under $deps has $free_mb MB free, and $needed_mb MB are needed."
}

# Appends to what is there already, and prints every few seconds how far it is. Gives curl's exit status.
copy_with_progress() {
  local address=$1 target=$2 bytes=$3 ticks=0 pid
  curl --fail --location --silent --show-error --connect-timeout 20 --speed-limit 1000 --speed-time 30 \
    --continue-at - --output "$target" "$address" 2>"$deps/downloads/complaint" &
  pid=$!
  trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM # a background process does not hear Ctrl+C
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    ticks=$((ticks + 1))
    if ((ticks % 20 == 0)); then say "    $(($(byte_count "$target") / 1000000)) of $((bytes / 1000000)) MB"; fi
  done
  trap - INT TERM
  wait "$pid"
}

# fetch_rest ADDRESS FILE BYTES: three attempts, each going on where the last one ended.
fetch_rest() {
  local address=$1 target=$2 bytes=$3 attempt status
  if (($(byte_count "$target") > 0)); then say "    resuming after $(byte_count "$target") of $bytes bytes"; fi
  for attempt in 1 2 3; do
    (($(byte_count "$target") < bytes)) || return 0
    status=0
    copy_with_progress "$address" "$target" "$bytes" || status=$?
    case $status in
      0) return ;;
      22 | 37) return 1 ;; # the archive has no such file
      23) fail "could not write to ${target%/*}: the disk is full or not writable." ;;
    esac
    sleep "$attempt"
  done
  return 1
}

# download PART: leaves the verified file in .deps/downloads and its path in $downloaded.
download() {
  local part=$1 bytes sha path archive
  bytes=$(part_field "$part" 3) sha=$(part_field "$part" 4) path=$(part_field "$part" 5)
  downloaded=$deps/downloads/${path##*/}
  [[ -f $downloaded ]] && return
  archive=$(archive_address)
  [[ -n $archive ]] || fail "apt knows no Debian archive on this machine; add one to its sources and run 'apt-get update'."
  require_space $((bytes / 1000000 + 50))
  mkdir -p "$deps/downloads"
  use_proxy_of_apt
  fetch_rest "$archive$path" "$downloaded.part" "$bytes" || return 1
  if ! sha256sum --check --status <<<"$sha  $downloaded.part"; then
    rm -f "$downloaded.part"
    fail "${path##*/} came with the wrong checksum and was deleted; run again, and if that repeats, do not trust the archive."
  fi
  mv "$downloaded.part" "$downloaded"
}

download_or_fail() {
  download "$1" ||
    fail "could not download $1 from the Debian archive ($(tail -n 1 "$deps/downloads/complaint")); check the network and run again, what has come so far is kept."
}
