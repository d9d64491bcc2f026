// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filters/filter_words.h"

#include <QObject>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QWidget;

namespace tw {

/// The widgets of one condition, column, place in its JSON, operator, value and letter case, and
/// what they mean; laid out by addTo() or by whoever needs them otherwise. Columns of related
/// tables are named `author.name`.
class ConditionFields final : public QObject
{
    Q_OBJECT

public:
    /// What is offered for values of a type, the usual one first.
    using Operators = QList<FilterOperator> (*)(const ColumnType&);

    /// Who will test the condition.
    enum class Tester
    {
        Server,
        Window ///< knows neither places in JSON nor a choice of letter case
    };

    /// The widgets belong to `parent`.
    explicit ConditionFields(
        QWidget* parent, Operators operators = operatorsFor, Tester tester = Tester::Server);

    /// Offers the columns of a table; of a related one under the name that leads there.
    void addColumns(const QString& prefix, const Table& table);
    void clearColumns();
    void setColumn(const QString& name); ///< unknown: the first one stays

    /// Shows a condition; false where these widgets cannot say it.
    [[nodiscard]] bool setCondition(const FilterCondition& condition);

    /// The condition, or what is wrong with what was typed, which show() tells beside it.
    [[nodiscard]] Result<Filter> filter() const;
    void showProblem(const QString& text);

    /// A value is wanted and nothing was typed yet.
    [[nodiscard]] bool isBlank() const;

    /// A row for each, with its label.
    void addTo(QFormLayout* form);

    [[nodiscard]] QComboBox* column() const { return m_column; }
    [[nodiscard]] QComboBox* op() const { return m_operator; }
    [[nodiscard]] QLineEdit* path() const { return m_path; }
    [[nodiscard]] QCheckBox* letterCase() const { return m_letterCase; }
    [[nodiscard]] QLineEdit* value() const { return m_value; }
    [[nodiscard]] QLineEdit* to() const { return m_to; }
    [[nodiscard]] QLabel* note() const { return m_note; }

Q_SIGNALS:
    void changed(); ///< by a person or setColumn(); also when other fields are visible

private:
    void createWidgets(QWidget* parent);
    void onColumnChanged();
    void onPathEdited();
    void offerOperators();
    void onOperatorChanged();
    [[nodiscard]] Column definition() const;
    [[nodiscard]] FilterOperator chosenOperator() const;
    [[nodiscard]] bool isPlace() const; ///< in a JSON value
    void showOperands(const FilterCondition& condition);
    [[nodiscard]] Result<FilterCondition> condition() const;
    [[nodiscard]] LetterCase chosenCase() const;
    [[nodiscard]] Result<QList<Value>> operands() const;
    [[nodiscard]] Result<QList<Value>> typedValues(const QStringList& texts) const;

    Operators m_operators;
    Tester m_tester;
    bool m_isTyped = false;
    QComboBox* m_column = nullptr;
    QLineEdit* m_path = nullptr;
    QComboBox* m_operator = nullptr;
    QCheckBox* m_letterCase = nullptr; ///< ticked: it matters
    QLineEdit* m_value = nullptr;
    QLineEdit* m_to = nullptr;
    QLabel* m_note = nullptr;
};

}
