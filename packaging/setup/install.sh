#!/usr/bin/env bash
# Installs the missing packages that Lightwell needs from the system.
#   install.sh run    packages for building and running
#   install.sh test   also packages for the tests
# Messages go to stderr. If it is not allowed to install, it prints the command to run and ends with status 1.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=packaging/setup/java.sh
source "$here/java.sh"

# used by | need (its probe is has_<need>) | package for apt | for dnf (untested) | for brew (untested)
# a/b: the first one that the package manager has, else the last. "-": part of the system.
readonly NEEDS='
run  | jdk          | openjdk-17-jdk/openjdk-21-jdk/default-jdk | java-17-openjdk-devel/java-21-openjdk-devel | openjdk@17
run  | maven        | maven                               | maven                   | maven
run  | compiler     | g++                                 | gcc-c++                 | -
run  | libheif      | libheif1                            | libheif                 | libheif
run  | hevc_decoder | libheif-plugin-libde265/libheif1    | libheif-freeworld       | libheif
run  | hevc_encoder | libheif-plugin-x265/libheif1        | libheif-freeworld       | libheif
run  | av1_encoder  | libheif-plugin-aomenc/libheif1      | libheif                 | libheif
run  | av1_decoder  | libheif-plugin-dav1d/libheif-plugin-aomdec/libheif1 | libheif | libheif
run  | openimageio  | libopenimageio-dev                  | OpenImageIO-devel       | openimageio
run  | opencolorio  | libopencolorio-dev                  | OpenColorIO-devel       | opencolorio
run  | gtk          | libgtk-3-0t64/libgtk-3-0            | gtk3                    | -
run  | gl           | libgl1                              | libglvnd-glx            | -
run  | gl_driver    | libgl1-mesa-dri                     | mesa-dri-drivers        | -
run  | xtst         | libxtst6                            | libXtst                 | -
run  | xxf86vm      | libxxf86vm1                         | libXxf86vm              | -
run  | fonts        | fonts-dejavu-core                   | dejavu-sans-fonts       | -
test | xvfb         | xvfb                                | xorg-x11-server-Xvfb    | -
test | xauth        | xauth                               | xauth                   | -
test | heif_convert | libheif-examples                    | libheif-tools           | libheif
test | chromium     | chromium                            | chromium                | -
'

say() { printf '%s\n' "$*" >&2; }

# ---- probes: is it available, however it was installed?

known_libraries=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null || true)

# library NAME: prints the path of a shared library, or fails.
library() {
  local path
  path=$(awk -v name="$1" '$1 == name { print $NF; exit }' <<<"$known_libraries")
  [ -e "$path" ] && echo "$path"
}

any_file() { [ -e "$1" ]; }
header() { any_file /usr/include/"$1" || any_file /usr/local/include/"$1" || any_file /opt/homebrew/include/"$1"; }

# codec LIBRARY PLUGIN…: succeeds if libheif is linked with the library, or has one of the plugins.
codec() {
  local heif linked plugin
  heif=$(library libheif.so.1) || return 1
  linked=$(ldd "$heif" 2>/dev/null || true)
  grep -q "$1" <<<"$linked" && return
  shift
  for plugin; do any_file "$(dirname "$heif")"/libheif/plugins/libheif-"$plugin".so && return; done
  return 1
}

has_jdk() { find_java javac; }
has_maven() { command -v mvn >/dev/null; }
has_compiler() { command -v g++ >/dev/null; }
has_libheif() { library libheif.so.1 >/dev/null; }
has_hevc_decoder() { codec libde265 libde265; }
has_hevc_encoder() { codec libx265 x265; }
has_av1_encoder() { codec libaom aomenc; }
has_av1_decoder() { codec 'libdav1d\|libaom' dav1d aomdec; }
has_openimageio() { header OpenImageIO/imageio.h; }
has_opencolorio() { header OpenColorIO/OpenColorIO.h; }
has_gtk() { library libgtk-3.so.0 >/dev/null; }
has_gl() { library libGL.so.1 >/dev/null; }
has_gl_driver() { compgen -G '/usr/lib*/dri/*_dri.so' >/dev/null || compgen -G '/usr/lib/*/dri/*_dri.so' >/dev/null; }
has_xtst() { library libXtst.so.6 >/dev/null; }
has_xxf86vm() { library libXxf86vm.so.1 >/dev/null; }
has_fonts() { compgen -G '/usr/share/fonts/*/*/*.[to]tf' >/dev/null || compgen -G '/usr/share/fonts/*/*.[to]tf' >/dev/null; }
has_xvfb() { command -v Xvfb >/dev/null && command -v xvfb-run >/dev/null; }
has_xauth() { command -v xauth >/dev/null; }
# Tests of pages are skipped without it, so that a system that does not know it (Ubuntu has it as a snap alone) does without.
has_chromium() { [ -x /usr/bin/chromium ] || [ -x /usr/bin/google-chrome ] || ! { apt_knows chromium || dnf_knows chromium; }; }
has_heif_convert() { command -v heif-convert >/dev/null || command -v heif-dec >/dev/null; }

# ---- missing packages

trim() { local text=${1#"${1%%[! ]*}"}; printf '%s' "${text%"${text##*[! ]}"}"; }

# missing COLUMN run|test: prints the alternative packages of every missing need, one need per line.
missing() {
  local whom need apt dnf brew names
  while IFS='|' read -r whom need apt dnf brew; do
    whom=$(trim "$whom") need=$(trim "$need")
    [ "$whom" = run ] || [ "$whom" = "$2" ] || continue
    case $1 in apt) names=$(trim "$apt") ;; dnf) names=$(trim "$dnf") ;; *) names=$(trim "$brew") ;; esac
    [ "$names" = - ] && continue
    if [ "$1" = brew ]; then brew_has "$names"; else "has_$need"; fi || echo "$names"
  done <<<"$NEEDS"
}

# choose KNOWS: reads lines of alternatives, prints for each line the first one for which `KNOWS name` succeeds, else the last.
choose() {
  local names name chosen
  while IFS= read -r names; do
    chosen=
    for name in ${names//\// }; do
      chosen=$name
      "$1" "$name" && break
    done
    echo "$chosen"
  done | sort -u | paste -s -d ' ' -
}

# ---- package managers

apt_knows() { [ -n "$(apt-cache show --no-all-versions "$1" 2>/dev/null)" ]; }
dnf_knows() { dnf -q info "$1" >/dev/null 2>&1; }
brew_has() { brew list "$1" >/dev/null 2>&1; }
brew_knows() { brew info "$1" >/dev/null 2>&1; }

# may_install: succeeds for root, with sudo without a password, or at a terminal where sudo can ask. Sets $as_root.
may_install() {
  as_root=
  [ "$(id -u)" -eq 0 ] && return
  command -v sudo >/dev/null || return 1
  as_root=sudo
  sudo -n true 2>/dev/null || { [ -t 0 ] && [ -t 2 ]; }
}

install_with_apt() {
  local options='-y -q --no-install-recommends' packages
  if ! may_install; then
    packages=$(missing apt "$1" | choose apt_knows)
    refuse "sudo apt-get update && sudo apt-get install $options $packages"
  fi
  # A broken third-party source must not prevent installing from the others; the install reports failures.
  $as_root apt-get update -q -o Acquire::Retries=3 </dev/null >>"$log" 2>&1 ||
    say 'apt-get update had errors; trying to go on.'
  packages=$(missing apt "$1" | choose apt_knows)
  say "Installing with apt, a few minutes on a bare system: $packages"
  # shellcheck disable=SC2086  # word splitting is intended
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install $options \
    -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 $packages </dev/null >>"$log" 2>&1
}

# Untested.
install_with_dnf() {
  local packages
  packages=$(missing dnf "$1" | choose dnf_knows)
  may_install || refuse "sudo dnf install -y --setopt=install_weak_deps=False $packages"
  say "Installing with dnf (untried; HEVC needs the RPM Fusion repository): $packages"
  # shellcheck disable=SC2086
  $as_root dnf install -y --setopt=install_weak_deps=False $packages </dev/null >>"$log" 2>&1
}

# Untested. Homebrew refuses to run as root and needs no sudo.
install_with_brew() {
  local packages
  packages=$(missing brew "$1" | choose brew_knows)
  say "Installing with Homebrew (untried): $packages"
  # shellcheck disable=SC2086
  brew install $packages </dev/null >>"$log" 2>&1
}

refuse() {
  say 'Lightwell needs packages that only an administrator may install. Run this line, then start again:'
  say "  $1"
  exit 1
}

# ----

whom=${1:-run}
for manager in apt dnf brew none; do
  case $manager in
    apt) command -v apt-get >/dev/null && break ;;
    none) ;;
    *) command -v "$manager" >/dev/null && break ;;
  esac
done

wanted=$(missing "$manager" "$whom")
[ -n "$wanted" ] || exit 0
if [ "$manager" = none ]; then
  say "Lightwell needs these, and found no apt, dnf or brew to install them with: $(paste -s -d ' ' - <<<"$wanted")"
  exit 1
fi
# Output of the package manager; apt prints 2,000 lines on a minimal system.
log=$(dirname "$(dirname "$here")")/target/install.log
{ mkdir -p "$(dirname "$log")" && : >"$log"; } 2>/dev/null || log=$(mktemp)
if ! "install_with_$manager" "$whom"; then
  tail -n 12 "$log" >&2
  say "Installing failed; the lines above say why. Put it right, then start again. The whole log: $log"
  exit 1
fi
known_libraries=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null || true)
wanted=$(missing "$manager" "$whom")
if [ -n "$wanted" ]; then
  say "Installed, yet still missing: $(paste -s -d ' ' - <<<"$wanted")"
  exit 1
fi
