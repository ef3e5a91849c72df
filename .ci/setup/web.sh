# shellcheck shell=bash
# The development tools of web/, exactly as its lock file names them.

set_up_web_tools() {
  local stamp=$root/web/node_modules/.installed-lock
  cmp --silent "$root/web/package-lock.json" "$stamp" && return
  say "  npm packages of web/package-lock.json"
  quietly npm ci --prefix "$root/web" --ignore-scripts --no-fund --no-audit ||
    fail "npm could not install the packages of web/package-lock.json; check the network and run again."
  cp "$root/web/package-lock.json" "$stamp"
}
