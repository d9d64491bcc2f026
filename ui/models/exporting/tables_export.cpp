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
    const QLocale locale;
    qint64 rows = 0;
    QStringList lines;
    for (const UnloadedTable& table : tables) {
        rows += table.rows;
        const QString name = table.table->name.display();
        const qint64 left = table.count ? table.count->all - table.count->live : 0;
        if (left == 1)
            lines.append(TablesExport::tr("%1: 1 soft-deleted row was left out.").arg(name));
        else if (left > 1)
            lines.append(TablesExport::tr("%1: %2 soft-deleted rows were left out.")
                    .arg(name, locale.toString(left)));
        for (const QString& remark : table.remarks)
            lines.append(name + QStringLiteral(": ") + remark);
    }
    const QString count = rows == 1 ? TablesExport::tr("1 row")
                                    : TablesExport::tr("%1 rows").arg(locale.toString(rows));
    lines.prepend(tables.size() == 1
            ? TablesExport::tr("Wrote 1 table into %1: %2.").arg(folder, count)
            : TablesExport::tr("Wrote %1 tables into %2: %3.")
                  .arg(locale.toString(tables.size()), folder, count));
    return lines.join(u'\n');
}

}
