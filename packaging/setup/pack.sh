# shellcheck shell=bash disable=SC2154
# Packs what starts fast: a jar of the built classes (a folder on the class path rules class-data archives out), and per Java two
# archives of loaded classes: one for the commands, one for the window. Sourced by build.sh, which sets $target and $stamp; java.sh sets $java_home.
#
# An archive is only valid for one Java, one jar and the same libraries. Java checks that by itself and else starts without; the facts
# beside an archive tell when to make it again. A failure is noted the same way, so that it costs time once.

: "${target:?}" "${stamp:?}"
readonly jar=$target/lightwell.jar jar_stamp=$target/jar.stamp
readonly archive_log=$target/archive.log

# class_path: prints the jar and the libraries in a fixed order; the folder of classes in place of a jar that is missing or outdated.
class_path() {
  local LC_ALL=C first=$target/classes library
  if packed; then first=$jar; fi
  printf '%s' "$first"
  for library in "$target"/lib/*.jar; do printf ':%s' "$library"; done
}

packed() { [ -e "$jar" ] && cmp -s "$stamp" "$jar_stamp"; }

# Not compressed: that is made and read faster. JavaFX's own libraries lie beside its jar, where it looks first, and style sheets are
# compiled: else each start would check a copy of the ones, and parse the others.
pack() {
  [ -x "$java_home/bin/jar" ] || return
  rm -rf "$target/styles" && mkdir -p "$target/styles" || return
  ready_toolkit >"$archive_log" 2>&1 || true # only slower without
  "$java_home/bin/jar" --create --no-compress --file "$jar.new" -C "$target/classes" . -C "$target/styles" . >>"$archive_log" 2>&1 || return
  mv -f "$jar.new" "$jar"
  cp "$stamp" "$jar_stamp.new"
  mv -f "$jar_stamp.new" "$jar_stamp"
}

ready_toolkit() {
  local library
  for library in "$target"/lib/javafx-graphics-*-*.jar; do
    [ ! -e "$library" ] || (cd "$target/lib" && "$java_home/bin/jar" --list --file "$library" | grep '^[^/]*\.so$' | xargs -r "$java_home/bin/jar" --extract --file "$library")
  done
  "$java_home/bin/java" -cp "$target/lib/*" "$root/packaging/setup/Styles.java" "$target/classes" lightwell/ui "$target/styles"
}

# archives: prints the folder of the archives for the Java that was found.
archives() { printf '%s' "$target/archives/${java_home//[!A-Za-z0-9.]/_}"; }

# archive commands|window: prints the path of an archive, which need not exist.
archive() { printf '%s/%s.jsa' "$(archives)" "$1"; }

archive_facts() { printf '%s\0' "$java_home"/lib/{modules,server/libjvm.so} "$jar" "$target"/lib/*.jar | facts; }

# prepared commands|window: succeeds if the jar and that archive are made of what is there now, or the archive could not be made.
prepared() { packed && same "$(archives)/$1.facts" "$(archive_facts)"; }

# prepare commands|window: makes the archive; one that runs elsewhere keeps the old one open.
prepare() {
  local folder facts access
  folder=$(archives)
  packed || pack || return 0
  facts=$(archive_facts)
  permit_native_code
  mkdir -p "$folder/$1.new" && rm -f "$folder/$1.facts" || return 0
  if ("train_$1" "$folder/$1.new") >>"$archive_log" 2>&1 </dev/null; then
    mv -f "$folder/$1.new/archive.jsa" "$folder/$1.jsa"
  else
    rm -f "$folder/$1.jsa"
  fi
  rm -rf "$folder/$1.new"
  printf '%s\n' "$facts" >"$folder/$1.facts.new"
  mv -f "$folder/$1.facts.new" "$folder/$1.facts"
}

# train_commands FOLDER: lists what a few commands load, and archives that. The demo photo that they use is kept for the next time.
train_commands() {
  local photo=$target/training/lightwell_demo.heic
  [ -e "$photo" ] || traced "$1/0.list" sample "$target/training"
  traced "$1/1.list" export "$photo" -o "$1/photo.exr"
  traced "$1/2.list" info "$photo"
  traced "$1/3.list" encode "$1/photo.exr" -o "$1/made.heic" --quality draft
  traced "$1/4.list" --help
  traced "$1/5.list" thumbnail "$photo" "$1/photo.png"
  dump "$1" && cp "$1/all.list" "$(archives)/commands.list"
}

readonly TRACED_SECONDS=20 # until then a window has loaded most of what it loads

trace() { printf '%s/window.trace' "$(archives)"; }

# trace_window: lists in $options what this start loads, with the lambdas, which no list of classes names.
trace_window() {
  { [ -w "$target" ] && mkdir -p "$(archives)"; } 2>/dev/null || return 0
  options+=(-XX:DumpLoadedClassList="$(trace)")
}

# train_window FOLDER: there may have been no screen to open a window on, so it takes all classes of ours and of JavaFX beside the trace.
train_window() {
  local library
  [ ! -e "$(trace)" ] || sed '$d' "$(trace)" >"$1/0.list" # the last line may not be complete
  cp "$(archives)/commands.list" "$java_home/lib/classlist" "$1" || true
  (cd "$target/classes" && find . -name '*.class') | sed 's/^..//; s/\.class$//' >"$1/ours.list"
  for library in "$target"/lib/javafx-*-*-*.jar; do # the others are empty
    "$java_home/bin/jar" --list --file "$library" | sed -n '/-info/d; s/\.class$//p'
  done >"$1/toolkit.list"
  dump "$1"
}

# traced LIST ARGS…: runs a command and lists the classes that it loads. The list counts, not how the command ends.
traced() {
  local list=$1
  shift
  "$java_home/bin/java" -XX:TieredStopAtLevel=1 -XX:DumpLoadedClassList="$list" -Dlightwell.state.dir="${list%/*}" \
    ${access[@]+"${access[@]}"} -cp "$(class_path)" lightwell.Main "$@" || true
}

# dump FOLDER: archives the classes of all lists there, without the numbers that newer releases give them, which differ from list to list.
dump() {
  cat "$1"/*list | sed '/ source: /d; s/ id: [0-9]*$//' | awk '!seen[$0]++' >"$1/all.list"
  "$java_home/bin/java" -Xshare:dump -XX:SharedClassListFile="$1/all.list" -XX:SharedArchiveFile="$1/archive.jsa" \
    ${access[@]+"${access[@]}"} -cp "$(class_path)" || return
  [ -s "$1/archive.jsa" ]
}

# permit_native_code: sets $access, the options without which newer releases of Java warn of native code. An archive depends on them, too.
permit_native_code() {
  access=()
  [ "$java_release" -lt 22 ] || access+=(--enable-native-access=ALL-UNNAMED)
  [ "$java_release" -lt 23 ] || access+=(--sun-misc-unsafe-memory-access=allow) # JavaFX's rasteriser
}
