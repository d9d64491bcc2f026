// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/console/result_file.h"
#include "models/console/script_choice.h"
#include "models/console/statement_result.h"
#include "test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

/// Which statements a run takes, and small parts of its results.
class ScriptChoiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStatementUnderTheCaretIsTaken_data()
    {
        QTest::addColumn<int>("caret");
        QTest::addColumn<QString>("sql");
        QTest::newRow("start") << 0 << u"SELECT 1"_s;
        QTest::newRow("inside") << 5 << u"SELECT 1"_s;
        QTest::newRow("at the semicolon") << 8 << u"SELECT 1"_s;
        QTest::newRow("a blank line ends nothing") << 13 << u"SELECT\n\n2"_s;
        QTest::newRow("behind the last") << 31 << u"SELECT 3"_s;
    }
    void theStatementUnderTheCaretIsTaken()
    {
        QFETCH(const int, caret);
        QFETCH(const QString, sql);
        const QString text = u"SELECT 1;\nSELECT\n\n2;\n\nSELECT 3;\n"_s;
        const QList<ScriptPart> parts = chosenStatements(text, {caret}, {});
        QCOMPARE(parts.size(), 1);
        QCOMPARE(parts.first().sql, sql);
        QCOMPARE(text.sliced(parts.first().start, sql.size()), sql);
    }

    void aSelectionIsTakenAsItIs()
    {
        const QString text = u"SELECT 1;\nSELECT 2; SELECT 3"_s;
        const QList<ScriptPart> parts = chosenStatements(text, {0, 10, 28}, {});
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts[1].sql, u"SELECT 3"_s);
        QCOMPARE(parts[1].start, 20);
        QCOMPARE(parts[1].line, 2);
        QCOMPARE(chosenStatements(text, {0, 17, 18}, {}).first().sql, u"2"_s);
    }

    void whereThereIsNothingNothingIsTaken()
    {
        QVERIFY(chosenStatements({}, {}, {}).isEmpty());
        QVERIFY(chosenStatements(u" -- x\n"_s, {3}, {}).isEmpty());
    }

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

TW_TEST(ScriptChoiceTest)
#include "script_choice_test.moc"
