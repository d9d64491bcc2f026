// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batch_dialog.h"
#include "browse/browse_page.h"
#include "browse/commands/row_specs.h"
#include "engine_database.h"
#include "receipts/undo_dialog.h"
#include "test_program.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Many rows of a table changed at once, over both engines.
class BatchDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void matchingRowsAreUpdated_data() { EngineDatabase::addEngines(); }
    void matchingRowsAreUpdated();
    void theSelectionAloneIsUpdated_data() { EngineDatabase::addEngines(); }
    void theSelectionAloneIsUpdated();
    void anExpressionIsPreviewed_data() { EngineDatabase::addEngines(); }
    void anExpressionIsPreviewed();
    void severalColumnsAreSetTogether_data() { EngineDatabase::addEngines(); }
    void severalColumnsAreSetTogether();
    void textIsFoundAndReplaced_data() { EngineDatabase::addEngines(); }
    void textIsFoundAndReplaced();
    void whatIsNoValueIsRefused_data() { EngineDatabase::addEngines(); }
    void whatIsNoValueIsRefused();
    void jsonChangesWhereItStands_data() { EngineDatabase::addEngines(); }
    void jsonChangesWhereItStands();
    void anotherNumberOfRowsThanCountedChangesNothing_data() { EngineDatabase::addEngines(); }
    void anotherNumberOfRowsThanCountedChangesNothing();
    void rowsAreSoftDeletedAndRestored_data() { EngineDatabase::addEngines(); }
    void rowsAreSoftDeletedAndRestored();
    void deletingForGoodTakesTheNameOfTheTable_data() { EngineDatabase::addEngines(); }
    void deletingForGoodTakesTheNameOfTheTable();
    void everyRowMustBeMeant_data() { EngineDatabase::addEngines(); }
    void everyRowMustBeMeant();
    void chunksAreListedAndUndoneTogether_data() { EngineDatabase::addEngines(); }
    void chunksAreListedAndUndoneTogether();
    void aDryRunWritesNothing_data() { EngineDatabase::addEngines(); }
    void aDryRunWritesNothing();
    void stagedChangesComeFirst();
    void theKeyboardIsEnough();
    void everyControlHasAName();

private:
    void open(const Filter& filter = {}, const GuardOptions& guard = {}, bool keepsReceipts = true);
    void openPage(const QString& table, const GuardOptions& guard, bool keepsReceipts);
    void ask();
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString text(const char* name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QPushButton* next() const { return find<QPushButton>("batch.run.button"); }
    void goOn() const; ///< as soon as that can be done
    void choose(const char* name, const QString& text) const
    {
        auto* box = find<QComboBox>(name);
        const int index = box->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        box->setCurrentIndex(index);
    }
    void type(const char* name, const QString& text) const
    {
        find<QLineEdit>(name)->clear();
        QTest::keyClicks(find<QLineEdit>(name), text);
    }
    void setPrice(const QString& value) const
    {
        choose("batch.1.column.combo", u"price"_s);
        type("batch.1.value.edit", value);
    }
    [[nodiscard]] QString prices() const
    {
        return m_database->column(u"SELECT price FROM goods ORDER BY id"_s).join(u',');
    }
    [[nodiscard]] static Filter pens()
    {
        return Filter::condition(u"kind"_s, FilterOperator::Equal, {Value::text(u"pen"_s)});
    }

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BrowsePage> m_page;
    QPointer<BatchDialog> m_dialog;
};

namespace {

const QString kBatchDialogSchema
    = u"CREATE TABLE goods (id INTEGER PRIMARY KEY, kind TEXT, price INTEGER,"
      " is_deleted BOOLEAN NOT NULL DEFAULT FALSE);"
      "INSERT INTO goods VALUES (1, 'pen', 2, FALSE), (2, 'pen', 3, FALSE), (3, 'book', 20, FALSE),"
      " (4, 'pen', 4, TRUE);"_s;

}

void BatchDialogTest::cleanup()
{
    m_page.reset();
    m_database.reset();
}

void BatchDialogTest::openPage(const QString& table, const GuardOptions& guard, bool keepsReceipts)
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto adapter = m_database->adapter({}, guard);
    if (keepsReceipts)
        adapter = std::make_shared<const Adapter>(
            adapter->withReceipts(std::make_shared<const ReceiptBook>(
                ReceiptBook{ReceiptStore(m_folder->filePath(u"receipts"_s)), u"a test"_s})));
    m_page = std::make_unique<BrowsePage>(
        UiContext{m_theme, m_icons}, adapter, QualifiedName{{}, table});
    m_page->resize(900, 500);
    m_page->show();
    QTRY_VERIFY(m_page->isLoaded());
}

void BatchDialogTest::ask()
{
    m_page->run(PageCommand::ChangeManyRows);
    m_dialog = m_page->findChild<BatchDialog*>();
    QVERIFY(m_dialog);
    QTRY_VERIFY(text("batch.count.label").startsWith(u"Exactly"));
}

void BatchDialogTest::open(const Filter& filter, const GuardOptions& guard, bool keepsReceipts)
{
    QFETCH(const bool, isPostgres);
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres, kBatchDialogSchema);
    openPage(u"goods"_s, guard, keepsReceipts);
    if (!filter.isEmpty())
        m_page->controller().query().setFilter(filter);
    QTRY_COMPARE(m_page->controller().state(), BrowseController::State::Ready);
    ask();
}

void BatchDialogTest::goOn() const
{
    QTRY_VERIFY(next()->isEnabled());
    next()->click();
}

void BatchDialogTest::matchingRowsAreUpdated()
{
    open(pens());
    QCOMPARE(text("batch.count.label"), u"Exactly 2 rows"_s);
    goOn();
    setPrice(u"9"_s);
    goOn();
    QCOMPARE(next()->text(), u"C&hange 2 rows"_s);
    goOn();
    QTRY_COMPARE(prices(), u"9,9,20,4"_s); // the deleted pen is not shown and stays
    QTRY_COMPARE(text("batch.title.label"), u"Saved: 2 rows."_s);
    QTRY_COMPARE(m_page->controller().state(), BrowseController::State::Ready);
    QTRY_COMPARE(m_page->controller().model()->index(0, 2).data(), QVariant(u"9"_s));
}

void BatchDialogTest::theSelectionAloneIsUpdated()
{
    open();
    m_dialog->reject();
    QTableView* table = m_page->grid().table();
    m_page->grid().setCurrentCell(1, 0);
    table->selectionModel()->select(
        QItemSelection(table->model()->index(1, 0), table->model()->index(2, 0)),
        QItemSelectionModel::ClearAndSelect);
    QTRY_VERIFY(!m_page->findChild<BatchDialog*>());
    ask();
    QVERIFY(find<QAbstractButton>("batch.selection.radio")->isChecked());
    QVERIFY(find<QCheckBox>("batch.all.check")->isHidden());
    QCOMPARE(text("batch.count.label"), u"Exactly 2 rows"_s);
    goOn();
    setPrice(u"7"_s);
    goOn();
    goOn();
    QTRY_COMPARE(prices(), u"2,7,7,4"_s);
}

void BatchDialogTest::anExpressionIsPreviewed()
{
    open(pens());
    goOn();
    QVERIFY(!next()->isEnabled()); // no column was chosen
    choose("batch.1.column.combo", u"price"_s);
    choose("batch.1.how.combo", u"expression"_s);
    type("batch.1.value.edit", u"price * 10"_s);
    const QAbstractItemModel* rows = find<QTableView>("batch.preview.view")->model();
    QTRY_COMPARE(rows->columnCount(), 3);
    QTRY_COMPARE(rows->index(0, 2).data(), QVariant(u"20"_s));
    QCOMPARE(rows->index(0, 1).data(), QVariant(u"2"_s));
    QCOMPARE(rows->rowCount(), 2);
    QVERIFY(text("batch.preview.label").contains(u"2 of 2 rows"));
    QCOMPARE(prices(), u"2,3,20,4"_s);
    type("batch.1.value.edit", u"nowhere + 1"_s);
    QTRY_VERIFY(text("batch.note.label").contains(u"nowhere"));
}

void BatchDialogTest::severalColumnsAreSetTogether()
{
    open(pens());
    goOn();
    setPrice(u"5"_s);
    find<QPushButton>("batch.add.button")->click();
    choose("batch.2.column.combo", u"price"_s);
    type("batch.2.value.edit", u"6"_s);
    QVERIFY(!next()->isEnabled());
    QVERIFY(text("batch.note.label").contains(u"twice"));
    choose("batch.2.column.combo", u"kind"_s);
    type("batch.2.value.edit", u"quill"_s);
    goOn();
    goOn();
    QTRY_COMPARE(prices(), u"5,5,20,4"_s);
    QCOMPARE(m_database->column(u"SELECT kind FROM goods ORDER BY id"_s).join(u','),
        u"quill,quill,book,pen"_s);
}

void BatchDialogTest::textIsFoundAndReplaced()
{
    open(pens());
    goOn();
    choose("batch.1.column.combo", u"kind"_s);
    choose("batch.1.how.combo", u"find and replace"_s);
    type("batch.1.value.edit", u"i"_s);
    QVERIFY(!next()->isEnabled());
    type("batch.1.first.edit", u"e"_s);
    goOn();
    goOn();
    QTRY_COMPARE(m_database->column(u"SELECT kind FROM goods ORDER BY id"_s).join(u','),
        u"pin,pin,book,pen"_s);
}

void BatchDialogTest::whatIsNoValueIsRefused()
{
    open(pens());
    goOn();
    setPrice(u"9x"_s);
    QVERIFY(!next()->isEnabled());
    QVERIFY(text("batch.note.label").contains(u"9x"_s));
    choose("batch.1.how.combo", u"NULL"_s);
    goOn();
    goOn();
    QTRY_COMPARE(m_database->column(u"SELECT count(*) FROM goods WHERE price IS NULL"_s),
        QStringList{u"2"_s});
}

void BatchDialogTest::jsonChangesWhereItStands()
{
    QFETCH(const bool, isPostgres);
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres,
        u"CREATE TABLE things (id INTEGER PRIMARY KEY, more %1);"
        "INSERT INTO things VALUES (1, '{\"a\": 1, \"b\": 2}'), (2, '{\"c\": 3}')"_s.arg(
            isPostgres ? u"JSONB"_s : u"JSON"_s));
    openPage(u"things"_s, {}, false);
    const auto more = [this] {
        return m_database->column(u"SELECT more FROM things ORDER BY id"_s).join(u' ').remove(u' ');
    };
    const auto begin = [this](const QString& how) {
        QTRY_VERIFY(!m_page->findChild<BatchDialog*>());
        QTRY_COMPARE(m_page->controller().state(), BrowseController::State::Ready);
        ask();
        find<QCheckBox>("batch.all.check")->setChecked(true);
        goOn();
        choose("batch.1.column.combo", u"more"_s);
        choose("batch.1.how.combo", how);
    };
    const auto end = [this] {
        goOn();
        goOn();
        QTRY_VERIFY(text("batch.title.label").startsWith(u"Saved"));
        m_dialog->reject();
    };
    begin(u"keys of an object, others stay"_s);
    type("batch.1.value.edit", u"[1]"_s);
    QVERIFY(text("batch.note.label").contains(u"object"_s));
    QVERIFY(!next()->isEnabled());
    type("batch.1.value.edit", u"{\"a\": 9}"_s);
    end();
    QVERIFY2(more().contains(u"\"a\":9,\"b\":2"_s), qPrintable(more()));
    QVERIFY(more().contains(u"\"c\":3"_s));

    begin(u"the value at a place"_s);
    type("batch.1.first.edit", u"deep.inside"_s);
    type("batch.1.value.edit", u"\"here\""_s);
    end();
    QCOMPARE(more().count(u"\"deep\":{\"inside\":\"here\"}"_s), 2);

    begin(u"without the value at a place"_s);
    type("batch.1.first.edit", u"deep"_s);
    QVERIFY(!find<QLineEdit>("batch.1.value.edit")->isEnabled());
    end();
    QVERIFY(!more().contains(u"deep"_s));
}

void BatchDialogTest::anotherNumberOfRowsThanCountedChangesNothing()
{
    open(pens());
    goOn();
    setPrice(u"9"_s);
    goOn();
    m_database->execute(u"INSERT INTO goods (id, kind, price) VALUES (5, 'pen', 5)"_s);
    goOn();
    QTRY_COMPARE(text("batch.title.label"), u"Nothing was saved."_s);
    QVERIFY(text("batch.text.label").contains(u"3 are found"));
    QCOMPARE(prices(), u"2,3,20,4,5"_s);
    find<QPushButton>("batch.back.button")->click();
    QTRY_COMPARE(next()->text(), u"C&hange 3 rows"_s);
}

void BatchDialogTest::rowsAreSoftDeletedAndRestored()
{
    open(pens());
    choose("batch.action.combo", u"Soft-delete"_s);
    goOn();
    QVERIFY(!find<QLineEdit>("batch.1.value.edit")->isVisible());
    QTRY_COMPARE(find<QTableView>("batch.preview.view")->model()->rowCount(), 2);
    goOn();
    goOn();
    QTRY_COMPARE(m_page->controller().model()->rowCount(), 0);
    QCOMPARE(m_database->column(u"SELECT count(*) FROM goods"_s), QStringList{u"4"_s});
    m_dialog->reject();
    QTRY_VERIFY(!m_page->findChild<BatchDialog*>());
    m_page->controller().query().setDeleted(DeletedRows::Deleted);
    QTRY_COMPARE(m_page->controller().model()->rowCount(), 3);
    ask();
    choose("batch.action.combo", u"Restore"_s);
    goOn();
    goOn();
    goOn();
    QTRY_COMPARE(m_page->controller().model()->rowCount(), 0);
}

void BatchDialogTest::deletingForGoodTakesTheNameOfTheTable()
{
    GuardOptions guard;
    guard.environment = Environment::Production;
    open(pens(), guard);
    choose("batch.action.combo", u"Delete permanently"_s);
    goOn();
    goOn();
    QVERIFY(find<QLineEdit>("batch.typed.edit")->isVisible());
    QVERIFY(!next()->isEnabled());
    type("batch.typed.edit", u"good"_s);
    QVERIFY(!next()->isEnabled());
    QTest::keyClicks(find<QLineEdit>("batch.typed.edit"), u"s"_s);
    QCOMPARE(next()->text(), u"De&lete 2 rows"_s);
    goOn();
    QTRY_COMPARE(prices(), u"20,4"_s); // the deleted pen is not shown and stays
}

void BatchDialogTest::everyRowMustBeMeant()
{
    open();
    QVERIFY(!next()->isEnabled());
    find<QCheckBox>("batch.all.check")->setChecked(true);
    goOn();
    setPrice(u"1"_s);
    goOn();
    goOn();
    QTRY_COMPARE(prices(), u"1,1,1,4"_s);
}

void BatchDialogTest::chunksAreListedAndUndoneTogether()
{
    open(pens());
    goOn();
    setPrice(u"9"_s);
    goOn();
    QVERIFY(!find<QSpinBox>("batch.chunk.spin")->isEnabled());
    find<QAbstractButton>("batch.chunks.radio")->click();
    find<QSpinBox>("batch.chunk.spin")->setValue(1);
    goOn();
    QTRY_COMPARE(text("batch.title.label"), u"Saved: 2 rows."_s);
    QVERIFY(find<QListWidget>("batch.parts.list")->count() >= 2);
    QCOMPARE(prices(), u"9,9,20,4"_s);
    find<QPushButton>("batch.undo.button")->click();
    auto* undo = m_dialog->findChild<UndoDialog*>();
    QVERIFY(undo);
    auto* run = undo->findChild<QPushButton*>(u"undo.run.button"_s);
    QTRY_VERIFY(run->isEnabled());
    run->click();
    QTRY_COMPARE(prices(), u"2,3,20,4"_s);
    QTRY_COMPARE(text("batch.text.label"), u"The batch was undone."_s);
    QVERIFY(!find<QPushButton>("batch.undo.button")->isVisible());
}

void BatchDialogTest::aDryRunWritesNothing()
{
    open(pens(), {}, false);
    QVERIFY(!find<QCheckBox>("batch.keep.check")->isEnabled());
    goOn();
    setPrice(u"9"_s);
    goOn();
    find<QPushButton>("batch.try.button")->click();
    QTRY_VERIFY(text("batch.trial.label").contains(u"2 rows"));
    QCOMPARE(prices(), u"2,3,20,4"_s);
    goOn();
    QTRY_COMPARE(prices(), u"9,9,20,4"_s);
    QTRY_VERIFY(text("batch.title.label").startsWith(u"Saved"));
    QVERIFY(!find<QPushButton>("batch.undo.button")->isVisible());
}

void BatchDialogTest::stagedChangesComeFirst()
{
    m_database = std::make_unique<EngineDatabase>(*m_server, false, kBatchDialogSchema);
    openPage(u"goods"_s, {}, false);
    ResultModel& model = *m_page->controller().model();
    QVERIFY(model.setData(model.index(0, 2), u"7"_s, Qt::EditRole));
    QVERIFY(!m_page->can(PageCommand::ChangeManyRows));
}

void BatchDialogTest::theKeyboardIsEnough()
{
    m_database = std::make_unique<EngineDatabase>(*m_server, false, kBatchDialogSchema);
    openPage(u"goods"_s, {}, false);
    m_page->controller().query().setFilter(pens());
    QTRY_COMPARE(m_page->controller().state(), BrowseController::State::Ready);
    ask();
    m_dialog->activateWindow();
    const auto press = [this](Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(m_dialog->focusWidget(), key, with);
    };
    const auto reach = [&](const char* name) {
        for (int step = 0;
            step < 20 && m_dialog->focusWidget()->objectName() != QLatin1String(name); ++step)
            press(Qt::Key_Tab);
        QCOMPARE(m_dialog->focusWidget()->objectName(), QLatin1String(name));
    };
    QVERIFY(m_dialog->focusWidget());
    reach("batch.action.combo");
    reach("batch.run.button");
    press(Qt::Key_Space);
    reach("batch.1.column.combo");
    QTest::keyClicks(m_dialog->focusWidget(), u"price"_s);
    reach("batch.1.value.edit");
    QTest::keyClicks(m_dialog->focusWidget(), u"8"_s);
    reach("batch.run.button");
    press(Qt::Key_Space);
    reach("batch.try.button");
    reach("batch.run.button");
    press(Qt::Key_Space);
    QTRY_COMPARE(prices(), u"8,8,20,4"_s);
    QTRY_VERIFY(text("batch.title.label").startsWith(u"Saved"));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void BatchDialogTest::everyControlHasAName()
{
    m_database = std::make_unique<EngineDatabase>(*m_server, false, kBatchDialogSchema);
    openPage(u"goods"_s, {}, true);
    ask();
    for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"))
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool hasName = !widget->accessibleName().isEmpty()
            || (button && !button->text().isEmpty()) || qobject_cast<const QLabel*>(widget);
        QVERIFY2(hasName, qPrintable(widget->objectName()));
    }
}

TW_TEST(BatchDialogTest)
#include "batch_dialog_test.moc"
