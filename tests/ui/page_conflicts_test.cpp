// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/conflict_dialog.h"
#include "editing/review_dialog.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kPageConflictsSchema
    = u"CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT, note TEXT, total INTEGER);"
      "INSERT INTO orders VALUES (1, 'paid', 'n1', 10), (2, 'paid', 'n2', 20), (3, 'new', 'n3', 30);"_s;

}

/// Two people change the same rows: what was read, what is wanted and what is there meet.
class PageConflictsTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;

    [[nodiscard]] ConflictDialog* dialog() const
    {
        return m_table->page->findChild<ConflictDialog*>();
    }
    void save() const
    {
        m_table->edits().save();
        QTRY_VERIFY(dialog() || !m_table->page->isDirty());
    }
    template <class Widget>
    [[nodiscard]] Widget* part(const QString& name) const
    {
        return dialog()->findChild<Widget*>(name);
    }
    void click(const QString& name) const
    {
        auto* button = part<QPushButton>(name);
        QVERIFY(button);
        QVERIFY2(button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// SQLite lets nobody read while a save is under way.
    void waitUntilSaved() const
    {
        QTRY_VERIFY(!m_table->edits().isSaving() && !m_table->page->isDirty());
        QTRY_COMPARE(m_table->page->controller().state(), BrowseController::State::Ready);
    }
    [[nodiscard]] QStringList rows() const
    {
        return m_table->file.column(
            u"SELECT id || ' ' || status || ' ' || note FROM orders ORDER BY id"_s);
    }

private Q_SLOTS:
    void init() { m_table = std::make_unique<TablePage>(kPageConflictsSchema, u"orders"_s); }
    void cleanup() { m_table.reset(); }

    void bothSidesOfOneColumnNeedAnAnswer()
    {
        m_table->stage(0, 1, u"refunded"_s);
        m_table->file.execute(u"UPDATE orders SET status = 'shipped' WHERE id = 1"_s);
        save();
        QVERIFY(dialog());
        QCOMPARE(m_table->model().rowState(0), RowState::Conflict);
        QVERIFY(m_table->model()
                .headerData(0, Qt::Vertical, Qt::AccessibleTextRole)
                .toString()
                .startsWith(u"conflict: "_s));
        QVERIFY(part<QLabel>(u"conflict.title.label"_s)
                ->text()
                .contains(u"orders, id 1 changed while you edited it"_s));
        QVERIFY(!part<QPushButton>(u"conflict.confirm.button"_s)->isEnabled());
        const auto* note = part<QLabel>(u"conflict.note.label"_s);
        QVERIFY2(note->text().startsWith(u"status was changed on both sides"_s),
            qPrintable(note->text()));
        part<QRadioButton>(u"conflict.mine.radio.0"_s)->click();
        QCOMPARE(note->text(), u"Saving checks the row once more."_s);
        QCOMPARE(part<QLineEdit>(u"conflict.result.edit.0"_s)->text(), u"refunded"_s);
        click(u"conflict.confirm.button"_s);
        waitUntilSaved();
        QCOMPARE(rows().first(), u"1 refunded n1"_s);
        QTRY_COMPARE(m_table->page->pendingChanges(), 0);
    }

    void whatOnlyOneSideChangedIsMergedByItself()
    {
        m_table->stage(0, 1, u"refunded"_s);
        m_table->stage(0, 2, u"mine"_s);
        m_table->file.execute(u"UPDATE orders SET status = 'shipped', total = 11 WHERE id = 1"_s);
        save();
        QVERIFY(part<QRadioButton>(u"conflict.mine.radio.1"_s)->isChecked()); // note
        QVERIFY(part<QRadioButton>(u"conflict.theirs.radio.2"_s)->isChecked()); // total
        part<QRadioButton>(u"conflict.theirs.radio.0"_s)->click();
        click(u"conflict.confirm.button"_s);
        waitUntilSaved();
        QCOMPARE(rows().first(), u"1 shipped mine"_s);
        QTRY_COMPARE(m_table->cell(0, 3), u"11"_s);
    }

    void longValuesEndWithAnEllipsisAndATypedOneIsKept()
    {
        const QString note = u"& called "_s.repeated(40);
        m_table->stage(0, 1, u"refunded"_s);
        m_table->file.execute(
            u"UPDATE orders SET status = 'shipped', note = '"_s + note + u"' WHERE id = 1"_s);
        save();
        const auto* theirs = part<QRadioButton>(u"conflict.theirs.radio.1"_s);
        QVERIFY2(theirs->text().startsWith(u"&& called "_s) && theirs->text().endsWith(u'…'),
            qPrintable(theirs->text()));
        QVERIFY(theirs->toolTip().contains(u"&amp; called &amp; called"_s));
        auto* result = part<QLineEdit>(u"conflict.result.edit.0"_s);
        QTest::keyClicks(result, u"third"_s);
        QTest::keyClick(result, Qt::Key_Return);
        QVERIFY(dialog() && dialog()->isVisible());
        QCOMPARE(result->text(), u"third"_s);
    }

    void mineNeverUndoesWhatOnlyOthersChanged()
    {
        m_table->stage(0, 1, u"refunded"_s);
        m_table->file.execute(
            u"UPDATE orders SET status = 'shipped', note = 'theirs' WHERE id = 1"_s);
        save();
        click(u"conflict.mine.button"_s);
        QCOMPARE(part<QLineEdit>(u"conflict.result.edit.1"_s)->text(), u"theirs"_s);
        click(u"conflict.confirm.button"_s);
        waitUntilSaved();
        QCOMPARE(rows().first(), u"1 refunded theirs"_s);
    }

    void aThirdValueCanBeTyped()
    {
        m_table->stage(0, 3, u"12"_s);
        m_table->file.execute(u"UPDATE orders SET total = 11 WHERE id = 1"_s);
        save();
        auto* result = part<QLineEdit>(u"conflict.result.edit.0"_s);
        QTest::keyClicks(result, u"x"_s);
        QVERIFY(!part<QPushButton>(u"conflict.confirm.button"_s)->isEnabled());
        result->clear();
        QTest::keyClicks(result, u"13"_s);
        click(u"conflict.confirm.button"_s);
        QTRY_COMPARE(
            m_table->file.column(u"SELECT total FROM orders WHERE id = 1"_s), QStringList(u"13"_s));
    }

    void takingTheirsGivesTheChangeUp()
    {
        m_table->stage(0, 1, u"refunded"_s);
        m_table->file.execute(u"UPDATE orders SET status = 'shipped' WHERE id = 1"_s);
        save();
        click(u"conflict.theirs.button"_s);
        click(u"conflict.confirm.button"_s);
        QTRY_COMPARE(m_table->page->pendingChanges(), 0);
        QTRY_COMPARE(m_table->cell(0, 1), u"shipped"_s);
        QCOMPARE(rows().first(), u"1 shipped n1"_s);
    }

    void severalRowsAreAnsweredOneByOneAndSavedTogether()
    {
        m_table->stage(0, 1, u"a"_s);
        m_table->stage(1, 1, u"b"_s);
        m_table->stage(2, 1, u"c"_s);
        m_table->file.execute(u"UPDATE orders SET status = 'shipped' WHERE id < 3"_s);
        save();
        QCOMPARE(part<QLabel>(u"conflict.place.label"_s)->text(), u"1 of 2"_s);
        QVERIFY(m_table->notice().endsWith(u"Someone else changed 2 of the rows."_s));
        click(u"conflict.mine.button"_s);
        QCOMPARE(part<QPushButton>(u"conflict.confirm.button"_s)->text(), u"&Use this result"_s);
        click(u"conflict.confirm.button"_s);
        QCOMPARE(part<QLabel>(u"conflict.place.label"_s)->text(), u"1 of 1"_s);
        QCOMPARE(part<QPushButton>(u"conflict.confirm.button"_s)->text(), u"&Save all 3 rows"_s);
        QCOMPARE(rows().last(), u"3 new n3"_s); // nothing is saved before the last answer
        click(u"conflict.skip.button"_s);
        waitUntilSaved();
        QCOMPARE(rows(), QStringList({u"1 a n1"_s, u"2 shipped n2"_s, u"3 c n3"_s}));
    }

    void inProductionTheAnswerIsReviewedBeforeItIsSaved()
    {
        m_table = std::make_unique<TablePage>(kPageConflictsSchema, u"orders"_s,
            GuardOptions{.environment = Environment::Production});
        m_table->stage(0, 1, u"mine"_s);
        m_table->file.execute(u"UPDATE orders SET status = 'shipped' WHERE id = 1"_s);
        save();
        click(u"conflict.mine.button"_s);
        click(u"conflict.confirm.button"_s);
        QTRY_VERIFY(m_table->page->findChild<ReviewDialog*>());
        QCOMPARE(rows().first(), u"1 shipped n1"_s);
        m_table->page->findChild<ReviewDialog*>()->accept();
        waitUntilSaved();
        QCOMPARE(rows().first(), u"1 mine n1"_s);
    }

    void aRowThatVanishedIsInsertedAnewOrGivenUp()
    {
        m_table->stage(0, 1, u"refunded"_s);
        m_table->file.execute(u"DELETE FROM orders WHERE id = 1"_s);
        save();
        QVERIFY(part<QLabel>(u"conflict.title.label"_s)->text().contains(u"no longer there"_s));
        QVERIFY2(m_table->notice().endsWith(u"Someone else deleted 1 of the rows."_s),
            qPrintable(m_table->notice()));
        QVERIFY(m_table->edits().saving().failure(m_table->model().rowKey(0))->kind
            == ErrorKind::NotFound);
        click(u"conflict.confirm.button"_s);
        waitUntilSaved();
        QCOMPARE(rows().first(), u"1 refunded n1"_s);

        m_table->file.execute(u"DELETE FROM orders WHERE id = 2"_s);
        m_table->stage(1, 1, u"x"_s);
        save();
        click(u"conflict.skip.button"_s);
        QTRY_COMPARE(m_table->page->pendingChanges(), 0);
        QCOMPARE(rows().size(), 2);
    }

    void ofARowWithoutAKeyIsToldWhatIsKnown()
    {
        m_table = std::make_unique<TablePage>(
            u"CREATE TABLE bag (a INTEGER, b TEXT, c TEXT);"
            "INSERT INTO bag VALUES (1, 'x', NULL), (1, 'x', NULL), (2, 'y', 'z');"_s,
            u"bag"_s);
        m_table->stage(0, 1, u"mine"_s);
        m_table->file.execute(u"UPDATE bag SET c = 'theirs' WHERE rowid = 1"_s);
        save();
        QVERIFY(dialog());
        QVERIFY(
            part<QLabel>(u"conflict.title.label"_s)->text().startsWith(u"A row of bag changed"_s));
        const QString note = part<QLabel>(u"conflict.note.label"_s)->text();
        QVERIFY2(note.contains(u"no key"_s) && note.contains(u"1 row is as you read it now"_s),
            qPrintable(note));
        const auto* columns = part<QTableWidget>(u"conflict.columns.table"_s);
        QCOMPARE(columns->rowCount(), 1);
        QStringList texts;
        for (int place = 0; place < 4; ++place)
            texts.append(columns->cellWidget(0, place)->property("text").toString());
        QCOMPARE(texts, (QStringList{u"b"_s, u"x"_s, u"mine"_s, u"not known"_s}));
        click(u"conflict.confirm.button"_s); // keep editing
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_table->page->pendingChanges(), 1);
        QTRY_COMPARE(m_table->page->controller().state(), BrowseController::State::Ready);

        save();
        click(u"conflict.skip.button"_s);
        QTRY_COMPARE(m_table->page->pendingChanges(), 0);
        QCOMPARE(
            m_table->file.column(u"SELECT b FROM bag"_s), (QStringList{u"x"_s, u"x"_s, u"y"_s}));
    }

    void rowsThatAreAsTheyWereAgainAreSaidToBe()
    {
        m_table->stage(0, 1, u"refunded"_s);
        m_table->file.execute(u"UPDATE orders SET status = 'shipped' WHERE id = 1"_s);
        save();
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        m_table->file.execute(u"UPDATE orders SET status = 'paid' WHERE id = 1"_s);
        m_table->child<QToolButton>(u"page.notice.action"_s)->click();
        QTRY_VERIFY2(
            m_table->notice().startsWith(u"Not saved, although the rows have not changed"_s),
            qPrintable(m_table->notice()));
        QVERIFY(!dialog());
    }

    void cancellingKeepsEverythingStaged()
    {
        m_table->stage(0, 1, u"refunded"_s);
        m_table->file.execute(u"UPDATE orders SET status = 'shipped' WHERE id = 1"_s);
        save();
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_table->page->pendingChanges(), 1);
        QCOMPARE(rows().first(), u"1 shipped n1"_s);
    }
};

TW_TEST(PageConflictsTest)
#include "page_conflicts_test.moc"
