// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command_line.h"
#include "postgres_server.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// Numbers over groups on the command line.
class CliAggregateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void printsNumbersOfGroups_data();
    void printsNumbersOfGroups();
    void numbersAreExact();
    void refusesBadRequests_data();
    void refusesBadRequests();

private:
    [[nodiscard]] Ended run(const QString& url, const QStringList& options) const;

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SqliteFile> m_file;
};

namespace {

const QString kCliAggregateTables
    = u"CREATE TABLE users (id integer PRIMARY KEY, name text, email text);"
      "CREATE TABLE posts (id integer PRIMARY KEY, author_id integer REFERENCES users (id),"
      " topic text, score integer, price numeric(20,2), is_deleted boolean);"
      "INSERT INTO users VALUES (1, 'ann', 'ann@example.com'), (2, 'bob', 'bob@example.org');"
      "INSERT INTO posts VALUES (1, 1, 'sea', 5, 1, false), (2, 1, 'sky', NULL, 2, false),"
      " (3, 1, 'sea', 7, NULL, false), (4, 2, 'sea', 1, 3, false), (5, 2, 'sky', 3, 4, true);"_s;

}

void CliAggregateTest::initTestCase()
{
    m_file = std::make_unique<SqliteFile>(kCliAggregateTables);
    m_server = std::make_unique<PostgresServer>();
    m_server->psql(kCliAggregateTables);
}

void CliAggregateTest::cleanupTestCase()
{
    m_server.reset();
}

Ended CliAggregateTest::run(const QString& url, const QStringList& options) const
{
    return CommandLine(url).run(
        QStringList{u"aggregate"_s, u"posts"_s, u"--format"_s, u"csv"_s} + options);
}

void CliAggregateTest::printsNumbersOfGroups_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("csv");
    const auto row = [](const char* name, const QStringList& options, const char* csv) {
        QTest::newRow(name) << options << QByteArray(csv);
    };
    row("distinct values", {u"--group-by"_s, u"topic"_s}, "topic\nsea\nsky\n");
    row("count", {u"--group-by"_s, u"topic"_s, u"--count"_s}, "topic,count\nsea,3\nsky,1\n");
    row("all numbers",
        {u"--count-of"_s, u"score"_s, u"--distinct"_s, u"topic"_s, u"--sum"_s, u"score=total"_s,
            u"--min"_s, u"score"_s, u"--max"_s, u"score"_s},
        "count_of_score,distinct_topic,total,min_score,max_score\n3,2,13,1,7\n");
    row("having and sort",
        {u"--group-by"_s, u"topic"_s, u"--count"_s, u"--deleted"_s, u"all"_s, u"--having"_s,
            uR"({"column":"count","op":"GREATER_THAN","value":1})"_s, u"--sort"_s, u"count"_s},
        "topic,count\nsky,2\nsea,3\n");
    row("limit", {u"--group-by"_s, u"id"_s, u"--sort"_s, u"id:desc"_s, u"--limit"_s, u"1"_s},
        "id\n4\n");
    row("filter across a key", {u"--where"_s, u"author.name=ann"_s, u"--count"_s}, "count\n3\n");
    row("categories",
        {u"--query"_s,
            uR"({"groupBy":["author_id"],"aggregates":[{"as":"posts","function":"count"}],)"
            uR"("labels":[{"as":"kind","when":[)"
            uR"({"if":{"column":"posts","op":"GREATER_THAN","value":2},"then":"prolific"}],)"
            uR"("else":"beginner"}]})"_s},
        "author_id,posts,kind\n1,3,prolific\n2,1,beginner\n");
}

void CliAggregateTest::printsNumbersOfGroups()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, csv);
    for (const QString& url : {m_server->url(), m_file->config().toUrl()}) {
        const Ended ended = run(url, options);
        // What is left out as deleted is told there.
        QVERIFY2(!ended.err.contains("Error"), ended.err.constData());
        QCOMPARE(ended.out, csv);
    }
}

void CliAggregateTest::numbersAreExact()
{
    m_server->psql(u"CREATE TABLE money (amount numeric);"
                   "INSERT INTO money VALUES (0.1), (0.2), (90071992547409930.01)"_s);
    const Ended ended
        = CommandLine(m_server->url())
              .run({u"aggregate"_s, u"money"_s, u"--sum"_s, u"amount"_s, u"--format"_s, u"json"_s});
    QVERIFY2(ended.out.contains("[90071992547409930.31]"), ended.out.constData());
}

void CliAggregateTest::refusesBadRequests_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("nothing asked") << QStringList();
    QTest::newRow("unknown group") << QStringList{u"--group-by"_s, u"nope"_s};
    QTest::newRow("unknown column") << QStringList{u"--sum"_s, u"nope"_s};
    QTest::newRow("sum of text") << QStringList{u"--sum"_s, u"topic"_s};
    QTest::newRow("unknown number")
        << QStringList{u"--count"_s, u"--having"_s, uR"({"column":"n","op":"IS_NULL"})"_s};
    QTest::newRow("ill-typed number") << QStringList{
        u"--count"_s, u"--having"_s, uR"({"column":"count","op":"EQUAL","value":"x"})"_s};
    QTest::newRow("ill-typed value") << QStringList{u"--count"_s, u"--where"_s, u"score=x"_s};
    QTest::newRow("limit") << QStringList{u"--count"_s, u"--limit"_s, u"-1"_s};
    QTest::newRow("query and part") << QStringList{u"--query"_s, u"{}"_s, u"--count"_s};
    QTest::newRow("no JSON") << QStringList{u"--query"_s, u"{"_s};
    QTest::newRow("unknown member") << QStringList{u"--query"_s, uR"({"group":["topic"]})"_s};
}

void CliAggregateTest::refusesBadRequests()
{
    QFETCH(const QStringList, options);
    for (const QString& url : {m_server->url(), m_file->config().toUrl()}) {
        const Ended ended = run(url, options);
        QVERIFY2(ended.code == 2, ended.err.constData());
        QCOMPARE(ended.out, QByteArray());
    }
}

TW_TEST(CliAggregateTest)
#include "cli_aggregate_test.moc"
