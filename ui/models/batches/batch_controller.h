// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/column_treatment.h"

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/batches/batch_plan.h>
#include <tuplewright/query/keyed_query.h>
#include <tuplewright/receipts/receipt.h>

#include <QObject>

namespace tw {

/// What a batch did, and the receipt by which all of it can be undone.
struct BatchResult
{
    BatchReport report;
    std::optional<ReceiptSummary> receipt; ///< of its last transaction; unset: it left none

    [[nodiscard]] bool isSaved() const { return report.where.outcome == Outcome::Saved; }
};

/// True for exactly these rows; there is at least one of them.
[[nodiscard]] Filter filterOfKeys(const QStringList& columns, const QList<KeyValues>& keys);

/// Counts the rows of a batch, previews what some of them become, tries it and carries it out, on
/// the threads of the connection. A later count or preview overtakes an earlier one, which is not
/// heard of any more. Lives in the GUI thread.
class BatchController final : public QObject
{
    Q_OBJECT

public:
    /// `treatments`: what new values pass.
    BatchController(std::shared_ptr<const Adapter> adapter, TablePtr table,
        ColumnTreatments treatments, QObject* parent = nullptr);
    ~BatchController() override; ///< asks what reads to end; a batch under way goes on

    /// Counts the rows that the plan means. Ends in counted() or countFailed().
    void count(const BatchPlan& plan);

    /// Changes some of the rows that were counted, in a transaction that is rolled back. Ends in
    /// previewed(), with samples, also where the change fails.
    void preview(const BatchPlan& plan);

    /// Changes all rows in a transaction that is rolled back. Ends in tried().
    void tryOut(const BatchPlan& plan);

    /// Carries the plan out. Ends in finished(), whatever became of it.
    void run(const BatchPlan& plan, bool keepsReceipts);

    /// Asks what was tried or runs to end; what was saved by then stays saved.
    void stop() { m_working.requestCancel(); }

    /// Whether a batch is tried or carried out.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// The table of the rows.
    [[nodiscard]] const TablePtr& table() const { return m_table; }
    /// The connection of the table.
    [[nodiscard]] const std::shared_ptr<const Adapter>& adapter() const { return m_adapter; }

Q_SIGNALS:
    void counted(qint64 rows);
    void countFailed(const tw::Error& error);
    void previewed(const tw::WhereReport& report);
    void tried(const tw::WhereReport& report);
    void progressed(const tw::WhereProgress& progress); ///< after each transaction
    void finished(const tw::BatchResult& result);

private:
    struct Found
    {
        qint64 rows = 0;
        QList<KeyValues> keys; ///< of some of them
    };

    [[nodiscard]] BatchOptions options(ApplyMode mode) const;
    static Result<Found> find(
        const Adapter& adapter, const Table& table, const BatchPlan& plan, const CallOptions& call);
    void start(const BatchPlan& plan, const BatchOptions& options, bool keepsReceipts);

    std::shared_ptr<const Adapter> m_adapter;
    AsyncAdapter m_calls;
    TablePtr m_table;
    ColumnTreatments m_treatments;
    Operation<Found> m_counting;
    Operation<BatchReport> m_previewing;
    Operation<BatchResult> m_working;
    QList<KeyValues> m_samples;
    quint64 m_countNumber = 0; ///< answers to earlier ones count no more
    quint64 m_previewNumber = 0;
    bool m_isRunning = false;
};

}
