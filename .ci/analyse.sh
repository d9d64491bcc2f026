#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Static analysis with clang-tidy. Prints each finding once.
# Usage: .ci/analyse.sh [FOLDER…]; core, app and ui if none is named, which are kept without a finding.
#
# Most of the time goes into Qt's headers, so some forty sources are read together. Where names clash
# nonetheless the sources of the unit are read one by one. Names that hide each other are left to the
# build, which warns of them and reads only sources of one folder together.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [ $# -eq 0 ]; then
    set -- core app ui
fi
parts=$(IFS='|' && echo "$*")
build=build/dev
units=build/tidy
log=build/tidy.log

# Findings in any of our files, also in sources that a unit includes.
tidy()
{
    clang-tidy-19 --quiet -p "$units" --header-filter='/(core|ui|app|tests)/.*\.(h|cpp)$' "$@" 2>/dev/null
}

analyse_unit()
{
    local unit=$1 findings sources checks=-bugprone-suspicious-include,-clang-diagnostic-shadow
    # What tests allocate and copy costs nobody anything.
    if grep -q '/tests/' "$unit"; then
        checks+=,-performance-*,-bugprone-implicit-widening-of-multiplication-result
    fi
    findings=$(tidy --checks="$checks" "$unit") && return
    if [[ $findings == *clang-diagnostic-error* ]]; then
        mapfile -t sources < <(sed -n 's/^#include "\(.*\.cpp\)"$/\1/p' "$unit")
        findings=$(tidy --checks="$checks" "${sources[@]}") && return
    fi
    echo "$findings"
    return 1
}

export units
export -f tidy analyse_unit

# The build of the tests knows each source's options, and has made what the sources include.
cmake --preset dev >/dev/null
cmake --build --preset dev >/dev/null
rm -rf "$units"
mkdir -p "$units"
awk -v root="$PWD" -v parts="$parts" -v folder="$PWD/$units" -f .ci/units.awk "$build/compile_commands.json" \
    | xargs -n 1 -P "$(nproc)" bash -c 'analyse_unit "$1"' _ >"$log" || {
    grep -E '(warning|error): ' "$log" | sort -u
    exit 1
}
