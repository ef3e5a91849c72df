# shellcheck shell=bash
# Signed packages of a Debian suite that is not this machine's. The lists, the cache and the (empty) status
# lie in .deps/apt; the machine's sources, lists and status are neither read nor written.

# apt_of SUITE COMMAND...: apt-get against that suite alone.
apt_of() {
  local suite=$1 home=$deps/apt/$1
  shift
  mkdir -p "$home/state/lists/partial" "$home/cache/archives/partial"
  : >"$home/status"
  printf '%s [signed-by=%s] %s %s main\n' {deb,/usr/share/keyrings/debian-archive-keyring.gpg,"$(archive_address)","$suite"} \
    >"$home/sources.list"
  sed 's/^deb /deb-src /' "$home/sources.list" >"$home/source-packages.list"
  cat "$home/source-packages.list" >>"$home/sources.list"
  apt-get -o Dir::Etc::SourceList="$home/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::State="$home/state" -o Dir::State::Status="$home/status" -o Dir::Cache="$home/cache" \
    -o APT::Sandbox::User=root -o Acquire::Check-Valid-Until=false -o Acquire::Languages=none "$@"
}

# fetch_packages_of SUITE FOLDER PACKAGE...: the newest .deb files, verified by the archive's signature.
fetch_packages_of() {
  local suite=$1 folder=$2
  shift 2
  say "    with ${*} of $suite"
  quietly apt_of "$suite" update && (cd "$folder" && quietly apt_of "$suite" download "$@")
}
