// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exporting/export_controller.h"
#include "models/exporting/export_preview.h"
#include "models/exporting/export_words.h"
#include "models/exporting/result_export.h"
#include "models/exporting/table_export.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/pool/connection_pool.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ResultSet twoRows()
{
    ResultSet rows;
    RowChunkBuilder builder(2);
    builder.append(StorageClass::Text, "x,y", 3);
    builder.appendNull();
    static_cast<void>(builder.endRow());
    builder.append(StorageClass::Text, "", 0);
    builder.append(StorageClass::Integer, "7", 1);
    static_cast<void>(builder.endRow());
    static_cast<void>(rows.begin({{{u"a"_s, {}}, {u"b"_s, {}}}}));
    static_cast<void>(rows.push(builder.seal()));
    return rows;
}

}

/// Where the rows of an export come from, and how they look before they are written.
class ExportRowsTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Executor m_files{u"files"_s};
    SqliteFile m_file{u"CREATE TABLE t (id integer PRIMARY KEY, name text, secret text);"
                      "INSERT INTO t VALUES (1, 'one', 's1'), (2, NULL, 's2');"_s};

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] std::shared_ptr<ConnectionPool> pool() const
    {
        return std::make_shared<ConnectionPool>(makeSqliteBackend(), m_file.config(), Secret{});
    }

    [[nodiscard]] std::unique_ptr<TableExport> tableExport() const
    {
        auto adapter = std::make_shared<const Adapter>(pool());
        const TablePtr table = *adapter->describe({{}, u"t"_s}, {});
        return std::make_unique<TableExport>(
            adapter, m_file.config(), TableExport::Source{table, table}, SelectQuery());
    }

private Q_SLOTS:
    void aResultBecomesAFileOrNone()
    {
        const ResultExport rows(m_files, twoRows(), pool());
        const auto written = rows.write({path(u"a.csv"_s), {}, {}}).wait();
        QVERIFY(written);
        QCOMPARE(written->rows, 2);
        QCOMPARE(contentOf(path(u"a.csv"_s)), QByteArray("a,b\n\"x,y\",\n\"\",7\n"));
        QVERIFY(!rows.write({path(u"no/a.csv"_s), {}, {}}).wait());
        QVERIFY(rows.command({}).isEmpty());
    }

    void aResultIsWrittenAsSqlIntoANamedTable()
    {
        const ResultExport rows(m_files, twoRows(), pool());
        QVERIFY(!rows.write({path(u"a.sql"_s), {u"sql"_s}, {}}).wait());
        const ExportRecipe recipe{u"sql"_s, {{u"into"_s, u"copy"_s}}};
        QVERIFY(rows.write({path(u"a.sql"_s), recipe, {}}).wait());
        QCOMPARE(contentOf(path(u"a.sql"_s)),
            QByteArray("INSERT INTO \"copy\" (\"a\", \"b\") VALUES\n"
                       "('x,y', NULL),\n('', 7);\n"));
    }

    void aTableIsWrittenInTheColumnsThatAreChosen()
    {
        const auto rows = tableExport();
        QCOMPARE(rows->columns().size(), 3);
        const auto written = rows->write({path(u"t.csv"_s), {}, {u"name"_s, u"id"_s}}).wait();
        QVERIFY(written);
        QCOMPARE(contentOf(path(u"t.csv"_s)), QByteArray("name,id\none,1\n,2\n"));
        const QString command = rows->command({u"t.csv"_s, {u"tsv"_s}, {u"name"_s}});
        QVERIFY2(command.contains(u" export --table="_s), qPrintable(command));
        QVERIFY(command.contains(u"--columns=name"_s));
        QVERIFY(command.contains(u"--format=tsv"_s));
        QVERIFY(command.endsWith(u"--output=t.csv"_s));
    }

    void thePreviewFollowsTheChoices()
    {
        const auto rows = tableExport();
        ExportPreview preview(*rows);
        QSignalSpy ready(&preview, &ExportPreview::ready);
        preview.show({}, {u"id"_s, u"name"_s});
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(ready.last().first().toString(), u"id,name\n1,one\n2,\n"_s);
        preview.show({u"csv"_s, {{u"null"_s, u"-"_s}}}, {u"id"_s, u"name"_s});
        QCOMPARE(ready.last().first().toString(), u"id,name\n1,one\n2,-\n"_s);
        preview.show({u"xlsx"_s}, {u"id"_s, u"name"_s});
        QCOMPARE(ready.last().first().toString(),
            u"| id | name |\n| ---: | --- |\n| 1 | one |\n| 2 |  |\n"_s);
    }

    void thePreviewCutsLongValues()
    {
        m_file.execute(u"UPDATE t SET name = printf('%.*c', 100000, 'x') WHERE id = 1"_s);
        const auto rows = tableExport();
        ExportPreview preview(*rows);
        QSignalSpy ready(&preview, &ExportPreview::ready);
        preview.show({}, {u"name"_s});
        QTRY_COMPARE(ready.count(), 1);
        const QString text = ready.last().first().toString();
        QVERIFY(text.size() < 5000);
        QVERIFY(text.contains(u"xxx…"_s));
    }

    void aRecipeThatCannotBeFollowedIsSaid()
    {
        const auto rows = tableExport();
        ExportPreview preview(*rows);
        QSignalSpy failed(&preview, &ExportPreview::failed);
        preview.show({u"sql"_s, {{u"statements"_s, u"copy"_s}}}, {});
        QTRY_COMPARE(failed.count(), 1);
    }

    void theControllerTellsTheEnd()
    {
        const auto rows = tableExport();
        ExportController controller(*rows);
        QSignalSpy finished(&controller, &ExportController::finished);
        controller.start({path(u"c.ndjson"_s), {u"ndjson"_s}, {u"id"_s}});
        QVERIFY(controller.isRunning());
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!controller.isRunning());
        QCOMPARE(contentOf(path(u"c.ndjson"_s)), QByteArray("{\"id\":1}\n{\"id\":2}\n"));
    }

    void everyFormatHasWordsForPeople()
    {
        for (const ExportFormat& format : exportFormats()) {
            QVERIFY2(!exportFormatWords(format.id).isEmpty(), qPrintable(format.id));
            for (const FormatOption& option : format.options) {
                QVERIFY2(!exportOptionWords(option.id).isEmpty(), qPrintable(option.id));
                for (const QString& choice : option.choices)
                    QVERIFY2(!exportChoiceWords(option.id, choice).isEmpty(), qPrintable(choice));
            }
        }
        QVERIFY(exportFormatWords(u"docx"_s).isEmpty());
    }
};

TW_TEST(ExportRowsTest)
#include "export_rows_test.moc"
