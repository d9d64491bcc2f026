// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_fixture.h"
#include "random_columns.h"
#include "random_text.h"
#include "test_program.h"

#include <tuplewright/editing/change_planner.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/writing/bulk_create.h>

#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

namespace {

constexpr int kValuesByDefault = 3'000;
constexpr int kNamesByDefault = 3'000;
constexpr int kRowsAtOnce = 1'000;
constexpr int kNamesAtOnce = 200;
constexpr qsizetype kLongestName = 63; // bytes; PostgreSQL cuts longer ones off

int numberFrom(const char* variable, int otherwise)
{
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(variable, &ok);
    return ok ? number : otherwise;
}

template <class ColumnRoundTrip>
ColumnRoundTrip must(Result<ColumnRoundTrip> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toText()));
    return *std::move(result);
}

}

/// Random values and names go into each engine and come back to the byte. How many can be given as
/// TUPLEWRIGHT_RANDOM_VALUES and TUPLEWRIGHT_RANDOM_NAMES.
class RoundTripContractTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<Adapter> m_adapter;
    QList<RandomColumn> m_columns;
    TablePtr m_table;

    void makeTable()
    {
        if (m_fixture->schema() == "public"_L1)
            must(m_adapter->run(
                {u"CREATE TYPE trio AS (a integer, b text, c integer[])"_s, {}}, nullptr, {}));
        QString sql = u"CREATE TABLE cells (id integer PRIMARY KEY, neighbour text"_s;
        for (const RandomColumn& column : std::as_const(m_columns))
            sql += u", "_s + column.name + u' ' + column.declaration;
        must(m_adapter->run({sql + u')', {}}, nullptr, {}));
        m_table = must(m_adapter->describe({{}, u"cells"_s}, {}));
    }

    void fill(RandomValues& random, int rows) const
    {
        QStringList names{u"id"_s, u"neighbour"_s};
        for (const RandomColumn& column : m_columns)
            names.append(column.name);
        QList<QList<Value>> given;
        for (int id = 1; id <= rows; ++id) {
            QList<Value> row{Value::integer(id), Value::text(u"before"_s)};
            for (const RandomColumn& column : m_columns)
                row.append(column.make(random));
            given.append(row);
        }
        RowList source(given);
        const BulkReport report = bulkCreate(*m_adapter, *m_table, names, source, {}, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
    }

    [[nodiscard]] ResultSet load() const
    {
        ResultSet rows;
        must(m_adapter->stream(*m_table, {.table = m_table->name, .sort = {{u"id"_s}}}, rows, {}));
        return rows;
    }

    /// What the server itself writes for each row but its neighbour.
    [[nodiscard]] QStringList serversTexts() const
    {
        const bool isPostgres = m_fixture->schema() == "public"_L1;
        QStringList parts;
        for (const RandomColumn& column : m_columns)
            parts.append(isPostgres ? column.name : u"typeof(%1) || quote(%1)"_s.arg(column.name));
        const QString text = isPostgres ? u"ROW("_s + parts.join(u", "_s) + u")::text"_s
                                        : parts.join(u" || ',' || "_s);
        ResultSet rows;
        must(m_adapter->run({u"SELECT "_s + text + u" FROM cells ORDER BY id"_s, {}}, &rows, {}));
        QStringList texts;
        for (qint64 row = 0; row < rows.rowCount(); ++row)
            texts.append(rows.cell(row, 0).toValue().toText());
        return texts;
    }

    void edit(
        const ResultSet& loaded, const std::function<ColumnValues(qint64 row)>& valuesOf) const
    {
        const ChangePlanner planner(m_adapter->dialect());
        Batch batch;
        for (qint64 row = 0; row < loaded.rowCount(); ++row) {
            Change change;
            change.row
                = {m_table->name, RowAddress::Key, {{u"id"_s, loaded.cell(row, 0).toValue()}}};
            change.values = valuesOf(row);
            batch.append(must(planner.plan(change, *m_table)));
        }
        const ApplyReport report = m_adapter->apply(batch, ApplyMode::Save, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
    }

    /// All but the neighbour, to the byte.
    void compare(const ResultSet& now, const ResultSet& before) const
    {
        QCOMPARE(now.rowCount(), before.rowCount());
        for (qint64 row = 0; row < now.rowCount(); ++row) {
            for (int column = 2; column < now.columnCount(); ++column) {
                const Value is = now.cell(row, column).toValue();
                const Value was = before.cell(row, column).toValue();
                const QByteArray name = now.header().columns[column].name.toUtf8();
                const QByteArray change = name + ": " + was.bytes() + " became " + is.bytes();
                QVERIFY2(is == was, change.constData());
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        if (!m_fixture)
            QSKIP("this engine cannot be had here");
        m_adapter = m_fixture->adapter();
        if (m_fixture->schema() == "public"_L1)
            m_columns = postgresColumns(
                m_adapter->run({u"SELECT 'Infinity'::numeric"_s, {}}, nullptr, {}).has_value());
        else
            m_columns = sqliteColumns();
        // Multiranges came with PostgreSQL 14.
        m_columns.removeIf([this](const RandomColumn& column) {
            return column.declaration.endsWith(u"multirange")
                && !m_adapter->run({u"SELECT NULL::"_s + column.declaration, {}}, nullptr, {});
        });
        makeTable();
    }

    void cleanupTestCase()
    {
        m_adapter.reset();
        m_fixture.reset();
    }

    void init() { must(m_adapter->run({u"DELETE FROM cells"_s, {}}, nullptr, {})); }

    void noCellChangesWhenItsNeighbourIsEdited()
    {
        RandomValues random(1);
        const int values = numberFrom("TUPLEWRIGHT_RANDOM_VALUES", kValuesByDefault);
        for (int made = 0; made < values && !QTest::currentTestFailed();) {
            init();
            const int left = (values - made) / int(m_columns.size()) + 1;
            const int rows = std::min(left, kRowsAtOnce);
            made += rows * int(m_columns.size());
            fill(random, rows);
            const ResultSet loaded = load();
            const QStringList texts = serversTexts();
            QCOMPARE(loaded.rowCount(), rows);
            edit(
                loaded, [](qint64) { return ColumnValues{{u"neighbour"_s, Value::text(u"x"_s)}}; });
            const ResultSet now = load();
            QCOMPARE(now.cell(rows - 1, 1).toValue().toText(), u"x"_s);
            compare(now, loaded);
            QCOMPARE(serversTexts(), texts);
        }
    }

    void aCellWrittenAsItWasReadStaysAsItIs()
    {
        RandomValues random(2);
        const int rows = kValuesByDefault / int(m_columns.size());
        fill(random, rows);
        const ResultSet loaded = load();
        const QStringList texts = serversTexts();
        edit(loaded, [&](qint64 row) {
            ColumnValues values;
            for (int column = 2; column < loaded.columnCount(); ++column)
                values.append(
                    {loaded.header().columns[column].name, loaded.cell(row, column).toValue()});
            return values;
        });
        compare(load(), loaded);
        QCOMPARE(serversTexts(), texts);
    }

    void anyNameComesBackAsItWas()
    {
        RandomText random(3);
        const int wanted = numberFrom("TUPLEWRIGHT_RANDOM_NAMES", kNamesByDefault);
        for (int made = 0; made < wanted;) {
            QStringList names;
            QStringList terms;
            while (names.size() < kNamesAtOnce) {
                const QString name = random.unicode(20);
                if (name.isEmpty() || name.toUtf8().size() > kLongestName)
                    continue;
                names.append(name);
                terms.append(u"1 AS "_s + Dialect::quote(name));
            }
            made += kNamesAtOnce;
            ResultSet rows;
            must(m_adapter->run({u"SELECT "_s + terms.join(u", "_s), {}}, &rows, {}));
            QCOMPARE(rows.columnCount(), kNamesAtOnce);
            for (int column = 0; column < kNamesAtOnce; ++column)
                QCOMPARE(rows.header().columns[column].name, names[column]);
        }
    }
};

TW_TEST(RoundTripContractTest)
#include "round_trip_contract_test.moc"
