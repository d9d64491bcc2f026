// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration_list.h"

#include "migration_words.h"
#include "models/text/hidden_characters.h"

#include <QDateTime>

#include <algorithm>

namespace tw {

namespace {

constexpr int kTickMs = 200;
constexpr int kChecksumShown = 12; ///< characters; the tool tip has all

}

MigrationList::MigrationList(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QAbstractTableModel(parent)
    , m_calls(std::move(adapter), Lane::Facts)
{
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &MigrationList::progressed);
}

MigrationList::~MigrationList()
{
    m_load.requestCancel();
}

void MigrationList::setFolder(const QString& folder)
{
    m_folder = folder;
    load();
}

void MigrationList::load()
{
    if (m_folder.isEmpty() || m_isRunning)
        return;
    m_load.requestCancel();
    m_isLoading = true;
    m_load = m_calls.call([folder = m_folder](const Adapter& adapter, const CallOptions& options) {
        return readMigrationState(adapter, folder, options);
    });
    m_load.then(this, [this, folder = m_folder](const Result<MigrationReading>& reading) {
        if (folder == m_folder)
            onRead(reading);
    });
    Q_EMIT changed();
}

void MigrationList::onRead(const Result<MigrationReading>& reading)
{
    const bool isCancelled = !reading && reading.error().kind == ErrorKind::Cancelled;
    if (isCancelled && !m_load.isFinished())
        return; // another reading is under way
    m_isLoading = false;
    if (!isCancelled) {
        beginResetModel();
        m_reading = reading ? *reading : MigrationReading();
        m_error = reading ? std::nullopt : std::optional(reading.error());
        m_isRead = reading.has_value();
        endResetModel();
    }
    Q_EMIT changed();
}

void MigrationList::stop()
{
    m_load.requestCancel();
    if (m_isRunning)
        m_run.requestCancel();
}

const Migration* MigrationList::file(int row) const
{
    if (row < 0 || row >= m_reading.statuses.size())
        return nullptr;
    const qint64 version = m_reading.statuses[row].version;
    const auto found = std::ranges::find(m_reading.files, version, &Migration::version);
    return found == m_reading.files.end() ? nullptr : &*found;
}

void MigrationList::make(const QString& name)
{
    m_calls
        .call([folder = m_folder, name](const Adapter& /*adapter*/,
                  const CallOptions& /*options*/) -> Result<QStringList> {
            return makeMigration(folder, name, QDateTime::currentDateTimeUtc());
        })
        .then(this, [this](const Result<QStringList>& paths) {
            if (!paths)
                return Q_EMIT makingFailed(paths.error());
            Q_EMIT made(*paths);
            load();
        });
}

void MigrationList::run(const MigrationPlan& plan)
{
    if (m_isRunning || plan.steps.isEmpty())
        return;
    m_load.requestCancel();
    m_isRunning = true;
    m_wanted = int(plan.steps.size());
    m_done = std::make_shared<std::atomic<int>>(0);
    m_clock.start();
    m_timer.start();
    m_run = m_calls.call(Lane::Writes,
        [plan, done = m_done](const Adapter& adapter, const CallOptions& options)
            -> Result<MigrationReport> { return runPlan(adapter, plan, *done, options); });
    m_run.then(this, [this, way = plan.way](const Result<MigrationReport>& report) {
        onRan(report ? *report : MigrationReport{way, *m_done, m_wanted, report.error()});
    });
    Q_EMIT changed();
}

void MigrationList::onRan(const MigrationReport& report)
{
    m_timer.stop();
    m_isRunning = false;
    Q_EMIT finished(report);
    load();
    Q_EMIT changed();
}

std::chrono::milliseconds MigrationList::runningFor() const
{
    return std::chrono::milliseconds(m_isRunning ? m_clock.elapsed() : 0);
}

int MigrationList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_reading.statuses.size());
}

int MigrationList::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString MigrationList::text(const MigrationStatus& status, Column column) const
{
    const AppliedMigration applied = status.applied.value_or(AppliedMigration());
    switch (column) {
    case Column::Version:
        return QString::number(status.version);
    case Column::Name:
        return revealedText(status.name);
    case Column::State:
        return MigrationWords::state(status.state);
    case Column::By:
        return revealedText(applied.by);
    case Column::At:
        return revealedText(applied.at);
    case Column::Checksum:
        return revealedText(applied.checksum.left(kChecksumShown));
    case Column::Count:
        break;
    }
    return {};
}

QVariant MigrationList::data(const QModelIndex& index, int role) const
{
    const MigrationStatus& status = m_reading.statuses.at(index.row());
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole)
        return text(status, column);
    if (role == Qt::ToolTipRole && column == Column::Checksum && status.applied)
        return status.applied->checksum.toHtmlEscaped();
    return {};
}

QVariant MigrationList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[]{tr("Version"), tr("Name"), tr("State"), tr("Applied by"),
        tr("Applied at (UTC)"), tr("Checksum")};
    return titles[section];
}

}
