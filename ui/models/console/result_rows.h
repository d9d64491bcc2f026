// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bounded_rows.h"
#include "models/rows/result_model.h"

namespace tw {

/// The rows that one statement of a console returned, as far as they are kept. Lives in the GUI
/// thread.
class ResultRows final : public QObject
{
    Q_OBJECT

public:
    ResultRows(std::shared_ptr<RowBudget> budget, BoundedRows::AtBound atBound);

    /// Where the session pushes the rows.
    [[nodiscard]] const std::shared_ptr<BoundedRows>& sink() const { return m_sink; }

    /// The kept rows for a grid.
    [[nodiscard]] ResultModel& model() { return m_model; }
    /// The same, for files.
    [[nodiscard]] const ResultSet& kept() const { return m_kept; }
    /// The statement returns rows, perhaps none.
    [[nodiscard]] bool hasHeader() const { return m_hasHeader; }
    /// Rows that the server sent, kept or not.
    [[nodiscard]] qint64 seen() const { return m_sink->seen(); }
    /// Not all rows are kept.
    [[nodiscard]] bool isBounded() const { return m_sink->isFull(); }

    /// Takes what has come; to be called when the statement has ended.
    void takeArrived();

Q_SIGNALS:
    void changed(); ///< columns or rows came

private:
    ResultModel m_model;
    ResultSet m_kept; ///< shares its chunks with the model
    bool m_hasHeader = false;
    std::shared_ptr<RowStream> m_stream;
    std::shared_ptr<BoundedRows> m_sink;
};

}
