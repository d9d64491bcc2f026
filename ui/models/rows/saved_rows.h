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
    /// More are not read by their keys.
    static constexpr qsizetype kMostRows = 1000;

    /// Both must outlive it.
    SavedRows(ResultModel& model, const EditController& edits, QObject* parent = nullptr);
    ~SavedRows() override;

    /// What a save brought, of rows that are still there; forgets the one before.
    void show(const ApplyReport& report, const Batch& batch, const QList<RowKey>& rows,
        const ChangeSet& staged);

    /// Whether the rows of that save can be found again, all of them.
    [[nodiscard]] bool canLook() const { return m_canLook && m_rows.size() <= kMostRows; }

    /// Reads them; values beyond `longestValue` bytes by their start. Ends in looked(), or in
    /// silence where the server does not answer.
    void look(std::optional<qint64> longestValue);
    void stop();

    /// Rows that were not found by then.
    [[nodiscard]] qsizetype vanished() const { return m_vanished; }

Q_SIGNALS:
    void looked();

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
    bool m_canLook = true;
    quint64 m_number = 0;
};

}
