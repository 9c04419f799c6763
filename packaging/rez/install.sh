#!/usr/bin/env bash
# install.sh [install]: called by `rez build`, which sets the variables below. Unpacks the newest portable archive of the checkout.
set -euo pipefail
[ "${1:-}" = install ] || exit 0 # a build without installing has nothing to do
archive=$(find "$REZ_BUILD_SOURCE_PATH/../../target" -maxdepth 2 -name 'lightwell-*-linux-*.tar.gz' -printf '%T@ %p\n' | sort -n | tail -1 | cut -d ' ' -f 2-)
[ -n "$archive" ] || { echo 'There is no portable archive yet: run packaging/linux/in-root bookworm packaging/portable/build' >&2; exit 1; }
tar -xzf "$archive" -C "$REZ_BUILD_INSTALL_PATH" --strip-components=1
# The archives of classes are only valid where they are made; without them it only starts slower.
"$REZ_BUILD_INSTALL_PATH/make-archives"
