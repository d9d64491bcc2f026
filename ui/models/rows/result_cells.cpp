// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_cells.h"

#include "models/text/value_codec.h"

#include <tuplewright/query/mask.h>

#include <algorithm>

namespace tw {

namespace {

constexpr qsizetype kLongestOffered = 200; ///< bytes of a value that a cell editor offers
constexpr qsizetype kMostOffered = 200;

}

Value ResultCells::value(qint64 position, int column) const
{
    const Value* given = staged(position, column);
    if (isHidden(position, column))
        return maskedValue(given ? *given : loaded(position, column).toValue());
    if (given)
        return *given;
    if (m_rows.isUnsaved(position))
        return Value::defaultMarker();
    return loaded(position, column).toValue();
}

const Value* ResultCells::staged(qint64 position, int column) const
{
    const StagedRow* row = m_rows.staged(position);
    if (!row)
        return nullptr;
    const auto cell = row->cells.constFind(column);
    return cell == row->cells.cend() ? nullptr : &*cell;
}

CellView ResultCells::loaded(qint64 position, int column) const
{
    return m_columns.computed(column)
        ? m_rows.computed(position, column - m_columns.ownCount()).value_or(CellView())
        : m_rows.cell(position, column);
}

Value ResultCells::stored(qint64 position, int column) const
{
    if (m_rows.isUnsaved(position) || m_columns.isMasked(column))
        return value(position, column);
    const CellView cell = loaded(position, column);
    if (cell.isShortened())
        return ShortenedValue::read(cell.bytes).start;
    return cell.isNull() ? value(position, column) : cell.toValue();
}

QList<Value> ResultCells::loadedRow(qint64 position) const
{
    QList<Value> values = m_rows.row(position);
    for (int column = 0; column < values.size(); ++column)
        if (m_columns.isMasked(column))
            values[column] = maskedValue(values.at(column));
    return values;
}

std::optional<ShortenedValue> ResultCells::shortened(qint64 position, int column) const
{
    const CellView cell = loaded(position, column);
    if (!cell.isShortened() || staged(position, column))
        return std::nullopt;
    return ShortenedValue::read(cell.bytes);
}

bool ResultCells::isMissing(qint64 position, int column) const
{
    if (m_columns.computed(column))
        return isUnknown(position, column);
    return position < m_rows.newRows() ? m_rows.isUnsaved(position) : !m_rows.isLoaded(column);
}

CellDisplay ResultCells::display(qint64 position, int column) const
{
    const Column& definition = m_columns.at(column);
    if (!m_rows.isPresent(position))
        return {{}, CellGlyph::Awaited};
    if (isHidden(position, column) && !value(position, column).isNull())
        return CellFormatter::masked();
    const Value* given = staged(position, column);
    if (given ? given->isDefault() : m_rows.isUnsaved(position))
        return CellFormatter::unset(definition, *m_columns.table());
    if (given)
        return CellFormatter::display(*given, definition);
    if (isUnknown(position, column))
        return {{}, CellGlyph::Awaited};
    return CellFormatter::display(loaded(position, column), definition.type);
}

QVariant ResultCells::checkState(qint64 position, int column) const
{
    if (m_columns.at(column).type.typeClass != TypeClass::Boolean)
        return {};
    const Value shown = value(position, column);
    if (shown.isNull() || shown.isDefault())
        return Qt::PartiallyChecked;
    const std::optional<bool> boolean = ValueCodec::toBoolean(viewOf(shown));
    if (!boolean)
        return {};
    return *boolean ? Qt::Checked : Qt::Unchecked;
}

QStringList ResultCells::commonTexts(int column, qint64 first, qint64 end) const
{
    if (m_columns.isMasked(column))
        return {};
    QHash<QString, int> counts;
    for (qint64 position = first; position < end; ++position) {
        const CellView cell = m_rows.isPresent(position) ? loaded(position, column) : CellView();
        if (!cell.isNull() && cell.bytes.size() <= kLongestOffered && !shortened(position, column))
            ++counts[ValueCodec::editText(cell.toValue())];
    }
    QStringList texts = counts.keys();
    std::ranges::sort(texts, [&counts](const QString& a, const QString& b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
    });
    return texts.first(std::min(texts.size(), kMostOffered));
}

}
