// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "condition_fields.h"

#include <QDialog>

class QPushButton;

namespace tw {

/// Makes one condition of column, operator and value. Columns of related tables are named
/// `author.name`. Deletes itself when closed.
class ConditionDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Starts with `column` of the table; empty: the first.
    ConditionDialog(const TablePtr& table, const QString& column, QWidget* parent);

    void suggest(const Value& value); ///< to compare the column with

    /// Starts with a condition that is to be changed; false where the fields cannot say it.
    [[nodiscard]] bool setCondition(const FilterCondition& condition);

    /// Offers the columns of a related table under the name that leads there.
    void addColumns(const QString& prefix, const Table& table);

Q_SIGNALS:
    void chosen(const tw::Filter& filter);

protected:
    void accept() override;

private:
    void createLayout();

    ConditionFields m_fields;
    QPushButton* m_add = nullptr;
};

}
