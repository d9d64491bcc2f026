// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deletion_reader.h"

#include <tuplewright/adapter/related_tables.h>

#include <algorithm>

namespace tw {

namespace {

using KeysOfTables = QList<std::pair<QualifiedName, QList<KeyValues>>>;

/// The rows that are deleted, by table in the order of the batch.
KeysOfTables deletedKeys(const Batch& batch)
{
    KeysOfTables tables;
    for (const BatchStep& step : batch) {
        if (step.kind != ChangeKind::Delete)
            continue;
        KeyValues key;
        for (const auto& [column, value] : step.row.key)
            key.append(value);
        const auto known = std::ranges::find(
            tables, step.row.table, &std::pair<QualifiedName, QList<KeyValues>>::first);
        if (known == tables.end())
            tables.append({step.row.table, {key}});
        else
            known->second.append(key);
    }
    return tables;
}

void append(DeletionPreview& all, const DeletionPreview& one)
{
    all.steps += one.steps;
    all.order += one.order;
    all.cycles += one.cycles;
    all.isComplete = all.isComplete && one.isComplete;
}

}

DeletionReader::DeletionReader(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(adapter), Lane::Facts)
{ }

DeletionReader::~DeletionReader()
{
    m_reading.requestCancel();
}

bool DeletionReader::hasDeletions(const Batch& batch)
{
    return std::ranges::any_of(
        batch, [](const BatchStep& step) { return step.kind == ChangeKind::Delete; });
}

void DeletionReader::read(const Batch& batch)
{
    m_reading = m_reader.call([keys = deletedKeys(batch)](const Adapter& adapter,
                                  const CallOptions& call) -> Result<DeletionPreview> {
        TW_TRY(const auto graph, loadSchemaGraph(adapter, call));
        Session session(adapter.pool(), QStringLiteral("deletion preview"));
        DeletionPreview all;
        for (const auto& [table, rows] : keys) {
            TW_TRY(
                const DeletionPreview one, previewDeletion(session, *graph, table, rows, {}, call));
            append(all, one);
        }
        return all;
    });
    m_reading.then(this, [this](const Result<DeletionPreview>& preview) {
        if (preview)
            Q_EMIT previewed(*preview);
        else
            Q_EMIT failed(preview.error());
    });
}

}
