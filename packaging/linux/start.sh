# shellcheck shell=bash disable=SC2034
# What the launcher and the archives of an installed copy share; an archive is only valid for the same class path. Sourced; requires $root.

: "${root:?}"

natives=(
  -Djna.boot.library.path="$root/lib" -Djna.nounpack=true -Dorg.sqlite.lib.path="$root/lib"
  -Djava.library.path="$root/lib" -Dorg.bytedeco.javacpp.pathsFirst=true
)
# A portable copy has libraries of its own in place of the system's.
[ ! -d "$root/natives" ] || natives+=(-Djna.library.path="$root/natives")
[ ! -d "$root/natives/libheif" ] || export LIBHEIF_PLUGIN_PATH="$root/natives/libheif"

# class_path: prints the jars in a fixed order.
class_path() {
  local LC_ALL=C library
  printf '%s' "$root/lightwell.jar"
  for library in "$root"/lib/*.jar; do printf ':%s' "$library"; done
}
