// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison_setup.h"
#include "difference_model.h"

#include <tuplewright/adapter/async_adapter.h>

#include <QElapsedTimer>
#include <QTimer>

namespace tw {

/// What a person chooses for the comparison of two tables, what is missing of it, and the
/// comparison itself, which runs on the threads of A's connection. Lives in the GUI thread.
class ComparisonController final : public QObject
{
    Q_OBJECT

public:
    /// Which side is made like the other one.
    enum class Sync
    {
        MakeBLikeA,
        MakeALikeB
    };

    /// A is a table of `adapter`.
    ComparisonController(std::shared_ptr<const Adapter> adapter, const QualifiedName& a,
        const KeptBounds& bounds = {}, QObject* parent = nullptr);
    ~ComparisonController() override; ///< asks what is under way to end

    /// Compares with a table of another adapter, or of the same; null or without a name: with none
    /// yet. Key and columns that it lacks are no longer chosen.
    void setB(
        const QUuid& connection, std::shared_ptr<const Adapter> adapter, const QualifiedName& b);
    void setKey(const QStringList& key); ///< empty: a key that both have
    void setColumns(const QStringList& columns); ///< empty: all that both have
    void setWhere(const QString& sql); ///< which rows of both sides
    void setTolerance(const Tolerance& tolerance);
    /// Takes over what ComparisonSetup::toText() wrote but for B, which setB() sets.
    void restore(const QString& text);

    [[nodiscard]] const ComparisonSetup& setup() const { return m_setup; }

    /// The tables as they were described; null: not yet, or they cannot be.
    [[nodiscard]] const TablePtr& tableA() const { return m_tableA; }
    [[nodiscard]] const TablePtr& tableB() const { return m_tableB; }
    [[nodiscard]] QStringList commonColumns() const; ///< that both have and may be read

    /// What keeps the comparison from beginning, in words; empty: nothing.
    [[nodiscard]] QString missing() const;

    /// Compares. Ends in ended() or failed().
    void run();
    /// Compares again and writes a script to `path`. Ends in scriptWritten() or failed().
    void writeScript(Sync direction, const QString& path);
    /// Compares again and makes one side like the other, if as many rows differ as the result says.
    /// Ends in synced(), and compares once more unless it was stopped.
    void sync(Sync direction);
    /// What keeps sync() from beginning is nothing: there is a result of the present choices.
    [[nodiscard]] bool canSync() const;
    /// What sync() does to the rows of the side that changes.
    [[nodiscard]] RowCounts countsFor(Sync direction) const;
    /// Asks what is under way to end.
    void stop() { m_stop(); }

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] std::chrono::milliseconds runningFor() const; ///< since it began

    /// What was found last, and whether that was with other choices than those of now.
    [[nodiscard]] bool hasResult() const { return m_compared.has_value(); }
    [[nodiscard]] bool isOutdated() const { return m_compared && *m_compared != m_setup; }
    [[nodiscard]] DifferenceModel& differences() { return m_differences; }
    [[nodiscard]] const DifferenceModel& differences() const { return m_differences; }
    /// Most rows of each kind that are kept to be looked at.
    [[nodiscard]] qsizetype mostRows() const { return m_bounds.rowsOfKind; }

Q_SIGNALS:
    void changed(); ///< what is chosen, known or missing
    void progressed(qint64 rows); ///< read of both sides by now
    void ended(); ///< differences() has the result
    void scriptWritten(const tw::SyncScriptReport& report);
    void synced(const tw::SyncReport& report, tw::ComparisonController::Sync direction);
    void failed(const tw::Error& error);

private:
    void describe(bool isA);
    void onDescribed(bool isA, const Result<TablePtr>& table);
    void dropUnknown(QStringList& columns) const;
    [[nodiscard]] ComparisonOptions optionsFor(Sync direction) const;
    template <class T>
    void begin(Operation<T> operation, std::function<void(const T&)> done);

    std::shared_ptr<const Adapter> m_adapterA;
    std::shared_ptr<const Adapter> m_adapterB;
    AsyncAdapter m_calls;
    const KeptBounds m_bounds;
    ComparisonSetup m_setup;
    std::optional<ComparisonSetup> m_compared; ///< of the differences
    TablePtr m_tableA;
    TablePtr m_tableB;
    std::optional<Error> m_errorA; ///< why it cannot be described
    std::optional<Error> m_errorB;
    std::unique_ptr<AsyncAdapter> m_readerB;
    quint64 m_descriptionOfB = 0; ///< answers to earlier ones count no more
    DifferenceModel m_differences;
    std::shared_ptr<std::atomic<qint64>> m_soFar;
    std::function<void()> m_stop = [] { };
    QTimer m_timer;
    QElapsedTimer m_since;
    bool m_isRunning = false;
};

}
