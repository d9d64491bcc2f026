// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/configuration/attached_files.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QFile>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

/// Files beside the one that a configuration names.
class SqliteAttachTest final : public QObject
{
    Q_OBJECT

    const SqliteFile m_shop{u"CREATE TABLE orders(id INTEGER PRIMARY KEY)"_s};
    const SqliteFile m_archive{
        u"CREATE TABLE old(id INTEGER PRIMARY KEY, name TEXT); INSERT INTO old VALUES(1, 'a')"_s};
    const QualifiedName m_old{u"the archive"_s, u"old"_s};

    [[nodiscard]] ConnectionConfig config() const
    {
        ConnectionConfig config = m_shop.config();
        setAttachedFiles(config, {{m_old.schema, m_archive.path()}});
        return config;
    }

    [[nodiscard]] static std::shared_ptr<ConnectionPool> poolOf(const ConnectionConfig& config)
    {
        return std::make_shared<ConnectionPool>(makeSqliteBackend(), config, Secret());
    }

    [[nodiscard]] static Error openingError(const ConnectionConfig& config)
    {
        const auto opened = makeSqliteBackend()->open(config, Secret(), CallOptions(), {});
        return opened ? Error() : opened.error();
    }

private Q_SLOTS:
    void everyConnectionHasThem()
    {
        const auto pool = poolOf(config());
        std::vector<Lease> leases; // all at once, so that each is another connection
        for (int number = 0; number < 3; ++number) {
            auto lease = pool->acquire({});
            QVERIFY(lease.has_value());
            ResultSet rows;
            QVERIFY((*lease)->run({u"SELECT name FROM \"the archive\".old"_s, {}}, &rows, {}));
            QCOMPARE(rows.cell(0, 0).toValue().toText(), u"a"_s);
            leases.push_back(*std::move(lease));
        }
    }

    void theirTablesAreListedReadAndChanged()
    {
        const Adapter adapter(poolOf(config()));
        const auto catalog = adapter.catalog({});
        QVERIFY(catalog.has_value());
        QCOMPARE((*catalog)->schemas, (QStringList{u"main"_s, m_old.schema}));
        const auto table = adapter.describe(m_old, {});
        QVERIFY(table.has_value());
        const Change rename{ChangeKind::Update,
            {m_old, RowAddress::Key, {{u"id"_s, Value::integer(1)}}},
            {{u"name"_s, Value::text(u"b"_s)}}, {{u"name"_s, Value::text(u"a"_s)}}};
        const auto step = adapter.planner().plan(rename, **table);
        QVERIFY(step.has_value());
        const ApplyReport report = adapter.apply({*step}, ApplyMode::Save, {});
        QCOMPARE(report.outcome, Outcome::Saved);
        QCOMPARE(m_archive.column(u"SELECT name FROM old"_s), QStringList(u"b"_s));
        m_archive.execute(u"UPDATE old SET name = 'a'"_s);
    }

    void readingOnlyHoldsForThemToo()
    {
        ConnectionConfig readOnly = config();
        readOnly.session.readOnly = true;
        const Adapter adapter(poolOf(readOnly));
        const auto outcome = adapter.run({u"DELETE FROM \"the archive\".old"_s, {}}, nullptr, {});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::ReadOnly);
        QCOMPARE(m_archive.column(u"SELECT count(*) FROM old"_s), QStringList(u"1"_s));
    }

    void whatIsWrittenIsReadAgain()
    {
        const QList<AttachedFile> files{
            {u"a & b=c%20"_s, u"/srv/x y&z=1.db"_s}, {u"größe \"\u05D0\""_s, u"relative/ü.db"_s}};
        ConnectionConfig written = m_shop.config();
        setAttachedFiles(written, files);
        QCOMPARE(*attachedFiles(written), files);
        const auto parsed = parseUrl(written.toUrl());
        QVERIFY(parsed.has_value());
        QCOMPARE(*attachedFiles(parsed->config), files);
        setAttachedFiles(written, {});
        QCOMPARE(written, m_shop.config());
    }

    void namesAreMadeOfFiles()
    {
        QList<AttachedFile> files;
        for (const QString& path :
            {u"/a/log.2024.db"_s, u"/b/LOG.2024.db"_s, u"/main.db"_s, u"/.db"_s, u"/temp"_s})
            files.append({attachmentName(path, files), path});
        QStringList names;
        for (const AttachedFile& file : std::as_const(files))
            names.append(file.name);
        QCOMPARE(names,
            (QStringList{u"log.2024"_s, u"LOG.2024_2"_s, u"main_2"_s, u"attached"_s, u"temp_2"_s}));
    }

    void whatCannotBeAttachedIsNamed_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("words");
        QTest::newRow("no name") << u"=/a.db"_s << u"does not say which file"_s;
        QTest::newRow("no path") << u"a="_s << u"does not say which file"_s;
        QTest::newRow("neither") << u"a.db"_s << u"does not say which file"_s;
        QTest::newRow("a zero") << u"a=b%00.db"_s << u"does not say which file"_s;
        QTest::newRow("SQLite's own") << u"Main=/a.db"_s << u"the name is taken"_s;
        QTest::newRow("twice") << u"a=/a.db&A=/b.db"_s << u"the name is taken"_s;
        QTest::newRow("missing") << u"a=/no/such.db"_s << u"There is no file /no/such.db"_s;
    }

    void whatCannotBeAttachedIsNamed()
    {
        QFETCH(QString, option);
        QFETCH(QString, words);
        ConnectionConfig wrong = m_shop.config();
        wrong.options.insert(u"attach"_s, option);
        const Error error = openingError(wrong);
        QVERIFY2(error.message.contains(words), qPrintable(error.message));
    }

    void aFileOfAnotherKindIsToldOnOpening()
    {
        const QString path = m_archive.folder() + u"/notes.txt"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        ConnectionConfig wrong = m_shop.config();
        setAttachedFiles(wrong, {{u"notes"_s, path}});
        const Error error = openingError(wrong);
        QVERIFY2(error.message.contains(path), qPrintable(error.message));
        QVERIFY2(error.hint.contains(u"another kind of file"_s), qPrintable(error.hint));
        QCOMPARE(QFileInfo(path).size(), 4096);
    }
};

TW_TEST(SqliteAttachTest)
#include "sqlite_attach_test.moc"
