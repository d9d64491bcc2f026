#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Static analysis of core and app with clang-tidy. Prints each finding once.
#
# Most of the time goes into Qt's headers, so a dozen sources are read together, as one unit of a
# unity build. Where names of two files clash in a unit its files are read one by one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

together=build/tidy
alone=build/tidy-alone
log=build/tidy.log

# clang reads the sources through a build description of its own: gcc's precompiled headers and
# options are not for it.
describe_build()
{
    local folder=$1
    shift
    cmake --preset dev-clang -B "$folder" -D CMAKE_DISABLE_PRECOMPILE_HEADERS=ON "$@" >/dev/null
}

# Findings in any of our files, also in sources that a unit includes.
tidy()
{
    clang-tidy-19 --quiet --header-filter='/(core|ui|app)/.*\.(h|cpp)$' "$@" 2>/dev/null
}

analyse_unit()
{
    local unit=$1 findings sources
    findings=$(tidy -p "$together" --checks=-bugprone-suspicious-include "$unit") && return
    if [[ $findings == *clang-diagnostic-error* ]]; then
        mapfile -t sources < <(sed -n 's/^#include "\(.*\.cpp\)"$/\1/p' "$unit")
        findings=$(tidy -p "$alone" "${sources[@]}") && return
    fi
    echo "$findings"
    return 1
}

export together alone
export -f tidy analyse_unit

describe_build "$together" -D CMAKE_UNITY_BUILD=ON -D CMAKE_UNITY_BUILD_BATCH_SIZE=12
describe_build "$alone"
find "$together/core" "$together/app" -path '*/Unity/*' -name '*.cxx' -print0 \
    | xargs -0 -n 1 -P "$(nproc)" bash -c 'analyse_unit "$1"' _ >"$log" || {
    grep -E '(warning|error): ' "$log" | sort -u
    exit 1
}
