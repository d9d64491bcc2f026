// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filters/row_groups.h"
#include "models/tables/rows_model.h"
#include "toolkit/context.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace tw {

/// The rows of a page in groups, with a number over each. Stays beside the page, shows the rows of
/// a group in it when asked, and deletes itself when closed.
class GroupDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Takes the groups over; `column` is what they are by at first.
    GroupDialog(std::unique_ptr<RowGroups> groups, const QString& table, const QString& column,
        QWidget* parent);
    ~GroupDialog() override;

    /// The columns that rows can be unique in; those that cannot be compared are left out.
    void offerUnique(const QStringList& columns);
    void setUnique(bool unique); ///< each row once, by all of those columns

Q_SIGNALS:
    void rowsRequested(const QList<tw::FilterCondition>& conditions); ///< of one group

private:
    void createWidgets(const QString& column);
    void createLayout();
    void ask();
    void offerColumns();
    void showGroups();
    void showRows();
    void copy();
    [[nodiscard]] AggregateFunction function() const;
    [[nodiscard]] QStringList titles() const;

    std::unique_ptr<RowGroups> m_groups;
    RowsModel m_rows;
    RowGroups::Request m_request;
    QStringList m_shown; ///< columns that rows can be unique in
    QStringList m_left; ///< shown columns that cannot be compared
    QCheckBox* m_unique = nullptr;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QComboBox* m_function = nullptr;
    QComboBox* m_column = nullptr;
    QTreeView* m_view = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_show = nullptr;
};

}
