# shellcheck shell=bash
# Lists what a package contains of others: name, version, licence, and where its text is. Sourced by image.sh.

readonly known_licences=$root/packaging/linux/licences

# licences FOLDER: fills the folder with texts, one folder per library, and with libraries.txt, the list of the libraries in Java and of Java
# itself. A library that libraries.tsv does not know fails the build.
licences() {
  local library name version row
  mkdir -p "$1"
  licence_row NAME VERSION LICENCE TEXT >"$1/libraries.txt"
  for library in "$target"/lib/*.jar; do
    name=${library##*/}
    name=${name%.jar}
    version=$(sed -E 's/^[a-z0-9-]+-([0-9][0-9.]*)(-linux)?$/\1/' <<<"$name")
    row=$(awk -F '\t' -v name="$name" 'index(name, $1) == 1' "$known_licences/libraries.tsv")
    [ -n "$row" ] || die "The licence of $name is not in packaging/linux/licences/libraries.tsv."
    licence_text "$library" "$1/$name" "$(cut -f2 <<<"$row")" "$(cut -f3 <<<"$row")"
    [ ! -d "$1/$name" ] || licence_row "${name%%-[0-9]*}" "$version" "$(cut -f2 <<<"$row")" "licences/$name" >>"$1/libraries.txt"
  done
  mkdir -p "$1/OpenJDK"
  classpath_exception >"$1/OpenJDK/LICENSE"
  licence_row OpenJDK "$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$java_home/release")" 'GPL-2.0-only WITH Classpath-exception-2.0' \
    'licences/OpenJDK; of its parts: runtime/legal' >>"$1/libraries.txt"
}

# GPL 2 with the exception for Java; Debian has the texts.
classpath_exception() { cat "$java_home/legal/java.base/ASSEMBLY_EXCEPTION" /usr/share/common-licenses/GPL-2; }

licence_row() { printf '%-39s %-30s %-42s %s\n' "$@"; }

# licence_text JAR FOLDER LICENCE HOLDER: the texts in the library, or else the one that all works under that licence share, with the holder.
licence_text() {
  case $1 in */javafx-*[0-9].jar) return ;; esac # empty
  mkdir -p "$2"
  "$java_home/bin/jar" --list --file "$1" | sed -nE '/(^|\/)(LICEN[SC]E|NOTICE|COPYING|AL2\.0|LGPL2\.1)[^/]*$/p' >"$2/list"
  (cd "$2" && xargs -r "$java_home/bin/jar" --extract --file "$1" <list && rm list)
  [ -z "$(ls -A "$2")" ] || return 0
  case $3 in
    Apache-2.0) { printf '%s\n\n' "$4"; cat "$root/LICENSE"; } ;;
    GPL*) { printf '%s\n\n' "$4"; classpath_exception; } ;;
    *) { printf '%s\n\n' "$4"; cat "$known_licences/$3.txt"; } ;;
  esac >"$2/LICENSE"
}
