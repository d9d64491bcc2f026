# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The one home of package names: what Tuplewright needs from the system, by set and package manager.
# Sourced by packaging/run.sh, tests/run.sh and .ci/run; call: require_packages yes|no SET…
#
#   build   compile the program and open its window
#   test    run the tests: a PostgreSQL server, pgbouncer, openssl, the sqlite3 shell,
#           a secret service on a bus of its own, an SSH server, strace, a screen without a
#           monitor and a window manager (the xcb platform comes with Qt's own package of build)
#   tools   clang, clang-format and clang-tidy, for the quality checks and the clang preset
#   fuzz    clang with libFuzzer and the sanitizers
#   coverage  gcovr
#   bench   what the benchmarks run beside the program
#   majors  npm, which fetches other PostgreSQL versions
#   package  make and check Debian packages and a repository of them
#
# Only the apt names are tested, on Debian 12; Ubuntu shares them, untried. The names for dnf
# (Fedora), pacman (Arch) and brew (Homebrew) are untried.

package_names()
{
    case "$1/$2" in
    apt/build)
        echo g++ cmake ninja-build pkg-config ccache \
            qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools libqt6sql6-sqlite libqt6svg6 \
            qt6-translations-l10n qt6-wayland \
            libpq-dev libsqlite3-dev zlib1g-dev libzstd-dev libreadline-dev qtkeychain-qt6-dev libsecret-1-0 fonts-dejavu-core
        ;;
    apt/test)
        echo postgresql postgresql-client pgbouncer openssl sqlite3 gnome-keyring dbus libglib2.0-bin \
            openssh-server openssh-client strace zstd python3-openpyxl xvfb openbox
        ;;
    apt/tools) echo clang-19 clang-format-19 clang-tidy-19 ;;
    apt/fuzz) echo clang-19 libclang-rt-19-dev ;;
    apt/package) echo dpkg-dev debhelper lintian appstream apt-utils gpg xz-utils ;;
    apt/bench) echo python3-sqlalchemy python3-psycopg2 libqt6sql6-psql sqlitebrowser xvfb ;;
    dnf/build)
        echo gcc-c++ cmake ninja-build pkgconf-pkg-config ccache \
            qt6-qtbase-devel qt6-qtsvg-devel qt6-linguist qt6-qttranslations qt6-qtwayland \
            libpq-devel sqlite-devel zlib-devel libzstd-devel readline-devel qtkeychain-qt6-devel dejavu-sans-fonts dejavu-sans-mono-fonts
        ;;
    dnf/test)
        echo postgresql-server postgresql pgbouncer openssl sqlite openssh-server strace \
            qt6-qtbase-gui xorg-x11-server-Xvfb openbox
        ;;
    dnf/tools) echo clang clang-tools-extra ;;
    dnf/fuzz) echo clang compiler-rt ;;
    pacman/build)
        echo gcc cmake ninja pkgconf ccache \
            qt6-base qt6-svg qt6-tools qt6-translations qt6-wayland \
            postgresql-libs sqlite zlib zstd readline qtkeychain-qt6 ttf-dejavu
        ;;
    pacman/test) echo postgresql pgbouncer openssl sqlite openssh strace xorg-server-xvfb openbox ;;
    pacman/tools) echo clang ;;
    pacman/fuzz) echo clang compiler-rt ;;
    brew/build) echo cmake ninja pkgconf ccache qt libpq sqlite zlib zstd readline qtkeychain ;;
    brew/test) echo postgresql@17 pgbouncer openssl ;;
    brew/tools | brew/fuzz) echo llvm@19 ;;
    */coverage) echo gcovr ;;
    */majors) echo npm ;;
    esac
}

package_manager()
{
    local command
    for command in apt-get dnf pacman brew; do
        if command -v "$command" >/dev/null 2>&1; then
            echo "${command%-get}"
            return
        fi
    done
    echo unknown
}

is_installed()
{
    case "$1" in
    apt) dpkg-query -W -f '${db:Status-Status}\n' "$2" 2>/dev/null | grep -qx installed ;;
    dnf) rpm -q --whatprovides "$2" >/dev/null 2>&1 ;;
    pacman) pacman -T "$2" >/dev/null 2>&1 ;;
    brew) brew list --versions "$2" >/dev/null 2>&1 ;;
    esac
}

missing_packages()
{
    local manager=$1 set name
    shift
    for set in "$@"; do
        for name in $(package_names "$manager" "$set"); do
            is_installed "$manager" "$name" || printf '%s ' "$name"
        done
    done
}

as_root()
{
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# Debian's server package would start a database of its own on port 5432; the tests bring their own.
keep_system_server_off()
{
    local settings=/etc/postgresql-common/createcluster.conf
    case " $* " in
    *" postgresql "*) ;;
    *) return 0 ;;
    esac
    if [ ! -e "$settings" ]; then
        echo "Writing $settings: no system database server is created."
        as_root mkdir -p "${settings%/*}"
        echo 'create_main_cluster = false' | as_root tee "$settings" >/dev/null
    fi
}

# The same for Debian's pgbouncer and port 6432.
keep_system_pooler_off()
{
    local unit=/etc/systemd/system/pgbouncer.service
    case " $* " in
    *" pgbouncer "*) ;;
    *) return 0 ;;
    esac
    if [ ! -e "$unit" ] && [ ! -L "$unit" ]; then
        echo "Masking $unit: no system pooler is started; undo with: systemctl unmask pgbouncer"
        as_root mkdir -p "${unit%/*}"
        as_root ln -s /dev/null "$unit"
    fi
}

install_with_apt()
{
    keep_system_server_off "$@"
    keep_system_pooler_off "$@"
    as_root apt-get -q -o DPkg::Lock::Timeout=300 update \
        || echo "Some package lists could not be refreshed; going on with those at hand." >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
        install --no-install-recommends "$@"
}

install_packages()
{
    local manager=$1
    shift
    if [ "$manager" != brew ] && [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
        echo "Neither root nor sudo: have an administrator install these, then start again." >&2
        return 1
    fi
    case "$manager" in
    apt) install_with_apt "$@" ;;
    dnf) as_root dnf install -y --setopt=install_weak_deps=False "$@" ;;
    pacman) as_root pacman -S --needed --noconfirm "$@" ;;
    brew) brew install "$@" ;;
    esac
}

# Homebrew keeps libpq and SQLite out of the common prefix; CMake has to be told.
point_cmake_to_brew()
{
    local name
    for name in qt libpq sqlite; do
        CMAKE_PREFIX_PATH="$(brew --prefix "$name")${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}"
    done
    export CMAKE_PREFIX_PATH
}

# Usage: require_packages yes|no SET…
# Installs what is missing of the sets, or with "no" only names it. Nothing missing asks for nothing.
require_packages()
{
    local may_install=$1 manager missing
    shift
    manager=$(package_manager)
    if [ "$manager" = unknown ]; then
        echo "No apt, dnf, pacman or brew here. What is needed, by its Debian names:" >&2
        echo "  $(for set in "$@"; do package_names apt "$set"; done | tr '\n' ' ')" >&2
        return 0
    fi
    missing=$(missing_packages "$manager" "$@")
    if [ -n "$missing" ] && [ "$may_install" = yes ]; then
        echo "Installing with $manager: $missing"
        # shellcheck disable=SC2086  # a list of words
        install_packages "$manager" $missing || return 1
    elif [ -n "$missing" ]; then
        echo "Not installed (--no-install): $missing" >&2
    fi
    if [ "$manager" = brew ]; then
        point_cmake_to_brew
    fi
}
