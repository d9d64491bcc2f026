// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "postgres_server.h"
#include "sqlite_file.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// Masked columns on the command line, by a setting and by an option.
class CliMaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void init() { m_isSqlite = qstrcmp(QTest::currentDataTag(), "SQLite") == 0; }

    void noCommandShowsWhatTheSettingMasks_data() { addEngines(); }
    void noCommandShowsWhatTheSettingMasks();
    void whatIsMaskedCanBeRevealed_data() { addEngines(); }
    void whatIsMaskedCanBeRevealed();
    void oneCommandMayMaskMore_data() { addEngines(); }
    void oneCommandMayMaskMore();
    void badMasksAreRefused_data() { addEngines(); }
    void badMasksAreRefused();

private:
    static void addEngines();
    [[nodiscard]] Ended run(const QString& words, const QString& masked = {}) const;

    bool m_isSqlite = false;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SqliteFile> m_file;
};

namespace {

const QString kTables
    = u"CREATE TABLE people (id integer NOT NULL PRIMARY KEY, name text, secret text);"
      "CREATE TABLE notes (id integer NOT NULL PRIMARY KEY,"
      " person_id integer REFERENCES people(id), body text);"
      "INSERT INTO people VALUES (1, 'Ada', 'hunter2'), (2, 'Eve', NULL);"
      "INSERT INTO notes VALUES (1, 1, 'plain');"_s;

}

void CliMaskTest::initTestCase()
{
    m_file = std::make_unique<SqliteFile>(kTables);
    m_server = std::make_unique<PostgresServer>();
    m_server->psql(kTables);
}

void CliMaskTest::addEngines()
{
    QTest::addColumn<int>("unused");
    QTest::newRow("PostgreSQL") << 0;
    QTest::newRow("SQLite") << 1;
}

Ended CliMaskTest::run(const QString& words, const QString& masked) const
{
    QString url = m_isSqlite ? m_file->config().toUrl() : m_server->url();
    if (!masked.isEmpty())
        url += (url.contains(u'?') ? u'&' : u'?') + u"masked_columns="_s + masked;
    return CommandLine(url).run(words.split(u' '));
}

void CliMaskTest::noCommandShowsWhatTheSettingMasks()
{
    for (const QString& words : {u"rows people"_s, u"rows people --format json"_s,
             u"rows notes --columns id,person.secret"_s,
             u"export --table people --format csv --output -"_s,
             u"export --table people --format ndjson --output -"_s, u"get people --key id=1"_s,
             u"related notes 1 --json"_s, u"related people 1 --json"_s}) {
        const Ended ended = run(words, u"people.secret"_s);
        QCOMPARE(ended.err, QByteArray());
        QVERIFY2(ended.out.contains("***"), qPrintable(words));
        QVERIFY2(!ended.out.contains("hunter2"), qPrintable(words));
    }
    for (const QString& words : {u"aggregate people --group-by secret"_s,
             u"aggregate people --max secret"_s, u"rows people --sort secret"_s}) {
        const Ended ended = run(words, u"secret"_s);
        QVERIFY2(ended.code == 2, qPrintable(words));
        QVERIFY(!ended.out.contains("hunter2") && !ended.err.contains("hunter2"));
    }
    QCOMPARE(run(u"aggregate people --count-of secret --format csv"_s, u"secret"_s).out,
        QByteArray("count_of_secret\n1\n"));
}

void CliMaskTest::whatIsMaskedCanBeRevealed()
{
    for (const QString& words : {u"rows people --reveal"_s, u"get people --key id=1 --reveal"_s,
             u"--reveal export --table people --format csv --output -"_s,
             u"aggregate people --max secret --reveal"_s, u"related notes 1 --json --reveal"_s}) {
        const Ended ended = run(words, u"secret"_s);
        QVERIFY2(ended.out.contains("hunter2"), qPrintable(words));
    }
}

void CliMaskTest::oneCommandMayMaskMore()
{
    const Ended rows = run(u"rows people --mask secret --format csv"_s);
    QCOMPARE(rows.out, QByteArray("id,name,secret\n1,Ada,***\n2,Eve,\n"));
    const Ended file
        = run(u"export --table people --mask name --format csv --output -"_s, u"secret"_s);
    QCOMPARE(file.out, QByteArray("id,name,secret\n1,***,***\n2,***,\n"));
}

void CliMaskTest::badMasksAreRefused()
{
    QCOMPARE(run(u"rows people --mask nothing"_s).code, 2);
    QCOMPARE(run(u"rows people --mask id"_s).code, 2);
    QCOMPARE(run(u"rows people"_s, u"id"_s).code, 2);
    QCOMPARE(run(u"rows notes"_s, u"person_id"_s).code, 2);
    QCOMPARE(run(u"export --sql SELECT --mask id --format csv --output -"_s).code, 2);
}

QTEST_GUILESS_MAIN(CliMaskTest)
#include "cli_mask_test.moc"
