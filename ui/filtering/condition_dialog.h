// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "condition_fields.h"

#include <QDialog>
#include <QPointer>

class QFrame;
class QPushButton;

namespace tw {

/// Makes one condition of column, operator and value, in a card over the page that asks for it.
/// Columns of related tables are named `author.name`. What the server refuses is told and mended
/// here: once chosen, the condition waits for finish() or refuse(). Deletes itself when closed.
class ConditionDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Starts with `column` of the table; empty: the first.
    ConditionDialog(const TablePtr& table, const QString& column, QWidget* parent);

    void suggest(const Value& value); ///< to compare the column with

    /// Starts with a condition that is to be changed; false where the fields cannot say it.
    [[nodiscard]] bool setCondition(const FilterCondition& condition);

    /// Opens over its parent, below `anchor`, where the value is typed, or the column.
    void openBelow(const QWidget& anchor);

    /// What was chosen is in force, or nobody will hear of it any more.
    void finish();
    void refuse(const QString& reason); ///< it is not: to be mended
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; } ///< for one or the other

    /// Offers the columns of a related table under the name that leads there.
    void addColumns(const QString& prefix, const Table& table);

Q_SIGNALS:
    void chosen(const tw::Filter& filter);

protected:
    void accept() override;
    void done(int result) override;
    bool event(QEvent* event) override; ///< keys of the page are none of its own

private:
    void createLayout();
    void focusValue();

    QFrame* m_card;
    ConditionFields m_fields;
    QPushButton* m_add = nullptr;
    QPointer<QWidget> m_before; ///< had the keyboard
    bool m_hasColumn = false; ///< somebody chose it already
    bool m_isWaiting = false;
};

}
