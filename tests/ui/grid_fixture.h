// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/grid_view.h"
#include "models/editing/edit_controller.h"
#include "rows.h"
#include "table_of.h"
#include "theme/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

namespace tw::test {

/// A grid on screen over rows without a database below them.
class Grid
{
public:
    explicit Grid(const Table& definition)
        : icons(theme)
        , table(std::make_shared<const Table>(definition))
        , edits(nullptr)
        , view({theme, icons})
    {
        edits.setTable(table);
        model.setTable(table, &edits);
        view.setModel(&model);
        view.resize(640, 40 + 10 * 24 + 12);
        QObject::connect(&view, &GridView::statusMessage, &view,
            [this](const QString& text) { messages.append(text); });
    }

    void load(const QList<QList<Value>>& rows)
    {
        model.clear();
        model.append(batchOf(headerOf(*table), rows));
    }

    /// Shows the window and gives the focus to the grid, with the cursor in a cell.
    void show(int row = 0, int column = 0)
    {
        view.show();
        QApplication::setActiveWindow(&view);
        view.table()->setFocus();
        view.setCurrentCell(row, column);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(view.table()->hasFocus());
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    void type(const char* text)
    {
        for (const QChar character : QString::fromUtf8(text))
            QTest::keyClicks(QApplication::focusWidget(), QString(character));
    }

    [[nodiscard]] QPoint cursor() const
    {
        const QModelIndex cell = view.currentCell();
        return {int(cell.row() + model.windowStart()), cell.column()};
    }
    [[nodiscard]] QString cell(int row, int column) const { return shown(model, row, column); }
    [[nodiscard]] QLineEdit* lineEditor() const { return view.findChild<QLineEdit*>(); }
    [[nodiscard]] QPlainTextEdit* textEditor() const { return view.findChild<QPlainTextEdit*>(); }
    [[nodiscard]] QScrollBar* scrollBar() const
    {
        return view.findChild<QScrollBar*>(QStringLiteral("grid.rows.scrollbar"));
    }
    [[nodiscard]] QPoint centerOf(int row, int column) const
    {
        return view.table()->visualRect(model.index(row, column)).center();
    }

    Theme theme;
    Icons icons;
    TablePtr table;
    EditController edits;
    ResultModel model;
    GridView view;
    QStringList messages;
};

inline Table peopleTable()
{
    Table table
        = tableOf(QStringLiteral("people: id* int, name text, age int, ok bool, mood enum"));
    table.columns[0].nullable = false;
    table.columns[4].type.enumValues = {QStringLiteral("sad"), QStringLiteral("ok")};
    return table;
}

inline QList<QList<Value>> threePeople()
{
    return {{text("1"), text("Ada"), text("36"), text("t"), text("ok")},
        {text("2"), Value(), Value(), Value(), text("sad")},
        {text("3"), text("Alan"), text("41"), text("f"), Value()}};
}

}
