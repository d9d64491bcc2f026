// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cells/cell_editor.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QTableView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kCellCompletionSchema
    = u"CREATE TABLE goods (id INTEGER PRIMARY KEY, kind TEXT, long TEXT);"
      "INSERT INTO goods VALUES (1, 'book', hex(zeroblob(500))), (2, 'pen', 'x'),"
      " (3, 'pen', NULL), (4, NULL, 'y'), (5, 'pencil', 'z');"_s;

}

/// Values of other rows, offered while a cell is edited.
class CellCompletionTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;

    [[nodiscard]] LineCellEditor* edit(int row, int column) const
    {
        m_table->page->grid().setCurrentCell(row, column);
        m_table->page->run(PageCommand::EditCell);
        return m_table->page->grid().table()->findChild<LineCellEditor*>();
    }
    [[nodiscard]] static QStringList offered(const LineCellEditor* editor)
    {
        QStringList texts;
        const QAbstractItemModel* choices = editor->completer()->completionModel();
        for (int row = 0; row < choices->rowCount(); ++row)
            texts.append(choices->index(row, 0).data().toString());
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        m_table = std::make_unique<TablePage>(kCellCompletionSchema, u"goods"_s);
        m_table->open(u"goods"_s);
    }
    void cleanup() { m_table.reset(); }

    void theCommonestComeFirst()
    {
        QCOMPARE(m_table->model().cells().commonTexts(1, m_table->model().windowStart(),
                     m_table->model().position(m_table->model().rowCount())),
            (QStringList{u"pen"_s, u"book"_s, u"pencil"_s}));
        // What would fill the screen is no help.
        QCOMPARE(m_table->model().cells().commonTexts(2, m_table->model().windowStart(),
                     m_table->model().position(m_table->model().rowCount())),
            (QStringList{u"x"_s, u"y"_s, u"z"_s}));
    }

    void whatIsTypedNarrowsThem()
    {
        LineCellEditor* editor = edit(0, 1);
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClick(editor, Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(offered(editor).size(), 3); // the old value is about to be replaced
        editor->completer()->popup()->hide();
        editor->selectAll();
        QTest::keyClicks(editor, u"enc"_s);
        QTest::keyClick(editor, Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(offered(editor), QStringList{u"pencil"_s});
        QCOMPARE(m_table->edits().changes().size(), 0); // it is still being typed
        QTest::keyClick(editor->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(editor->completer()->popup(), Qt::Key_Return);
        QTRY_COMPARE(editor->text(), u"pencil"_s);
        QTRY_VERIFY(!editor->isChoosing());
        QCOMPARE(m_table->edits().changes().size(), 0);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(m_table->cell(0, 1), u"pencil"_s);
    }

    void nothingToOfferOpensNoList()
    {
        LineCellEditor* editor = edit(0, 1);
        editor->setCompletions([] { return QStringList(); });
        QTest::keyClick(editor, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(!editor->isChoosing());
        editor->selectAll();
        QTest::keyClicks(editor, u"cup"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(m_table->cell(0, 1), u"cup"_s);
    }
};

TW_TEST(CellCompletionTest)
#include "cell_completion_test.moc"
