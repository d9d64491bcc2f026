// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipts_fixture.h"
#include "test_program.h"

#include <tuplewright/importing/csv_file.h>
#include <tuplewright/loading/table_import.h>

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Importing files, the same for every engine.
class ImportContractTest final : public ReceiptsFixture
{
    Q_OBJECT

    struct Wanted
    {
        QByteArray text;
        ImportMode mode = ImportMode::Insert;
        bool hasRejects = false;
        QList<ImportMapping> mapping = {};
        ImportRecipe recipe = {u"csv"_s, {}};
        ApplyMode save = ApplyMode::Save;
        QString table = u"people"_s;
    };

    [[nodiscard]] QString rejectsPath() const { return m_files.filePath(u"rejects.csv"_s); }

    [[nodiscard]] QByteArray rejects() const
    {
        QFile file(rejectsPath());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] Result<ImportFile> file(const Wanted& wanted, const QStringList& columns) const
    {
        QByteArray rest = wanted.text;
        TW_TRY(ImportInput input,
            ImportInput::ofBytes(
                [&rest]() { return Result<QByteArray>(std::exchange(rest, QByteArray())); },
                u"a test"_s));
        return ImportFile::open(std::move(input), wanted.recipe, columns);
    }

    [[nodiscard]] Result<ImportReport> import(const Wanted& wanted) const
    {
        QFile::remove(rejectsPath());
        const TablePtr table = described(wanted.table);
        TW_TRY(const ImportFile opened, file(wanted, table->columnNames()));
        TW_TRY(const ImportSurvey survey, opened.survey(0));
        TW_TRY(const ImportPlan plan, planImport(survey.names(), table, wanted.mapping));
        ImportOptions options;
        options.mode = wanted.mode;
        options.save = wanted.save;
        options.chunk = 64;
        if (wanted.hasRejects)
            options.rejects = rejectsPath();
        return importRows(adapter(), opened, plan, options, {});
    }

    [[nodiscard]] static QString summary(const Result<ImportReport>& report)
    {
        if (!report)
            return report.error().toText();
        const QString counts
            = u"%1: %2 read, %3 inserted, %4 updated, %5 skipped, %6 rejected"_s.arg(
                outcomeName(report->outcome), QString::number(report->read),
                QString::number(report->inserted), QString::number(report->updated),
                QString::number(report->skipped), QString::number(report->rejected));
        return report->error ? counts + u'\n' + report->error->message : counts;
    }

    [[nodiscard]] QStringList people() const
    {
        return column(u"SELECT id, name, note FROM people ORDER BY id"_s);
    }

    QTemporaryDir m_files;

private Q_SLOTS:
    void rowsArriveInChunks();
    void fieldsGoToColumnsOfTheirNames();
    void fieldsWithoutNamesGoByTheirPlace();
    void aBadRowEndsAllAndIsNamed_data();
    void aBadRowEndsAllAndIsNamed();
    void badRowsAreRejectedWithTheirReasons();
    void knownRowsFollowTheMode_data();
    void knownRowsFollowTheMode();
    void anUpsertAddsUpAndIsTakenBack();
    void insertedRowsAreTakenBack();
    void manyKnownRowsAreSkipped();
    void anUpsertNeedsItsKey();
    void aDryRunChangesNothing();
    void objectsMayLeaveMembersOut();
    void numbersAndDatesOfPeopleAreRead();
    void aTableIsMade();
    void nothingIsLeftOfATableWhoseRowsFail();
    void aStopLeavesNothing();
    void hostileValuesArriveUnchanged();
    void computedColumnsAreLeftOut();
};

void ImportContractTest::rowsArriveInChunks()
{
    QByteArray text("id,name\n");
    for (int i = 10; i < 210; ++i)
        text += QByteArray::number(i) + ",n" + QByteArray::number(i) + '\n';
    QCOMPARE(summary(import({text})),
        u"saved: 200 read, 200 inserted, 0 updated, 0 skipped, 0 rejected"_s);
    QCOMPARE(column(u"SELECT name FROM people WHERE id = 209"_s).size(), 1);
}

void ImportContractTest::fieldsGoToColumnsOfTheirNames()
{
    const QByteArray text("NAME;extra;Id;remark\nZoe;x;7;\"\"\nYan;y;8;\n");
    QCOMPARE(summary(import({.text = text, .mapping = {{u"remark"_s, u"note"_s}}})),
        u"saved: 2 read, 2 inserted, 0 updated, 0 skipped, 0 rejected"_s);
    QCOMPARE(people().mid(3),
        QStringList({column(u"SELECT id, name, note FROM people "
                            "WHERE id = 7"_s)
                         .value(0),
            column(u"SELECT id, name, note FROM people WHERE id = 8"_s).value(0)}));
    QVERIFY(people()[3].endsWith(u":Zoe|3:"_s));
    QVERIFY(people()[4].endsWith(u":Yan|<NULL>"_s));
    const auto unknown = import({.text = text, .mapping = {{u"remark"_s, u"nte"_s}}});
    QVERIFY(!unknown);
    QCOMPARE(errorKindName(unknown.error().kind), u"InvalidArgument"_s);
    const auto twice = import({.text = text, .mapping = {{u"extra"_s, u"name"_s}}});
    QVERIFY(!twice);
    QVERIFY(twice.error().message.contains(u"name"_s));
}

void ImportContractTest::fieldsWithoutNamesGoByTheirPlace()
{
    const TablePtr table = described(u"people"_s);
    QStringList written;
    for (const Column& each : table->columns) {
        if (!each.isGenerated())
            written.append(each.name);
    }
    const auto plan = planImport(numberedFields(written.size()), table, {});
    QVERIFY(plan);
    QCOMPARE(plan->columns(), written);
    QVERIFY(plan->unmapped.isEmpty());
    QVERIFY(!planImport(numberedFields(written.size() - 1), table, {}));
    QVERIFY(!planImport(numberedFields(written.size() + 1), table, {}));
    QStringList names;
    for (const QString& each : written)
        names.append(u"a "_s + each);
    QVERIFY(!planImport(names, table, {}));
}

void ImportContractTest::aBadRowEndsAllAndIsNamed_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::newRow("too few fields") << QByteArray("9\n");
    QTest::newRow("a key that is there") << QByteArray("1,Zed\n");
    QTest::newRow("a missing value") << QByteArray("9,\n");
}

void ImportContractTest::aBadRowEndsAllAndIsNamed()
{
    QFETCH(QByteArray, bad);
    const QStringList before = dump();
    const auto report = import({"id,name\n7,\"Z\noe\"\n" + bad + "8,Yan\n"});
    QVERIFY(report);
    QVERIFY(report->error);
    QCOMPARE(report->outcome, Outcome::NotSaved);
    QVERIFY2(report->error->message.startsWith(u"Line 4"_s), qPrintable(report->error->message));
    QCOMPARE(dump(), before);
}

void ImportContractTest::badRowsAreRejectedWithTheirReasons()
{
    const QByteArray text("id,name,born\n7,Zoe,2001-01-01\n8\n1,Zed,\n9,,\n10,Bob,\n11,Yan,\n");
    QCOMPARE(summary(import({.text = text, .hasRejects = true})),
        u"saved: 6 read, 2 inserted, 0 updated, 0 skipped, 4 rejected"_s);
    QList<QByteArray> lines = rejects().split('\n');
    QCOMPARE(lines.takeFirst(), "line,column,value,reason");
    std::ranges::sort(lines);
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[1].startsWith("3,\"\",\"\",\"Line 3, column 1: the record has 1 fields"));
    QVERIFY(lines[2].startsWith("4,\"id\",\"1\",") || lines[2].startsWith("4,\"\",\"\","));
    QVERIFY(lines[3].startsWith("5,\"name\",\"\","));
    QVERIFY(lines[4].startsWith("6,\"name\",\"Bob\",") || lines[4].startsWith("6,\"\",\"\","));
    QCOMPARE(people().size(), 5);
}

void ImportContractTest::knownRowsFollowTheMode_data()
{
    QTest::addColumn<ImportMode>("mode");
    QTest::addColumn<QString>("counts");
    QTest::addColumn<QString>("bob");
    QTest::newRow("upsert") << ImportMode::Upsert << u"1 inserted, 1 updated, 0 skipped"_s
                            << u"Rob|kept|2000-01-02"_s;
    QTest::newRow("skip") << ImportMode::Skip << u"1 inserted, 0 updated, 1 skipped"_s
                          << u"Bob|kept|2000-01-02"_s;
    QTest::newRow("replace") << ImportMode::Replace << u"1 inserted, 1 updated, 0 skipped"_s
                             << u"Rob|<NULL>|<NULL>"_s;
}

void ImportContractTest::knownRowsFollowTheMode()
{
    QFETCH(ImportMode, mode);
    QFETCH(QString, counts);
    QFETCH(QString, bob);
    execute(u"UPDATE people SET note = 'kept', born = '2000-01-02' WHERE id = 2"_s);
    QCOMPARE(summary(import({"id,name\n2,Rob\n7,Zoe\n", mode})),
        u"saved: 2 read, %1, 0 rejected"_s.arg(counts));
    QString row = column(u"SELECT name, note, born FROM people WHERE id = 2"_s).value(0);
    QCOMPARE(row.remove(u"3:"_s), bob);
    QCOMPARE(column(u"SELECT name FROM people WHERE id = 7"_s).size(), 1);
}

void ImportContractTest::anUpsertAddsUpAndIsTakenBack()
{
    const QStringList before = dump();
    QCOMPARE(
        summary(import({"id,name,note\n2,Rob,a\n7,Zoe,b\n2,Rop,c\n7,Zoa,d\n", ImportMode::Upsert})),
        u"saved: 4 read, 1 inserted, 3 updated, 0 skipped, 0 rejected"_s);
    QVERIFY(people()[1].contains(u"Rop"_s));
    const UndoReport undone = undo();
    QVERIFY2(!undone.error, qPrintable(textOf(undone.error)));
    QCOMPARE(dump(), before);
}

void ImportContractTest::insertedRowsAreTakenBack()
{
    const QStringList before = dump();
    QCOMPARE(summary(import({"id,name\n7,Zoe\n8,Yan\n"})),
        u"saved: 2 read, 2 inserted, 0 updated, 0 skipped, 0 rejected"_s);
    const UndoReport undone = undo();
    QVERIFY2(!undone.error, qPrintable(textOf(undone.error)));
    QCOMPARE(dump(), before);
}

void ImportContractTest::manyKnownRowsAreSkipped()
{
    QByteArray text("id,name\n");
    for (int i = 1; i < 200; ++i)
        text += QByteArray::number(i) + ",n" + QByteArray::number(i) + '\n';
    text += "500,Ada\n501,n7\n"; // another unique key says no
    QCOMPARE(summary(import({text, ImportMode::Skip})),
        u"saved: 201 read, 196 inserted, 0 updated, 5 skipped, 0 rejected"_s);
    QVERIFY(people()[0].contains(u"Ada"_s));
}

void ImportContractTest::anUpsertNeedsItsKey()
{
    const auto report = import({"name,note\nZoe,x\n", ImportMode::Upsert});
    QVERIFY(report);
    QVERIFY(report->error);
    QCOMPARE(errorKindName(report->error->kind), u"InvalidArgument"_s);
    QVERIFY(report->error->message.contains(u"id"_s));
}

void ImportContractTest::aDryRunChangesNothing()
{
    const QStringList before = dump();
    QCOMPARE(summary(import({.text = "id,name\n2,Rob\n7,Zoe\n8,\n",
                 .mode = ImportMode::Upsert,
                 .hasRejects = true,
                 .save = ApplyMode::DryRun})),
        u"not-saved: 3 read, 1 inserted, 1 updated, 0 skipped, 1 rejected"_s);
    QCOMPARE(dump(), before);
    QVERIFY(rejects().contains("\n4,\"name\""));
}

void ImportContractTest::objectsMayLeaveMembersOut()
{
    const QByteArray text("[{\"id\":7,\"name\":\"Zoe\"},\n{\"note\":\"x\",\"name\":\"Yan\","
                          "\"id\":8},\n{\"id\":9,\"name\":\"Xi\",\"note\":null}]");
    QCOMPARE(summary(import({.text = text, .recipe = {u"json"_s, {}}})),
        u"saved: 3 read, 3 inserted, 0 updated, 0 skipped, 0 rejected"_s);
    QCOMPARE(column(u"SELECT note FROM people WHERE id > 6 ORDER BY id"_s),
        QStringList({u"<NULL>"_s, u"3:x"_s, u"<NULL>"_s}));
}

void ImportContractTest::numbersAndDatesOfPeopleAreRead()
{
    execute(u"CREATE TABLE prices(id integer PRIMARY KEY, price decimal(12,2), day date)"_s);
    const ImportRecipe recipe{u"csv"_s, {{u"decimal"_s, u"comma"_s}, {u"dates"_s, u"day-first"_s}}};
    QCOMPARE(summary(import({.text = "id;price;day\n1;1.234,50;24.12.2025\n2;-7,25;1/2/2025\n",
                 .recipe = recipe,
                 .table = u"prices"_s})),
        u"saved: 2 read, 2 inserted, 0 updated, 0 skipped, 0 rejected"_s);
    QCOMPARE(column(u"SELECT id FROM prices WHERE (id = 1 AND price = 1234.5 AND"
                    " day = '2025-12-24') OR (id = 2 AND price = -7.25 AND day = '2025-02-01')"_s)
                 .size(),
        2);
    execute(u"DROP TABLE prices"_s);
}

void ImportContractTest::aTableIsMade()
{
    const Wanted wanted{"id,code,price,day,ok,name\n1,007,1.50,2025-01-01,true,Ada\n"
                        "2,08,12,2024-02-29,false,\n"};
    const auto opened = file(wanted, {});
    QVERIFY(opened);
    const auto survey = opened->survey(0);
    QVERIFY(survey);
    const auto name = nameOfNewTable(adapter(), {{}, u"made \"up\""_s}, {});
    QVERIFY(name);
    const auto plan
        = planNewTable(*survey, *name, {{u"name"_s, u"first name"_s}}, adapter().dialect());
    QVERIFY(plan);
    ImportOptions trial;
    trial.save = ApplyMode::DryRun;
    QCOMPARE(summary(importRows(adapter(), *opened, *plan, trial, {})),
        u"not-saved: 2 read, 2 inserted, 0 updated, 0 skipped, 0 rejected"_s);
    QVERIFY(!adapter().describe(*name, {}));
    QCOMPARE(summary(importRows(adapter(), *opened, *plan, {}, {})),
        u"saved: 2 read, 2 inserted, 0 updated, 0 skipped, 0 rejected"_s);
    const TablePtr made = described(u"made \"up\""_s);
    QCOMPARE(made->primaryKey.columns, QStringList{u"id"_s});
    QCOMPARE(made->find(u"code"_s)->type.typeClass, TypeClass::Text);
    QCOMPARE(made->find(u"price"_s)->type.typeClass, TypeClass::Decimal);
    QCOMPARE(made->find(u"day"_s)->type.typeClass, TypeClass::Date);
    QCOMPARE(made->find(u"ok"_s)->type.typeClass, TypeClass::Boolean);
    QVERIFY(made->find(u"first name"_s));
    QCOMPARE(column(u"SELECT code FROM \"made \"\"up\"\"\" ORDER BY id"_s),
        QStringList({u"3:007"_s, u"3:08"_s}));
    const auto again = nameOfNewTable(adapter(), {{}, u"made \"up\""_s}, {});
    QVERIFY(!again);
    QCOMPARE(errorKindName(again.error().kind), u"DuplicateObject"_s);
    execute(u"DROP TABLE \"made \"\"up\"\"\""_s);
}

void ImportContractTest::nothingIsLeftOfATableWhoseRowsFail()
{
    const Wanted wanted{"id,name\n1,Ada\n2\n"};
    const auto opened = file(wanted, {});
    QVERIFY(opened);
    const auto survey = opened->survey(0);
    QVERIFY(survey);
    const auto name = nameOfNewTable(adapter(), {{}, u"never"_s}, {});
    QVERIFY(name);
    const auto plan = planNewTable(*survey, *name, {}, adapter().dialect());
    QVERIFY(plan);
    const ImportReport report = importRows(adapter(), *opened, *plan, {}, {});
    QVERIFY(report.error);
    QVERIFY2(report.error->message.startsWith(u"Line 3"_s), qPrintable(report.error->message));
    QVERIFY(!adapter().describe(*name, {}));
}

void ImportContractTest::aStopLeavesNothing()
{
    QFile::remove(rejectsPath());
    const QStringList before = dump();
    QByteArray text("id,name\n");
    for (int i = 10; i < 500; ++i)
        text += QByteArray::number(i) + ",n" + QByteArray::number(i) + '\n';
    const TablePtr table = described(u"people"_s);
    const auto opened = file({text}, table->columnNames());
    QVERIFY(opened);
    const auto plan = planImport({u"id"_s, u"name"_s}, table, {});
    QVERIFY(plan);
    std::stop_source stop;
    ImportOptions options;
    options.chunk = 64;
    options.rejects = rejectsPath();
    options.progress = [&stop](const ImportProgress&) { stop.request_stop(); };
    CallOptions call;
    call.stop = stop.get_token();
    const ImportReport report = importRows(adapter(), *opened, *plan, options, call);
    QVERIFY(report.error);
    QCOMPARE(errorKindName(report.error->kind), u"Cancelled"_s);
    QCOMPARE(dump(), before);
    QVERIFY(!QFile::exists(rejectsPath()));
}

void ImportContractTest::hostileValuesArriveUnchanged()
{
    const QStringList values{u"'"_s, u"\\N"_s, u"\\."_s, u"NULL"_s, u"a\tb\nc\r\nd"_s, u"\\x41"_s,
        u"{\"a\",b}"_s, u"\b\f\v\\"_s, u"\U0001F600 \u202E"_s, u"'); DROP TABLE people; --"_s};
    QByteArray text("id,name\n");
    for (qsizetype i = 0; i < values.size(); ++i)
        text += QByteArray::number(10 + i) + ",\""
            + QString(values[i]).replace(u"\""_s, u"\"\""_s).toUtf8() + "\"\n";
    QCOMPARE(summary(import({text})).left(8), u"saved: 1"_s);
    QStringList found = column(u"SELECT name FROM people WHERE id > 9 ORDER BY id"_s);
    for (QString& name : found)
        name.remove(0, 2);
    QCOMPARE(found, values);
}

void ImportContractTest::computedColumnsAreLeftOut()
{
    execute(u"CREATE TABLE sums(id integer PRIMARY KEY, a integer,"
            " double_a integer GENERATED ALWAYS AS (a * 2) STORED)"_s);
    QCOMPARE(summary(import({.text = "id,a,double_a\n1,4,8\n", .table = u"sums"_s})),
        u"saved: 1 read, 1 inserted, 0 updated, 0 skipped, 0 rejected"_s);
    QCOMPARE(column(u"SELECT id FROM sums WHERE double_a = 8"_s).size(), 1);
    execute(u"DROP TABLE sums"_s);
}

TW_TEST(ImportContractTest)
#include "import_contract_test.moc"
