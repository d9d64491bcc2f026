// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deleted_rival.h"

#include <tuplewright/results/result_set.h>

namespace tw {

namespace {

Result<std::optional<TrashRow>> readRival(
    const Adapter& adapter, const Table& table, const Filter& filter, const CallOptions& options)
{
    SelectQuery query;
    query.table = table.name;
    query.columns = table.identityColumns + QStringList{table.lifecycle->column};
    query.filter = filter;
    query.deleted = DeletedRows::Deleted;
    ResultSet rows;
    TW_TRY_VOID(adapter.page(table, query, {.number = 1, .size = 1}, CountMode::None,
        AddressColumns::Omit, rows, options));
    if (rows.rowCount() == 0)
        return std::optional<TrashRow>();
    const int columns = int(table.identityColumns.size());
    TrashRow row;
    for (int column = 0; column < columns; ++column)
        row.key.append(rows.cell(0, column).toValue());
    row.mark = rows.cell(0, columns).toValue();
    return std::optional(row);
}

}

DeletedRival::DeletedRival(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_adapter(adapter)
    , m_reader(std::move(adapter), Lane::Facts)
{ }

DeletedRival::~DeletedRival()
{
    m_seeking.requestCancel();
}

void DeletedRival::seek(const TablePtr& table, const Filter& filter)
{
    m_row.reset();
    m_table = table;
    const quint64 number = ++m_number;
    if (!table->lifecycle || table->rowAddress != RowAddress::Key)
        return;
    m_seeking = m_reader.call([table, filter](const Adapter& adapter, const CallOptions& options) {
        return readRival(adapter, *table, filter, options);
    });
    m_seeking.then(this, [this, number](const Result<std::optional<TrashRow>>& row) {
        if (number != m_number || !row || !*row)
            return;
        m_row = **row;
        Q_EMIT found();
    });
}

void DeletedRival::restore()
{
    m_trash = std::make_unique<TrashController>(m_adapter, m_table->name);
    connect(m_trash.get(), &TrashController::tried, this, [this](const RestoreTrial& trial) {
        if (trial.clashes.isEmpty())
            m_trash->restore(trial);
        else
            Q_EMIT failed(trial.clashes.first());
    });
    connect(m_trash.get(), &TrashController::restored, this, &DeletedRival::restored);
    connect(m_trash.get(), &TrashController::failed, this, &DeletedRival::failed);
    m_trash->tryRestore({*m_row}, RestoredChildren::None);
}

}
