#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

usage()
{
    cat <<'TEXT'
Usage: packaging/run.sh [--no-install] [--build-only] [-- PROGRAM-ARGUMENTS…]

Installs what is missing, builds Tuplewright into build/release and opens its window,
on the embedded sample database unless the program's arguments name another.

  --no-install   use what is installed, ask for no privilege
  --build-only   build, open nothing
  --help         print this text

Without a display a picture of the window is drawn into build/release instead.
TEXT
}

may_install=yes
build_only=no
while [ $# -gt 0 ]; do
    case "$1" in
    --no-install) may_install=no ;;
    --build-only) build_only=yes ;;
    --help | -h)
        usage
        exit 0
        ;;
    --)
        shift
        break
        ;;
    *)
        echo "Unknown option: $1" >&2
        usage >&2
        exit 2
        ;;
    esac
    shift
done

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/dependencies.sh
source "$root/packaging/dependencies.sh"
# shellcheck source=packaging/steps.sh
source "$root/packaging/steps.sh"

configure()
{
    (cd "$root" && cmake --preset release)
}

compile()
{
    (cd "$root" && cmake --build --preset release --target tuplewright tuplewright-cli)
}

# Whether the arguments of the program say what it shall open, or nothing shall be opened.
names_something()
{
    while [ $# -gt 0 ]; do
        case "$1" in
        --screenshot | --size | --theme) shift ;;
        --screenshot=* | --size=* | --theme=* | --new-window) ;;
        *) return 0 ;;
        esac
        shift || return 0
    done
    return 1
}

run_step "packages" require_packages "$may_install" build
run_step "configuration" configure
run_step "compilation" compile
echo
print_steps
program=$root/build/release/app/tuplewright
echo "Built $program and $program-cli"
if [ "$build_only" = yes ]; then
    exit 0
fi

if ! names_something "$@"; then
    set -- --sample "$@"
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" = Darwin ]; then
    exec "$program" "$@"
fi

picture=$root/build/release/tuplewright.png
cat <<TEXT

There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set, so no window can open. To get one:
  - start this command in a desktop session, or log in with "ssh -X" from one;
  - or give it a virtual display: install xvfb and xauth, then "xvfb-run -a $0".
Until then "tuplewright --screenshot FILE" draws the window without a display, as now:
TEXT
QT_QPA_PLATFORM=offscreen "$program" --screenshot "$picture" "$@"
echo "$picture"
