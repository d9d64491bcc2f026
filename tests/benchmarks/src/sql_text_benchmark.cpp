// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast a long script is read: as a whole into statements, and line by line as an editor does.
#include "measure.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sql/script.h>
#include <tuplewright/sql/script_line.h>

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::bench;

namespace {

constexpr qsizetype kCharacters = 10'000'000;

QString longScript()
{
    const QString piece = uR"(-- orders of a customer, without refunds
select o.id, o.placed_at, sum(i.price * i.amount) as total, 'it''s' as note
from orders o join order_items i on i.order_id = o.id
where o.customer_id = 4711 and o.status <> 'refunded' /* not those */
group by o.id, o.placed_at;
insert into notes (author, text) values ('Ada', E'first line\nsecond'), ('Grace', $$ a; b $$);
create or replace function f(a int) returns int language plpgsql as $body$
begin
    return a + 1; -- inside
end;
$body$;

)"_s;
    QString script;
    script.reserve(kCharacters + piece.size());
    while (script.size() < kCharacters)
        script += piece;
    return script;
}

}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString script = longScript();
    const BackendPtr backend = makePostgresBackend();
    const SqlSyntax syntax = backend->dialect().syntax();
    QElapsedTimer clock;
    clock.start();
    const qsizetype statements = readScript(script, syntax).size();
    report("split_ms", milliseconds(clock.nsecsElapsed()));

    const ScriptLineReader reader(syntax);
    ScriptLine line;
    ScriptState state;
    qsizetype ends = 0;
    clock.restart();
    for (const QStringView text : QStringView(script).tokenize(u'\n')) {
        reader.read(text, state, line);
        state = line.after;
        for (const StatementMark& mark : line.marks)
            ends += int(mark.isEnd);
    }
    report("lines_ms", milliseconds(clock.nsecsElapsed()));
    expectRows(ends, statements);
    return EXIT_SUCCESS;
}
