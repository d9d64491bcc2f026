# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# A private PostgreSQL for run.sh: an unprivileged one, reached through a socket in its own folder.

# The folder of the newest server's programs; nothing when there is none.
server_programs()
{
    local initdb
    for initdb in /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb "$(command -v initdb)"; do
        if [ -x "$initdb" ]; then
            dirname "$initdb"
        fi
    done | sort -V | tail -n 1
}

# PostgreSQL refuses to run as root.
as_server_user()
{
    if [ "$(id -u)" -ne 0 ]; then
        "$@"
    elif id postgres >/dev/null 2>&1; then
        (cd / && runuser -u postgres -- "$@")
    else
        (cd / && runuser -u nobody -- "$@")
    fi
}

server_settings()
{
    cat <<TEXT
listen_addresses = ''
unix_socket_directories = '$1'
shared_buffers = 1GB
maintenance_work_mem = 256MB
max_wal_size = 8GB
checkpoint_timeout = 30min
wal_level = minimal
max_wal_senders = 0
autovacuum = off
jit = off
timezone = 'UTC'
TEXT
}

# Usage: start_server FOLDER. Exports what libpq needs to reach it.
start_server()
{
    local folder=$1 programs
    programs=$(server_programs)
    [ -n "$programs" ] || return 1
    mkdir -p "$folder"
    if [ "$(id -u)" -eq 0 ]; then
        chmod 711 "$(dirname "$folder")"
        as_server_user id -u | xargs -I '{}' chown '{}' "$folder"
    fi
    as_server_user "$programs/initdb" -D "$folder/data" -U benchmark -A trust -E UTF8 \
        --locale=C --no-sync >"$folder.log" || return 1
    server_settings "$folder" | as_server_user tee -a "$folder/data/postgresql.conf" >/dev/null
    as_server_user "$programs/pg_ctl" -D "$folder/data" -l "$folder/log" -w -s start || return 1
    server_folder=$folder
    export PGHOST=$folder PGUSER=benchmark PGDATABASE=postgres
}

stop_server()
{
    if [ -n "${server_folder:-}" ]; then
        as_server_user "$(server_programs)/pg_ctl" -D "$server_folder/data" -m immediate -s stop
    fi
}
