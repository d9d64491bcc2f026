// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/restructuring/table_change.h>

#include <QObject>
#include <QStringList>

namespace tw {

/// How a part of a table stands to what is in the database.
enum class DraftState
{
    Kept,
    New,
    Changed,
    Dropped
};

/// A plan, and the draft it is for.
struct ReviewedChange
{
    PlannedDraft change;
    qint64 valuesLost = 0; ///< counted in the columns that go
    bool isCounted = true; ///< false: they could not be counted

    /// Statements that change something, settings left out.
    [[nodiscard]] QList<PlannedStatement> statements() const;
};

/// A change that was written as a migration instead of run.
struct WrittenMigration
{
    QStringList paths; ///< of its files
    bool hasWayBack = false;
    QString remark; ///< why there is no way back, or what it does not bring back
};

/// Staged changes of one table's structure: read, planned and carried out on the threads of the
/// connection. Nothing is sent before run(). Lives in the GUI thread.
class StructureDraft final : public QObject
{
    Q_OBJECT

public:
    enum class Of
    {
        Table, ///< that is there
        NewTable ///< to be made; its name is only proposed
    };

    StructureDraft(std::shared_ptr<const Adapter> adapter, QualifiedName table, Of of = Of::Table,
        QObject* parent = nullptr);
    ~StructureDraft() override; ///< asks what reads to end; a change under way goes on

    /// Reads the table. Staged changes are laid on what was read, those that it has left out.
    void load();

    /// The table was read and can be edited.
    [[nodiscard]] bool isReady() const { return m_base.has_value(); }
    /// Why it cannot be edited; unset while it was not read.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// Whether a change is being carried out, or the table read again after it.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Whether a plan is being made.
    [[nodiscard]] bool isPlanning() const { return m_isPlanning; }

    /// Whether the table is to be made.
    [[nodiscard]] bool isNew() const { return m_of == Of::NewTable; }
    /// As it is wished for; empty before isReady().
    [[nodiscard]] const TableDraft& draft() const { return m_draft; }
    /// As the database has the column; null for a new one.
    [[nodiscard]] const ColumnDraft* before(const ColumnDraft& column) const;
    [[nodiscard]] DraftState stateOf(const ColumnDraft& column) const;
    [[nodiscard]] static DraftState stateOf(const RuleDraft& rule);
    /// Columns and rules that differ from what the database has.
    [[nodiscard]] int changes() const;
    /// What keeps the draft from being planned, in words; empty: nothing that is known here.
    [[nodiscard]] QStringList problems() const;

    /// What a new table is to be called; the name of its key follows.
    void setName(const QString& name);
    void setColumn(int place, const ColumnDraft& column);
    /// Appends a column with a free name and tells its place.
    int addColumn();
    /// A new one is gone at once, another one is marked.
    void dropColumn(int place);
    /// Takes back all that is staged for the column.
    void restoreColumn(int place);
    void addRule(const RuleDraft& rule);
    /// Likewise as with columns.
    void dropRule(int place);
    void restoreRule(int place);
    /// Where the rule stands in the draft; -1: nowhere, or it has no name.
    [[nodiscard]] int findRule(ModelKind kind, const QString& name) const;
    void discard();

    /// Ends in planned() or planFailed().
    void plan();
    /// Carries out what was planned. Ends in finished(), whatever became of it.
    void run(const ReviewedChange& reviewed);
    /// Writes what was planned into the files of a new migration; ends in written(). Nothing is
    /// run, and what is staged stays.
    void write(const ReviewedChange& reviewed, const QString& folder, const QString& name);
    /// Asks what runs to end; what stands by then stays.
    void stop() { m_running.requestCancel(); }

Q_SIGNALS:
    void changed(); ///< the draft, or whether it can be edited
    void planned(const tw::ReviewedChange& reviewed);
    void planFailed(const tw::Error& error);
    void finished(const tw::StructureReport& report);
    void written(const tw::WrittenMigration& written);
    void writingFailed(const tw::Error& error);

private:
    void onRead(const Result<TableReading>& reading);
    [[nodiscard]] RuleDraft* firstKeyOf(const QString& column);
    [[nodiscard]] TableDraft rebased(const TableDraft& base) const;

    std::shared_ptr<const Adapter> m_adapter;
    AsyncAdapter m_calls;
    QualifiedName m_table;
    Of m_of;
    std::optional<TableReading> m_base;
    std::optional<Error> m_error;
    TableDraft m_draft;
    Operation<TableReading> m_reading;
    Operation<ReviewedChange> m_planning;
    Operation<StructureReport> m_running;
    bool m_isPlanning = false;
    bool m_isRunning = false; ///< until the table was read again
    bool m_isEnding = false; ///< only that is left
    bool m_isDone = false; ///< all that was wished for stands
};

}
