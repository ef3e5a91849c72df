#!/usr/bin/env bash
# Article Explorer's toolchain, and the two commands of the README.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
deps=${AE_DEPS:-$root/.deps}

# shellcheck source=.ci/setup/console.sh
. "$root/.ci/setup/console.sh"
# shellcheck source=.ci/setup/fetch.sh
. "$root/.ci/setup/fetch.sh"
# shellcheck source=.ci/setup/system.sh
. "$root/.ci/setup/system.sh"
# shellcheck source=.ci/setup/private-apt.sh
. "$root/.ci/setup/private-apt.sh"
# shellcheck source=.ci/setup/emscripten.sh
. "$root/.ci/setup/emscripten.sh"
# shellcheck source=.ci/setup/libraries.sh
. "$root/.ci/setup/libraries.sh"
# shellcheck source=.ci/setup/web.sh
. "$root/.ci/setup/web.sh"

usage() {
  cat <<'TEXT'
./emsdk-setup.sh         installs the compilers and libraries into .deps (or the folder named by AE_DEPS)
./emsdk-setup.sh run     does that, builds the page, serves it on a local port and prints the address
./emsdk-setup.sh test    does that and runs every test
./emsdk-setup.sh bench   installs them with Google Benchmark, for tests/bench
TEXT
}

# Only one set-up at a time works on a folder that several checkouts may share.
lock_deps() {
  mkdir -p "$deps" 2>/dev/null || fail "cannot create the folder $deps."
  exec 9>"$deps/.lock"
  flock --nonblock 9 || { say "Waiting for another set-up in $deps" && flock 9; }
}

set_up_toolchain() {
  require_debian
  lock_deps
  say "[1/4] Packages of this machine's Debian"
  # shellcheck disable=SC2046
  install_packages "${build_packages[@]}" $(node_packages) "$@"
  require_node
  say "[2/4] Emscripten"
  set_up_emscripten
  say "[3/4] Libraries"
  set_up_libraries
  say "[4/4] Web tools"
  set_up_web_tools
  say "The toolchain is ready in $deps."
  exec 9>&-
}

case "${1:-}" in
  '') set_up_toolchain ;;
  run)
    set_up_toolchain
    exec "$root/.ci/build-and-serve"
    ;;
  test)
    set_up_toolchain "${test_packages[@]}"
    exec "$root/.ci/run-tests"
    ;;
  bench)
    library_parts+=(benchmark)
    set_up_toolchain
    ;;
  -h | --help) usage ;;
  *)
    usage >&2
    fail "there is no command '$1'."
    ;;
esac
