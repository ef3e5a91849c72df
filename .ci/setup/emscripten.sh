# shellcheck shell=bash
# Emscripten, from the first of three places: an emcc on PATH, the official emsdk, the Debian archive.

emscripten_home=$deps/emscripten
emsdk_repository=https://github.com/emscripten-core/emsdk.git
emsdk_releases=https://storage.googleapis.com/webassembly/

version_at_least() { printf '%s\n%s\n' "$1" "$2" | sort --version-sort --check=quiet; }

# The toolchain file that CMake includes; written last, so that its presence means that all is ready.
write_toolchain_file() {
  printf 'include("%s/cmake/Modules/Platform/Emscripten.cmake")\n' "$1" >"$deps/emscripten.cmake"
}

has_toolchain() {
  [[ -f $deps/emscripten.cmake ]] || return 1
  local file
  file=$(sed -n 's/^include("\(.*\)")$/\1/p' "$deps/emscripten.cmake")
  [[ -f $file ]] || return 1
  [[ $file != "$emscripten_home"/* ]] || { is_done emscripten && is_done binaryen && is_done acorn; }
}

use_emcc_on_path() {
  local version home
  command -v emcc >/dev/null || return 1
  version=$(emcc -dumpversion 2>/dev/null) || return 1
  version_at_least "$(part_field emscripten 2)" "$version" || return 1
  home=$(em-config EMSCRIPTEN_ROOT 2>/dev/null) || return 1
  [[ -f $home/cmake/Modules/Platform/Emscripten.cmake ]] || return 1
  say "  using Emscripten $version from $home"
  write_toolchain_file "$home"
}

is_reachable() { curl --silent --head --output /dev/null --max-time 5 "$1"; }

use_official_emsdk() {
  command -v git >/dev/null && is_reachable "$emsdk_releases" && is_reachable "$emsdk_repository" || return 1
  local version emsdk=$deps/emsdk
  version=$(part_field emscripten 2)
  say "  fetching the official emsdk $version"
  require_space 2500
  [[ -d $emsdk/.git ]] || quietly git clone --depth 1 --branch "$version" "$emsdk_repository" "$emsdk" || return 1
  "$emsdk/emsdk" install "$version" && quietly "$emsdk/emsdk" activate "$version" || return 1
  write_toolchain_file "$emsdk/upstream/emscripten"
}

# Emscripten's package, without the flavours of system libraries that are never linked here.
unpack_emscripten() {
  local lib='*/sysroot/lib/wasm32-emscripten'
  rm -rf "$emscripten_home" "$deps/stamps/acorn"
  mkdir -p "$emscripten_home"
  dpkg-deb --fsys-tarfile "$1" | tar --extract --directory "$emscripten_home" --strip-components=4 --wildcards \
    --exclude="$lib/pic" --exclude="$lib/lto" --exclude="$lib/lto-pic" --exclude='*-mt.a' --exclude='*-mt-*.a' \
    --exclude='*-ww*.a' --exclude='*wasmfs*.a' --exclude='*-emu*.a' --exclude='*-tracing*.a' --exclude='*webgpu*.a' \
    --exclude='*/tests' --exclude='*/media' './usr/share/emscripten'
}

unpack_acorn() {
  mkdir -p "$emscripten_home/node_modules"
  dpkg-deb --fsys-tarfile "$1" | tar --extract --directory "$emscripten_home/node_modules" --strip-components=4 \
    --wildcards './usr/share/nodejs/acorn*'
}

# Binaryen is newer than Debian 12's libc, so each tool is started by the libc of its own suite, unpacked
# beside it; the machine's libc stays as it is.
unpack_binaryen() {
  local home=$deps/binaryen package
  rm -rf "$home" && mkdir -p "$home/bin" "$home/runtime"
  dpkg-deb --extract "$1" "$home/package"
  fetch_packages_of trixie "$home/runtime" libc6 libstdc++6 libgcc-s1 ||
    fail "could not fetch the C library that Binaryen needs from the Debian archive; check the network and run again."
  for package in "$home"/runtime/*.deb; do dpkg-deb --extract "$package" "$home/runtime"; done
  rm -f "$home"/runtime/*.deb
  local tool libraries=$home/runtime/usr/lib/x86_64-linux-gnu:$home/package/usr/lib/x86_64-linux-gnu
  for tool in "$home"/package/usr/bin/*; do
    printf '#!/bin/sh\nexec "%s/ld-linux-x86-64.so.2" --library-path "%s" "%s" "$@"\n' \
      "$home/runtime/usr/lib/x86_64-linux-gnu" "$libraries" "$tool" >"$home/bin/${tool##*/}"
    chmod +x "$home/bin/${tool##*/}"
  done
}

use_debian_archive() {
  local part
  for part in emscripten binaryen acorn; do
    is_done "$part" && continue
    say "  $part $(part_field "$part" 2)"
    download_or_fail "$part"
    require_space 300
    "unpack_$part" "$downloaded" || fail "could not unpack ${downloaded##*/}; check the disk and run again."
    mark_done "$part"
    rm -f "$downloaded"
  done
  cat >"$emscripten_home/.emscripten" <<CONFIG
LLVM_ROOT = '/usr/lib/llvm-19/bin'
BINARYEN_ROOT = '$deps/binaryen'
NODE_JS = '$(command -v node)'
FROZEN_CACHE = True
CONFIG
  write_toolchain_file "$emscripten_home"
}

set_up_emscripten() {
  has_toolchain && return
  use_emcc_on_path || use_official_emsdk || use_debian_archive
}
