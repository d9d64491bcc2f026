// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/conflict.h"
#include "toolkit/context.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;
class QToolButton;

namespace tw {

/// Rows that somebody else changed meanwhile, one after the other: what was read, what is wanted,
/// what is there now, and what shall be. Accepted when every row has an answer. Deletes itself when
/// closed.
class ConflictDialog final : public QDialog
{
    Q_OBJECT

public:
    ConflictDialog(
        UiContext context, const TablePtr& table, QList<RowConflict> conflicts, QWidget* parent);

    /// How many rows are saved together once the last conflict is answered; 1 by default.
    void setStagedRows(qsizetype rows);

Q_SIGNALS:
    /// The row is to be staged anew on what is there now.
    void resolved(const tw::RowConflict& conflict);
    void dropped(const tw::RowKey& row); ///< the person gives the change up
    void insertedAnew(const tw::RowConflict& conflict); ///< the row is gone and shall be made again
    void answered(int answers); ///< every row was answered, `answers` of them to be saved

private:
    void createWidgets();
    void createLayout();
    void showRow();
    void showVanished(const RowConflict& conflict);
    void showUnnamed(const RowConflict& conflict);
    void showColumns(const RowConflict& conflict);
    void addRow(int row, const ConflictColumn& column);
    void showResult(int row);
    void choose(int row, ConflictColumn::Side side);
    void typeResult(int row, const QString& text);
    void chooseAll(ConflictColumn::Side side);
    void merge();
    void confirm();
    void skip();
    void step(int by);
    void remove();
    void updateButtons();
    [[nodiscard]] QString confirmText(const RowConflict& conflict) const;
    void showWhatIsOpen(const RowConflict& conflict);
    [[nodiscard]] RowConflict& current() { return m_conflicts[m_at]; }
    [[nodiscard]] QString title(const RowConflict& conflict) const;

    UiContext m_context;
    TablePtr m_table;
    QList<RowConflict> m_conflicts; ///< those without an answer
    qsizetype m_stagedRows = 1;
    qsizetype m_at = 0;
    int m_answers = 0;
    QLabel* m_title = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_note = nullptr;
    QTableWidget* m_columns = nullptr;
    QPushButton* m_mine = nullptr;
    QPushButton* m_theirs = nullptr;
    QPushButton* m_merge = nullptr;
    QPushButton* m_skip = nullptr;
    QPushButton* m_confirm = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
};

}
