// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/context.h"

#include <tuplewright/query/filter.h>

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
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

    /// Offers the columns of a related table under the name that leads there.
    void addColumns(const QString& prefix, const Table& table);

Q_SIGNALS:
    void chosen(const tw::Filter& filter);

protected:
    void accept() override;

private:
    void createWidgets();
    void createLayout();
    void onColumnChanged();
    void onOperatorChanged();
    [[nodiscard]] Column column() const;
    [[nodiscard]] FilterOperator op() const;
    [[nodiscard]] Result<QList<Value>> operands() const;
    [[nodiscard]] Result<QList<Value>> typedValues(const QStringList& texts) const;

    QComboBox* m_column = nullptr;
    QComboBox* m_operator = nullptr;
    QLabel* m_valueLabel = nullptr;
    QLineEdit* m_value = nullptr;
    QLabel* m_toLabel = nullptr;
    QLineEdit* m_to = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_add = nullptr;
};

}
