#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

usage()
{
    cat <<'TEXT'
Usage: tests/run.sh [--no-install] [--preset NAME] [--label KIND] [--filter REGEX] [--keep]

Installs what the tests need, builds them and runs them without a display. PostgreSQL tests
start servers of their own. The last line reads "N passed, N failed, N skipped".

  --no-install    use what is installed, ask for no privilege
  --preset NAME   dev (default), dev-asan, dev-tsan, dev-clang, core-only or coverage
  --label KIND    only one kind: unit, contract, postgres, sqlite, models, ui, cli, layering
  --filter REGEX  only the test programs whose name matches
  --keep          keep the private home folder the tests ran in
  --help          print this text
TEXT
}

refuse()
{
    echo "$1" >&2
    usage >&2
    exit 2
}

may_install=yes
preset=dev
label=
filter=
keep=no
while [ $# -gt 0 ]; do
    case "$1" in
    --no-install) may_install=no ;;
    --keep) keep=yes ;;
    --preset | --label | --filter)
        [ $# -gt 1 ] || refuse "$1 needs a value."
        printf -v "${1#--}" '%s' "$2"
        shift
        ;;
    --help | -h)
        usage
        exit 0
        ;;
    *) refuse "Unknown option: $1" ;;
    esac
    shift
done

cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=$PWD/build/$preset

install_needs()
{
    local sets="build test"
    if [ "$preset" = dev-clang ]; then
        sets="$sets tools"
    fi
    # shellcheck source=packaging/dependencies.sh
    source packaging/dependencies.sh
    # shellcheck disable=SC2086  # a list of words
    require_packages "$may_install" $sets
}

build_tests()
{
    cmake --preset "$preset" && cmake --build --preset "$preset"
}

# No setting, password or display of the person who starts the tests may reach them.
isolate()
{
    local name
    for name in $(compgen -e); do
        case "$name" in
        PG* | QT_* | XDG_* | LC_* | LANG | LANGUAGE | DISPLAY | WAYLAND_DISPLAY | DBUS_*) unset "$name" ;;
        esac
    done
    export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
    export HOME=$1
    export XDG_CONFIG_HOME=$HOME/config XDG_DATA_HOME=$HOME/data XDG_CACHE_HOME=$HOME/cache
    export XDG_STATE_HOME=$HOME/state XDG_RUNTIME_DIR=$HOME/runtime
    mkdir -m 700 "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_STATE_HOME" \
        "$XDG_RUNTIME_DIR"
}

run_tests()
{
    local selection=()
    [ -z "$label" ] || selection+=(--label-regex "^$label\$")
    [ -z "$filter" ] || selection+=(--tests-regex "$filter")
    rm -rf "$build/junit" "$build/ctest.xml"
    mkdir -p "$build/junit"
    (
        isolate "$1"
        ctest --test-dir "$build" --parallel 2 --output-junit "$build/ctest.xml" \
            ${selection[@]+"${selection[@]}"}
    ) || true # the summary tells, and counts what ctest cannot see
}

if ! install_needs || ! build_tests; then
    echo "The tests could not be built."
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
fi

home=$(mktemp -d "${TMPDIR:-/tmp}/tuplewright.XXXXXX")
if [ "$keep" = yes ]; then
    echo "The tests' private home folder: $home"
else
    trap 'rm -rf "$home"' EXIT
fi
run_tests "$home"
[ -e "$build/ctest.xml" ] || touch "$build/ctest.xml"
awk -v junit="$build/junit" -f tests/summary.awk "$build/ctest.xml"
