#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

usage()
{
    cat <<'TEXT'
Usage: tests/fuzz/run.sh [--no-install] [--runs N] [SUBJECT…]

Builds the fuzzers with clang and the address and undefined-behaviour sanitizers and runs each,
one after the other, from its corpus. One line for each: inputs, findings, inputs a second. An
input that made a finding is kept in build/fuzz/findings/SUBJECT. Fails when there is one.

  --runs N      inputs for each subject (default 1000000)
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

runs=1000000
may_install=yes
subjects=()
while [ $# -gt 0 ]; do
    case "$1" in
    --runs)
        [ $# -gt 1 ] || refuse "--runs needs a value."
        runs=$2
        shift
        ;;
    --no-install) may_install=no ;;
    --help | -h)
        usage
        exit 0
        ;;
    -*) refuse "Unknown option: $1" ;;
    *) subjects+=("$1") ;;
    esac
    shift
done

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
corpora=tests/fuzz/corpus
build=build/fuzz
if [ ${#subjects[@]} -eq 0 ]; then
    mapfile -t subjects < <(ls "$corpora")
fi
for subject in "${subjects[@]}"; do
    [ -d "$corpora/$subject" ] || refuse "No such subject: $subject. There are: $(ls -x "$corpora")"
done

# shellcheck source=packaging/dependencies.sh
source packaging/dependencies.sh
require_packages "$may_install" build test fuzz
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target fuzzers

# What a fuzzer learns stays out of the tree: it starts from the corpus and writes elsewhere.
fuzz()
{
    local subject=$1 findings=$build/findings/$1 log=$build/$1.log learned count inputs started
    learned=$(mktemp -d "${TMPDIR:-/tmp}/tuplewright.XXXXXX")
    rm -rf "$findings"
    mkdir -p "$findings"
    started=${EPOCHREALTIME/[.,]/}
    "$build/tests/fuzz/${subject}_fuzz" -runs="$runs" -max_len=512 -timeout=10 -seed=1 \
        -print_final_stats=1 -artifact_prefix="$findings/" "$learned" "$corpora/$subject" \
        >"$log" 2>&1 || true
    rm -rf "$learned"
    count=$(find "$findings" -type f | wc -l)
    inputs=$(awk '$1 == "stat::number_of_executed_units:" { n = $2 } END { print n + 0 }' "$log")
    printf '%-16s %8d inputs, %d findings, %d inputs/s\n' "$subject" "$inputs" "$count" \
        $((inputs * 1000000 / (${EPOCHREALTIME/[.,]/} - started)))
    if [ "$count" -gt 0 ] || [ "$inputs" -lt "$runs" ]; then
        tail -n 40 "$log"
        return 1
    fi
}

failed=0
for subject in "${subjects[@]}"; do
    fuzz "$subject" || failed=1
done
exit "$failed"
