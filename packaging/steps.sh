# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Steps of a script with the time that each took. Sourced by packaging/run.sh, tests/run.sh and .ci/run.
#
#   run_step NAME COMMAND…   runs a command between two lines that name the step, its end and its seconds
#   print_steps              the seconds of all steps so far, in one line

steps=()

run_step()
{
    local name=$1 started=$SECONDS code=0
    shift
    echo
    echo "== $name"
    "$@" || code=$?
    local seconds=$((SECONDS - started))
    steps+=("$name $seconds s")
    if [ "$code" -eq 0 ]; then
        echo "== ok, $seconds s"
    else
        echo "== failed, $seconds s"
    fi
    return "$code"
}

print_steps()
{
    local line
    printf -v line '%s, ' ${steps[@]+"${steps[@]}"}
    echo "Times: ${line%, }"
}
