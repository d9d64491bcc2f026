// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_controller.h"

#include "models/text/error_text.h"
#include "models/text/hidden_characters.h"

namespace tw {

namespace {

constexpr int kComparisonTickMs = 100;

bool canBeCompared(const Column* column)
{
    return column && !column->isMasked && column->readable;
}

}

ComparisonController::ComparisonController(std::shared_ptr<const Adapter> adapter,
    const QualifiedName& a, const KeptBounds& bounds, QObject* parent)
    : QObject(parent)
    , m_adapterA(adapter)
    , m_calls(std::move(adapter), Lane::Exports)
    , m_bounds(bounds)
{
    m_setup.a = a;
    m_timer.setInterval(kComparisonTickMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT progressed(*m_soFar); });
    describe(true);
}

ComparisonController::~ComparisonController()
{
    m_stop();
}

void ComparisonController::describe(bool isA)
{
    const quint64 number = isA ? 0 : ++m_descriptionOfB;
    if (isA) {
        m_calls
            .call(Lane::Facts,
                [name = m_setup.a](const Adapter& adapter, const CallOptions& call) {
                    return adapter.describe(name, call);
                })
            .then(this, [this](const Result<TablePtr>& table) { onDescribed(true, table); });
        return;
    }
    m_readerB->describe(m_setup.b).then(this, [this, number](const Result<TablePtr>& table) {
        if (number == m_descriptionOfB)
            onDescribed(false, table);
    });
}

void ComparisonController::onDescribed(bool isA, const Result<TablePtr>& table)
{
    TablePtr& place = isA ? m_tableA : m_tableB;
    std::optional<Error>& error = isA ? m_errorA : m_errorB;
    if (table)
        place = *table;
    else
        error = table.error();
    if (m_tableA && m_tableB) {
        dropUnknown(m_setup.key);
        dropUnknown(m_setup.columns);
    }
    Q_EMIT changed();
}

void ComparisonController::dropUnknown(QStringList& columns) const
{
    const QStringList known = commonColumns();
    columns.removeIf([&known](const QString& column) { return !known.contains(column); });
}

void ComparisonController::setB(
    const QUuid& connection, std::shared_ptr<const Adapter> adapter, const QualifiedName& b)
{
    if (m_setup.connectionOfB == connection && m_setup.b == b && m_adapterB == adapter)
        return;
    m_setup.connectionOfB = connection;
    m_setup.b = b;
    m_adapterB = std::move(adapter);
    m_readerB.reset();
    m_tableB.reset();
    m_errorB.reset();
    ++m_descriptionOfB;
    if (m_adapterB && !b.name.isEmpty()) {
        m_readerB = std::make_unique<AsyncAdapter>(m_adapterB, Lane::Facts);
        describe(false);
    }
    Q_EMIT changed();
}

void ComparisonController::setKey(const QStringList& key)
{
    if (m_setup.key == key)
        return;
    m_setup.key = key;
    Q_EMIT changed();
}

void ComparisonController::setColumns(const QStringList& columns)
{
    if (m_setup.columns == columns)
        return;
    m_setup.columns = columns;
    Q_EMIT changed();
}

void ComparisonController::setWhere(const QString& sql)
{
    if (m_setup.whereSql == sql)
        return;
    m_setup.whereSql = sql;
    Q_EMIT changed();
}

void ComparisonController::setTolerance(const Tolerance& tolerance)
{
    if (m_setup.tolerance == tolerance)
        return;
    m_setup.tolerance = tolerance;
    Q_EMIT changed();
}

void ComparisonController::restore(const QString& text)
{
    ComparisonSetup kept = m_setup;
    kept.read(text);
    m_setup.key = kept.key;
    m_setup.columns = kept.columns;
    m_setup.whereSql = kept.whereSql;
    m_setup.tolerance = kept.tolerance;
    Q_EMIT changed();
}

QStringList ComparisonController::commonColumns() const
{
    if (!m_tableA || !m_tableB)
        return {};
    QStringList columns = m_tableA->columnNames();
    columns.removeIf([this](const QString& column) {
        return !canBeCompared(m_tableA->find(column)) || !canBeCompared(m_tableB->find(column));
    });
    return columns;
}

QString ComparisonController::missing() const
{
    for (const std::optional<Error>* error : {&m_errorA, &m_errorB})
        if (*error)
            return explain(**error).what;
    if (m_setup.connectionOfB.isNull() || m_setup.b.name.isEmpty())
        return tr("Choose the table to compare with.");
    if (!m_adapterB)
        return tr("The connection of table B is not open.");
    if (!m_tableA || !m_tableB)
        return tr("Reading the tables…");
    if (m_adapterA == m_adapterB && m_tableA->name == m_tableB->name)
        return tr("A and B are the same table.");
    if (commonColumns().isEmpty())
        return tr("The tables have no column in common.");
    return {};
}

ComparisonOptions ComparisonController::optionsFor(Sync direction) const
{
    ComparisonOptions options = m_setup.options();
    if (direction == Sync::MakeALikeB)
        for (ComparisonOptions::Pair& pair : options.tables)
            std::swap(pair.a, pair.b);
    return options;
}

template <class T>
void ComparisonController::begin(Operation<T> operation, std::function<void(const T&)> done)
{
    m_isRunning = true;
    m_since.start();
    m_timer.start();
    const auto running = std::make_shared<Operation<T>>(std::move(operation));
    m_stop = [running] { running->requestCancel(); };
    running->then(this, [this, done = std::move(done)](const Result<T>& result) {
        m_isRunning = false;
        m_timer.stop();
        m_stop = [] { };
        if (result)
            done(*result);
        else
            Q_EMIT failed(result.error());
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void ComparisonController::run()
{
    if (m_isRunning || !missing().isEmpty())
        return;
    m_soFar = std::make_shared<std::atomic<qint64>>(0);
    m_compared.reset();
    m_differences.clear();
    begin<ComparisonResult>(
        m_calls.call([other = m_adapterB, options = m_setup.options(), bounds = m_bounds,
                         soFar = m_soFar](const Adapter& adapter, const CallOptions& call) {
            return compareTables(adapter, *other, options, bounds, soFar, call);
        }),
        [this, setup = m_setup](const ComparisonResult& result) {
            m_compared = setup;
            m_differences.setResult(result);
            Q_EMIT ended();
        });
}

void ComparisonController::writeScript(Sync direction, const QString& path)
{
    if (m_isRunning || !missing().isEmpty())
        return;
    m_soFar = std::make_shared<std::atomic<qint64>>(0);
    const bool isToB = direction == Sync::MakeBLikeA;
    begin<SyncScriptReport>(
        m_calls.call([other = m_adapterB, options = optionsFor(direction), isToB, path,
                         soFar = m_soFar](const Adapter& adapter, const CallOptions& call) {
            return isToB ? writeSyncScript(adapter, *other, options, path, soFar, call)
                         : writeSyncScript(*other, adapter, options, path, soFar, call);
        }),
        [this](const SyncScriptReport& report) { Q_EMIT scriptWritten(report); });
}

bool ComparisonController::canSync() const
{
    return !m_isRunning && missing().isEmpty() && m_compared && !isOutdated()
        && m_differences.result().counts.differences() > 0;
}

RowCounts ComparisonController::countsFor(Sync direction) const
{
    RowCounts counts = m_differences.result().counts;
    if (direction == Sync::MakeALikeB)
        std::swap(counts.onlyInA, counts.onlyInB);
    return counts;
}

void ComparisonController::sync(Sync direction)
{
    if (!canSync())
        return;
    const RowCounts told = countsFor(direction);
    m_soFar = std::make_shared<std::atomic<qint64>>(0);
    m_compared.reset();
    m_differences.clear();
    const bool isToB = direction == Sync::MakeBLikeA;
    begin<SyncReport>(m_calls.call([other = m_adapterB, options = optionsFor(direction), isToB,
                                       told, soFar = m_soFar](const Adapter& adapter,
                                       const CallOptions& call) -> Result<SyncReport> {
        return isToB ? syncTables(adapter, *other, options, told, soFar, call)
                     : syncTables(*other, adapter, options, told, soFar, call);
    }),
        [this, direction](const SyncReport& report) {
            Q_EMIT synced(report, direction);
            if (!report.error || report.error->kind != ErrorKind::Cancelled)
                run();
        });
}

std::chrono::milliseconds ComparisonController::runningFor() const
{
    return std::chrono::milliseconds(m_isRunning ? m_since.elapsed() : 0);
}

}
