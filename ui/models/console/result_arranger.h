// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result_rows.h"
#include "row_order.h"

#include <tuplewright/async/operation.h>
#include <tuplewright/query/sort.h>

namespace tw {

/// Sorts and filters the kept rows of a result where they are; the server is not asked. The order
/// is found in another thread, and rows that come later put all back as they came. Lives in the GUI
/// thread.
class ResultArranger final : public QObject
{
    Q_OBJECT

public:
    /// `executor` must outlive the arranger.
    ResultArranger(std::shared_ptr<ResultRows> rows, Executor& executor, QObject* parent = nullptr);
    ~ResultArranger() override;

    /// Sorts by columns of the result. Fails with InvalidArgument for a name that two columns have.
    [[nodiscard]] Result<void> sort(const Sort& sort);

    /// Shows only rows with a value that contains the text; empty: all.
    void filter(const QString& text);

    /// What is shown, or will be when isArranging() ends.
    [[nodiscard]] const RowArrangement& arrangement() const { return m_arrangement; }
    [[nodiscard]] bool isArranging() const { return !m_operation.isFinished(); }

    /// "12 of 60 rows contain the text. Sorted here by name." Empty: all rows as they came.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void changed(); ///< rows are arranged, or no longer, or will be

private:
    [[nodiscard]] Result<int> columnOf(const QString& name) const;
    [[nodiscard]] QString sortText() const;
    void start();
    void onArranged(const Result<RowOrder>& order);
    void onRowsCame();

    std::shared_ptr<ResultRows> m_rows;
    Executor& m_executor;
    RowArrangement m_arrangement;
    Operation<RowOrder> m_operation;
    std::optional<qint64> m_shown; ///< rows; unset: all as they came
};

}
