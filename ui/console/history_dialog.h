// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/console/console_history.h"
#include "toolkit/context.h"

#include <QDialog>
#include <QStandardItemModel>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeView;

namespace tw {

/// What consoles ran, to be searched and taken into a console again. Stays beside the work; deletes
/// itself when closed.
class HistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `history` must outlive it.
    HistoryDialog(UiContext context, ConsoleHistory& history, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& sql); ///< to be inserted

private:
    void createWidgets(UiContext context);
    void createLayout();
    void fill();
    void showCurrent();
    void choose();
    [[nodiscard]] QString currentSql() const;

    ConsoleHistory& m_history;
    QStandardItemModel m_lines;
    QLineEdit* m_search = nullptr;
    QTreeView* m_list = nullptr;
    QPlainTextEdit* m_statement = nullptr;
    QPushButton* m_clear = nullptr;
    QPushButton* m_insert = nullptr;
    QPushButton* m_close = nullptr;
};

}
