#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

usage()
{
    cat <<'TEXT'
Usage: packaging/package.sh deb [--output DIR] [--no-install] [--no-check]
       packaging/package.sh repository DIR --key KEY [--url URL] [--no-install]

deb         builds the Debian packages of this tree, source package included, into build/packages
            or DIR, and examines them with lintian.
repository  makes a signed repository for apt of the packages in build/packages: DIR/dists and
            DIR/pool, the public key, and tuplewright.sources for /etc/apt/sources.list.d.

  --output DIR   where the packages go
  --key KEY      the secret key that signs, as gpg names it
  --url URL      where the repository will be reached, file:DIR if not given
  --no-install   use what is installed, ask for no privilege
  --no-check     leave out lintian
  --help         print this text
TEXT
}

refuse()
{
    echo "$1" >&2
    usage >&2
    exit 2
}

command=${1:-}
case "$command" in
deb | repository) shift ;;
--help | -h)
    usage
    exit 0
    ;;
*) refuse "Say what to make: deb or repository." ;;
esac

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packages=$root/build/packages
folder=
key=
url=
may_install=yes
check=yes
while [ $# -gt 0 ]; do
    case "$1" in
    --no-install) may_install=no ;;
    --no-check) check=no ;;
    --output | --key | --url)
        [ $# -gt 1 ] || refuse "$1 needs a value."
        case "$1" in
        --output) packages=$(realpath -m "$2") ;;
        --key) key=$2 ;;
        --url) url=$2 ;;
        esac
        shift
        ;;
    --help | -h)
        usage
        exit 0
        ;;
    -*) refuse "Unknown option: $1" ;;
    *)
        if [ "$command" != repository ] || [ -n "$folder" ]; then
            refuse "Unexpected: $1"
        fi
        folder=$(realpath -m "$1")
        ;;
    esac
    shift
done

# shellcheck source=packaging/dependencies.sh
source "$root/packaging/dependencies.sh"
# shellcheck source=packaging/steps.sh
source "$root/packaging/steps.sh"

# The files of this tree as they are now, without what was built.
list_sources()
{
    if git -C "$root" rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git -C "$root" ls-files -z --cached --others --exclude-standard
    else
        (cd "$root" && find . -path ./build -prune -o -type f -printf '%P\0')
    fi
}

# The source archive is the same whenever it is made: one order, one owner, the date of the changelog.
make_source_tree()
{
    local version=$1 tree=$work/tuplewright-$1 date
    mkdir "$tree"
    (cd "$root" && list_sources | while IFS= read -r -d '' file; do
        if [ -e "$file" ]; then
            printf '%s\0' "$file"
        fi
    done | xargs -0 cp --parents -t "$tree")
    date=$(dpkg-parsechangelog -l "$root/packaging/debian/changelog" -S Timestamp)
    tar --create --xz --file "$work/tuplewright_$version.orig.tar.xz" --directory "$work" \
        --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$date" --mode=go=rX,u+rw,a-s \
        "tuplewright-$version"
    cp -r "$root/packaging/debian" "$tree/debian"
}

# Packages of debug symbols have another ending on some systems of this family; both are kept.
build_packages()
{
    local version=$1
    (cd "$work/tuplewright-$version" && dpkg-buildpackage --unsigned-source --unsigned-changes) || return 1
    mkdir -p "$packages"
    find "$work" -maxdepth 1 -type f -exec cp -t "$packages" {} +
}

examine_packages()
{
    lintian --fail-on error,warning --allow-root "$packages"/tuplewright_*.changes
}

make_deb()
{
    local version
    run_step "packages" require_packages "$may_install" build package || exit 1
    version=$(dpkg-parsechangelog -l "$root/packaging/debian/changelog" -S Version)
    version=${version%-*}
    work=$(mktemp -d "${TMPDIR:-/tmp}/tuplewright.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    run_step "source package" make_source_tree "$version" || exit 1
    run_step "build" build_packages "$version" || exit 1
    if [ "$check" = yes ]; then
        run_step "lintian" examine_packages || exit 1
    fi
    echo
    print_steps
    ls -1 "$packages"/*.deb
}

write_repository()
{
    local architecture dists=$folder/dists/stable
    architecture=$(dpkg --print-architecture)
    rm -rf "$dists" "$folder/pool"
    mkdir -p "$dists/main/binary-$architecture" "$folder/pool/main"
    find "$packages" -maxdepth 1 -name '*.deb' -exec cp -t "$folder/pool/main" {} +
    (
        cd "$folder"
        apt-ftparchive packages pool/main >"$dists/main/binary-$architecture/Packages"
        gzip -9nk "$dists/main/binary-$architecture/Packages"
        apt-ftparchive \
            -o APT::FTPArchive::Release::Origin=Tuplewright \
            -o APT::FTPArchive::Release::Label=Tuplewright \
            -o APT::FTPArchive::Release::Suite=stable \
            -o APT::FTPArchive::Release::Codename=stable \
            -o APT::FTPArchive::Release::Components=main \
            -o "APT::FTPArchive::Release::Architectures=$architecture" \
            release dists/stable >Release
        mv Release dists/stable/Release
    )
}

# Apt trusts this key for this repository alone.
sign_repository()
{
    local dists=$folder/dists/stable
    gpg --batch --yes --local-user "$key" --clearsign --output "$dists/InRelease" "$dists/Release" \
        && gpg --batch --yes --local-user "$key" --armor --detach-sign \
            --output "$dists/Release.gpg" "$dists/Release" \
        && gpg --batch --yes --armor --output "$folder/tuplewright.asc" --export "$key" \
        && [ -s "$folder/tuplewright.asc" ]
}

write_sources()
{
    {
        echo "Types: deb"
        echo "URIs: ${url:-file:$folder}"
        echo "Suites: stable"
        echo "Components: main"
        echo "Signed-By:"
        sed 's/^$/./; s/^/ /' "$folder/tuplewright.asc"
    } >"$folder/tuplewright.sources"
}

make_repository()
{
    [ -n "$folder" ] || refuse "Say where the repository goes."
    [ -n "$key" ] || refuse "A repository is signed: name the key with --key."
    compgen -G "$packages/*.deb" >/dev/null || refuse "No packages in $packages: make them with \"deb\" first."
    run_step "packages" require_packages "$may_install" package || exit 1
    run_step "index" write_repository || exit 1
    run_step "signature" sign_repository || exit 1
    write_sources
    echo
    echo "To use it, as root: cp $folder/tuplewright.sources /etc/apt/sources.list.d/ && apt update"
}

"make_$command"
