// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/console/result_file.h"
#include "models/console/statement_result.h"
#include "test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

/// Results as files, and small facts about statements.
class ResultFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void charactersAreCountedAsServersDo()
    {
        QCOMPARE(indexOfCharacter(u"a😀b"_s, 1), 0);
        QCOMPARE(indexOfCharacter(u"a😀b"_s, 3), 3);
        QCOMPARE(indexOfCharacter(u"ab"_s, 9), 2);
    }

    void titlesAreOneShortLine()
    {
        QCOMPARE(statementTitle(u"SELECT\n  1"_s), u"SELECT 1"_s);
        QCOMPARE(statementTitle(u"-- a\n/* b */ SELECT 2"_s), u"SELECT 2"_s);
        QVERIFY(statementTitle(QString(5'000, u'x')).endsWith(u'…'));
        QVERIFY(statementTitle(QString(5'000, u'x')).size() < 200);
    }

    void rowsBecomeAFileOrNone()
    {
        const QTemporaryDir folder;
        ResultSet rows;
        QVERIFY(rows.begin({{{u"a"_s, {}}, {u"b"_s, {}}}}));
        RowChunkBuilder builder(2);
        builder.append(StorageClass::Text, "x,y", 3);
        builder.appendNull();
        static_cast<void>(builder.endRow());
        builder.append(StorageClass::Text, "", 0);
        builder.append(StorageClass::Integer, "7", 1);
        static_cast<void>(builder.endRow());
        QVERIFY(rows.push(builder.seal()));
        Executor files(u"files"_s);
        const QString path = folder.filePath(u"a.csv"_s);
        QCOMPARE(writeResult(files, rows, path, ExportFormat::Csv).wait(), 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("a,b\n\"x,y\",\n\"\",7\n"));
        QVERIFY(
            !writeResult(files, rows, folder.filePath(u"no/a.csv"_s), ExportFormat::Csv).wait());
    }
};

TW_TEST(ResultFileTest)
#include "result_file_test.moc"
