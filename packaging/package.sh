#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

usage()
{
    cat <<'TEXT'
Usage: packaging/package.sh deb [OPTIONS]
       packaging/package.sh repository [OPTIONS]

deb         makes Debian's source and binary packages of the files of this folder and has lintian
            look at them: tuplewright, tuplewright-cli, libtuplewright-core-dev
repository  lays those packages out as a signed repository for apt, with the one file that a
            machine needs to use it

  --output DIR   where everything is put; default: build/package
  --no-install   use what is installed, ask for no privilege
  --no-check     deb: do not start the programs once they are built
  --key ID       repository: sign with this secret key of gpg; without it with a key that is made
                 for trying, and stays in the output folder
  --url URL      repository: where it will be found; default: the folder itself, as file://…
  --help         print this text

Times in the packages are those of packaging/debian/changelog. With CCACHE_DIR set, what was compiled
before comes from there.
TEXT
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/dependencies.sh
source "$root/packaging/dependencies.sh"
# shellcheck source=packaging/steps.sh
source "$root/packaging/steps.sh"

what=
output=$root/build/package
may_install=yes
checks=yes
key=
url=

wrong_usage()
{
    echo "$1" >&2
    usage >&2
    exit 2
}

read_arguments()
{
    while [ $# -gt 0 ]; do
        case "$1" in
        deb | repository) what=$1 ;;
        --output | --key | --url)
            [ $# -gt 1 ] || wrong_usage "$1 needs a value."
            printf -v "${1#--}" '%s' "$2"
            shift
            ;;
        --no-install) may_install=no ;;
        --no-check) checks=no ;;
        --help | -h)
            usage
            exit 0
            ;;
        *) wrong_usage "Unknown word: $1" ;;
        esac
        shift
    done
    [ -n "$what" ] || wrong_usage "Say what is to be made."
    mkdir -p "$output"
    output=$(cd "$output" && pwd)
}

project_version()
{
    sed -n 's/^project(Tuplewright VERSION \([0-9.]*\) .*/\1/p' "$root/CMakeLists.txt"
}

# The version of the Debian packages: that of the project and the number of their own.
package_version()
{
    dpkg-parsechangelog -l "$root/packaging/debian/changelog" -S Version
}

tracked_files()
{
    if git -C "$root" rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git -C "$root" ls-files -z
    else
        (cd "$root" && find . -path ./build -prune -o \( -type f -o -type l \) -printf '%P\0')
    fi
}

# The source tree as Debian wants it: the project as it is released, beside it the folder debian.
stage_source()
{
    local version=$1 name=tuplewright-$1
    local archive=$output/tuplewright_$version.orig.tar.xz
    rm -rf "${output:?}/$name" "$archive"
    SOURCE_DATE_EPOCH=$(dpkg-parsechangelog -l "$root/packaging/debian/changelog" -S Timestamp) \
        || return 1
    export SOURCE_DATE_EPOCH
    tracked_files | sort -z | tar -C "$root" --null --verbatim-files-from --files-from=- \
        --sort=name --format=gnu --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 \
        --numeric-owner --mode=u+rw,go+r,go-w --transform="s,^,$name/," -cf - \
        | xz -T1 >"$archive" || return 1
    tar -C "$output" -xf "$archive" || return 1
    cp -a "$output/$name/packaging/debian" "$output/$name/debian"
}

build_packages()
{
    local options
    options=parallel=$(nproc)
    if [ "$checks" = no ]; then
        options+=" nocheck"
    fi
    (cd "$output/tuplewright-$1" \
        && DEB_BUILD_OPTIONS="$options" dpkg-buildpackage -us -uc)
}

look_at_packages()
{
    lintian --allow-root --fail-on error,warning --tag-display-limit 0 "$output"/*"_$1_"*.changes
}

make_deb()
{
    local version packaged
    version=$(project_version)
    packaged=$(package_version)
    if [ "${packaged%-*}" != "$version" ]; then
        echo "packaging/debian/changelog is about $packaged, the project about $version." >&2
        return 1
    fi
    run_step "source" stage_source "$version"
    run_step "packages" build_packages "$version"
    run_step "lintian" look_at_packages "$packaged"
    echo
    print_steps
    ls "$output"/*"_${packaged}_"*.deb
}

# A key that proves no more than that the files are those of this folder.
make_trial_key()
{
    export GNUPGHOME=$output/key
    if [ ! -d "$GNUPGHOME" ]; then
        mkdir -m 700 "$GNUPGHOME" || return 1
        gpg --batch --quiet --passphrase '' --quick-generate-key \
            "Tuplewright repository (for trying)" ed25519 sign never || return 1
    fi
    key=$(gpg --batch --list-secret-keys --with-colons \
        | sed -n 's/^fpr:*\([0-9A-F]*\):*$/\1/p' | head -n 1)
    [ -n "$key" ]
}

copy_packages()
{
    local package count=0
    for package in "$output"/*"_$(package_version)_"*.deb; do
        # Names of functions for debuggers are not for everybody's package lists.
        case "$package" in *-dbgsym_*) continue ;; esac
        [ -e "$package" ] && cp "$package" "$1" && count=$((count + 1))
    done
    if [ "$count" -eq 0 ]; then
        echo "There are no packages in $output: make them first, with $0 deb" >&2
        return 1
    fi
}

write_index()
{
    local folder=dists/stable/main/binary-$1
    mkdir -p "$folder" \
        && apt-ftparchive --arch "$1" packages pool >"$folder/Packages" \
        && xz -k -f "$folder/Packages"
}

write_release()
{
    apt-ftparchive \
        -o APT::FTPArchive::Release::Origin=Tuplewright \
        -o APT::FTPArchive::Release::Label=Tuplewright \
        -o APT::FTPArchive::Release::Suite=stable \
        -o APT::FTPArchive::Release::Codename=stable \
        -o APT::FTPArchive::Release::Components=main \
        -o APT::FTPArchive::Release::Architectures="$1" \
        release dists/stable >Release \
        && mv Release dists/stable/Release
}

sign_release()
{
    local folder=dists/stable
    gpg --batch --yes --local-user "$key" --clearsign \
        --output "$folder/InRelease" "$folder/Release" \
        && gpg --batch --yes --local-user "$key" --armor --detach-sign \
            --output "$folder/Release.gpg" "$folder/Release"
}

# What a machine needs to know goes into one file, the key too: nothing else has to be fetched, and
# the key counts for this repository alone.
write_sources()
{
    local public
    public=$(gpg --batch --armor --export "$key") || return 1
    echo "# Put this file into /etc/apt/sources.list.d; then: apt update; apt install tuplewright"
    echo "Types: deb"
    echo "URIs: ${url:-file://$PWD}"
    echo "Suites: stable"
    echo "Components: main"
    echo "Architectures: $1"
    echo "Signed-By:"
    sed 's/^$/./; s/^/ /' <<<"$public"
}

# A failure inside of a step ends nothing by itself: each line says what it depends on.
lay_out()
{
    local folder=$output/repository architecture architectures
    rm -rf "$folder"
    mkdir -p "$folder/pool/main/t/tuplewright" || return 1
    copy_packages "$folder/pool/main/t/tuplewright" || return 1
    architectures=$(find "$folder/pool" -name '*.deb' | sed 's/.*_\(.*\)\.deb$/\1/' \
        | sort -u | tr '\n' ' ')
    architectures=${architectures% }
    [ -n "$key" ] || make_trial_key || return 1
    cd "$folder" || return 1
    for architecture in $architectures; do
        write_index "$architecture" || return 1
    done
    write_release "$architectures" || return 1
    sign_release || return 1
    write_sources "$architectures" >tuplewright.sources || return 1
    [ -z "${GNUPGHOME:-}" ] || gpgconf --kill gpg-agent # what was started for the key
    find . -type f | sort
}

read_arguments "$@"
run_step "tools" require_packages "$may_install" build package
case "$what" in
deb) make_deb ;;
repository) run_step "repository" lay_out ;;
esac
