#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

usage()
{
    cat <<'TEXT'
Usage: tests/benchmarks/run.sh [--only CASE…] [--rows N] [--beside COMMIT]

Builds the benchmarks, starts a private PostgreSQL server, measures this program beside its peers
and prints one line a case:

  case | ours | other | ratio | goal | verdict

Figures are medians of seven interleaved repeats with (min .. max). The verdict is ok, ok~ (missed by
at most 5 %), short, or skip when something it needs is missing. Installs nothing; the exit code says
whether the measuring itself worked, not how it ended.

  --only CASE…   only these cases (separated by blanks or commas)
  --rows N       rows of the tables instead of 1000000; the big one has ten times as many
  --beside COMMIT
                 beside this program as it was at COMMIT instead of beside its peers; the goal of
                 each case is at most 3 % above it
  --help         print this text and the cases
TEXT
    echo
    echo "Cases: $(all_cases | tr '\n' ' ')"
}

refuse()
{
    echo "$1" >&2
    usage >&2
    exit 2
}

say()
{
    echo "$*" >&2
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$root/build/bench
repeats=7
rows=1000000
beside=
earlier=$root/build/earlier
only=()

# shellcheck source=tests/benchmarks/server.sh
source "$here/server.sh"
# shellcheck source=tests/benchmarks/groups.sh
source "$here/groups.sh"

all_cases()
{
    awk '!/^#/ && NF { print $1 }' "$here/cases.txt"
}

# The names in field N of the chosen cases, each once: 2 for their groups, 6 for their peers.
of_chosen_cases()
{
    awk -v field="$1" -v group="${2:-}" -v cases="${only[*]}" '
        BEGIN { split(cases, list); for (i in list) wanted[list[i]] }
        !($1 in wanted) || (group != "" && $2 != group) || $field == "-" { next }
        !seen[$field]++ { print $field }
    ' "$here/cases.txt"
}

read_options()
{
    while [ $# -gt 0 ]; do
        case "$1" in
        --only)
            shift
            while [ $# -gt 0 ] && [ "${1#--}" = "$1" ]; do
                # shellcheck disable=SC2206  # a list of words
                only+=(${1//,/ })
                shift
            done
            [ ${#only[@]} -gt 0 ] || refuse "--only needs a case."
            continue
            ;;
        --rows)
            [ $# -gt 1 ] || refuse "--rows needs a number."
            rows=$2
            shift
            ;;
        --beside)
            [ $# -gt 1 ] || refuse "--beside needs a commit."
            beside=$(git -C "$root" rev-parse --quiet --verify "$2^{commit}") \
                || refuse "Not a commit: $2"
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
    [[ $rows =~ ^[1-9][0-9]*$ ]] || refuse "--rows needs a number, not: $rows"
    local name
    for name in ${only[@]+"${only[@]}"}; do
        all_cases | grep -Fqx -- "$name" || refuse "Unknown case: $name"
    done
    if [ ${#only[@]} -eq 0 ]; then
        mapfile -t only < <(all_cases)
    fi
}

# Usage: build_programs SOURCE BUILD
build_programs()
{
    say "Building in $2"
    {
        cmake --preset release -S "$1" -B "$2" -D TUPLEWRIGHT_BUILD_BENCHMARKS=ON \
            && cmake --build "$2" --target benchmarks
    } >"$work/build.log" 2>&1 && return
    tail -n 40 "$work/build.log" >&2
    say "The benchmarks could not be built."
    exit 1
}

# The sources of that commit are kept with their build until another commit is asked for.
build_earlier()
{
    if [ "$(cat "$earlier/commit" 2>/dev/null)" != "$beside" ]; then
        rm -rf "$earlier"
        mkdir -p "$earlier/source"
        git -C "$root" archive "$beside" | tar -x -C "$earlier/source"
        echo "$beside" >"$earlier/commit"
    fi
    build_programs "$earlier/source" "$earlier/build"
}

# No setting of the person who starts the benchmarks may reach them.
isolate()
{
    local name
    for name in $(compgen -e); do
        case "$name" in
        PG* | QT_* | XDG_* | LC_* | LANG | LANGUAGE | DISPLAY | WAYLAND_DISPLAY | DBUS_*) unset "$name" ;;
        esac
    done
    export LC_ALL=C.UTF-8 HOME=$work/home
    export XDG_CONFIG_HOME=$HOME/config XDG_DATA_HOME=$HOME/data XDG_CACHE_HOME=$HOME/cache
    export XDG_STATE_HOME=$HOME/state XDG_RUNTIME_DIR=$HOME/runtime
    mkdir -p "$HOME"
    mkdir -m 700 "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_STATE_HOME" \
        "$XDG_RUNTIME_DIR"
}

# Usage: ask run|missing GROUP SIDE. The earlier side is ours from another build.
ask()
{
    if [ "$3" = earlier ]; then
        (build=$earlier/build && "$1_$2" ours)
    else
        "$1_$2" "$3"
    fi
}

# Runs one side once; what it prints as "metric value" becomes samples.
sample()
{
    local group=$1 side=$2
    if ask run "$group" "$side" >"$work/sample" 2>"$work/errors"; then
        sed "s/^/sample $group $side /" "$work/sample"
    else
        say "$group, $side: failed: $(tail -n 3 "$work/errors")"
    fi
}

# What counts failures instead of time is long enough by itself.
repeats_of()
{
    case "$1" in
    cuts | cancels) echo 1 ;;
    *) echo "$repeats" ;;
    esac
}

# The sides that stand beside ours in a group.
other_sides()
{
    if [ -n "$beside" ]; then
        echo earlier
    else
        of_chosen_cases 6 "$1"
    fi
}

# One repeat to warm up, then the ones that count. A side that lacks something is named, not run.
measure_group()
{
    local group=$1 count side reason repeat sides=()
    count=$(repeats_of "$group")
    for side in ours $(other_sides "$group"); do
        reason=$(ask missing "$group" "$side")
        if [ -n "$reason" ]; then
            echo "missing $group $side $reason"
        else
            sides+=("$side")
        fi
    done
    [ "${sides[0]:-}" = ours ] || return 0
    say "Measuring $group: ${sides[*]}"
    if [ "$count" -gt 1 ]; then
        for side in "${sides[@]}"; do
            sample "$group" "$side" >/dev/null
        done
    fi
    for ((repeat = 0; repeat < count; ++repeat)); do
        for side in "${sides[@]}"; do
            sample "$group" "$side"
        done
    done
}

clean_up()
{
    stop_display
    stop_server
    rm -rf "$work"
}

read_options "$@"
work=$(mktemp -d "${TMPDIR:-/tmp}/tuplewright-bench.XXXXXX")
trap clean_up EXIT
build_programs "$root" "$build"
[ -z "$beside" ] || build_earlier
isolate
make_data
say "case | ours | other | ratio | goal | verdict"
for group in $(of_chosen_cases 2); do
    measure_group "$group" >"$work/samples"
    awk -v cases="${only[*]}" -v group="$group" -v beside="$beside" -f "$here/report.awk" \
        "$work/samples" "$here/cases.txt"
done
