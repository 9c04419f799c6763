# shellcheck shell=bash
# Builds Lightwell if its sources or the libraries it was built against have changed. Sourced; requires $root.
#
# target/built.stamp is written after a complete build. It contains the facts (name, size, time) of every source file
# and of those libraries at the start of that build. If the facts are equal, there is nothing to do.

: "${root:?}" # the checkout
# shellcheck source=packaging/setup/java.sh
source "$root/packaging/setup/java.sh"

# Java takes the encoding of file names from the locale; in the locale C, a photo named "Größe.heic" cannot be opened.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

readonly target=$root/target
readonly stamp=$target/built.stamp presets_stamp=$target/presets.stamp
readonly building=$target/building.mark # there while a build runs; left behind by one that was killed
readonly checked_stamp=$target/checked.stamp # the same as built.stamp when that build passed the checks
readonly build_log=$target/build.log
# shellcheck source=packaging/setup/pack.sh
source "$root/packaging/setup/pack.sh"
# shellcheck source=packaging/setup/decoder.sh
source "$root/packaging/setup/decoder.sh"

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# facts: reads file names separated by NUL; prints name, size and time of each.
if [ "$(uname)" = Darwin ]; then
  facts() { xargs -0 stat -Lf '%N %z %Fm' 2>/dev/null | LC_ALL=C sort || true; }
else
  facts() { xargs -0 stat -Lc '%n %s %.Y' 2>/dev/null | LC_ALL=C sort || true; }
fi

# source_facts PATH…: prints the facts of every file under the given paths of the checkout.
source_facts() { (cd "$root" && find "$@" -type f ! -name '.*' -print0 2>/dev/null | facts) || true; }

# The native libraries: built against through headers, or loaded at run time.
library_facts() {
  local directory
  for directory in /usr/lib/*-linux-gnu /usr/lib64 /usr/lib /usr/local/lib /opt/homebrew/lib; do
    compgen -G "$directory/libheif.*" || true
    compgen -G "$directory/libOpenImageIO*.so" || true
    compgen -G "$directory/libOpenColorIO*.so" || true
    compgen -G "$directory/libheif/plugins/*" || true
  done | tr '\n' '\0' | facts
}

all_facts() {
  source_facts pom.xml src/main native-presets decoder ocio-configs packaging/setup
  library_facts
}

same() { [ -e "$1" ] && [ "$(<"$1")" = "$2" ]; }

fresh() { same "$stamp" "$(all_facts)"; }

checked() { cmp -s "$stamp" "$checked_stamp"; }

# checks: the Maven option that turns warnings and Error Prone's findings into errors. Only for who tests, and only on the Java release that
# Lightwell is compiled for: a newer compiler has warnings of its own.
checks() { [ "$java_release" -ne "$OLDEST_JAVA" ] || echo -Pchecks; }

# lock: one at a time installs, builds or tests in this checkout; the second waits, then finds it done.
lock() {
  { mkdir -p "$target" && : >>"$target/build.lock"; } 2>/dev/null ||
    die "Lightwell has to be built, and $target can't be written to: copy the checkout to a folder of your own, or make it writable."
  command -v flock >/dev/null || return 0
  exec 9>>"$target/build.lock"
  flock -n 9 && return
  say 'Waiting for another build or test run of Lightwell to end…'
  flock 9
}

unlock() { exec 9>&-; }

# built run|test: installs missing packages, builds if necessary, and sets java_home and java_release. On failure, prints
# one sentence and ends the script. For a run, also makes what starts fast.
built() {
  if [ "$1" = run ] && fresh && find_java java; then
    prepared commands || prepare_if_free commands
    return
  fi
  lock
  "$root/packaging/setup/install.sh" "$1" || exit 1
  find_java javac || die "No JDK $OLDEST_JAVA or newer was found: install one, or point JAVA_HOME to it."
  if [ "$1" = test ] && [ -n "$(checks)" ]; then
    { fresh && checked; } || build "$(checks)"
  else
    fresh || build
  fi
  [ "$1" = test ] || prepared commands || prepare commands
  unlock
}

# prepare_if_free commands|window: makes an archive unless the checkout is read-only, or something else builds or tests in it.
prepare_if_free() {
  packed || [ -x "$java_home/bin/jar" ] || return 0
  { [ -w "$target" ] && : >>"$target/build.lock"; } 2>/dev/null || return 0
  if command -v flock >/dev/null; then
    exec 9>>"$target/build.lock"
    flock -n 9 || { unlock; return 0; }
  fi
  if ! prepared "$1"; then
    say "Preparing fast starts with Java $java_release…"
    prepare "$1"
  fi
  unlock
}

# maven ARGS…: runs Maven with the JDK that was found.
maven() { JAVA_HOME=$java_home mvn -B -ntp -f "$root/pom.xml" "$@"; }

# build [OPTION]: with an option of Maven's.
build() {
  local all presets skip='' first=''
  [ -e "$stamp" ] || first=' (the first time: a minute or two)'
  say "Building Lightwell$first…"
  if [ -e "$building" ]; then # the compiler would treat incomplete classes as up to date
    rm -rf "$target/classes" "$target/generated-sources" "$target/maven-status" "$presets_stamp"
  elif [ -d "$target/classes" ]; then # Maven compiles all of it, but keeps the classes of deleted sources
    find "$target/classes" -name '*.class' -delete
  fi
  all=$(all_facts)
  presets=$(source_facts pom.xml native-presets; library_facts)
  if ! same "$target/libraries.stamp" "$(source_facts pom.xml)"; then rm -rf "${target:?}/lib"; fi
  if same "$presets_stamp" "$presets" && presets_present; then skip=-Djavacpp.skip=true; fi
  rm -f "$stamp" "$checked_stamp"
  : >"$building"
  # shellcheck disable=SC2086  # no argument when empty
  maven "$@" $skip process-classes dependency:copy-dependencies@libraries >"$build_log" 2>&1 </dev/null || build_failed
  decoder >>"$build_log" 2>&1 || say "The helper that decodes could not be built, so that photos are decoded without a fence: see $build_log"
  source_facts pom.xml >"$target/libraries.stamp"
  printf '%s\n' "$presets" >"$presets_stamp"
  printf '%s\n' "$all" >"$stamp.new"
  rm -f "$building"
  [ $# -eq 0 ] || cp "$stamp.new" "$checked_stamp"
  mv "$stamp.new" "$stamp"
}

presets_present() { compgen -G "$target/classes/lightwell/presets/*/libjni*" >/dev/null; }

build_failed() {
  local status=$?
  if [ "$status" -lt 128 ]; then # not killed
    rm -f "$building"
    awk '/-> \[Help/ { exit } (/^\[ERROR\]/ || /^\[WARNING\] .*\.java:\[/) && !seen[$0]++ && ++lines <= 12' "$build_log" >&2
  fi
  if grep -aqE 'Unknown host|Could not transfer artifact|Network is unreachable' "$build_log"; then
    die "Building needs libraries from Maven Central, which can't be reached: check the network, then start again. The whole log: $build_log"
  fi
  die "Building failed. The whole log: $build_log"
}
