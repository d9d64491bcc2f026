#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

usage()
{
    cat <<'TEXT'
Usage: tests/coverage.sh [--no-install] [--part core|ui] [--least N] [--no-build]

Builds the tests of a part with the preset coverage, runs them, and prints how many of its lines
they run: for each folder, the least covered files, and in all. Fails under 90 %, or when a test
fails.

  --part NAME   core (default), with the tests of kinds unit, contract, postgres and sqlite; or
                ui, with those of kinds models and ui
  --least N     how many of the least covered files to print (default 15)
  --no-build    print what the last run has left
  --no-install  use what is installed, ask for no privilege
  --help        print this text
TEXT
}

refuse()
{
    echo "$1" >&2
    usage >&2
    exit 2
}

may_install=yes
builds=yes
least=15
part=core
while [ $# -gt 0 ]; do
    case "$1" in
    --no-install) may_install=no ;;
    --no-build) builds=no ;;
    --least | --part)
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

case "$part" in
core) kinds=unit,contract,postgres,sqlite ;;
ui) kinds=models,ui ;;
*) refuse "No such part: $part" ;;
esac

cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=build/coverage

build_and_run()
{
    # shellcheck source=packaging/dependencies.sh
    source packaging/dependencies.sh
    require_packages "$may_install" build test coverage
    # What earlier programs counted does not belong to these.
    [ ! -d "$build" ] || find "$build" -name '*.gcda' -delete
    tests/run.sh --no-install --preset coverage --label "$kinds"
}

report()
{
    gcovr -j 2 --root . --filter "$part/" --csv "$build/$part.csv" "$build/$part"
    awk -v least="$least" -f tests/coverage.awk "$build/$part.csv"
}

tests_passed=yes
if [ "$builds" = yes ]; then
    build_and_run || tests_passed=no
fi
report
[ "$tests_passed" = yes ]
