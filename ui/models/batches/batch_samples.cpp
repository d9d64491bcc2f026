// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_samples.h"

#include "models/text/hidden_characters.h"

#include <QFont>

#include <algorithm>

namespace tw {

namespace {

constexpr qsizetype kLongestSample = 120;

const Value* valueOf(const ColumnValues& values, const QString& column)
{
    const auto found
        = std::ranges::find_if(values, [&](const auto& each) { return each.first == column; });
    return found == values.end() ? nullptr : &found->second;
}

QString sampleText(const Value* value)
{
    if (!value)
        return {};
    if (value->isNull())
        return QStringLiteral("NULL");
    const QString text = readableText(value->toText()).replace(u'\n', QChar(0x21B5));
    return text.size() <= kLongestSample ? text : text.left(kLongestSample) + QChar(0x2026);
}

bool differs(const WhereSample& sample, const QString& column)
{
    const Value* was = valueOf(sample.was, column);
    const Value* is = valueOf(sample.is, column);
    return was && is && *was != *is;
}

qint64 bytesOf(const ColumnValues& values)
{
    qint64 bytes = 0;
    for (const auto& [column, value] : values)
        bytes += value.bytes().size();
    return bytes;
}

}

void BatchSamples::setSamples(const Table& table, const QList<WhereSample>& samples)
{
    beginResetModel();
    m_columns.clear();
    m_samples = samples;
    const bool goes = !samples.isEmpty()
        && std::ranges::all_of(samples, [](const auto& sample) { return sample.is.isEmpty(); });
    for (const QString& key : table.identityColumns)
        m_columns.append({key, Kind::Same});
    for (const tw::Column& column : table.columns) {
        const bool changes = std::ranges::any_of(
            samples, [&](const auto& sample) { return differs(sample, column.name); });
        if (changes)
            m_columns.append({{column.name, Kind::Before}, {column.name, Kind::After}});
        else if (goes && !table.identityColumns.contains(column.name))
            m_columns.append({column.name, Kind::Before});
    }
    qint64 bytes = 0;
    for (const WhereSample& sample : samples)
        bytes += bytesOf(sample.was) + bytesOf(sample.is);
    m_bytesOfRow = samples.isEmpty() ? 0 : bytes / samples.size();
    endResetModel();
}

int BatchSamples::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_samples.size());
}

int BatchSamples::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

BatchSamples::Kind BatchSamples::kindOf(const WhereSample& sample, const Column& column) const
{
    return sample.is.isEmpty() || differs(sample, column.name) ? column.kind : Kind::Same;
}

QVariant BatchSamples::data(const QModelIndex& index, int role) const
{
    const WhereSample& sample = m_samples.at(index.row());
    const Column& column = m_columns.at(index.column());
    const Kind kind = kindOf(sample, column);
    if (role == KindRole)
        return int(kind);
    if (role == Qt::DisplayRole)
        return sampleText(
            valueOf(column.kind == Kind::After ? sample.is : sample.was, column.name));
    if (role == Qt::FontRole && kind != Kind::Same) {
        QFont font;
        font.setStrikeOut(kind == Kind::Before);
        font.setBold(kind == Kind::After);
        return font;
    }
    return {};
}

QVariant BatchSamples::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    const Column& column = m_columns.at(section);
    const QString name = revealedText(column.name);
    switch (column.kind) {
    case Kind::Before:
        return tr("%1, old").arg(name);
    case Kind::After:
        return tr("%1, new").arg(name);
    case Kind::Same:
        break;
    }
    return name;
}

}
