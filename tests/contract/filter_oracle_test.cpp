// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_fixture.h"
#include "random_filters.h"
#include "test_program.h"

#include <tuplewright/query/where_parser.h>
#include <tuplewright/rendering/condition_renderer.h>
#include <tuplewright/rendering/select_renderer.h>
#include <tuplewright/results/result_set.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

namespace {

constexpr int kFilterOracleRows = 40;
constexpr int kDepth = 4;
constexpr int kTreesByDefault = 2000;

}

/// Asks every engine random questions and compares the answers with three truths. The number of
/// questions can be given as TUPLEWRIGHT_FILTER_TREES.
class FilterOracleTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<Adapter> m_adapter;
    TablePtr m_table;
    TableSet m_tables;
    QList<MemoryRow> m_rows;
    int m_trees = kTreesByDefault;

    [[nodiscard]] Result<void> fill()
    {
        const bool isPostgres = m_fixture->schema() == "public"_L1;
        const QString create
            = u"CREATE TABLE oracle (id integer PRIMARY KEY, n integer, p numeric(6,2), t text %1,"
              " b boolean, j %2, parent_id integer REFERENCES oracle (id))"_s.arg(
                  isPostgres ? u"COLLATE \"C\""_s : QString(), isPostgres ? u"jsonb"_s : u"JSON"_s);
        TW_TRY_VOID(m_adapter->run({create, {}}, nullptr, {}));
        TW_TRY(m_table, m_adapter->describe({{}, u"oracle"_s}, {}));
        m_tables.insert(m_table->name, m_table);
        for (const MemoryRow& row : m_rows)
            TW_TRY_VOID(insert(row));
        return {};
    }

    [[nodiscard]] Result<void> insert(const MemoryRow& row) const
    {
        Parameters parameters;
        QStringList marks;
        for (const Column& column : m_table->columns)
            marks.append(m_adapter->dialect().valueFor(column, row.value(column.name), parameters));
        const QString sql = u"INSERT INTO oracle VALUES ("_s + marks.join(u", "_s) + u')';
        TW_TRY_VOID(m_adapter->run({sql, parameters.take()}, nullptr, {}));
        return {};
    }

    [[nodiscard]] Result<QStringList> ids(const Statement& statement) const
    {
        ResultSet rows;
        TW_TRY_VOID(m_adapter->run(statement, &rows, {}));
        QStringList found;
        for (qint64 row = 0; row < rows.rowCount(); ++row)
            found.append(rows.cell(row, 0).toValue().toText());
        return found;
    }

    [[nodiscard]] Result<Statement> statementFor(const Filter& filter) const
    {
        SelectQuery query;
        query.table = m_table->name;
        query.columns = {u"id"_s};
        query.sort = {{u"id"_s}};
        query.filter = filter;
        return SelectRenderer({m_adapter->dialect(), *m_table, &m_tables}).all(query);
    }

    /// The rows of which the filter is unknown.
    [[nodiscard]] Result<Statement> unknownFor(const Filter& filter) const
    {
        TW_TRY(Statement statement, statementFor(Filter::negate(filter)));
        const qsizetype start = statement.sql.indexOf(u" WHERE "_s) + 7;
        const qsizetype end = statement.sql.lastIndexOf(u" ORDER BY "_s);
        statement.sql = statement.sql.first(start) + u'(' + statement.sql.sliced(start, end - start)
            + u") IS NULL"_s + statement.sql.sliced(end);
        return statement;
    }

    [[nodiscard]] QStringList expected(const Filter& filter, Truth truth) const
    {
        const FilterEvaluator evaluator(m_rows);
        QStringList found;
        for (const MemoryRow& row : m_rows) {
            if (evaluator.evaluate(filter, row) == truth)
                found.append(row.value(u"id"_s).toText());
        }
        return found;
    }

    void check(const Result<Statement>& statement, const Filter& filter, Truth truth) const
    {
        QVERIFY2(statement, statement ? "" : qPrintable(statement.error().toText()));
        const Result<QStringList> found = ids(*statement);
        const QByteArray question = filter.toJson().toBytes();
        QVERIFY2(found, found ? "" : qPrintable(found.error().toText() + statement->sql));
        const QStringList wanted = expected(filter, truth);
        QVERIFY2(*found == wanted,
            qPrintable(u"%1\n%2\nfound %3, expected %4"_s.arg(QString::fromUtf8(question),
                statement->sql, found->join(u' '), wanted.join(u' '))));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        if (!m_fixture)
            QSKIP("this engine cannot be had here");
        m_adapter = m_fixture->adapter();
        bool ok = false;
        if (const int asked = qEnvironmentVariableIntValue("TUPLEWRIGHT_FILTER_TREES", &ok); ok)
            m_trees = asked;
        m_rows = RandomFilters(1).rows(kFilterOracleRows);
        const Result<void> filled = fill();
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().toText()));
    }

    void cleanupTestCase()
    {
        m_adapter.reset();
        m_fixture.reset();
    }

    /// Each row is found by the filter, by its opposite, or is unknown, as the evaluator says.
    void anyTreeFindsWhatTheEvaluatorFinds()
    {
        RandomFilters random(2);
        for (int i = 0; i < m_trees; ++i) {
            const Filter filter = random.tree(kDepth);
            const Filter opposite = Filter::negate(filter);
            check(statementFor(filter), filter, Truth::True);
            check(statementFor(opposite), opposite, Truth::True);
            check(unknownFor(filter), filter, Truth::Unknown);
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// What is shown to people is SQL; where it is read back, it means what it meant.
    void aTreeReadBackFromItsSqlMeansTheSame()
    {
        RandomFilters random(4);
        int read = 0;
        for (int i = 0; i < m_trees; ++i) {
            const Filter filter = random.tree(2);
            const ConditionRenderer renderer({m_adapter->dialect(), *m_table, &m_tables});
            const Result<QString> sql = renderer.describe(filter);
            QVERIFY(sql);
            const Result<Filter> again = parseWhere(*sql, *m_table, m_adapter->dialect());
            if (!again)
                continue;
            ++read;
            for (const Truth truth : {Truth::True, Truth::False})
                QVERIFY2(expected(*again, truth) == expected(filter, truth), qPrintable(*sql));
        }
        QVERIFY(read > m_trees / 10);
    }

    void aRowIsFoundByItsOwnValues()
    {
        RandomFilters random(3);
        for (int i = 0; i < m_trees; ++i) {
            const MemoryRow& row = m_rows[random.below(kFilterOracleRows)];
            const Filter filter = random.pivot(row);
            const Result<Statement> statement = statementFor(filter);
            QVERIFY(statement);
            const Result<QStringList> found = ids(*statement);
            QVERIFY2(found && found->contains(row.value(u"id"_s).toText()),
                filter.toJson().toBytes().constData());
        }
    }
};

TW_TEST(FilterOracleTest)
#include "filter_oracle_test.moc"
