// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bulk_benchmark create FILE ROWS      creates the rows of a CSV file in bulk_rows; run.sh times
// the
//                                      whole program
// bulk_benchmark import FILE ROWS [BAD] imports such a file, as guessed; BAD: that many more rows
// are
//                                      rejected, into FILE.rejects
// bulk_benchmark ours|unnest|qsqltablemodel ROWS
//                                      gives so many rows of edited another name, each by its key;
//                                      "work_seconds" is all of it, "seconds" without the planning
//                                      or staging before anything is sent
#include "measure.h"

#include <tuplewright/editing/change_planner.h>
#include <tuplewright/importing/csv_file.h>
#include <tuplewright/loading/table_import.h>
#include <tuplewright/writing/bulk_create.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlTableModel>

#include <array>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

QString newName(qint64 id)
{
    return u"Another name %1"_s.arg(id);
}

void create(const QString& path, qint64 rows)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(file.errorString());
    const auto source = tw::makeCsvFile(
        [&file]() -> tw::Result<QByteArray> { return file.read(qint64(256) << 10); });
    const QStringList columns = must(source->fields());
    const auto adapter = adapterOf(serverConfig());
    const tw::TablePtr table = must(adapter->describe({u"public"_s, u"bulk_rows"_s}, {}));
    const tw::BulkReport report = tw::bulkCreate(*adapter, *table, columns, *source, {}, {});
    if (report.error)
        giveUp(report.error->toText());
    expectRows(report.created, rows);
}

void import(const QString& path, qint64 rows, qint64 bad)
{
    const auto adapter = adapterOf(serverConfig());
    const tw::TablePtr table = must(adapter->describe({u"public"_s, u"bulk_rows"_s}, {}));
    QElapsedTimer clock;
    clock.start();
    const tw::ImportFile file
        = must(tw::ImportFile::open(must(tw::ImportInput::ofFile(path)), {}, table->columnNames()));
    report("guess_ms", seconds(clock.nsecsElapsed()) * 1e3);
    const qint64 before = residentBytes();
    const tw::ImportPlan plan = must(tw::planImport(must(file.survey(1)).names(), table, {}));
    tw::ImportOptions options;
    if (bad > 0)
        options.rejects = path + u".rejects"_s;
    const tw::ImportReport done = tw::importRows(*adapter, file, plan, options, {});
    if (done.error)
        giveUp(done.error->toText());
    expectRows(done.inserted, rows);
    expectRows(done.rejected, bad);
    report("growth_mb", double(peakResidentBytes() - before) / 1e6);
}

void applyBatch(qint64 rows)
{
    const auto adapter = adapterOf(serverConfig());
    const tw::TablePtr table = must(adapter->describe({u"public"_s, u"edited"_s}, {}));
    tw::ChangePolicy counted;
    counted.returnsRows = false;
    QElapsedTimer clock;
    clock.start();
    const tw::TablePlanner planner = adapter->planner(counted).forTable(*table);
    tw::Batch batch;
    tw::StepTexts texts;
    for (qint64 id = 1; id <= rows; ++id) {
        tw::Change change;
        change.row.table = table->name;
        change.row.key = {{u"id"_s, tw::Value::integer(id)}};
        change.values = {{u"name"_s, tw::Value::text(newName(id))}};
        change.expected = {{u"name"_s, tw::Value::text(u"Name %1"_s.arg(id))}};
        batch.append(must(planner.plan(change, &texts)));
    }
    const qint64 planned = clock.nsecsElapsed();
    const tw::ApplyReport applied = adapter->apply(batch, tw::ApplyMode::Save, {});
    const qint64 spent = clock.nsecsElapsed();
    if (applied.error)
        giveUp(applied.error->toText());
    expectRows(applied.steps.size(), rows);
    report("seconds", seconds(spent - planned));
    report("work_seconds", seconds(spent));
}

/// The least a libpq program can do: nothing is compared and nothing returned.
void updateBare(qint64 rows)
{
    PGconn* const connection = PQconnectdb("");
    if (PQstatus(connection) != CONNECTION_OK)
        giveUp(QString::fromUtf8(PQerrorMessage(connection)));
    QElapsedTimer clock;
    clock.start();
    QByteArray ids("{");
    QByteArray names("{");
    for (qint64 id = 1; id <= rows; ++id) {
        ids += (id > 1 ? "," : "") + QByteArray::number(id);
        names += (id > 1 ? ",\"" : "\"") + newName(id).toUtf8() + '"';
    }
    ids += '}';
    names += '}';
    const std::array<const char*, 2> values{ids.constData(), names.constData()};
    PGresult* const result = PQexecParams(connection,
        "UPDATE edited SET name = new.name FROM unnest($1::integer[], $2::text[])"
        " AS new(id, name) WHERE edited.id = new.id",
        2, nullptr, values.data(), nullptr, nullptr, 0);
    const qint64 spent = clock.nsecsElapsed();
    expectRows(QByteArray(PQcmdTuples(result)).toLongLong(), rows);
    PQclear(result);
    PQfinish(connection);
    report("seconds", seconds(spent));
}

void submitModel(qint64 rows)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s);
    if (!database.open())
        giveUp(database.lastError().text());
    QSqlTableModel model(nullptr, database);
    model.setEditStrategy(QSqlTableModel::OnManualSubmit);
    model.setTable(u"edited"_s);
    model.setFilter(u"id <= %1"_s.arg(rows));
    if (!model.select())
        giveUp(model.lastError().text());
    while (model.canFetchMore())
        model.fetchMore();
    expectRows(model.rowCount(), rows);
    QElapsedTimer clock;
    clock.start();
    for (int row = 0; row < model.rowCount(); ++row)
        model.setData(model.index(row, 1), newName(row));
    const qint64 staged = clock.nsecsElapsed();
    database.transaction();
    if (!model.submitAll() || !database.commit())
        giveUp(model.lastError().text());
    const qint64 spent = clock.nsecsElapsed();
    report("seconds", seconds(spent - staged));
    report("work_seconds", seconds(spent));
}

}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString side = arguments.value(1);
    const qint64 rows = arguments.last().toLongLong();
    if (side == u"create"_s)
        create(arguments.value(2), rows);
    else if (side == u"import"_s)
        import(
            arguments.value(2), arguments.value(3).toLongLong(), arguments.value(4).toLongLong());
    else if (side == u"ours"_s)
        applyBatch(rows);
    else if (side == u"unnest"_s)
        updateBare(rows);
    else
        submitModel(rows);
    return EXIT_SUCCESS;
}
