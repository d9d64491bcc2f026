// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/receipts/row_past_reader.h"
#include "models/receipts/row_version_list.h"
#include "models/receipts/version_values.h"
#include "toolkit/context.h"

#include <QDialog>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTreeView;

namespace tw {

/// The versions of a row, and each of them beside the row as it is now. Deletes itself when closed.
class RowPastDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Takes `reader` over. Without `canRestore` the row cannot be changed.
    RowPastDialog(UiContext context, RowPastReader* reader, bool canRestore, QWidget* parent);

Q_SIGNALS:
    /// The row, which holds `present`, shall get these values.
    void restoreRequested(const tw::ColumnValues& values, const tw::ColumnValues& present);

private:
    [[nodiscard]] QTreeView* createList();
    [[nodiscard]] QTableView* createValues();
    void createBody(QBoxLayout& layout);
    void createFooter(QBoxLayout& layout);
    void showPast();
    void showCurrent();
    void restore();
    [[nodiscard]] ColumnValues editsOfCurrent() const;
    [[nodiscard]] QString noteOf() const; ///< what is not in the list, or missing now
    [[nodiscard]] QString emptyText() const;

    UiContext m_context;
    RowPastReader* m_reader;
    bool m_canRestore;
    RowVersionList m_versions;
    VersionValues m_values;
    QStackedWidget* m_stack = nullptr;
    QSplitter* m_body = nullptr;
    QTreeView* m_list = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_note = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_reload = nullptr;
    QPushButton* m_restore = nullptr;
};

}
