// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipts_fixture.h"

#include <tuplewright/base/json.h>
#include <tuplewright/results/result_set.h>

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

QString textOf(const std::optional<Error>& error)
{
    return error ? error->toText() : QString();
}

Adapter ReceiptsFixture::adapterFor(const ConnectionConfig& config) const
{
    return Adapter(m_fixture->pool(config))
        .withReceipts(std::make_shared<const ReceiptBook>(ReceiptBook{*m_store, u"a test"_s}));
}

void ReceiptsFixture::initTestCase()
{
    m_fixture = makeEngineFixture();
    if (!m_fixture)
        QSKIP("A program that this engine takes is not installed.");
    m_store.emplace(m_folder.filePath(u"receipts"_s));
    m_adapter = adapterFor(m_fixture->config());
    execute(u"CREATE TABLE people(id integer PRIMARY KEY, name text NOT NULL UNIQUE, note text,"
            " born date, is_deleted boolean NOT NULL DEFAULT false)"_s);
    execute(u"CREATE TABLE tags(id integer PRIMARY KEY, person integer NOT NULL"
            " REFERENCES people(id) ON DELETE CASCADE, label text)"_s);
    execute(u"CREATE TABLE visits(id integer PRIMARY KEY, person integer"
            " REFERENCES people(id) ON DELETE SET NULL, place text)"_s);
    execute(
        u"CREATE TABLE marks(person integer NOT NULL REFERENCES people(id) ON DELETE CASCADE"
        " ON UPDATE CASCADE, number integer NOT NULL, note text, PRIMARY KEY (person, number))"_s);
}

void ReceiptsFixture::init()
{
    for (const QString& table : {u"marks"_s, u"visits"_s, u"tags"_s, u"people"_s})
        execute(u"DELETE FROM "_s + table);
    execute(u"INSERT INTO people(id, name, note, born) VALUES (1, 'Ada', 'a \"q\" \U0001F600', "
            "'1815-12-10'), (2, 'Bob', NULL, NULL), (3, 'Eve', '', '2000-02-29')"_s);
    execute(u"INSERT INTO tags VALUES (1, 1, 'x'), (2, 1, 'y'), (3, 2, NULL)"_s);
    execute(u"INSERT INTO visits VALUES (1, 1, 'Rome'), (2, 3, 'Oslo')"_s);
    QDir(m_store->folder()).removeRecursively();
}

void ReceiptsFixture::cleanupTestCase()
{
    if (m_adapter)
        QCOMPARE(m_adapter->pool()->stats().inUse, 0);
    m_adapter.reset();
    m_fixture.reset();
}

void ReceiptsFixture::execute(const QString& sql) const
{
    const auto done = m_adapter->run({sql, {}}, nullptr, {});
    if (!done)
        qFatal("%s\n%s", qPrintable(sql), qPrintable(done.error().toText()));
}

QStringList ReceiptsFixture::column(const QString& sql) const
{
    ResultSet rows;
    const auto done = m_adapter->run({sql, {}}, &rows, {});
    if (!done)
        qFatal("%s\n%s", qPrintable(sql), qPrintable(done.error().toText()));
    QStringList lines;
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        QStringList cells;
        for (const Value& value : rows.values(row))
            cells.append(value.isNull()
                    ? u"<NULL>"_s
                    : QString::number(int(value.storage())) + u':' + value.toText());
        lines.append(cells.join(u'|'));
    }
    return lines;
}

QStringList ReceiptsFixture::dump() const
{
    QStringList rows;
    for (const QString& table : {u"people"_s, u"tags"_s, u"visits"_s, u"marks"_s})
        rows += QStringList(table) + column(u"SELECT * FROM %1 ORDER BY 1, 2"_s.arg(table));
    return rows;
}

TablePtr ReceiptsFixture::described(const QString& table) const
{
    const auto found = m_adapter->describe({m_fixture->schema(), table}, {});
    if (!found)
        qFatal("%s", qPrintable(found.error().toText()));
    m_tables.append(*found);
    return *found;
}

ApplyReport ReceiptsFixture::apply(const QByteArray& changes) const
{
    const auto json = Json::parse(changes);
    const auto read = json ? changesFromJson(*json) : fail(json.error());
    if (!read)
        qFatal("%s", qPrintable(read.error().toText()));
    Batch batch;
    for (Change change : *read) {
        change.row.table.schema = m_fixture->schema();
        const auto step = m_adapter->planner().plan(change, *described(change.row.table.name));
        if (!step)
            qFatal("%s", qPrintable(step.error().toText()));
        batch.append(*step);
    }
    return m_adapter->apply(batch, ApplyMode::Save, {});
}

SelectQuery ReceiptsFixture::rowsWhere(const QString& column, const QString& value)
{
    SelectQuery query;
    query.filter = Filter::condition(column, FilterOperator::Equal, {Value::text(value)});
    return query;
}

ReceiptSummary ReceiptsFixture::newest() const
{
    const auto all = m_store->list();
    if (!all || all->isEmpty())
        qFatal("There is no receipt.");
    return all->first();
}

QByteArray ReceiptsFixture::newestText() const
{
    return m_store->text(newest().head.id).value_or(QByteArray());
}

UndoReport ReceiptsFixture::undo() const
{
    return undoReceipts(*m_adapter, *m_store, {newest()}, {}, {});
}
