# shellcheck shell=bash disable=SC2154
# Bundles native libraries with what they need. Sourced by build.

# What every desktop has, and what has to be the one that the desktop itself uses: glibc, the C++ runtime, GTK and what it is made of, X, GL.
readonly OF_THE_SYSTEM='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|anl|mvec|nsl|gcc_s|stdc\+\+|z|expat|freetype|fontconfig|harfbuzz|uuid
  |gtk-3|gdk-3|gdk_pixbuf-2\.0|gio-2\.0|glib-2\.0|gobject-2\.0|gmodule-2\.0|gthread-2\.0|atk-1\.0|pango.*|cairo.*
  |X11|X11-xcb|Xext|Xi|Xrender|Xcursor|Xrandr|Xfixes|xcb.*|GL|GLX|GLdispatch|EGL|OpenGL|drm|gbm|asound))\.so'

of_the_system() { [[ $1 =~ ${OF_THE_SYSTEM//[[:space:]]/} ]]; }

needed() { patchelf --print-needed "$1"; }

# own_name NAME: "libtiff-lightwell.so.6". By a name of its own, a library never meets another version that the system loads.
own_name() { printf '%s' "${1/.so/-lightwell.so}"; }

# found NAME FOLDER: the path of a library as the loader finds it, or in the folder, which is searched first.
found() {
  local path
  [ ! -e "$2/$1" ] || { printf '%s' "$2/$1"; return; }
  path=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p | awk -v name="$1" '$1 == name { print $NF; exit }')
  [ -n "$path" ] || die "The library $1 was not found."
  printf '%s' "$path"
}

# natives TREE LEAN: fills TREE/natives with libheif, its plug-ins, and everything that they, our bindings, JavaFX and Java need, and makes
# all of them look there. Libraries in the folder LEAN are preferred to the system's. Leaves the sources of the copies in TREE/natives.from.
natives() {
  local tree=$1 lean=$2 file name path
  mkdir -p "$tree/natives"
  : >"$tree/natives.from"
  path=$(found libheif.so.1 "$lean")
  copied "$path" "$tree/natives/libheif.so.1"
  if [ -d "$(dirname "$path")/libheif/plugins" ]; then
    mkdir "$tree/natives/libheif"
    for file in "$(dirname "$path")"/libheif/plugins/*.so; do copied "$file" "$tree/natives/libheif/${file##*/}"; done
  fi
  while :; do # until nothing is missing
    path=
    for file in $(binaries "$tree"); do
      for name in $(needed "$file"); do
        if of_the_system "$name" || beside "$tree" "$name"; then continue; fi
        path=$(found "$name" "$lean")
        [ -e "$tree/natives/$(own_name "$name")" ] || copied "$path" "$tree/natives/$(own_name "$name")"
        patchelf --replace-needed "$name" "$(own_name "$name")" "$file"
      done
    done
    [ -n "$path" ] || break
  done
  for file in $(binaries "$tree"); do patchelf --set-rpath "$(search_path "$tree" "$file")" "$file"; done
}

binaries() {
  find "$1/natives" "$1/lib" "$1/runtime/lib" -name '*.so*' -type f ! -name '*.jar'
  find "$1" -maxdepth 1 -name lightwell-decoder # loads libheif, by its own search path
}

# beside TREE NAME: one of the package's own.
beside() { [ -e "$1/natives/$2" ] || [ -e "$1/lib/$2" ] || [ -e "$1/runtime/lib/$2" ] || [ -e "$1/runtime/lib/server/$2" ]; }

copied() {
  cp -L "$1" "$2"
  chmod 755 "$2"
  strip --strip-unneeded "$2"
  [ "${2##*/}" = "${1##*/}" ] || patchelf --set-soname "${2##*/}" "$2"
  printf '%s\t%s\n' "${2##*/}" "$(readlink -f "$1")" >>"${2%/natives/*}/natives.from"
}

# search_path TREE FILE: relative to the file, so that the folder may be anywhere.
search_path() {
  case ${2#"$1"/} in
    natives/libheif/*) printf '$ORIGIN/..' ;;
    natives/*) printf '$ORIGIN' ;;
    lightwell-decoder) printf '$ORIGIN/natives' ;;
    lib/*) printf '$ORIGIN:$ORIGIN/../natives' ;;
    runtime/lib/*/*) printf '$ORIGIN:$ORIGIN/..:$ORIGIN/../../../natives' ;;
    *) printf '$ORIGIN:$ORIGIN/server:$ORIGIN/../../natives' ;;
  esac
}

# native_licences TREE FOLDER: adds the bundled libraries to the list and their texts to the folder, as Debian has them.
native_licences() {
  local name path package version licence
  while IFS=$'\t' read -r name path; do
    if [ -e "${path%/*}/LICENSE.md" ]; then # built for this, with its text beside it
      package=openimageio version=$(<"${path%/*}/VERSION") licence='Apache-2.0 AND BSD-3-Clause'
      install -D -m 644 "${path%/*}/LICENSE.md" "$2/$package/LICENSE"
    else
      package=$(dpkg -S "$path" 2>/dev/null || dpkg -S "${path#/usr}") # a system whose /lib is in /usr may know either
      package=${package%%:*}
      version=$(dpkg-query -W -f '${source:Package} ${source:Version}' "$package")
      licence=$(awk -F '\t' -v package="$package" '$1 == package { print $2 }' "$root/packaging/portable/licences.tsv")
      [ -n "$licence" ] || # as Debian names it
        licence=$(awk '/^Files: *\*/ { all = 1 } all && sub(/^License: */, "") { print; exit }' "/usr/share/doc/$package/copyright")
      install -D -m 644 "/usr/share/doc/$package/copyright" "$2/$package/copyright"
    fi
    licence_row "$name" "$version" "${licence:-see the text}" "licences/$package" >>"$2/libraries.txt"
  done < <(sort -u "$1/natives.from")
  mkdir -p "$2/common"
  cp -L /usr/share/common-licenses/{GPL-2,GPL-3,LGPL-2,LGPL-2.1,LGPL-3,Apache-2.0} "$2/common"
}
