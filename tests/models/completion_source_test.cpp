// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "models/completion/completion_source.h"
#include "test_program.h"
#include <tuplewright/sql/sql_words.h>

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

namespace {

const QString kTwoTables
    = u"CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER REFERENCES people (id))"_s;

QStringList textsOf(const Completions& choices)
{
    QStringList texts;
    for (const CompletionItem& item : choices.items)
        texts.append(item.insert);
    return texts;
}

}

/// Completions over a connection, of which nothing but the names is known at first.
class CompletionSourceTest final : public QObject
{
    Q_OBJECT

    PostgresServer m_server;

    static std::unique_ptr<CompletionSource> sourceOf(const std::shared_ptr<const Adapter>& adapter)
    {
        return std::make_unique<CompletionSource>(adapter, adapter->catalog({}).value());
    }

private Q_SLOTS:
    void columnsComeAfterTheFirstQuestion_data() { EngineDatabase::addEngines(); }

    void columnsComeAfterTheFirstQuestion()
    {
        QFETCH(bool, isPostgres);
        const EngineDatabase database(m_server, isPostgres, kTwoTables);
        const auto source = sourceOf(database.adapter());
        const QString text = u"SELECT p. FROM people p"_s;
        const Completions first = source->at(text, 9);
        QVERIFY(first.items.isEmpty());
        QVERIFY(first.isWaiting);
        QTRY_VERIFY(textsOf(source->at(text, 9)).contains(u"name"_s));
        QVERIFY(!source->at(text, 9).isWaiting);
        const QString join = u"SELECT * FROM orders o JOIN people p ON "_s;
        QTRY_COMPARE(textsOf(source->at(join, join.size())).value(0), u"o.customer = p.id"_s);
    }

    void functionsOfTheEngineAreKnown_data() { EngineDatabase::addEngines(); }

    void functionsOfTheEngineAreKnown()
    {
        QFETCH(bool, isPostgres);
        const EngineDatabase database(m_server, isPostgres, kTwoTables);
        const auto source = sourceOf(database.adapter());
        QTRY_VERIFY(textsOf(source->at(u"SELECT lowe"_s, 11)).contains(u"lower()"_s));
        QTRY_VERIFY(textsOf(source->at(u"SELECT coun"_s, 11)).contains(u"count()"_s));
        QVERIFY(textsOf(source->at(u"SELECT tw_"_s, 10)).isEmpty()); // those of this program
    }

    void wordsThatAreNotReservedAreNames_data() { EngineDatabase::addEngines(); }

    void wordsThatAreNotReservedAreNames()
    {
        QFETCH(bool, isPostgres);
        const EngineDatabase database(m_server, isPostgres, kTwoTables);
        const std::shared_ptr<const Adapter> adapter = database.adapter();
        const CompletionSchema schema(adapter->catalog({}).value(), adapter->dialect());
        for (const QLatin1StringView word : sqlKeywords()) {
            const QString written = schema.written(word);
            const QString sql
                = u"SELECT %1 FROM (SELECT 1 AS \"%2\") AS x WHERE %1 = 1"_s.arg(written, word);
            QVERIFY2(adapter->run({sql, {}}, nullptr, {}), qPrintable(sql));
        }
    }

    void newTablesAreFound_data() { EngineDatabase::addEngines(); }

    void newTablesAreFound()
    {
        QFETCH(bool, isPostgres);
        const EngineDatabase database(m_server, isPostgres, kTwoTables);
        const auto source = sourceOf(database.adapter());
        const QString text = u"SELECT * FROM latec"_s;
        QVERIFY(source->at(text, text.size()).items.isEmpty());
        QVERIFY(
            database.adapter()->run({u"CREATE TABLE latecomer (a INTEGER)"_s, {}}, nullptr, {}));
        QSignalSpy changed(source.get(), &CompletionSource::changed);
        source->refresh();
        QTRY_COMPARE(textsOf(source->at(text, text.size())), QStringList{u"latecomer"_s});
        QVERIFY(!changed.isEmpty());
    }

    void aConnectionThatFailsEndsNothing()
    {
        const EngineDatabase database(m_server, false, kTwoTables);
        const std::shared_ptr<const Adapter> adapter = database.adapter();
        const auto source = sourceOf(adapter);
        adapter->pool()->close();
        const QString text = u"SELECT p. FROM people p"_s;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(source->at(text, 9).items.isEmpty());
            source->refresh();
            AsyncAdapter behind(adapter, Lane::Facts);
            QVERIFY(!behind.server().wait());
            QCoreApplication::processEvents();
        }
        QCOMPARE(textsOf(source->at(u"SELECT * FROM peo"_s, 17)).value(0), u"people"_s);
        QCOMPARE(textsOf(source->at(u"SELECT * FROM people wh"_s, 23)).value(0), u"WHERE"_s);
    }

    void whatIsTooLongIsNotRead()
    {
        const EngineDatabase database(m_server, false, kTwoTables);
        const auto source = sourceOf(database.adapter());
        const QString text = u"SELECT "_s + QString(300 * 1024, u' ');
        QVERIFY(source->at(text, 7).items.isEmpty());
    }
};

TW_TEST(CompletionSourceTest)
#include "completion_source_test.moc"
