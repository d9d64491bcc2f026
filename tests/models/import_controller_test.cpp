// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "models/importing/import_controller.h"
#include "models/importing/import_words.h"
#include "test_program.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Files imported by the window's controller, over both engines.
class ImportControllerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void aFileShowsItself_data() { EngineDatabase::addEngines(); }
    void aFileShowsItself();
    void choicesChangeWhatWouldBeStored_data() { EngineDatabase::addEngines(); }
    void choicesChangeWhatWouldBeStored();
    void rowsAreImportedAndLeaveAReceipt_data() { EngineDatabase::addEngines(); }
    void rowsAreImportedAndLeaveAReceipt();
    void aTrialListsBadRowsAndWritesNothing_data() { EngineDatabase::addEngines(); }
    void aTrialListsBadRowsAndWritesNothing();
    void rejectedRowsAreListedAfterTheImport_data() { EngineDatabase::addEngines(); }
    void rejectedRowsAreListedAfterTheImport();
    void withoutAFileForThemTheFirstBadRowEndsAll_data() { EngineDatabase::addEngines(); }
    void withoutAFileForThemTheFirstBadRowEndsAll();
    void knownRowsFollowTheMode_data() { EngineDatabase::addEngines(); }
    void knownRowsFollowTheMode();
    void aTableIsMade_data() { EngineDatabase::addEngines(); }
    void aTableIsMade();
    void aNameThatIsTakenIsSaidInWordsOfTheWindow_data() { EngineDatabase::addEngines(); }
    void aNameThatIsTakenIsSaidInWordsOfTheWindow();
    void whatIsMissingIsSaid_data() { EngineDatabase::addEngines(); }
    void whatIsMissingIsSaid();
    void fieldsOfOneNameAreToldApartFirst_data() { EngineDatabase::addEngines(); }
    void fieldsOfOneNameAreToldApartFirst();
    void aStopLeavesNothing_data() { EngineDatabase::addEngines(); }
    void fieldsWithoutNamesGoByTheirPlace_data() { EngineDatabase::addEngines(); }
    void fieldsWithoutNamesGoByTheirPlace();
    void aStopLeavesNothing();
    void anImportGoesOnWithoutItsController_data() { EngineDatabase::addEngines(); }
    void anImportGoesOnWithoutItsController();
    void aScriptRunsAsOne_data() { EngineDatabase::addEngines(); }
    void aScriptRunsAsOne();
    void everyFormatAndOptionHasWords();
    void longAndHiddenTextsAreShownSafely();

private:
    void open(); ///< into the table goods
    void openNew(); ///< into a new table
    void makeAdapter();
    void look(const QByteArray& text, const QString& name = u"goods.csv"_s);
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] ImportResult end(void (ImportController::*work)());
    [[nodiscard]] QModelIndex target(int field) const
    {
        return m_import->mapping().index(field, int(ImportMappingModel::Column::Target));
    }
    void map(int field, const QString& column) const
    {
        QVERIFY(m_import->mapping().setData(target(field), column, Qt::EditRole));
    }
    [[nodiscard]] QString goods() const
    {
        return m_database->column(u"SELECT id || ' ' || name FROM goods ORDER BY id"_s).join(u',');
    }
    [[nodiscard]] QString previewed(int row, int column) const
    {
        return m_import->preview().index(row, column).data().toString();
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const Adapter> m_adapter;
    std::unique_ptr<ImportController> m_import;
};

namespace {

const QString kImportGoods
    = u"CREATE TABLE goods (id INTEGER PRIMARY KEY, name TEXT NOT NULL, price NUMERIC"
      " CHECK (price < 100), note TEXT DEFAULT 'new');"
      "INSERT INTO goods VALUES (1, 'pen', 2, 'old');"_s;

constexpr int kManyGoods = 100'000; ///< with the one that is there

QByteArray manyGoods()
{
    QByteArray text("id,name\n");
    for (int i = 2; i <= kManyGoods; ++i)
        text += QByteArray::number(i) + ",thing\n";
    return text;
}

}

void ImportControllerTest::cleanup()
{
    m_import.reset();
    m_adapter.reset();
    m_database.reset();
}

void ImportControllerTest::makeAdapter()
{
    QFETCH(const bool, isPostgres);
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres, kImportGoods);
    m_folder = std::make_unique<QTemporaryDir>();
    m_adapter = std::make_shared<const Adapter>(
        m_database->adapter()->withReceipts(std::make_shared<const ReceiptBook>(
            ReceiptBook{ReceiptStore(m_folder->filePath(u"receipts"_s)), u"a test"_s})));
}

void ImportControllerTest::open()
{
    makeAdapter();
    m_import = std::make_unique<ImportController>(
        m_adapter, m_adapter->describe({{}, u"goods"_s}, {}).value());
}

void ImportControllerTest::openNew()
{
    makeAdapter();
    m_import = std::make_unique<ImportController>(
        m_adapter, m_database->isPostgres() ? u"public"_s : u"main"_s);
}

void ImportControllerTest::look(const QByteArray& text, const QString& name)
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
    file.close();
    const QSignalSpy looked(m_import.get(), &ImportController::looked);
    const QSignalSpy previewed(m_import.get(), &ImportController::previewed);
    m_import->setFile(file.fileName());
    QTRY_COMPARE(looked.size(), 1);
    QTRY_VERIFY(!previewed.isEmpty());
}

ImportResult ImportControllerTest::end(void (ImportController::*work)())
{
    std::optional<ImportResult> ended;
    const auto link = connect(m_import.get(), &ImportController::ended, this,
        [&](const ImportResult& result) { ended = result; });
    (m_import.get()->*work)();
    [&] { QTRY_VERIFY(ended); }();
    disconnect(link);
    return ended.value_or(ImportResult());
}

void ImportControllerTest::aFileShowsItself()
{
    open();
    look("ID;Name;Colour;price\n2;book;red;9\n3;ink;blue;\n");
    QVERIFY(m_import->sight());
    QCOMPARE(m_import->sight()->recipe.format, u"csv"_s);
    QCOMPARE(m_import->sight()->recipe.choice(u"delimiter"_s), u"semicolon"_s);
    QCOMPARE(m_import->missing(), QString());
    QCOMPARE(m_import->mapping().rowCount(), 4);
    QCOMPARE(target(0).data().toString(), u"id"_s);
    QCOMPARE(target(2).data().toString(), u"(leave out)"_s);
    QCOMPARE(m_import->mapping().index(2, int(ImportMappingModel::Column::Sample)).data(),
        QVariant(u"red"_s));
    QTRY_COMPARE(m_import->preview().rowCount(), 2);
    QCOMPARE(m_import->preview().columnCount(), 3);
    QCOMPARE(previewed(0, 1), u"book"_s);
    QCOMPARE(previewed(1, 2), u"NULL"_s);
    QVERIFY(m_import->preview().index(1, 2).data(ImportMutedRole).toBool());
    map(2, u"note"_s);
    QTRY_COMPARE(m_import->preview().columnCount(), 4);
    QVERIFY(!m_import->mapping().setData(target(2), u"nowhere"_s, Qt::EditRole));
}

void ImportControllerTest::choicesChangeWhatWouldBeStored()
{
    open();
    look("id;name;price\n2;book;1,5\n");
    QTRY_COMPARE(previewed(0, 2), u"1,5"_s);
    const QSignalSpy looked(m_import.get(), &ImportController::looked);
    m_import->setRecipe({{}, {{u"decimal"_s, u"comma"_s}}});
    QTRY_COMPARE(looked.size(), 1);
    QTRY_COMPARE(previewed(0, 2), u"1.5"_s);
    QCOMPARE(m_import->sight()->recipe.choice(u"decimal"_s), u"comma"_s);
    QVERIFY(end(&ImportController::run).isSaved());
    QCOMPARE(m_database->column(u"SELECT price FROM goods WHERE id = 2"_s), QStringList{u"1.5"_s});
}

void ImportControllerTest::rowsAreImportedAndLeaveAReceipt()
{
    open();
    look("id,name\n2,book\n3,ink\n");
    const ImportResult result = end(&ImportController::run);
    QVERIFY2(result.isSaved(), qPrintable(importEndWords(result)));
    QCOMPARE(result.report.inserted, 2);
    QCOMPARE(goods(), u"1 pen,2 book,3 ink"_s);
    QVERIFY(result.receipt);
    QCOMPARE(result.receipt->counts.constFirst().inserted, 2);
    QCOMPARE(importEndWords(result), u"Imported."_s);
    QCOMPARE(
        importCountWords(result), u"Read: 2. Inserted: 2, updated: 0, skipped: 0, rejected: 0."_s);
    QVERIFY(!m_import->isRunning());
}

void ImportControllerTest::aTrialListsBadRowsAndWritesNothing()
{
    open();
    look("id,name,price\n2,book,9\n3,ink,500\n4,,1\n");
    const ImportResult result = end(&ImportController::tryOut);
    QVERIFY(result.isTrial);
    QVERIFY(!result.isSaved());
    QVERIFY(!result.report.error);
    QCOMPARE(result.report.rejected, 2);
    QCOMPARE(result.rejects.size(), 2);
    QCOMPARE(result.rejects[0].line, u"3"_s);
    QVERIFY(!result.rejects[0].reason.isEmpty());
    QCOMPARE(result.rejects[1].column, u"name"_s);
    QVERIFY(!result.receipt);
    QCOMPARE(goods(), u"1 pen"_s);
    QCOMPARE(
        importEndWords(result), u"Tried: 2 of 3 rows cannot be imported. Nothing was saved."_s);
}

void ImportControllerTest::rejectedRowsAreListedAfterTheImport()
{
    open();
    look("id,name,price\n2,book,9\n3,\"in\"\"k\",500\n");
    m_import->setRejects(path(u"bad.csv"_s));
    const ImportResult result = end(&ImportController::run);
    QVERIFY(result.isSaved());
    QVERIFY(!result.report.error);
    QCOMPARE(result.report.inserted, 1);
    QCOMPARE(result.report.rejected, 1);
    QCOMPARE(result.rejects.size(), 1);
    QCOMPARE(result.rejects[0].line, u"3"_s);
    QVERIFY(QFile::exists(path(u"bad.csv"_s)));
    QCOMPARE(goods(), u"1 pen,2 book"_s);
}

void ImportControllerTest::withoutAFileForThemTheFirstBadRowEndsAll()
{
    open();
    look("id,name,price\n2,book,9\n3,ink,500\n");
    const ImportResult result = end(&ImportController::run);
    QVERIFY(!result.isSaved());
    QVERIFY(result.report.error);
    QVERIFY2(importErrorWords(*result.report.error).contains(u"Line 3"_s),
        qPrintable(importErrorWords(*result.report.error)));
    QCOMPARE(importEndWords(result), u"Not imported. Nothing was saved."_s);
    QCOMPARE(goods(), u"1 pen"_s);
}

void ImportControllerTest::knownRowsFollowTheMode()
{
    open();
    look("id,name\n1,quill\n2,book\n");
    QVERIFY(end(&ImportController::run).report.error);
    m_import->setMode(ImportMode::Skip);
    ImportResult result = end(&ImportController::run);
    QCOMPARE(result.report.skipped, 1);
    QCOMPARE(goods(), u"1 pen,2 book"_s);
    m_import->setMode(ImportMode::Upsert);
    result = end(&ImportController::run);
    QCOMPARE(result.report.updated, 2);
    QCOMPARE(goods(), u"1 quill,2 book"_s);
    const QString note = u"SELECT note FROM goods WHERE id = 1"_s;
    QCOMPARE(m_database->column(note), QStringList{u"old"_s});
    m_import->setMode(ImportMode::Replace);
    QVERIFY(end(&ImportController::run).isSaved());
    QCOMPARE(m_database->column(note), QStringList{u"new"_s});
}

void ImportControllerTest::aTableIsMade()
{
    openNew();
    look("id,name,born\n1,Ada,1815-12-10\n2,Grace,1906-12-09\n", u"people.2025.csv"_s);
    QCOMPARE(m_import->task().newTable.name, u"people"_s);
    QCOMPARE(m_import->missing(), QString());
    QTRY_COMPARE(m_import->preview().rowCount(), 2);
    QVERIFY(!m_import->mapping()
            .index(0, int(ImportMappingModel::Column::Type))
            .data()
            .toString()
            .isEmpty());
    map(1, u"full name"_s);
    map(2, QString());
    const ImportResult tried = end(&ImportController::tryOut);
    QVERIFY(!tried.report.error);
    const ImportResult result = end(&ImportController::run);
    QVERIFY2(result.isSaved(), qPrintable(importEndWords(result)));
    QCOMPARE(result.made.name, u"people"_s);
    QCOMPARE(m_database->column(u"SELECT \"full name\" FROM people ORDER BY id"_s),
        QStringList({u"Ada"_s, u"Grace"_s}));
    QCOMPARE(m_adapter->describe({{}, u"people"_s}, {}).value()->columnNames(),
        QStringList({u"id"_s, u"full name"_s}));
}

void ImportControllerTest::aNameThatIsTakenIsSaidInWordsOfTheWindow()
{
    openNew();
    look("id,name\n1,Ada\n");
    const ImportResult result = end(&ImportController::run);
    QVERIFY(result.report.error);
    const QString words = importErrorWords(*result.report.error);
    QVERIFY2(words.contains(u"goods is there already"_s), qPrintable(words));
    QVERIFY2(words.contains(u"Choose another name"_s), qPrintable(words));
    QVERIFY2(!words.contains(u"--"_s), qPrintable(words));
    QCOMPARE(goods(), u"1 pen"_s);
}

void ImportControllerTest::whatIsMissingIsSaid()
{
    open();
    QCOMPARE(m_import->missing(), u"Choose the file to import."_s);
    m_import->setFile(path(u"nowhere.csv"_s));
    QTRY_VERIFY(m_import->missing().contains(u"nowhere.csv"_s));
    m_import->tryOut();
    QVERIFY(!m_import->isRunning());
    look("code,label\n2,book\n");
    QCOMPARE(m_import->missing(), u"No field goes to a column."_s);
    map(0, u"name"_s);
    map(1, u"name"_s);
    QCOMPARE(m_import->missing(), u"Two fields go to the column name."_s);
    QCOMPARE(m_import->preview().columnCount(), 0);
    map(0, QString());
    QCOMPARE(m_import->missing(), QString());
    m_import->setMode(ImportMode::Upsert);
    QCOMPARE(
        m_import->missing(), u"No field goes to id, by which rows that are there are found."_s);
    m_import->setMode(ImportMode::Insert);
    m_import->setRejects(path(u"goods.csv"_s));
    QCOMPARE(m_import->missing(), u"Rejected rows need a file of their own."_s);
    m_import->setRejects({});
    m_import->setMakesTable(true);
    m_import->setNewName(u" "_s);
    QTRY_COMPARE(m_import->missing(), u"Name the new table."_s);
}

void ImportControllerTest::fieldsOfOneNameAreToldApartFirst()
{
    open();
    look("id,name,name\n2,book,ink\n");
    QVERIFY2(m_import->missing().startsWith(u"Two fields of the file are called “name”"_s),
        qPrintable(m_import->missing()));
    m_import->setRecipe({{}, {{u"header"_s, u"no"_s}}});
    QTRY_COMPARE(m_import->missing(), u"No field goes to a column."_s);
}

void ImportControllerTest::fieldsWithoutNamesGoByTheirPlace()
{
    open();
    look("2,book,1.5,new\n3,ink,2.5,new\n");
    QCOMPARE(m_import->missing(), QString());
    m_import->run();
    QTRY_COMPARE(goods(), u"1 pen,2 book,3 ink"_s);
}

void ImportControllerTest::aStopLeavesNothing()
{
    open();
    look(manyGoods());
    std::optional<ImportResult> ended;
    connect(m_import.get(), &ImportController::ended, this,
        [&](const ImportResult& result) { ended = result; });
    m_import->run();
    QVERIFY(m_import->isRunning());
    m_import->stop();
    QTRY_VERIFY(ended);
    QVERIFY(!ended->isSaved());
    QCOMPARE(importEndWords(*ended), u"Stopped. Nothing was saved."_s);
    QCOMPARE(goods(), u"1 pen"_s);
}

void ImportControllerTest::anImportGoesOnWithoutItsController()
{
    open();
    const auto threads = m_adapter->workers(); // as other parts of a window hold them
    look(manyGoods());
    qint64 read = 0;
    connect(m_import.get(), &ImportController::progressed, this,
        [&read](qint64 rows, qint64, qint64) { read = rows; });
    m_import->run();
    QTRY_VERIFY(read > 0);
    m_import.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_database->column(u"SELECT count(*) FROM goods"_s),
        QStringList{QString::number(kManyGoods)}, 30'000);
}

void ImportControllerTest::aScriptRunsAsOne()
{
    open();
    look("INSERT INTO goods (id, name) VALUES (2, 'book');\n"
         "UPDATE goods SET name = 'quill' WHERE id = 1;\n",
        u"change.sql"_s);
    QVERIFY(m_import->sight()->isScript);
    QCOMPARE(m_import->missing(), QString());
    const ImportResult tried = end(&ImportController::tryOut);
    QCOMPARE(importEndWords(tried), u"Tried: the script ran to its end. Nothing was saved."_s);
    QCOMPARE(goods(), u"1 pen"_s);
    const ImportResult result = end(&ImportController::run);
    QVERIFY(result.isSaved());
    QCOMPARE(importCountWords(result), u"Statements: 2. Rows written: 2."_s);
    QCOMPARE(goods(), u"1 quill,2 book"_s);
}

void ImportControllerTest::everyFormatAndOptionHasWords()
{
    for (const ImportFormat& format : importFormats()) {
        QVERIFY2(!importFormatWords(format.id).isEmpty(), qPrintable(format.id));
        for (const FormatOption& option : format.options) {
            QVERIFY2(!importOptionWords(option.id).isEmpty(), qPrintable(option.id));
            for (const QString& choice : option.choices)
                QVERIFY2(choice == u"auto"_s || !importChoiceWords(option.id, choice).isEmpty(),
                    qPrintable(option.id + u' ' + choice));
        }
    }
}

void ImportControllerTest::longAndHiddenTextsAreShownSafely()
{
    QCOMPARE(importCellText(Value()), u"NULL"_s);
    QCOMPARE(importCellText(Value::defaultMarker()), u"DEFAULT"_s);
    QCOMPARE(importCellText(Value::text(u"a\nb"_s)), u"a↵b"_s);
    QVERIFY(importCellText(Value::text(u"a\u202Eb"_s)).contains(u"202E"_s));
    QCOMPARE(importCellText(Value::text(QString(100'000, u'x'))).size(), 121);
    QCOMPARE(importCellText(Value::stored(StorageClass::Bytes, "\x01\xff")), u"0x01ff"_s);
}

TW_TEST(ImportControllerTest)
#include "import_controller_test.moc"
