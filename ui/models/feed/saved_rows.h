// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/edit_controller.h"

namespace tw {

class ResultModel;

/// Rows that were just saved. Shows what the server returned of them, and then reads them once
/// more: what triggers make of a row after it was written is in no answer. Lives in the GUI thread.
class SavedRows final : public QObject
{
    Q_OBJECT

public:
    /// More rows than that are not read again by their keys.
    static constexpr qsizetype kMostRows = 1000;

    /// Model and edits must outlive it.
    SavedRows(ResultModel& model, const EditController& edits, QObject* parent = nullptr);
    ~SavedRows() override;

    /// Shows what a save returned of rows that are still there; the save before is forgotten.
    void show(const ApplyReport& report, const Batch& batch, const QList<RowKey>& rows,
        const ChangeSet& staged);

    /// Whether all rows of that save can be found again by their keys.
    [[nodiscard]] bool canReadAgain() const { return m_canReadAgain && m_rows.size() <= kMostRows; }

    /// Reads the rows; values beyond `longestValue` bytes by their start. Ends in refreshed(), or
    /// in nothing where the server does not answer.
    void readAgain(std::optional<qint64> longestValue);

    /// Stops reading; refreshed() does not follow.
    void stop();

    /// How many rows were not found when they were read again.
    [[nodiscard]] qsizetype vanished() const { return m_vanished; }

Q_SIGNALS:
    /// The rows were read again and are shown.
    void refreshed();

private:
    struct Row
    {
        RowIdentity identity; ///< as it is now
        StagedRow staged; ///< as it was saved
    };

    void take(const TablePtr& table, const QList<QList<Value>>& values);

    ResultModel& m_model;
    const EditController& m_edits;
    AsyncAdapter m_reader;
    Operation<QList<QList<Value>>> m_reading;
    QList<Row> m_rows;
    qsizetype m_vanished = 0;
    bool m_canReadAgain = true;
    quint64 m_number = 0;
};

}
