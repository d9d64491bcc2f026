// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page/computed_check.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;

namespace tw {

class BranchEditor;
class SqlLine;

/// A column that the server computes for each row: by a typed expression, or by conditions that
/// give labels. What is typed is tried on the server as soon as it rests, and before it is chosen.
/// Deletes itself.
class ComputedDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `controller` must outlive the dialog; `edited`: the column to be changed.
    ComputedDialog(
        BrowseController& controller, const std::optional<ComputedColumn>& edited, QWidget* parent);
    ~ComputedDialog() override;

Q_SIGNALS:
    void chosen(const tw::ComputedColumn& column);

protected:
    void accept() override; ///< tries first; closes when the server takes it

private:
    enum class Kind
    {
        Expression,
        Conditions
    };

    void createWidgets();
    void createLayout();
    void show(const ComputedColumn& column);
    void showKind();
    void makeRoom();
    void onEdited();
    void tryTyped();
    void onTried(quint64 number, const ComputedColumn& column, const Result<ColumnType>& result);
    void showError(const Error& error, const QString& expression);
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool isBlank() const;
    [[nodiscard]] Result<ComputedColumn> typed() const;

    BrowseController& m_controller;
    ComputedCheck m_check;
    QString m_replaced; ///< the name of the column that is changed; empty: none
    bool m_isAccepting = false;
    quint64 m_number = 0; ///< of the last try
    Operation<ColumnType> m_trying;
    QTimer m_rest; ///< until typing has come to rest
    QLineEdit* m_name = nullptr;
    QComboBox* m_kind = nullptr;
    QWidget* m_expressionPart = nullptr;
    SqlLine* m_expression = nullptr;
    BranchEditor* m_branches = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_apply = nullptr;
};

}
