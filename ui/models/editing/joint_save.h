// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit_controller.h"
#include "models/staging/staged_change.h"

namespace tw {

/// Statements of several tables in the order they will run, and what is staged for each.
struct JointPlan
{
    Batch batch;
    QList<StagedChange> changes;
};

/// Saves the staged edits of a table together with those of tables that refer to it, as one
/// transaction in an order that their foreign keys allow. Each controller ends in saved() or
/// notSaved() as if it had saved alone. Lives in the GUI thread and never blocks it.
class JointSave final : public QObject
{
    Q_OBJECT

public:
    explicit JointSave(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);

    /// What a save would send. `parts`: the table that others refer to comes first.
    [[nodiscard]] static Result<JointPlan> plan(const QList<EditController*>& parts);

    /// Ignored while one of them is saving. What was lost before is looked for first. The
    /// controllers must live until it ends.
    void save(const QList<EditController*>& parts);

    /// Asks a save under way to end; it still ends as what really happened.
    void stop() { m_operation.requestCancel(); }

private:
    /// One controller's part of the batch.
    struct Part
    {
        EditController* edits = nullptr;
        Batch batch;
        QList<RowKey> rows;
        QList<qsizetype> places; ///< of its steps in the whole batch
    };

    /// Steps in the order of the whole batch; `error`: why `failed` cannot be planned.
    struct Plan
    {
        QList<Part> parts;
        Batch batch;
        EditController* failed = nullptr;
    };

    [[nodiscard]] static Plan planned(const QList<EditController*>& parts);
    static void finish(const Plan& plan, const Result<ApplyReport>& result);
    [[nodiscard]] static ApplyReport reportOf(const Part& part, const ApplyReport& whole);

    AsyncAdapter m_writer;
    Operation<ApplyReport> m_operation; ///< the latest save
};

}
