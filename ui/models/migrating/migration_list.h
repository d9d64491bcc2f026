// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration_plan.h"

#include <tuplewright/adapter/async_adapter.h>

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

namespace tw {

/// The migrations of a folder and of a database, one a row, by version. Reads them, and runs what
/// somebody looked at; nothing runs by itself. Lives in the GUI thread.
class MigrationList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Version,
        Name,
        State,
        By,
        At,
        Checksum,
        Count
    };

    explicit MigrationList(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);
    ~MigrationList() override; ///< asks what reads to end; a run goes on

    [[nodiscard]] const QString& folder() const { return m_folder; }
    void setFolder(const QString& folder); ///< and reads it

    /// Reads folder and database again; ends in changed().
    void load();
    /// Asks what reads or runs to end; what is done by then stands.
    void stop();

    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isRead() const { return m_isRead; } ///< the list is what there is
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; } ///< of reading
    [[nodiscard]] const MigrationReading& reading() const { return m_reading; }

    /// The file of a row; null: it is gone.
    [[nodiscard]] const Migration* file(int row) const;

    /// Makes the two files of a new migration; ends in made() or makingFailed().
    void make(const QString& name);

    /// Carries a plan out; ends in finished(), whatever became of it, and reads again.
    void run(const MigrationPlan& plan);
    [[nodiscard]] int done() const { return *m_done; } ///< steps of the run
    [[nodiscard]] int wanted() const { return m_wanted; }
    [[nodiscard]] std::chrono::milliseconds runningFor() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void changed(); ///< the list, or whether something is under way
    void progressed(); ///< done()
    void made(const QStringList& paths);
    void makingFailed(const tw::Error& error);
    void finished(const tw::MigrationReport& report);

private:
    void onRead(const Result<MigrationReading>& reading);
    void onRan(const MigrationReport& report);
    [[nodiscard]] QString text(const MigrationStatus& status, Column column) const;

    AsyncAdapter m_calls;
    QString m_folder;
    MigrationReading m_reading;
    std::optional<Error> m_error;
    Operation<MigrationReading> m_load;
    Operation<MigrationReport> m_run;
    std::shared_ptr<std::atomic<int>> m_done = std::make_shared<std::atomic<int>>(0);
    int m_wanted = 0;
    QTimer m_timer;
    QElapsedTimer m_clock;
    bool m_isLoading = false;
    bool m_isRunning = false;
    bool m_isRead = false;
};

}
