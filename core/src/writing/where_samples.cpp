// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "writing/where_samples.h"

#include "reading/key_set.h"

#include <tuplewright/results/result_set.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

ColumnValues named(const ImageTable& table, const std::optional<RowImage::Cells>& cells)
{
    ColumnValues values;
    for (qsizetype i = 0; cells && i < cells->size(); ++i)
        values.append({table.kept[i]->name, cells->at(i)});
    return values;
}

}

Result<void> WhereSamples::readBefore(qsizetype rows)
{
    TW_TRY(m_table, m_tables.find(m_statement.table().name));
    const QStringList& identity = m_statement.table().identityColumns;
    if (rows == 0 || !m_table->hasKey() || m_table->table->identityColumns != identity)
        return {};
    TW_TRY(Statement locking, m_statement.lock({}, rows));
    ResultSet found;
    TW_TRY_VOID(m_session.run(locking, &found, m_call));
    QList<KeyValues> keys;
    for (qint64 row = 0; row < found.rowCount(); ++row)
        keys.append(found.values(row));
    TW_TRY(const QList<ImageSlice::Index> places, m_slice.touch(*m_table, identity, keys));
    if (keys.isEmpty() || !m_statement.writes(identity))
        return {};
    TW_TRY(const auto moved, m_statement.readMovedKeys(m_session, keys, m_call));
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (places[i] >= 0)
            m_slice.moved(places[i], moved.value(bytesOf(keys[i]), keys[i]));
    }
    return {};
}

Result<QList<WhereSample>> WhereSamples::compare()
{
    TW_TRY(const std::vector<SliceImage> images, m_slice.compare());
    QList<WhereSample> samples;
    for (const SliceImage& image : images)
        samples.append({named(*image.table, image.image.was), named(*image.table, image.image.is)});
    return samples;
}

}
