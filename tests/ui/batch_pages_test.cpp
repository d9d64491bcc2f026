// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/assignment_row.h"
#include "batches/batch_pace_page.h"
#include "batches/batch_run_page.h"
#include "batches/batch_scope_page.h"
#include "test_program.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The steps of a batch by themselves, without a database.
class BatchPagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aColumnOffersWhatItsTypeAllows_data();
    void aColumnOffersWhatItsTypeAllows();
    void fewValuesAreChosenFromAList();
    void whatIsEnteredBecomesAnEdit_data();
    void whatIsEnteredBecomesAnEdit();
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();
    void generatedColumnsAreNotOffered();
    void actionsFollowTheLifecycle_data();
    void actionsFollowTheLifecycle();
    void theSelectionIsNamedByItsKeys();
    void allRowsTakeAYes();
    void chunksHavePauses();
    void withoutReceiptsNothingIsKept();
    void theNameIsTyped();
    void theEndIsToldAsItIs_data();
    void theEndIsToldAsItIs();
    void partsAreListedWithTheirRows();
};

namespace {

Column columnOf(const QString& name, TypeClass type, bool nullable = true)
{
    Column column;
    column.name = name;
    column.type.typeClass = type;
    column.nullable = nullable;
    return column;
}

std::shared_ptr<Table> pageTable()
{
    auto table = std::make_shared<Table>();
    table->name = QualifiedName{u"s"_s, u"t"_s};
    table->columns = {columnOf(u"id"_s, TypeClass::Integer, false),
        columnOf(u"name"_s, TypeClass::Text), columnOf(u"more"_s, TypeClass::Json)};
    table->identityColumns = {u"id"_s};
    return table;
}

QStringList entriesOf(const QComboBox* box)
{
    QStringList entries;
    for (int i = 0; i < box->count(); ++i)
        entries.append(box->itemText(i));
    return entries;
}

template <class Widget>
Widget* partOf(const QWidget& page, const char* name)
{
    return page.findChild<Widget*>(QString::fromLatin1(name));
}

void choose(const QWidget& page, const char* name, const QString& text)
{
    auto* box = partOf<QComboBox>(page, name);
    box->setCurrentIndex(box->findText(text));
}

}

void BatchPagesTest::aColumnOffersWhatItsTypeAllows_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("ways");
    QTest::newRow("a number that must be there")
        << u"id"_s << QStringList{u"value"_s, u"expression"_s};
    QTest::newRow("text") << u"name"_s
                          << QStringList{
                                 u"value"_s, u"NULL"_s, u"expression"_s, u"find and replace"_s};
    QTest::newRow("JSON") << u"more"_s
                          << QStringList{u"value"_s, u"NULL"_s, u"expression"_s,
                                 u"keys of an object, others stay"_s, u"the value at a place"_s,
                                 u"without the value at a place"_s};
}

void BatchPagesTest::aColumnOffersWhatItsTypeAllows()
{
    QFETCH(const QString, column);
    QFETCH(const QStringList, ways);
    AssignmentRow row(pageTable(), 1, nullptr);
    choose(row, "batch.1.column.combo", column);
    QCOMPARE(entriesOf(partOf<QComboBox>(row, "batch.1.how.combo")), ways);
}

void BatchPagesTest::fewValuesAreChosenFromAList()
{
    const std::shared_ptr<Table> table = pageTable();
    Column mood = columnOf(u"mood"_s, TypeClass::Enum);
    mood.type.enumValues = {u"sad"_s, u"ok"_s};
    table->columns.append(mood);
    table->columns.append(columnOf(u"paid"_s, TypeClass::Boolean));
    AssignmentRow row(table, 1, nullptr);
    const auto* choice = partOf<QComboBox>(row, "batch.1.choice.combo");
    choose(row, "batch.1.column.combo", u"name"_s);
    partOf<QLineEdit>(row, "batch.1.value.edit")->setText(u"Ada"_s);
    QVERIFY(choice->isHidden());
    choose(row, "batch.1.column.combo", u"mood"_s);
    QVERIFY(!choice->isHidden() && partOf<QLineEdit>(row, "batch.1.value.edit")->isHidden());
    QCOMPARE(entriesOf(choice), mood.type.enumValues);
    QVERIFY(!row.edit()); // nothing is chosen yet
    choose(row, "batch.1.choice.combo", u"ok"_s);
    Q_EMIT partOf<QComboBox>(row, "batch.1.choice.combo")->activated(1);
    QCOMPARE(row.edit()->value.toText(), u"ok"_s);
    choose(row, "batch.1.how.combo", u"expression"_s);
    QVERIFY(choice->isHidden());
    choose(row, "batch.1.column.combo", u"paid"_s);
    QCOMPARE(entriesOf(choice), (QStringList{u"true"_s, u"false"_s}));
}

void BatchPagesTest::whatIsEnteredBecomesAnEdit_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("value");
    QTest::addColumn<ColumnEdit::Kind>("kind");
    QTest::newRow("a value") << u"name"_s << u"value"_s << u""_s << u"Ada"_s
                             << ColumnEdit::Kind::Set;
    QTest::newRow("an empty text")
        << u"name"_s << u"value"_s << u""_s << u""_s << ColumnEdit::Kind::Set;
    QTest::newRow("an expression") << u"name"_s << u"expression"_s << u""_s << u"upper(name)"_s
                                   << ColumnEdit::Kind::Expression;
    QTest::newRow("a replacement")
        << u"name"_s << u"find and replace"_s << u"a"_s << u""_s << ColumnEdit::Kind::Replace;
    QTest::newRow("keys") << u"more"_s << u"keys of an object, others stay"_s << u""_s
                          << u"{\"a\": 1}"_s << ColumnEdit::Kind::JsonMerge;
    QTest::newRow("a place") << u"more"_s << u"the value at a place"_s << u"a.b"_s << u"1"_s
                             << ColumnEdit::Kind::JsonSet;
    QTest::newRow("no place") << u"more"_s << u"without the value at a place"_s << u"a.b"_s << u""_s
                              << ColumnEdit::Kind::JsonRemove;
}

void BatchPagesTest::whatIsEnteredBecomesAnEdit()
{
    QFETCH(const QString, column);
    QFETCH(const QString, how);
    QFETCH(const QString, first);
    QFETCH(const QString, value);
    QFETCH(const ColumnEdit::Kind, kind);
    AssignmentRow row(pageTable(), 1, nullptr);
    choose(row, "batch.1.column.combo", column);
    choose(row, "batch.1.how.combo", how);
    partOf<QLineEdit>(row, "batch.1.first.edit")->setText(first);
    partOf<QLineEdit>(row, "batch.1.value.edit")->setText(value);
    const Result<ColumnEdit> edit = row.edit();
    QVERIFY2(edit, edit ? "" : qPrintable(edit.error().message));
    QCOMPARE(edit->column, column);
    QCOMPARE(edit->kind, kind);
    QCOMPARE(edit->path.join(u'/'), first.contains(u'.') ? u"a/b"_s : QString());
}

void BatchPagesTest::whatIsMissingIsSaid_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("said");
    QTest::newRow("no column") << u""_s << u"value"_s << u"1"_s << u"Choose a column."_s;
    QTest::newRow("no number") << u"id"_s << u"value"_s << u"1x"_s << u"1x"_s;
    QTest::newRow("no expression")
        << u"id"_s << u"expression"_s << u" "_s << u"Enter an SQL expression."_s;
    QTest::newRow("nothing to find")
        << u"name"_s << u"find and replace"_s << u"b"_s << u"Enter the text to find."_s;
    QTest::newRow("no object") << u"more"_s << u"keys of an object, others stay"_s << u"7"_s
                               << u"object"_s;
    QTest::newRow("no JSON") << u"more"_s << u"the value at a place"_s << u"abc"_s << u""_s;
}

void BatchPagesTest::whatIsMissingIsSaid()
{
    QFETCH(const QString, column);
    QFETCH(const QString, how);
    QFETCH(const QString, value);
    QFETCH(const QString, said);
    AssignmentRow row(pageTable(), 1, nullptr);
    QVERIFY(!row.isTouched());
    choose(row, "batch.1.column.combo", column);
    choose(row, "batch.1.how.combo", how);
    partOf<QLineEdit>(row, "batch.1.value.edit")->setText(value);
    QVERIFY(row.isTouched());
    const Result<ColumnEdit> edit = row.edit();
    QVERIFY(!edit);
    QVERIFY2(edit.error().message.contains(said), qPrintable(edit.error().message));
}

void BatchPagesTest::generatedColumnsAreNotOffered()
{
    const auto table = pageTable();
    table->columns[1].updatable = false;
    const AssignmentRow row(table, 1, nullptr);
    QCOMPARE(entriesOf(partOf<QComboBox>(row, "batch.1.column.combo")),
        (QStringList{u"id"_s, u"more"_s}));
}

void BatchPagesTest::actionsFollowTheLifecycle_data()
{
    QTest::addColumn<bool>("hasLifecycle");
    QTest::addColumn<DeletedRows>("shown");
    QTest::addColumn<QStringList>("actions");
    const QString update = u"Update columns"_s;
    const QString remove = u"Delete permanently"_s;
    const QString purge = u"Purge soft-deleted rows"_s;
    QTest::newRow("no mark") << false << DeletedRows::Live << QStringList{update, remove};
    QTest::newRow("live") << true << DeletedRows::Live
                          << QStringList{update, u"Soft-delete"_s, remove};
    QTest::newRow("deleted") << true << DeletedRows::Deleted
                             << QStringList{update, u"Restore"_s, purge, remove};
    QTest::newRow("all") << true << DeletedRows::All
                         << QStringList{update, u"Soft-delete"_s, u"Restore"_s, purge, remove};
}

void BatchPagesTest::actionsFollowTheLifecycle()
{
    QFETCH(const bool, hasLifecycle);
    QFETCH(const DeletedRows, shown);
    QFETCH(const QStringList, actions);
    const auto table = pageTable();
    if (hasLifecycle)
        table->lifecycle = Lifecycle{};
    BatchRows rows;
    rows.deleted = shown;
    const BatchScopePage page(table, rows, nullptr);
    QCOMPARE(entriesOf(partOf<QComboBox>(page, "batch.action.combo")), actions);
    QVERIFY(!partOf<QAbstractButton>(page, "batch.selection.radio")->isEnabled());
    QCOMPARE(page.plan().deleted, shown);
}

void BatchPagesTest::theSelectionIsNamedByItsKeys()
{
    BatchRows rows;
    rows.whereSql = u"id > 1"_s;
    rows.condition = u"id > 1"_s;
    rows.selected = {{Value::integer(1)}, {Value::integer(2)}};
    const BatchScopePage page(pageTable(), rows, nullptr);
    QVERIFY(partOf<QAbstractButton>(page, "batch.selection.radio")->isChecked());
    QCOMPARE(page.plan().filter.toJson(), filterOfKeys({u"id"_s}, rows.selected).toJson());
    QVERIFY(page.plan().whereSql.isEmpty());
    const QSignalSpy changed(&page, &BatchScopePage::rowsChanged);
    partOf<QAbstractButton>(page, "batch.matching.radio")->click();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(page.plan().whereSql, u"id > 1"_s);
    QVERIFY(page.isMeant());
}

void BatchPagesTest::allRowsTakeAYes()
{
    BatchScopePage page(pageTable(), {}, nullptr);
    QVERIFY(!page.isMeant());
    QVERIFY(page.plan().allRows);
    partOf<QCheckBox>(page, "batch.all.check")->click();
    QVERIFY(page.isMeant());
    page.showCount(1);
    QCOMPARE(partOf<QLabel>(page, "batch.count.label")->text(), u"Exactly 1 row"_s);
    page.showProblem(u"no such column"_s);
    QCOMPARE(partOf<QLabel>(page, "batch.count.label")->text(), u"no such column"_s);
}

void BatchPagesTest::chunksHavePauses()
{
    const BatchPacePage page(true, u"t"_s, nullptr);
    partOf<QSpinBox>(page, "batch.pause.spin")->setValue(50);
    BatchPlan plan;
    page.fill(plan);
    QCOMPARE(plan.chunk, 0);
    QCOMPARE(plan.pause.count(), 0);
    QCOMPARE(plan.lockTimeout.count(), 5000);
    partOf<QAbstractButton>(page, "batch.chunks.radio")->click();
    page.fill(plan);
    QCOMPARE(plan.chunk, 1000);
    QCOMPARE(plan.pause.count(), 50);
}

void BatchPagesTest::withoutReceiptsNothingIsKept()
{
    BatchPacePage page(false, u"t"_s, nullptr);
    page.showSize(5000);
    QVERIFY(!page.keepsReceipts());
    QVERIFY(partOf<QCheckBox>(page, "batch.keep.check")->text().startsWith(u"Cannot be undone"));
    BatchPacePage keeping(true, u"t"_s, nullptr);
    keeping.showSize(5000);
    QVERIFY(keeping.keepsReceipts());
    QVERIFY(partOf<QCheckBox>(keeping, "batch.keep.check")->text().contains(u"about 5"));
}

void BatchPagesTest::theNameIsTyped()
{
    BatchPacePage page(true, u"t"_s, nullptr);
    QVERIFY(page.isTyped());
    page.setTyping(true);
    QVERIFY(!page.isTyped());
    partOf<QLineEdit>(page, "batch.typed.edit")->setText(u"t"_s);
    QVERIFY(page.isTyped());
    page.showTrying();
    QVERIFY(!partOf<QAbstractButton>(page, "batch.try.button")->isEnabled());
    page.showTrial({.rows = 1});
    QVERIFY(partOf<QLabel>(page, "batch.trial.label")->text().contains(u"1 row"));
    QVERIFY(partOf<QAbstractButton>(page, "batch.try.button")->isEnabled());
}

void BatchPagesTest::theEndIsToldAsItIs_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<bool>("failed");
    QTest::addColumn<QString>("told");
    QTest::newRow("saved") << Outcome::Saved << qint64(2) << false << u"Saved: 2 rows."_s;
    QTest::newRow("nothing") << Outcome::NotSaved << qint64(0) << true << u"Nothing was saved."_s;
    QTest::newRow("some") << Outcome::NotSaved << qint64(1) << true
                          << u"Ended early. Saved: 1 row; the rest is as it was."_s;
    QTest::newRow("unknown") << Outcome::Unknown << qint64(1) << true
                             << u"The connection was lost, and it is not known what was saved."_s;
}

void BatchPagesTest::theEndIsToldAsItIs()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const qint64, rows);
    QFETCH(const bool, failed);
    QFETCH(const QString, told);
    BatchResult result;
    result.report.where.outcome = outcome;
    result.report.where.rows = rows;
    if (failed)
        result.report.where.error = fail(ErrorKind::Cancelled, u"stopped"_s).error();
    BatchRunPage page(nullptr);
    page.showStart(2);
    page.showResult(result);
    QCOMPARE(partOf<QLabel>(page, "batch.title.label")->text(), told);
    QCOMPARE(partOf<QLabel>(page, "batch.text.label")->text().contains(u"stopped"), failed);
}

void BatchPagesTest::partsAreListedWithTheirRows()
{
    BatchRunPage page(nullptr);
    page.showStart(4);
    page.showProgress({.rows = 3, .chunks = 1, .chunkRows = 3});
    QCOMPARE(partOf<QProgressBar>(page, "batch.progress.bar")->value(), 75);
    page.showProgress({.rows = 4, .chunks = 2, .chunkRows = 1});
    auto* parts = partOf<QListWidget>(page, "batch.parts.list");
    QCOMPARE(parts->count(), 2);
    QCOMPARE(parts->item(1)->text(), u"Transaction 2: 1 row saved"_s);
    page.showStart(4);
    QCOMPARE(parts->count(), 0);
}

TW_TEST(BatchPagesTest)
#include "batch_pages_test.moc"
