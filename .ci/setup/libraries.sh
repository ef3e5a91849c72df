# shellcheck shell=bash
# The libraries that are compiled from source or only included.

# Google Benchmark serves the benchmarks only; the command that wants it adds it.
library_parts=(sdl2 imgui nlohmann-json doctest)

fresh_folder() { rm -rf "$1" && mkdir -p "$1"; }

unpack_sdl2() {
  fresh_folder "$deps/sdl2"
  tar --extract --gzip --file "$1" --directory "$deps/sdl2" --strip-components=1 --wildcards '*/src' '*/include' '*/LICENSE.txt'
}

unpack_imgui() {
  fresh_folder "$deps/imgui"
  tar --extract --xz --file "$1" --directory "$deps/imgui" --strip-components=1
}

unpack_benchmark() {
  fresh_folder "$deps/benchmark"
  tar --extract --gzip --file "$1" --directory "$deps/benchmark" --strip-components=1 --wildcards '*/src' '*/include' '*/LICENSE'
}

# unpack_headers PACKAGE FOLDER: one folder of /usr/include.
unpack_headers() {
  mkdir -p "$deps/include"
  rm -rf "$deps/include/$2"
  dpkg-deb --fsys-tarfile "$1" | tar --extract --directory "$deps/include" --strip-components=3 --wildcards "./usr/include/$2"
}

unpack_nlohmann-json() { unpack_headers "$1" nlohmann; }
unpack_doctest() { unpack_headers "$1" doctest; }

# Dear ImGui's pinned file leaves the archive when a newer upload comes; then the newest signed source serves.
fetch_newest_imgui() {
  local folder=$deps/downloads/imgui-newest
  fresh_folder "$folder"
  quietly apt_of forky update || return 1
  (cd "$folder" && quietly apt_of forky source --download-only imgui) || return 1
  downloaded=$(find "$folder" -name 'imgui_*.orig.tar.*' ! -name '*.asc' | head -n 1)
  [[ $downloaded =~ imgui_1\.(9[2-9]|[1-9][0-9]{2})[^0-9] || $downloaded =~ imgui_[2-9] ]] || return 1
  say "    the pinned version has left the archive; using ${downloaded##*/}, verified by the archive's signature"
}

set_up_libraries() {
  local part
  for part in "${library_parts[@]}"; do
    is_done "$part" && continue
    say "  $part $(part_field "$part" 2)"
    if [[ $part == imgui ]]; then
      download imgui || fetch_newest_imgui || download_or_fail imgui
    else
      download_or_fail "$part"
    fi
    "unpack_$part" "$downloaded" || fail "could not unpack ${downloaded##*/}; check the disk and run again."
    mark_done "$part"
    rm -rf "$downloaded"
  done
}
