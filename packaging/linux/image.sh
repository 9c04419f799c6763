# shellcheck shell=bash disable=SC2154
# Makes what every Linux package contains: Lightwell with a trimmed Java of its own. Sourced; requires $root, the checkout.

: "${root:?}"
# shellcheck source=packaging/setup/build.sh
source "$root/packaging/setup/build.sh"
# shellcheck source=packaging/linux/licences.sh
source "$root/packaging/linux/licences.sh"

version() { sed -n 's/^version=//p' "$target/classes/lightwell/version.properties"; }

# image FOLDER: builds, and fills the folder, which must not exist.
image() {
  local image=$1
  built run
  prepared window || { say 'Listing the classes of the window…'; prepare window; }
  mkdir -p "$image/lib" "$image/archives"
  cp "$target"/lib/*.jar "$image/lib"
  own_jar "$image"
  trim_libraries "$image/lib"
  runtime "$image"
  install -m 755 "$root/packaging/linux/launcher" "$image/lightwell"
  [ ! -e "$decoder" ] || install -m 755 "$decoder" "$image/${decoder##*/}"
  install -m 755 "$root/packaging/linux/archives" "$image/archives.new"
  mv "$image/archives.new" "$image/make-archives"
  install -m 644 "$root/packaging/linux/start.sh" "$root/packaging/setup/options.sh" "$image"
  class_lists "$image"
}

# own_jar FOLDER: our jar; its native code is beside the libraries, so that JavaCPP need not unpack it into every home.
own_jar() {
  cp -r "$target/classes" "$1/unpacked"
  mv "$1"/unpacked/lightwell/presets/*/*.so "$1/lib"
  "$java_home/bin/jar" --create --no-compress --file "$1/lightwell.jar" -C "$1/unpacked" .
  rm -r "$1/unpacked"
}

# Java with only the modules that the classes refer to.
runtime() {
  local modules
  modules=$("$java_home/bin/jdeps" --print-module-deps --ignore-missing-deps --multi-release "$OLDEST_JAVA" --recursive -q \
    --class-path "$(printf '%s:' "$1"/lib/*.jar)" "$1/lightwell.jar")
  "$java_home/bin/jlink" --add-modules "$modules" --strip-java-debug-attributes --no-header-files --no-man-pages --output "$1/runtime"
}

# trim_libraries FOLDER: takes the libraries for other systems out of the jars, and puts those for this one beside them, where they are
# looked for first; they need not be unpacked into every home.
trim_libraries() {
  local machine folder=$1/unpacked library
  machine=$(uname -m)
  rm -f "$1"/javafx-{base,controls,graphics}-[0-9.]*[0-9].jar # empty
  for library in "$1"/javafx-graphics-*.jar "$1"/jna-*.jar "$1"/sqlite-jdbc-*.jar; do
    rm -rf "$folder"
    mkdir "$folder"
    (cd "$folder" && "$java_home/bin/jar" --extract --file "$library")
    find "$folder" -maxdepth 1 -name '*.so' -exec mv {} "$1" \;
    case ${library##*/} in
      jna-*)
        mv "$folder/com/sun/jna/linux-${machine/_/-}/libjnidispatch.so" "$1"
        find "$folder/com/sun/jna" -name '*jnidispatch*' -delete
        ;;
      sqlite-*)
        mv "$folder/org/sqlite/native/Linux/$machine/libsqlitejdbc.so" "$1"
        rm -r "$folder/org/sqlite/native"
        ;;
    esac
    find "$folder" -type d -empty -delete
    (cd "$folder" && "$java_home/bin/jar" --create --no-compress --file "$library" --manifest META-INF/MANIFEST.MF .)
  done
  rm -rf "$folder"
}

# The lists of classes that the archives of the checkout were made of. An archive itself is only valid where it was made.
class_lists() {
  cp "$(archives)/commands.list" "$1/commands.classes"
  { cat "$1/commands.classes" "$java_home/lib/classlist"
    "$java_home/bin/jar" --list --file "$1/lightwell.jar" | sed -n 's/\.class$//p'
    for library in "$1"/lib/javafx-*.jar; do "$java_home/bin/jar" --list --file "$library" | sed -n '/-info/d; s/\.class$//p'; done
  } | grep -v '^META-INF' | sed '/^#/d; / source: /d; s/ id: [0-9]*$//' | awk '!seen[$0]++' >"$1/window.classes"
}

# shared FOLDER: what belongs below /usr/share.
shared() {
  local size pages
  for size in 16 24 32 48 64 128 256 512; do
    install -D -m 644 "$root/icons/lightwell-$size.png" "$1/icons/hicolor/${size}x$size/apps/lightwell.png"
  done
  install -D -m 644 "$root/icons/lightwell.svg" "$1/icons/hicolor/scalable/apps/lightwell.svg"
  install -D -m 644 "$root/packaging/linux/lightwell.desktop" "$1/applications/lightwell.desktop"
  install -D -m 644 "$root/packaging/linux/lightwell.thumbnailer" "$1/thumbnailers/lightwell.thumbnailer"
  install -D -m 644 "$root/packaging/linux/lightwell-mime.xml" "$1/mime/packages/lightwell.xml"
  install -D -m 644 "$root/packaging/linux/lightwell.metainfo.xml" "$1/metainfo/org.lightwell.lightwell.metainfo.xml"
  pages=$(mktemp -d)
  "$java_home/bin/java" -cp "$(class_path)" lightwell.cli.HelpFiles "$pages"
  install -D -m 644 "$pages/lightwell.1" "$1/man/man1/lightwell.1"
  gzip -9n "$1/man/man1/lightwell.1"
  install -D -m 644 "$pages/lightwell.bash" "$1/bash-completion/completions/lightwell"
  install -D -m 644 "$pages/_lightwell" "$1/zsh/vendor-completions/_lightwell"
  install -D -m 644 "$pages/lightwell.fish" "$1/fish/vendor_completions.d/lightwell.fish"
  rm -r "$pages"
}
