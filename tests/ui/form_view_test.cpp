// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "cells/cell_editor.h"
#include "engine_database.h"
#include "form/form_view.h"
#include "grid/grid_view.h"
#include "test_program.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kFormViewSchema
    = u"CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);"
      "INSERT INTO authors VALUES (1, 'Ada'), (2, 'Bob');"
      "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, pages INTEGER,"
      " sold BOOLEAN, author_id INTEGER REFERENCES authors(id), note TEXT);"
      "INSERT INTO books VALUES (1, 'One', 100, TRUE, 1, 'a\nb'), (2, 'Two', NULL, NULL, 2, ''),"
      " (3, 'Three', 300, FALSE, NULL, NULL);"_s;

}

/// One row as a form instead of the grid.
class FormViewTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    PostgresServer m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<BrowsePage> m_page;

    void open()
    {
        QFETCH(const bool, isPostgres);
        m_database = std::make_unique<EngineDatabase>(m_server, isPostgres, kFormViewSchema);
        m_page = std::make_unique<BrowsePage>(
            UiContext{m_theme, m_icons}, m_database->adapter(), QualifiedName{{}, u"books"_s});
        m_page->resize(1000, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QApplication::setActiveWindow(m_page.get());
        QTRY_VERIFY(m_page->isLoaded());
        m_page->grid().setCurrentCell(0, 1);
        m_page->run(PageCommand::ShowForm);
        QVERIFY(form()->isVisible());
    }
    [[nodiscard]] ResultModel& model() const { return *m_page->controller().model(); }
    [[nodiscard]] FormView* form() const { return m_page->findChild<FormView*>(); }
    template <class Widget>
    [[nodiscard]] Widget* input(int column) const
    {
        // One that was replaced lives until the event loop turns.
        for (Widget* each : form()->findChildren<Widget*>(u"form.input.%1"_s.arg(column)))
            if (!each->isHidden())
                return each;
        return nullptr;
    }
    [[nodiscard]] QString line(int column) const { return input<QLineEdit>(column)->text(); }
    [[nodiscard]] QString title() const
    {
        return m_page->findChild<QLabel*>(u"form.title.label"_s)->text();
    }

private Q_SLOTS:
    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void allColumnsOfTheRowAreThere_data() { EngineDatabase::addEngines(); }
    void allColumnsOfTheRowAreThere()
    {
        open();
        QVERIFY(!m_page->grid().isVisible());
        QCOMPARE(line(1), u"One"_s);
        QCOMPARE(line(2), u"100"_s);
        QCOMPARE(input<QCheckBox>(3)->checkState(), Qt::Checked);
        QCOMPARE(input<QPlainTextEdit>(5)->toPlainText(), u"a\nb"_s);
        QTRY_COMPARE(form()->findChild<QLabel*>(u"form.label.4"_s)->text(), u"Ada"_s);
        QVERIFY2(title().startsWith(u"1 of 3"_s), qPrintable(title()));
        QVERIFY(input<QLineEdit>(1)->hasFocus());
    }

    void nextAndPreviousGoFromRowToRow_data() { EngineDatabase::addEngines(); }
    void nextAndPreviousGoFromRowToRow()
    {
        open();
        QVERIFY(!m_page->can(PageCommand::PreviousRow));
        m_page->run(PageCommand::NextRow);
        QCOMPARE(line(1), u"Two"_s);
        QCOMPARE(line(2), QString());
        QCOMPARE(input<QLineEdit>(2)->placeholderText(), u"NULL"_s);
        QCOMPARE(input<QCheckBox>(3)->checkState(), Qt::PartiallyChecked);
        QVERIFY(input<QLineEdit>(1)->hasFocus());
        QTest::mouseClick(form()->findChild<QToolButton*>(u"form.next.button"_s), Qt::LeftButton);
        QCOMPARE(line(1), u"Three"_s);
        QVERIFY(!m_page->can(PageCommand::NextRow));
        m_page->run(PageCommand::ShowForm);
        QVERIFY(m_page->grid().isVisible());
        QCOMPARE(m_page->grid().currentCell().row(), 2);
        QCOMPARE(m_page->pendingChanges(), 0);
    }

    void whatIsTypedIsStagedWhenTheFieldIsLeft_data() { EngineDatabase::addEngines(); }
    void whatIsTypedIsStagedWhenTheFieldIsLeft()
    {
        open();
        QTest::keyClick(input<QLineEdit>(1), Qt::Key_End);
        QTest::keyClicks(input<QLineEdit>(1), u"!"_s);
        QCOMPARE(m_page->pendingChanges(), 0);
        QTest::keyClick(input<QLineEdit>(1), Qt::Key_Return);
        QCOMPARE(model().value(0, 1).toText(), u"One!"_s);
        QVERIFY(input<QLineEdit>(2)->hasFocus());
        input<QLineEdit>(2)->selectAll();
        QTest::keyClicks(input<QLineEdit>(2), u"7"_s);
        m_page->run(PageCommand::NextRow);
        QCOMPARE(model().value(0, 2).toText(), u"7"_s);
        QCOMPARE(line(1), u"Two"_s);
        m_page->run(PageCommand::Save);
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(m_database->column(u"SELECT title FROM books WHERE pages = 7"_s),
            QStringList{u"One!"_s});
    }

    void whatCannotBeTakenStaysAndSaysWhy_data() { EngineDatabase::addEngines(); }
    void whatCannotBeTakenStaysAndSaysWhy()
    {
        open();
        input<QLineEdit>(2)->setFocus();
        input<QLineEdit>(2)->selectAll();
        QTest::keyClicks(input<QLineEdit>(2), u"12x"_s);
        QTest::keyClick(input<QLineEdit>(2), Qt::Key_Return);
        auto* note = form()->findChild<QLabel*>(u"grid.editor.note"_s);
        QVERIFY(note && note->text().contains(u"12x"_s));
        m_page->run(PageCommand::NextRow);
        QCOMPARE(line(2), u"12x"_s);
        QCOMPARE(m_page->pendingChanges(), 0);
        QTest::keyClick(input<QLineEdit>(2), Qt::Key_Escape);
        QCOMPARE(line(2), u"100"_s);
        m_page->run(PageCommand::NextRow);
        QCOMPARE(line(1), u"Two"_s);
    }

    void enteringAndLeavingStagesNothing_data() { EngineDatabase::addEngines(); }
    void enteringAndLeavingStagesNothing()
    {
        open();
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 6; ++column)
                form()->focusField(column);
            m_page->run(PageCommand::NextRow);
        }
        QCOMPARE(m_page->pendingChanges(), 0);
    }

    void boxesHaveThreeStates_data() { EngineDatabase::addEngines(); }
    void boxesHaveThreeStates()
    {
        open();
        m_page->run(PageCommand::NextRow);
        input<QCheckBox>(3)->click();
        QVERIFY(!model().value(1, 3).isNull());
        QCOMPARE(m_page->pendingChanges(), 1);
        QVERIFY(input<QCheckBox>(3)->checkState() == Qt::Checked);
    }

    void commandsMeanTheFieldOfTheFocus_data() { EngineDatabase::addEngines(); }
    void commandsMeanTheFieldOfTheFocus()
    {
        open();
        form()->focusField(5);
        QCOMPARE(m_page->grid().currentCell().column(), 5);
        m_page->run(PageCommand::SetNull);
        QVERIFY(model().value(0, 5).isNull());
        QSignalSpy wanted(m_page.get(), &Page::menuRequested);
        QTest::mouseClick(form()->findChild<QToolButton*>(u"form.menu.2"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(m_page->grid().currentCell().column(), 2);
    }
};

TW_TEST(FormViewTest)
#include "form_view_test.moc"
