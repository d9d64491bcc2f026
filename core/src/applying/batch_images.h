// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "images/recording.h"

namespace tw {

/// The images of the rows that the steps of one batch write.
class BatchImages
{
public:
    /// The batch must outlive it.
    BatchImages(Recording& recording, const Batch& batch)
        : m_recording(recording)
        , m_slice(recording.slice())
        , m_batch(batch)
    { }

    /// Locks and reads the rows, before the first step runs.
    [[nodiscard]] Result<void> before();

    /// Reads them again and keeps them with the statements, after the last step.
    [[nodiscard]] Result<void> after(const QList<StepReport>& steps);

private:
    using Row = ImageSlice::Index;

    [[nodiscard]] Result<void> touchRows(
        const ImageTable& table, const QStringList& columns, const QList<qsizetype>& steps);
    [[nodiscard]] Result<void> touchDependants();
    [[nodiscard]] Result<void> recordStep(qsizetype step, const QList<StepReport>& steps);
    void follow(qsizetype step, const ImageTable& table, const QList<StepReport>& steps);
    [[nodiscard]] Row rowOf(qsizetype step, const ImageTable& table,
        const std::optional<KeyValues>& returned, const QList<StepReport>& steps) const;
    [[nodiscard]] SliceImage looseImage(
        const BatchStep& step, const ImageTable& table, const StepReport& report) const;

    Recording& m_recording;
    ImageSlice m_slice;
    const Batch& m_batch;
    [[nodiscard]] Row rowAnswered(
        const ImageTable& table, const ColumnValues& name, const QList<StepReport>& steps) const;

    QHash<Row, qsizetype> m_answers; ///< the step whose answer tells last what a row holds
    QList<Row> m_rowOfStep; ///< as it was before the batch; -1: there was none
    std::vector<SliceImage> m_loose; ///< of tables without a key, by what the server answered
};

}
