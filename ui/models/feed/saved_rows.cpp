// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "saved_rows.h"

#include "models/rows/replaced_values.h"
#include "models/rows/result_model.h"

#include <tuplewright/editing/row_filter.h>
#include <tuplewright/results/result_set.h>

namespace tw {

namespace {

/// Reading again only confirms what is shown, which is not worth a long wait.
constexpr std::chrono::seconds kSavedRowsTimeout(10);

/// Conditions of one statement must not become too many, or too deep.
constexpr qsizetype kKeysAtOnce = 200;

QList<Value> inTableOrder(const Table& table, const BatchStep& step, const StepReport& report)
{
    QList<Value> values(table.columns.size());
    for (qsizetype i = 0; i < step.returning.size() && i < report.returned.size(); ++i) {
        const int column = table.columnIndex(step.returning.at(i));
        if (column >= 0)
            values[column] = report.returned.at(i);
    }
    return values;
}

/// By the columns that name rows; unset where one of them holds nothing.
std::optional<RowIdentity> identityOf(const Table& table, const QList<Value>& values)
{
    RowIdentity identity{table.name, RowAddress::Key, {}};
    for (const QString& name : table.identityColumns) {
        const Value value = values.value(table.columnIndex(name));
        if (value.isNull() || value.isDefault())
            return std::nullopt;
        identity.key.append({name, value});
    }
    return table.rowAddress == RowAddress::Key ? std::optional(identity) : std::nullopt;
}

/// For each of the rows its values in table order; none where it is not found.
Result<QList<QList<Value>>> readRows(const Adapter& adapter, const Table& table,
    const QList<RowIdentity>& rows, std::optional<qint64> longestValue, CallOptions options)
{
    SelectQuery query;
    query.table = table.name;
    query.deleted = DeletedRows::All;
    query.longestValue = longestValue;
    options.deadline = QDeadlineTimer(kSavedRowsTimeout);
    QHash<RowIdentity, QList<Value>> byIdentity;
    for (qsizetype first = 0; first < rows.size(); first += kKeysAtOnce) {
        query.filter = rowFilter(rows.mid(first, kKeysAtOnce));
        ResultSet found;
        TW_TRY_VOID(adapter.stream(table, query, found, options));
        for (qint64 row = 0; row < found.rowCount(); ++row) {
            const QList<Value> values = found.values(row);
            if (const std::optional<RowIdentity> identity = identityOf(table, values))
                byIdentity.insert(*identity, values);
        }
    }
    QList<QList<Value>> values;
    for (const RowIdentity& row : rows)
        values.append(byIdentity.value(row));
    return values;
}

}

SavedRows::SavedRows(ResultModel& model, const EditController& edits, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_edits(edits)
    , m_reader(edits.adapter(), Lane::Facts)
{ }

SavedRows::~SavedRows()
{
    m_reading.requestCancel();
}

void SavedRows::stop()
{
    ++m_number;
    m_reading.requestCancel();
}

void SavedRows::show(const ApplyReport& report, const Batch& batch, const QList<RowKey>& rows,
    const ChangeSet& staged)
{
    stop();
    m_rows.clear();
    m_vanished = 0;
    m_canReadAgain = true;
    m_model.decorations().forgetTyped();
    const Table& table = *staged.table();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const BatchStep& step = batch.at(i);
        if (step.kind == ChangeKind::Delete)
            continue;
        const QList<Value> values = inTableOrder(table, step, report.steps.at(i));
        m_model.showSaved(rows.at(i), values);
        const std::optional<RowIdentity> identity = identityOf(table, values);
        const StagedRow* row = staged.find(rows.at(i));
        m_canReadAgain = m_canReadAgain && identity;
        if (!identity || !row)
            continue;
        m_model.decorations().setTyped({*identity}, replacedValues(table, *row, values));
        if (m_rows.size() <= kMostRows)
            m_rows.append({*identity, *row});
    }
}

void SavedRows::readAgain(std::optional<qint64> longestValue)
{
    if (m_rows.isEmpty())
        return;
    QList<RowIdentity> identities;
    for (const Row& row : std::as_const(m_rows))
        identities.append(row.identity);
    const TablePtr table = m_edits.changes().table();
    m_reading = m_reader.call(
        [table, identities, longestValue](const Adapter& adapter, const CallOptions& options) {
            return readRows(adapter, *table, identities, longestValue, options);
        });
    m_reading.then(
        this, [this, table, number = m_number](const Result<QList<QList<Value>>>& values) {
            if (values && number == m_number)
                take(table, *values);
        });
}

// Who edits a row again goes on with what was shown then; saving finds out whether it still holds.
void SavedRows::take(const TablePtr& table, const QList<QList<Value>>& values)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const RowKey key{m_rows.at(i).identity};
        if (values.at(i).isEmpty()) {
            ++m_vanished;
        } else if (!m_edits.changes().find(key)) {
            m_model.showSaved(key, values.at(i));
            m_model.decorations().setTyped(
                key, replacedValues(*table, m_rows.at(i).staged, values.at(i)));
        }
    }
    Q_EMIT refreshed();
}

}
