// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables_export.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace tw {

namespace {

constexpr int kTablesTickMs = 100;

}

TablesExport::TablesExport(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_calls(std::move(adapter), Lane::Exports)
{
    m_timer.setInterval(kTablesTickMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT progressed(*m_soFar); });
}

TablesExport::~TablesExport()
{
    m_operation.requestCancel();
}

QString TablesExport::missing(const UnloadPlan& plan)
{
    if (plan.tables.isEmpty())
        return tr("Check the tables to export.");
    if (plan.folder.trimmed().isEmpty())
        return tr("Choose the folder to write.");
    const QFileInfo folder(plan.folder);
    if (folder.exists() && (!folder.isDir() || !QDir(plan.folder).isEmpty()))
        return tr("%1 is there already. Choose a folder that is new or empty.")
            .arg(folder.fileName());
    return {};
}

void TablesExport::start(const UnloadPlan& plan)
{
    if (m_isRunning || !missing(plan).isEmpty())
        return;
    m_isRunning = true;
    m_soFar = std::make_shared<std::atomic<qint64>>(0);
    m_since.start();
    m_operation
        = m_calls.call([plan, soFar = m_soFar](const Adapter& adapter, const CallOptions& options) {
              const UnloadOptions unload{[soFar](qint64 rows) { *soFar = rows; }};
              return unloadTables(adapter, plan, unload, options);
          });
    m_operation.then(this, [this](const Result<QList<UnloadedTable>>& tables) {
        m_isRunning = false;
        m_timer.stop();
        if (tables)
            Q_EMIT finished(*tables);
        else
            Q_EMIT failed(tables.error());
    });
    m_timer.start();
}

std::chrono::milliseconds TablesExport::runningFor() const
{
    return std::chrono::milliseconds(m_since.isValid() ? m_since.elapsed() : 0);
}

QString tablesExportWords(const QList<UnloadedTable>& tables, const QString& folder)
{
    qint64 rows = 0;
    QStringList lines;
    for (const UnloadedTable& table : tables) {
        rows += table.rows;
        if (table.count && table.count->all > table.count->live)
            lines.append(TablesExport::tr("%1: %2 soft-deleted rows were left out.")
                    .arg(table.table->name.display(),
                        QLocale().toString(table.count->all - table.count->live)));
        for (const QString& remark : table.remarks)
            lines.append(table.table->name.display() + QStringLiteral(": ") + remark);
    }
    const QString count = QLocale().toString(rows);
    lines.prepend(tables.size() == 1
            ? TablesExport::tr("Wrote 1 table with %1 rows into %2.").arg(count, folder)
            : TablesExport::tr("Wrote %1 tables with %2 rows into %3.")
                  .arg(QLocale().toString(tables.size()), count, folder));
    return lines.join(u'\n');
}

}
