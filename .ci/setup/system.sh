# shellcheck shell=bash
# Packages of the machine's own suite.

build_packages=(clang-19 lld-19 llvm-19 libclang-rt-19-dev clang-format-19 libstdc++-12-dev libc6-dev cmake ninja-build
  ccache python3 xz-utils curl ca-certificates debian-archive-keyring)
# SDL2 comes without its -dev package, which wants the newest version of much that is on a machine already; its headers
# are those of the source that the page is built from.
test_packages=(chromium firefox-esr fonts-noto-core fonts-noto-color-emoji fonts-wqy-microhei
  libsdl2-2.0-0 libgl-dev libgl1-mesa-dri xvfb xdotool xclip)

require_debian() {
  if [[ ! -r /etc/debian_version ]] || ! command -v apt-get >/dev/null; then
    fail "this is not Debian: the toolchain is put together from Debian 12 packages."
  fi
  [[ $(dpkg --print-architecture) == amd64 ]] || fail "only the amd64 architecture is supported."
}

is_installed() { [[ $(dpkg-query --show --showformat '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

as_root() {
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "installing packages needs root: run as root or install sudo."
  fi
}

# What apt would upgrade or remove, from the output of a rehearsal.
disturbed_packages() { awk '/^Remv / || /^Inst [^ ]+ \[/ { printf "%s ", $2 }'; }

# Fails softly where apt does; stops where packages that are already there would change.
rehearse_and_install() {
  local options=(--no-install-recommends --no-upgrade --yes) rehearsal disturbed
  rehearsal=$(apt-get install --simulate "${options[@]}" "$@" 2>&1) || return 1
  disturbed=$(disturbed_packages <<<"$rehearsal")
  [[ -z $disturbed ]] ||
    fail "refused, because installing $* would upgrade or remove ${disturbed}on this machine; bring it up to date first (apt-get upgrade)."
  quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install "${options[@]}" "$@"
}

# Installs what is missing. The first failure may come from an old package list, so it is answered by a fresh one.
install_packages() {
  local missing=() package
  for package in "$@"; do is_installed "$package" || missing+=("$package"); done
  ((${#missing[@]})) || return 0
  say "  installing ${missing[*]}"
  rehearse_and_install "${missing[@]}" 2>/dev/null && return
  say "  refreshing the package lists"
  quietly as_root apt-get update || fail "apt-get update failed; check the network and apt's sources."
  rehearse_and_install "${missing[@]}" ||
    fail "apt could not install ${missing[*]}; check the network, the disk and apt's sources."
}

# Any Node.js from 18 on will do; Debian's own is installed only where there is none.
node_packages() {
  command -v node >/dev/null || echo nodejs
  command -v npm >/dev/null || echo npm
}

require_node() {
  local major
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  ((major >= 18)) || fail "Node.js $(node --version) is too old; version 18 or later is needed."
}
