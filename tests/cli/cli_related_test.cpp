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

namespace {

const QString kCliRelatedTables
    = u"CREATE TABLE users (id INTEGER PRIMARY KEY, name text NOT NULL);"
      "CREATE TABLE posts (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES users (id)"
      " ON DELETE CASCADE, title text);"
      "CREATE TABLE tags (id INTEGER PRIMARY KEY, label text);"
      "CREATE TABLE post_tags (post_id INTEGER NOT NULL REFERENCES posts (id),"
      " tag_id INTEGER NOT NULL REFERENCES tags (id), PRIMARY KEY (post_id, tag_id));"
      "INSERT INTO users VALUES (1, 'Ada'), (2, 'Grace');"
      "INSERT INTO posts VALUES (1, 1, 'Engines'), (2, 1, 'Notes'), (3, 2, 'Compilers');"
      "INSERT INTO tags VALUES (1, 'maths');"
      "INSERT INTO post_tags VALUES (1, 1);"_s;

}

/// `related` and `deletion-preview`, on both engines.
class CliRelatedTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SqliteFile> m_file;

    [[nodiscard]] CommandLine program() const
    {
        return CommandLine(QTest::currentDataTag() == QByteArray("sqlite")
                ? m_file->config().toUrl()
                : m_server->url());
    }

    static void engines()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("postgresql") << 0;
        QTest::newRow("sqlite") << 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = std::make_unique<SqliteFile>(kCliRelatedTables);
        m_server = std::make_unique<PostgresServer>();
        m_server->psql(kCliRelatedTables);
    }

    void cleanupTestCase() { m_server.reset(); }

    void relationsOfARowAreCountedAndListed_data() { engines(); }
    void relationsOfARowAreCountedAndListed()
    {
        const Ended ended = program().run({u"related"_s, u"posts"_s, u"1"_s});
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.out.contains("author  many to one"), ended.out.constData());
        QVERIFY2(ended.out.contains("1  Ada"), ended.out.constData());
        QVERIFY2(ended.out.contains("tags  many to many"), ended.out.constData());
        QVERIFY2(ended.out.contains("1  maths"), ended.out.constData());
    }

    void aPathIsFollowedAsJson_data() { engines(); }
    void aPathIsFollowedAsJson()
    {
        const tw::Json json = program()
                                  .run({u"related"_s, u"users"_s, u"1"_s, u"--path"_s,
                                      u"posts.tags"_s, u"--rows"_s, u"1"_s, u"--json"_s})
                                  .json();
        QCOMPARE(at(at(json, u"values"_s), u"name"_s).toString(), u"Ada"_s);
        const tw::Json& posts = at(at(json, u"relations"_s), 0);
        QCOMPARE(at(posts, u"name"_s).toString(), u"posts"_s);
        QCOMPARE(at(posts, u"total"_s).numberText(), QByteArray("2"));
        QCOMPARE(at(posts, u"rows"_s).items().size(), 1u);
        const tw::Json& post = at(at(posts, u"rows"_s), 0);
        QCOMPARE(at(at(post, u"values"_s), u"title"_s).toString(), u"Engines"_s);
        const tw::Json& tags = at(at(post, u"relations"_s), 0);
        QCOMPARE(
            at(at(at(at(tags, u"rows"_s), 0), u"values"_s), u"label"_s).toString(), u"maths"_s);
    }

    void aDeletionIsForeseenAndNotDone_data() { engines(); }
    void aDeletionIsForeseenAndNotDone()
    {
        const tw::Json json
            = program().run({u"deletion-preview"_s, u"users"_s, u"2"_s, u"--json"_s}).json();
        QVERIFY(!at(json, u"blocked"_s).toBool());
        QVERIFY(at(json, u"complete"_s).toBool());
        QCOMPARE(at(json, u"steps"_s).items().size(), 2u);
        const tw::Json& posts = at(at(json, u"steps"_s), 1);
        QCOMPARE(at(posts, u"effect"_s).toString(), u"delete"_s);
        QCOMPARE(at(posts, u"rows"_s).numberText(), QByteArray("1"));
        QCOMPARE(at(json, u"order"_s).items().size(), 2u);

        const Ended blocked
            = program().run({u"deletion-preview"_s, u"users"_s, u"2"_s, u"--key"_s, u"1"_s});
        QCOMPARE(blocked.code, 0);
        QVERIFY2(blocked.out.contains("Nothing can be deleted"), blocked.out.constData());
        QVERIFY2(blocked.out.contains("block"), blocked.out.constData());
        QCOMPARE(program().run({u"related"_s, u"users"_s, u"2"_s}).code, 0);
    }

    void whatIsNotThereIsSaid_data() { engines(); }
    void whatIsNotThereIsSaid()
    {
        const Ended missing = program().run({u"related"_s, u"users"_s, u"4711"_s});
        QVERIFY2(missing.err.contains("4711"), missing.err.constData());
        QVERIFY(missing.code != 0);
        const Ended unknown
            = program().run({u"related"_s, u"users"_s, u"1"_s, u"--path"_s, u"pots"_s});
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.err.contains("posts"), unknown.err.constData());
        QCOMPARE(program().run({u"related"_s, u"post_tags"_s, u"1"_s}).code, 2);
        QCOMPARE(program().run({u"related"_s, u"post_tags"_s, u"1,1"_s}).code, 0);
        QCOMPARE(program().run({u"related"_s, u"users"_s, u"one"_s}).code, 2);
    }
};

TW_TEST(CliRelatedTest)
#include "cli_related_test.moc"
