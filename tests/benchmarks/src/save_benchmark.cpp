// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Staged edits of the table "edited", saved as the window does it: planned, sent as one
// transaction, shown as saved, with the journal on the disk. ROWS of them are edited.

#include "measure.h"
#include "models/editing/edit_controller.h"
#include "process_memory.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::bench;

namespace {

QList<CellEdit> editsOf(const Table& table, qint64 rows)
{
    QList<CellEdit> edits;
    edits.reserve(rows);
    for (qint64 id = 1; id <= rows; ++id) {
        const Value key = Value::text(QString::number(id));
        QList<Value> original(table.columns.size(), Value::defaultMarker());
        original[0] = key;
        original[1] = Value::text(u"Name %1"_s.arg(id));
        edits.append({RowKey{RowIdentity{table.name, RowAddress::Key, {{u"id"_s, key}}}}, original,
            1, Value::text(u"Another name %1"_s.arg(id))});
    }
    return edits;
}

void save(qint64 rows)
{
    const auto adapter = adapterOf(serverConfig());
    const TablePtr table = must(adapter->describe({u"public"_s, u"edited"_s}, {}));
    const QTemporaryDir folder;
    JournalFolder journal(folder.path());
    EditController edits(adapter);
    edits.setTable(table);
    edits.journal().open(journal, {});
    const qint64 before = residentBytes();
    QElapsedTimer clock;
    clock.start();
    edits.staged().stageCells(editsOf(*table, rows), u"paste"_s);
    const qint64 staged = clock.nsecsElapsed();
    report("stage_ms", milliseconds(staged));

    QEventLoop loop;
    qint64 saved = 0;
    int told = 0;
    QObject::connect(&edits.saving(), &SaveRun::progressed, &loop, [&told] { ++told; });
    QObject::connect(&edits, &EditController::notSaved, &loop, [](const ApplyReport& failed) {
        giveUp(failed.error ? failed.error->toText() : QString());
    });
    QObject::connect(&edits, &EditController::saved, &loop,
        [&](const ApplyReport&, const Batch&, const QList<RowKey>& keys) {
            saved = keys.size();
            loop.quit();
        });
    clock.restart();
    edits.save();
    report("began_ms", milliseconds(clock.nsecsElapsed()));
    loop.exec();
    const qint64 saving = clock.nsecsElapsed();
    report("seconds", seconds(saving));
    report("work_seconds", seconds(staged + saving));
    report("growth_mb", double(peakResidentBytes() - before) / 1e6);
    report("told", told);
    expectRows(saved, rows);
}

}

int main(int argc, char** argv)
{
    returnLargeBlocks();
    const QCoreApplication application(argc, argv);
    save(QCoreApplication::arguments().last().toLongLong());
    return EXIT_SUCCESS;
}
