// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/filter.h>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace tw {

/// Keeps one row for each group: the latest order of each customer. Deletes itself when closed.
class FirstRowsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Starts with the rows grouped by `column`, where that can be.
    FirstRowsDialog(const Table& table, const QString& column, QWidget* parent);

    /// Offers to choose among the rows that a filter leaves; `words`: that filter.
    void offerAmong(const QString& words);

Q_SIGNALS:
    /// `isAmong`: of the rows that the filter leaves, not of all.
    void chosen(const tw::FirstRows& rows, bool isAmong);

private:
    void createWidgets(const Table& table, const QString& column);
    void createLayout();
    void refresh();
    void finish();

    QComboBox* m_group = nullptr;
    QComboBox* m_second = nullptr; ///< further column of the group
    QComboBox* m_order = nullptr;
    QComboBox* m_direction = nullptr;
    QCheckBox* m_among = nullptr;
    QPushButton* m_keep = nullptr;
};

}
