// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace tw {

class ColumnPicker;
class ComparisonController;

/// How two tables are compared: by which key, in which columns and rows, and what is tolerated.
class ComparisonChoices final : public QWidget
{
    Q_OBJECT

public:
    /// The controller must outlive it.
    explicit ComparisonChoices(ComparisonController& compare, QWidget* parent = nullptr);

    void refresh(); ///< shows what is chosen and what there is to choose from

private:
    void connectSignals();
    void takeTolerance();

    ComparisonController& m_compare;
    ColumnPicker* m_key = nullptr;
    ColumnPicker* m_columns = nullptr;
    QLineEdit* m_where = nullptr;
    QCheckBox* m_sameScale = nullptr;
    QCheckBox* m_sameMoment = nullptr;
};

}
