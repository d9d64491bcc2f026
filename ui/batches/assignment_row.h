// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/table.h>
#include <tuplewright/writing/where_writer.h>

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace tw {

/// One column of a batch and what becomes of it: a value, NULL, an expression, text replaced in it,
/// or a part of its JSON.
class AssignmentRow final : public QWidget
{
    Q_OBJECT

public:
    /// `number` stands in the names of the controls.
    AssignmentRow(TablePtr table, int number, QWidget* parent);

    /// What was entered. Fails with InvalidArgument or as ValueCodec::parse().
    [[nodiscard]] Result<ColumnEdit> edit() const;

    /// Whether something was entered, so that a problem with it is worth telling.
    [[nodiscard]] bool isTouched() const;

    /// Whether it can be taken away.
    void setRemovable(bool removable);

Q_SIGNALS:
    void changed();
    void removed();

private:
    enum class How
    {
        Value,
        Null,
        Expression,
        Replace,
        JsonMerge,
        JsonSet,
        JsonRemove
    };

    void createFields(int number);
    void offerWays();
    void offerChoices(const Column* column);
    void updateFields();
    [[nodiscard]] QString column() const; ///< empty: none was chosen
    [[nodiscard]] How how() const;
    [[nodiscard]] bool takesText() const;
    [[nodiscard]] Result<ColumnEdit> jsonEdit() const;

    TablePtr m_table;
    QComboBox* m_column = nullptr;
    QComboBox* m_how = nullptr;
    QLineEdit* m_first = nullptr; ///< a place in JSON, or what is looked for
    QLineEdit* m_value = nullptr;
    QComboBox* m_choice = nullptr; ///< the only values of a column, in place of the line
    QToolButton* m_remove = nullptr;
};

}
