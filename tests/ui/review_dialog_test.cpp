// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/review_dialog.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kReviewDialogSchema = R"(
CREATE TABLE people(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    age INTEGER CHECK (age >= 0),
    stamp TEXT DEFAULT 'made');
CREATE TRIGGER people_stamp AFTER UPDATE OF name ON people BEGIN
    UPDATE people SET stamp = 'renamed' WHERE id = new.id;
END;
INSERT INTO people(id, name, age) VALUES (1, 'Ada', 36), (2, 'Grace', 37), (3, 'Alan', 41);
)";

}

/// What the review tells of rows: before and after, what the database would make of them, and what
/// shall become of the good ones.
class ReviewDialogTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;

    void open(const GuardOptions& guard = {})
    {
        m_table = std::make_unique<TablePage>(
            QString::fromLatin1(kReviewDialogSchema), u"people"_s, guard);
        m_table->stage(0, 1, u"Ada L."_s);
        m_table->stage(1, 1, u"Alan"_s); // a name that is taken
        m_table->stage(2, 2, u"42"_s);
        m_table->page->run(PageCommand::Review);
        QVERIFY(dialog());
    }
    [[nodiscard]] ReviewDialog* dialog() const { return m_table->page->findChild<ReviewDialog*>(); }
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return dialog()->findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString dryRunText() const { return find<QLabel>("review.dryrun.text")->text(); }
    [[nodiscard]] QString shown(int line, int column) const
    {
        return find<QTableWidget>("review.comparison.table")->item(line, column)->text();
    }

private Q_SLOTS:
    void aRowIsShownBeforeAndAfter();
    void aDryRunNamesTheRowsThatWouldFail();
    void aDryRunShowsWhatTheDatabaseMakesOfARow();
    void aDryRunSavesNothing();
    void theWordsTellWhatADryRunCannotTakeBack();
    void inProductionADryRunAsksFirst();
    void theGoodRowsAreSavedAndTheBadOnesMarked();
    void allOrNothingIsTheDefault();
};

void ReviewDialogTest::aRowIsShownBeforeAndAfter()
{
    open();
    QCOMPARE(find<QTableWidget>("review.comparison.table")->rowCount(), 2);
    QCOMPARE(shown(0, 1), u"Ada"_s);
    QCOMPARE(shown(1, 1), u"Ada L."_s);
    find<QListWidget>("review.changes.list")->setCurrentRow(2);
    QCOMPARE(shown(0, 2), u"41"_s);
    QCOMPARE(shown(1, 2), u"42"_s);
}

void ReviewDialogTest::aDryRunNamesTheRowsThatWouldFail()
{
    open();
    find<QPushButton>("review.dryrun.button")->click();
    QTRY_VERIFY2(
        dryRunText().contains(u"2 rows would be saved, 1 would fail"_s), qPrintable(dryRunText()));
    QCOMPARE(find<QListWidget>("review.changes.list")->currentRow(), 1);
    auto* failure = find<QLabel>("review.failure.label");
    QVERIFY(failure->isVisible());
    QVERIFY2(failure->text().contains(u"name"_s), qPrintable(failure->text()));
    find<QListWidget>("review.changes.list")->setCurrentRow(0);
    QVERIFY(!failure->isVisible());
}

void ReviewDialogTest::aDryRunShowsWhatTheDatabaseMakesOfARow()
{
    open();
    QPushButton* button = find<QPushButton>("review.dryrun.button");
    button->click();
    QTRY_VERIFY(dryRunText().contains(u"would fail"_s));
    find<QListWidget>("review.changes.list")->setCurrentRow(0);
    QCOMPARE(find<QTableWidget>("review.comparison.table")->rowCount(), 3);
    QCOMPARE(shown(2, 1), u"Ada L."_s);
    QCOMPARE(button->accessibleName(), u"Dry run"_s);
}

void ReviewDialogTest::aDryRunSavesNothing()
{
    open();
    find<QPushButton>("review.dryrun.button")->click();
    QTRY_VERIFY(dryRunText().contains(u"Nothing was saved"_s));
    QCOMPARE(m_table->file.column(u"SELECT name FROM people ORDER BY id"_s),
        QStringList({u"Ada"_s, u"Grace"_s, u"Alan"_s}));
    QCOMPARE(m_table->edits().changes().size(), 3);
}

void ReviewDialogTest::theWordsTellWhatADryRunCannotTakeBack()
{
    open();
    QVERIFY(dryRunText().contains(u"Sequence numbers"_s));
    QVERIFY(dryRunText().contains(u"triggers"_s));
}

void ReviewDialogTest::inProductionADryRunAsksFirst()
{
    open({.environment = Environment::Production});
    find<QPushButton>("review.dryrun.button")->click();
    auto* confirm = find<QPushButton>("review.dryrun.confirm");
    QVERIFY(confirm);
    QVERIFY(dryRunText().contains(u"Sequence numbers"_s)); // not begun
    confirm->click();
    QTRY_VERIFY(dryRunText().contains(u"would fail"_s));
}

void ReviewDialogTest::theGoodRowsAreSavedAndTheBadOnesMarked()
{
    open();
    find<QRadioButton>("review.good.radio")->click();
    find<QPushButton>("review.save.button")->click();
    QTRY_COMPARE(m_table->edits().changes().size(), 1);
    QCOMPARE(m_table->file.column(u"SELECT name FROM people ORDER BY id"_s),
        QStringList({u"Ada L."_s, u"Grace"_s, u"Alan"_s}));
    QVERIFY(m_table->model().rules().failure(m_table->model().position(1)));
    QVERIFY(!m_table->model().rules().failure(m_table->model().position(0)));
    QVERIFY2(m_table->notice().contains(u"Saved 2 changes."_s)
            && m_table->notice().contains(u"1 row could not be saved"_s),
        qPrintable(m_table->notice()));
}

void ReviewDialogTest::allOrNothingIsTheDefault()
{
    open();
    find<QPushButton>("review.save.button")->click();
    QTRY_VERIFY(m_table->notice().contains(u"Not saved"_s));
    QCOMPARE(m_table->edits().changes().size(), 3);
}

TW_TEST(ReviewDialogTest)
#include "review_dialog_test.moc"
