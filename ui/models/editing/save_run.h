// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staging/staged_edits.h"
#include "models/tables/column_treatment.h"

#include <tuplewright/adapter/async_adapter.h>

#include <QElapsedTimer>

namespace tw {

class JournalKeeper;

/// How long a save waits for a lock where the connection has no limit of its own.
inline constexpr std::chrono::seconds kLockLimit(5);

/// Saves what is staged for one table, and knows what became of it: of single rows that failed, and
/// of a save whose outcome is unknown. One save at a time, in the GUI thread, which it never
/// blocks.
class SaveRun final : public QObject
{
    Q_OBJECT

public:
    /// Edits and journal must outlive it.
    SaveRun(std::shared_ptr<const Adapter> adapter, StagedEdits& edits, JournalKeeper& journal,
        QObject* parent = nullptr);

    /// What planning a save checks beyond the table's own constraints.
    void setTreatments(const ColumnTreatments& treatments) { m_treatments = treatments; }

    /// What a save checks before it sends anything: demands of the table and of the column rules.
    [[nodiscard]] TableRules rules() const;

    /// The column rules that a save checks.
    [[nodiscard]] const ColumnTreatments& treatments() const { return m_treatments; }

    /// Nothing is saved into a relation with another stamp.
    void setStamp(const RelationStamp& stamp) { m_stamp = stamp; }

    /// The stamp of the table that rows were read from.
    [[nodiscard]] const RelationStamp& stamp() const { return m_stamp; }

    /// Forgets failures and an unknown outcome: they were those of another table.
    void reset();

    /// Forgets why single rows were not saved.
    void forgetFailures() { m_failures.clear(); }

    /// The statements of the staged edits, in the order they will run.
    [[nodiscard]] Result<Batch> plan() const;

    /// Saves all staged edits as one transaction. Ends in saved() or notSaved(); ignored while
    /// saving and when nothing is staged. With BadRows::KeepOthers rows that cannot be saved stay
    /// staged behind saved(), each with its failure(). After an unknown outcome resolves that.
    void save(BadRows badRows);

    /// Asks a save under way to end; it still ends in saved() or notSaved(), whichever is true.
    void stop();

    /// Asks the server what became of a save whose outcome is unknown; ends as save() does.
    void resolve();

    /// For a save that is made together with other tables: until it ends nothing can be staged.
    /// `stop` is what stop() does. `rows` are those of the staged edits, `batch` their statements.
    void begin(std::function<void()> stop = {});
    void end(const Batch& batch, const QList<RowKey>& rows, const Result<ApplyReport>& result);

    /// How often a save that met a conflict is begun again, as the connection says. Each further
    /// attempt is told by begunAgain(); while the run lives, for whichever thread saves.
    [[nodiscard]] RetryPolicy retries();

    /// How often the save was begun, the last one or that under way.
    [[nodiscard]] int attempts() const { return m_attempts; }

    /// Stages nothing, but goes on with a save of an earlier run whose outcome is unknown.
    [[nodiscard]] Result<void> takeOver(const JournalCommit& commit);

    /// Whether a save, or the question for its outcome, is under way.
    [[nodiscard]] bool isActive() const { return m_isActive; }

    /// Whether nobody knows yet what became of the last save; resolve() asks.
    [[nodiscard]] bool isUnknown() const { return m_unknown.has_value(); }
    [[nodiscard]] std::chrono::milliseconds runningFor() const; ///< 0 when nothing is being saved

    /// Why the last save did not take this row; null when it did not fail there, or the row was
    /// staged anew since.
    [[nodiscard]] const Error* failure(const RowKey& row) const;

    /// How many rows have a failure().
    [[nodiscard]] qsizetype failureCount() const { return m_failures.size(); }

    /// Somebody else changed or deleted these rows since they were read: each gets a failure().
    void markConflicts(const QList<RowKey>& changed, const QList<RowKey>& gone = {});

Q_SIGNALS:
    /// isActive() or isUnknown() is different.
    void activeChanged();
    /// Of a save under way, in rows.
    void progressed(qint64 done, qint64 all);
    /// A conflict took the save under way back, and it is begun once more: attempts() of `most`.
    void begunAgain(int most);
    /// failure() of this row is different.
    void failureChanged(const tw::RowKey& row);
    /// These rows were saved; `report.steps[i]` belongs to `rows[i]`. What is still staged was not.
    /// `staged` is all that was staged when it was saved.
    void saved(const tw::ApplyReport& report, const tw::Batch& batch, const QList<tw::RowKey>& rows,
        const tw::ChangeSet& staged);
    /// Nothing was saved, or it is unknown; every edit is still staged.
    void notSaved(const tw::ApplyReport& report);
    /// Rows were unstaged since they are saved.
    void unstaged();

private:
    /// What is being saved: steps, the row each belongs to, and what was staged then.
    struct Saving
    {
        Batch batch;
        QList<RowKey> rows;
        ChangeSet staged;
    };

    struct Attempt
    {
        Saving saving;
        ApplyReport report;
    };

    void setActive();
    void finish(const Attempt& attempt);
    void finishSaved(const Saving& saving, const ApplyReport& report);
    void emitSaved(const Saving& saving, ApplyReport report);
    void setFailures(const QList<RowKey>& rows, const ApplyReport& report);
    void clearFailures();

    std::shared_ptr<const Adapter> m_adapter;
    AsyncAdapter m_writer;
    StagedEdits& m_edits;
    JournalKeeper& m_journal;
    ColumnTreatments m_treatments;
    RelationStamp m_stamp; ///< of the table that rows were read from
    Operation<Attempt> m_running;
    std::function<void()> m_stop; ///< of a save made together with other tables
    std::optional<Attempt> m_unknown; ///< a save whose outcome nobody could tell yet
    QHash<RowKey, Error> m_failures;
    QElapsedTimer m_clock;
    bool m_isActive = false;
    int m_attempts = 0;
};

}
