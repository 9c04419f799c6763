# shellcheck shell=bash
# Builds the helper process that decodes behind a fence, beside the classes. Sourced; requires $root and $target.

: "${root:?}" "${target:?}"
readonly decoder=$target/lightwell-decoder

# decoder: compiles it where there can be one; needs no headers but the system's. An old one stays if it is up to date.
decoder() {
  local facts
  [ "$(uname)" = Linux ] || return 0
  facts=$(source_facts decoder packaging/setup/decoder.sh)
  if [ -x "$decoder" ] && same "$decoder.stamp" "$facts"; then return; fi
  "${CXX:-g++}" -std=c++17 -O2 -Wall -Wextra -fPIE -pie -D_FORTIFY_SOURCE=2 -fstack-protector-strong -Wl,-z,relro,-z,now \
    -o "$decoder.new" "$root"/decoder/*.cpp -ldl -pthread || return
  mv -f "$decoder.new" "$decoder"
  printf '%s\n' "$facts" >"$decoder.stamp"
}
