# shellcheck shell=bash disable=SC2034
# Finds a JDK. Sourced; requires only bash.

readonly OLDEST_JAVA=17

# java_feature HOME: prints the feature release (17, 21, …) of the Java at HOME, or fails.
# Reads its `release` file, since starting a JVM would take longer than the rest of the launcher.
java_feature() {
  local line version=
  [ -x "$1/bin/java" ] || return 1
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in JAVA_VERSION=*) version=${line#*=}; version=${version//\"/} ;; esac
    done <"$1/release"
  fi
  if [ -z "$version" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
  fi
  version=${version%%[!0-9]*}
  [ -n "$version" ] && echo "$version"
}

# find_java java|javac: sets java_home and java_release to the first Java that is recent enough and has that program.
# Order: JAVA_HOME, the PATH, installed ones.
find_java() {
  local home path
  path=$(command -v "$1" || true)
  [ -z "$path" ] || path=$(readlink -f "$path" 2>/dev/null || echo "$path")
  for home in "${JAVA_HOME:-}" "${path%/bin/*}" \
      /usr/lib/jvm/* /opt/homebrew/opt/openjdk* /usr/local/opt/openjdk*; do
    [ -x "${home:-/none}/bin/$1" ] || continue
    java_release=$(java_feature "$home") || continue
    [ "$java_release" -ge "$OLDEST_JAVA" ] || continue
    java_home=$home
    return 0
  done
  return 1
}
