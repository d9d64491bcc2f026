// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "both_engines.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// Groups and numbers along foreign keys that are NULL, name nothing, or have quoted names.
class CliGroupTest final : public BothEngines
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeTables(
            u"CREATE TABLE authors (id integer PRIMARY KEY, name text, \"home town\" text);"
            "CREATE TABLE posts (id integer PRIMARY KEY,"
            " author_id integer REFERENCES authors (id), likes integer);"
            "INSERT INTO authors VALUES (1, 'Ada', 'London'), (2, 'Bob', NULL), (3, NULL, 'Rome');"
            "INSERT INTO posts VALUES (1, 1, 5), (2, 1, NULL), (3, NULL, 7), (4, NULL, 1),"
            " (5, 3, 2);"_s);
    }

    void groupsAlongKeys_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArrayList>("lines");
        for (const QString& engine : {u"PostgreSQL"_s, u"SQLite"_s}) {
            const auto row = [&engine](const char* name, const QStringList& words,
                                 const QByteArrayList& lines) {
                QTest::addRow("%s %s", qPrintable(engine), name) << engine << words << lines;
            };
            row("rows without an author are a group",
                {u"posts"_s, u"--group-by"_s, u"author_id"_s, u"--count"_s}, {"1,2", "3,1", ",2"});
            row("by the name of the author",
                {u"posts"_s, u"--group-by"_s, u"author.name"_s, u"--count"_s}, {"Ada,2", ",3"});
            row("the same sum",
                {u"posts"_s, u"--group-by"_s, u"author.name"_s, u"--sum"_s, u"likes"_s},
                {"Ada,5", ",10"});
            row("NULL is not counted",
                {u"posts"_s, u"--group-by"_s, u"author_id"_s, u"--count-of"_s, u"likes"_s},
                {"1,1", "3,1", ",2"});
            row("those who wrote nothing count as 0",
                {u"authors"_s, u"--group-by"_s, u"id"_s, u"--count-of"_s, u"posts.*"_s},
                {"1,2", "2,0", "3,1"});
            row("values of related rows",
                {u"authors"_s, u"--group-by"_s, u"id"_s, u"--count-of"_s, u"posts.likes"_s},
                {"1,1", "2,0", "3,1"});
            row("all of them", {u"authors"_s, u"--count-of"_s, u"posts.*"_s}, {"3"});
            row("a quoted name", {u"posts"_s, u"--group-by"_s, u"author.home town"_s, u"--count"_s},
                {"London,2", "Rome,1", ",2"});
            row("distinct authors", {u"posts"_s, u"--distinct"_s, u"author_id"_s}, {"2"});
        }
    }

    void groupsAlongKeys()
    {
        QFETCH(const QString, engine);
        QFETCH(const QStringList, words);
        QFETCH(QByteArrayList, lines);
        const CommandLine program(engine == u"SQLite"_s ? urlOfFile() : url());
        const Ended ended
            = program.run(QStringList{u"aggregate"_s, u"--format"_s, u"csv"_s} + words);
        QVERIFY2(ended.code == 0, ended.err.constData());
        QByteArrayList found = ended.lines().mid(1);
        std::ranges::sort(found);
        std::ranges::sort(lines);
        QCOMPARE(found, lines);
    }

    void mistakesAreUsageErrors_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no such relation")
            << QStringList{u"posts"_s, u"--group-by"_s, u"editor.name"_s, u"--count"_s};
        QTest::newRow("no such column")
            << QStringList{u"posts"_s, u"--group-by"_s, u"author.age"_s, u"--count"_s};
        QTest::newRow("no such children")
            << QStringList{u"authors"_s, u"--count-of"_s, u"books.*"_s};
        QTest::newRow("nothing behind the point")
            << QStringList{u"posts"_s, u"--group-by"_s, u"author."_s, u"--count"_s};
        QTest::newRow("nothing before the point")
            << QStringList{u"posts"_s, u"--group-by"_s, u".name"_s, u"--count"_s};
        QTest::newRow("SQL") << QStringList{
            u"posts"_s, u"--group-by"_s, u"author.name) FROM posts --"_s, u"--count"_s};
        QTest::newRow("a name with a quote")
            << QStringList{u"posts"_s, u"--sum"_s, u"likes\" FROM posts --"_s};
        QTest::newRow("a sum of texts") << QStringList{u"posts"_s, u"--sum"_s, u"author.name"_s};
    }

    void mistakesAreUsageErrors()
    {
        QFETCH(const QStringList, words);
        for (const QString& each : {url(), urlOfFile()}) {
            const Ended ended = CommandLine(each).run(QStringList{u"aggregate"_s} + words);
            QVERIFY2(ended.code == 2, ended.err.constData());
            QCOMPARE(ended.out, QByteArray());
        }
        QCOMPARE(query(u"SELECT count(*) FROM posts"_s), u"5"_s);
    }

    void namesOfResultsAreQuoted()
    {
        const QString name = u"a \"b\"'; DROP TABLE posts; --"_s;
        for (const QString& each : {url(), urlOfFile()}) {
            const Ended ended = CommandLine(each).run({u"aggregate"_s, u"posts"_s, u"--sum"_s,
                u"likes="_s + name, u"--format"_s, u"json"_s});
            QVERIFY2(ended.code == 0, ended.err.constData());
            QVERIFY2(ended.out.contains("DROP TABLE posts"), ended.out.constData());
        }
        QCOMPARE(query(u"SELECT count(*) FROM posts"_s), u"5"_s);
    }
};

TW_TEST(CliGroupTest)
#include "cli_group_test.moc"
