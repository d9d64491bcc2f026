// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/batches/batch_plan.h>
#include <tuplewright/schema/table.h>

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QRadioButton;
class QVBoxLayout;

namespace tw {

/// The rows of a page that a batch may be about.
struct BatchRows
{
    Filter filter; ///< of the page
    QString whereSql; ///< of the page
    DeletedRows deleted = DeletedRows::Live;
    QString condition; ///< these in words; empty: all rows
    QList<KeyValues> selected; ///< by Table::identityColumns; empty: none can be named
};

/// The first step of a batch: which rows, and what is done to them.
class BatchScopePage final : public QWidget
{
    Q_OBJECT

public:
    BatchScopePage(TablePtr table, BatchRows rows, QWidget* parent);

    /// Table, rows and verb of the plan as they are chosen.
    [[nodiscard]] BatchPlan plan() const;

    /// Shows how many rows the plan means; unset: they are being counted.
    void showCount(std::optional<qint64> rows);

    /// Shows why the rows could not be counted.
    void showProblem(const QString& text);

    /// Whether every row is meant where no filter is set.
    [[nodiscard]] bool isMeant() const;

Q_SIGNALS:
    void rowsChanged(); ///< the plan means other rows
    void meantChanged();

private:
    void createRows(QVBoxLayout& layout);
    void createAction(QVBoxLayout& layout);
    void addVerb(const QString& text, BatchVerb verb);
    [[nodiscard]] bool meansAllRows() const;
    void onChoice();

    TablePtr m_table;
    BatchRows m_rows;
    QRadioButton* m_selection = nullptr;
    QRadioButton* m_matching = nullptr;
    QComboBox* m_action = nullptr;
    QCheckBox* m_allRows = nullptr;
    QLabel* m_count = nullptr;
};

}
