# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What run.sh measures. For each group of cases.txt: missing_GROUP SIDE prints what the side lacks,
# run_GROUP SIDE runs it once and prints "metric value" lines. Uses root, work, build, here and rows.

server_works=no
display_works=no

make_data()
{
    local chosen
    chosen=" $(of_chosen_cases 2 | tr '\n' ' ')"
    case "$chosen" in
    *" pool1 "* | *" pool8 "* | *" looks "*)
        need_server && server_works=yes
        ;;
    esac
    case "$chosen" in
    *" fetch "* | *" export "* | *" page "* | *" wide "* | *" flood "* | *" compare "*) make_postgres_data ;;
    esac
    case "$chosen" in
    *" compare "*) make_copy ;;
    esac
    case "$chosen" in
    *" bulk "* | *" import"* | *" update "* | *" save"*) make_many_rows ;;
    esac
    case "$chosen" in
    *" keyset "* | *" scroll "*) make_narrow_table ;;
    esac
    case "$chosen" in
    *" catalog "*) make_catalogs ;;
    esac
    case "$chosen" in
    *" paint "*) make_painted ;;
    esac
    case "$chosen" in
    *" sqlite "*) make_sqlite_file orders ;;
    esac
    case "$chosen" in
    *" start "*) make_sqlite_file music ;;
    esac
    case "$chosen" in
    *" big "*) make_sqlite_file orders "$work/big.sqlite" $((rows * 10)) ;;
    esac
    case "$chosen" in
    *" tabs "*) make_sample_file ;;
    esac
    case "$chosen" in
    *" start "* | *" big "* | *" tabs "*) start_display ;;
    esac
}

many_tables=10000
few_tables=500

# Once for all groups that need it.
need_server()
{
    [ -z "${PGHOST:-}" ] || return 0
    command -v psql >/dev/null && start_server "$work/server"
}

make_catalogs()
{
    need_server || return 0
    say "Making $many_tables tables, and $few_tables"
    psql -X -q -v ON_ERROR_STOP=1 -v ns=many -v tables="$many_tables" \
        -f "$here/data/many.sql" >/dev/null
    psql -X -q -v ON_ERROR_STOP=1 -v ns=few -v tables="$few_tables" \
        -f "$here/data/many.sql" >/dev/null
    server_works=yes
}

bulk_rows=200000
updated_rows=10000

make_many_rows()
{
    need_server || return 0
    say "Making $bulk_rows rows as CSV"
    psql -X -q -v ON_ERROR_STOP=1 -v rows="$bulk_rows" -f "$here/data/bulk.sql" >&2
    psql -X -q -v ON_ERROR_STOP=1 \
        -c "\\copy (SELECT * FROM bulk_source ORDER BY id) TO '$work/bulk.csv' (FORMAT csv, HEADER)"
    # Each hundredth row once more with a date that no calendar has.
    awk -F, -v OFS=, '{ print } NR > 1 && NR % 100 == 0 { $4 = "2026-02-30"; print }' \
        "$work/bulk.csv" >"$work/bad.csv"
    server_works=yes
}

make_postgres_data()
{
    need_server || return 0
    say "Making $rows rows in PostgreSQL, and ten times as many"
    psql -X -q -v ON_ERROR_STOP=1 -v rows="$rows" -f "$here/data/orders.sql" >&2
    server_works=yes
}

make_copy()
{
    need_server || return 0
    psql -X -q -v ON_ERROR_STOP=1 -f "$here/data/copied.sql" >&2
}

make_narrow_table()
{
    need_server || return 0
    say "Making a narrow table of ten times $rows rows"
    psql -X -q -v ON_ERROR_STOP=1 -v rows="$rows" -f "$here/data/narrow.sql" >&2
    server_works=yes
}

make_painted()
{
    need_server || return 0
    say "Making wide tables"
    psql -X -q -v ON_ERROR_STOP=1 -f "$here/data/painted.sql" >&2
    server_works=yes
}

# Usage: make_sqlite_file DATA [FILE [ROWS]]
make_sqlite_file()
{
    command -v sqlite3 >/dev/null || return 0
    local file=${2:-$work/$1.sqlite}
    say "Making ${file##*/}"
    sqlite3 -cmd "CREATE TEMP TABLE wanted AS SELECT ${3:-$rows}" "$file" \
        <"$here/data/$1.sqlite.sql" >/dev/null
}

# The database of a first start.
make_sample_file()
{
    command -v sqlite3 >/dev/null || return 0
    local scripts=(schema.sql words.sql phrases.sql magazine.sql shop.sql library.sql office.sql)
    {
        echo 'BEGIN;'
        cat "${scripts[@]/#/$root/resources/sample/}"
        echo 'COMMIT;'
    } | sqlite3 "$work/sample.sqlite" >/dev/null
}

start_display()
{
    command -v Xvfb >/dev/null || return 0
    Xvfb -displayfd 1 -screen 0 1280x900x24 -nolisten tcp >"$work/display" 2>/dev/null &
    display_process=$!
    local patience
    for ((patience = 0; patience < 100; ++patience)); do
        if [ -s "$work/display" ]; then
            display_works=yes
            return
        fi
        sleep 0.1
    done
}

stop_display()
{
    if [ -n "${display_process:-}" ]; then
        kill "$display_process"
        wait "$display_process" || true
    fi
}

# Usage: require PROGRAM PACKAGE. Names what is missing.
require()
{
    command -v "$1" >/dev/null || echo "$1 is missing (package $2)"
}

missing_server()
{
    [ "$server_works" = yes ] || echo "no PostgreSQL server (packages postgresql, postgresql-client)"
}

# The wall time of a whole program, from its start to its end.
timed()
{
    local started=${EPOCHREALTIME/./} spent
    "$@" || return
    spent=$((${EPOCHREALTIME/./} - started))
    printf 'seconds %d.%06d\n' $((spent / 1000000)) $((spent % 1000000))
}

missing_fetch()
{
    missing_server
    if [ "$1" = qsqlquery ] && ! "$build/tests/benchmarks/fetch_benchmark" has-driver; then
        echo "no QPSQL driver (package libqt6sql6-psql)"
    fi
    case "$1" in
    psycopg2 | core | orm) lacks_sqlalchemy ;;
    esac
}

run_fetch()
{
    case "$1" in
    psycopg2 | core | orm) /usr/bin/python3 "$here/src/fetch.py" "$1" "$rows" ;;
    *) "$build/tests/benchmarks/fetch_benchmark" "$1" "$rows" ;;
    esac
}

missing_keyset()
{
    missing_server
}

run_keyset()
{
    "$build/tests/benchmarks/keyset_benchmark" "$1"
}

# The peer comes from the system, so the system's Python runs it.
lacks_sqlalchemy()
{
    /usr/bin/python3 -c "import sqlalchemy, psycopg2" 2>/dev/null \
        || echo "no SQLAlchemy (packages python3-sqlalchemy, python3-psycopg2)"
}

missing_catalog()
{
    missing_server
    [ "$1" != sqlalchemy ] || lacks_sqlalchemy
}

run_catalog()
{
    if [ "$1" = sqlalchemy ]; then
        /usr/bin/python3 "$here/src/reflect.py" few
    else
        "$build/tests/benchmarks/catalog_benchmark" "$1" "$many_tables"
    fi
}

missing_sqlite()
{
    require sqlite3 sqlite3
}

run_sqlite()
{
    "$build/tests/benchmarks/sqlite_benchmark" "$1" "$work/orders.sqlite" "$rows"
}

missing_export()
{
    missing_server
}

run_export()
{
    rm -f "$work/$1.csv"
    if [ "$1" = ours ]; then
        timed "$build/tests/benchmarks/export_benchmark" "$work/ours.csv" "$rows"
    else
        timed psql -X -q -v ON_ERROR_STOP=1 \
            -c "\\copy (SELECT * FROM orders) TO '$work/psql.csv' (FORMAT csv, HEADER)"
        cmp "$work/ours.csv" "$work/psql.csv" >&2
    fi
}

missing_compare()
{
    missing_server
}

run_compare()
{
    "$build/tests/benchmarks/compare_benchmark" "$1" "$rows"
}

missing_bulk()
{
    case "$1" in
    core | objects) lacks_pool queuepool ;;
    *) missing_server ;;
    esac
}

run_bulk()
{
    psql -X -q -v ON_ERROR_STOP=1 -c 'TRUNCATE bulk_rows' -c 'CHECKPOINT'
    case "$1" in
    ours) timed "$build/tests/benchmarks/bulk_benchmark" create "$work/bulk.csv" "$bulk_rows" ;;
    psql)
        timed psql -X -q -v ON_ERROR_STOP=1 \
            -c "\\copy bulk_rows FROM '$work/bulk.csv' (FORMAT csv, HEADER)"
        ;;
    *) /usr/bin/python3 "$here/src/many_rows.py" "$1" "$work/bulk.csv" ;;
    esac
}

missing_import() { missing_server; }
missing_importbad() { missing_server; }

run_import()
{
    case "$1" in
    ours)
        psql -X -q -v ON_ERROR_STOP=1 -c 'TRUNCATE bulk_rows' -c 'CHECKPOINT'
        timed "$build/tests/benchmarks/bulk_benchmark" import "$work/bulk.csv" "$bulk_rows"
        ;;
    *) run_bulk "$1" ;;
    esac
}

run_importbad()
{
    case "$1" in
    ours)
        psql -X -q -v ON_ERROR_STOP=1 -c 'TRUNCATE bulk_rows' -c 'CHECKPOINT'
        timed "$build/tests/benchmarks/bulk_benchmark" \
            import "$work/bad.csv" "$bulk_rows" $((bulk_rows / 100))
        ;;
    *) run_bulk "$1" ;;
    esac
}

missing_update()
{
    case "$1" in
    flush) lacks_pool queuepool ;;
    qsqltablemodel) missing_fetch qsqlquery ;;
    *) missing_server ;;
    esac
}

run_update()
{
    psql -X -q -v ON_ERROR_STOP=1 -f "$here/data/edited.sql"
    if [ "$1" = flush ]; then
        /usr/bin/python3 "$here/src/many_rows.py" flush "$updated_rows"
    else
        "$build/tests/benchmarks/bulk_benchmark" "$1" "$updated_rows"
    fi
}

missing_save()
{
    missing_update "$1"
}

run_save()
{
    if [ "$1" = qsqltablemodel ]; then
        run_update "$1"
    else
        run_staged "$updated_rows"
    fi
}

missing_save1k()
{
    missing_server
}

run_save1k()
{
    run_staged 1000
}

missing_save100k()
{
    missing_server
}

run_save100k()
{
    run_staged 100000
}

# Edits as they are staged and saved in the window.
run_staged()
{
    psql -X -q -v ON_ERROR_STOP=1 -f "$here/data/edited.sql" -f "$here/data/edited_more.sql"
    "$build/tests/benchmarks/save_benchmark" "$1"
}

missing_page()
{
    missing_server
}

run_page()
{
    QT_QPA_PLATFORM=offscreen "$build/tests/benchmarks/first_cells_benchmark" orders_big
}

missing_scroll()
{
    case "$1" in
    qsqltablemodel) missing_fetch qsqlquery ;;
    *) missing_server ;;
    esac
}

run_scroll()
{
    case "$1" in
    ours) QT_QPA_PLATFORM=offscreen "$build/tests/benchmarks/scroll_benchmark" narrow ;;
    qsqltablemodel) QT_QPA_PLATFORM=offscreen "$build/tests/benchmarks/model_window" narrow ;;
    offset) count_by_offset ;;
    esac
}

missing_wide()
{
    missing_scroll "$1"
}

# Ours begins with the release of the mouse.
run_wide()
{
    case "$1" in
    ours) run_page | sed 's/^first_ms /open_ms /' ;;
    qsqltablemodel) QT_QPA_PLATFORM=offscreen "$build/tests/benchmarks/model_window" orders_big ;;
    esac
}

# The number that scroll_benchmark counts first: three quarters of the rows.
count_by_offset()
{
    psql -X -q -v ON_ERROR_STOP=1 -c '\timing on' \
        -c "SELECT id FROM narrow ORDER BY id LIMIT 1 OFFSET $rows * 10 / 4 * 3 - 1" \
        | awk '$1 == "Time:" { print "counted_ms", $2 }'
}

missing_paint()
{
    missing_server
}

run_paint()
{
    QT_QPA_PLATFORM=offscreen "$build/tests/benchmarks/paint_benchmark" "$1"
}

missing_flood()
{
    missing_server
}

run_flood()
{
    QT_QPA_PLATFORM=offscreen "$build/tests/benchmarks/gui_stall_benchmark" "$rows"
}

missing_names()
{
    :
}

run_names()
{
    "$build/tests/benchmarks/quick_open_benchmark" 100000
}

missing_sqltext()
{
    :
}
run_sqltext()
{
    "$build/tests/benchmarks/sql_text_benchmark"
}

missing_tree() { :; }

run_tree()
{
    QT_QPA_PLATFORM=offscreen "$build/tests/benchmarks/navigator_benchmark" 20000
}

# The peer comes from the system, so the system's Python runs it.
# Usage: lacks_pool SIDE, and borrow_often SIDE THREADS look|plain with the counts of both sides: the
# faster one needs more loans to be measured.
lacks_pool()
{
    missing_server
    [ "$1" != queuepool ] || lacks_sqlalchemy
}

borrow_often()
{
    if [ "$1" = ours ]; then
        "$build/tests/benchmarks/pool_benchmark" "$2" "$3" 800000
    else
        /usr/bin/python3 "$here/src/queue_pool.py" "$2" "$3" 16000
    fi
}

missing_pool1() { lacks_pool "$1"; }
missing_pool8() { lacks_pool "$1"; }
missing_looks() { lacks_pool "$1"; }
run_pool1() { borrow_often "$1" 1 plain; }
run_pool8() { borrow_often "$1" 8 plain; }
run_looks() { borrow_often "$1" 1 look; }

missing_start()
{
    [ "$display_works" = yes ] || echo "no Xvfb (package xvfb)"
    [ -x "$build/tests/benchmarks/window_watch" ] || echo "no X11 headers (package libx11-dev)"
    require sqlite3 sqlite3
    [ "$1" != sqlitebrowser ] || require sqlitebrowser sqlitebrowser
}

run_start()
{
    watch_window "$1" "$work/music.sqlite" Track
}

# Usage: watch_window SIDE FILE TABLE
watch_window()
{
    local command
    case "$1" in
    ours) command=("$build/app/tuplewright" "$2" --table "$3") ;;
    sqlitebrowser) command=(sqlitebrowser -t "$3" "$2") ;;
    bare-window) command=("$build/tests/benchmarks/bare_window") ;;
    esac
    DISPLAY=:$(cat "$work/display") "$build/tests/benchmarks/window_watch" "${command[@]}"
}

missing_big()
{
    missing_start "$1"
}

run_big()
{
    watch_window "$1" "$work/big.sqlite" orders
}

missing_tabs()
{
    missing_start ours
}

# With settings of its own, in which five tables were open last.
run_tabs()
{
    local table tabs='' session settings=$work/tabs/tuplewright
    for table in invoices products comments sensor_log customers; do
        tabs+=${tabs:+,}$(printf '{"connection":0,"schema":"main","name":"%s"}' "$table")
    done
    session=$(printf '{"connections":[{"open":true,"url":"sqlite:///%s"}],"tabs":[%s],"front":4}' \
        "$work/sample.sqlite" "$tabs")
    mkdir -p "$settings"
    printf '[session]\nopen="@ByteArray(%s)"\n' "${session//\"/\\\"}" >"$settings/settings.ini"
    XDG_CONFIG_HOME=$work/tabs DISPLAY=:$(cat "$work/display") \
        "$build/tests/benchmarks/window_watch" "$build/app/tuplewright"
}

missing_cuts()
{
    [ -n "$(server_programs)" ] || echo "no PostgreSQL server (package postgresql)"
}

run_cuts()
{
    "$build/tests/benchmarks/fault_benchmark" cuts 1000
}

missing_cancels()
{
    missing_cuts
}

run_cancels()
{
    "$build/tests/benchmarks/fault_benchmark" cancels 100000
}

missing_close()
{
    missing_cuts
}

run_close()
{
    "$build/tests/benchmarks/close_benchmark"
}
