// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replaced_values.h"

#include "models/text/value_codec.h"

#include <tuplewright/base/json.h>
#include <tuplewright/results/row_chunk.h>
#include <tuplewright/values/array_text.h>
#include <tuplewright/values/decimal.h>

namespace tw {

namespace {

bool isSameText(const Value& a, const Value& b, Qt::CaseSensitivity sensitivity)
{
    return a.toText().compare(b.toText(), sensitivity) == 0;
}

bool isSameNumber(const Value& a, const Value& b)
{
    const std::optional<Decimal> first = Decimal::parse(QByteArrayView(a.bytes()));
    const std::optional<Decimal> second = Decimal::parse(QByteArrayView(b.bytes()));
    return first && second ? *first == *second : isSameText(a, b, Qt::CaseInsensitive);
}

/// Whether both are read as the same by what knows their layout.
template <class Read>
bool isReadAsSame(const Value& a, const Value& b, Read read)
{
    const auto first = read(a.bytes());
    const auto second = read(b.bytes());
    return first && second ? *first == *second : a.bytes() == b.bytes();
}

bool isSame(const Value& typed, const Value& kept, const ColumnType& type)
{
    if (typed.isNull() || kept.isNull())
        return typed.isNull() == kept.isNull();
    if (type.isNumeric())
        return isSameNumber(typed, kept);
    switch (type.typeClass) {
    case TypeClass::Boolean:
        return ValueCodec::toBoolean(viewOf(typed)) == ValueCodec::toBoolean(viewOf(kept));
    case TypeClass::Uuid:
    case TypeClass::Bytes:
        return isSameText(typed, kept, Qt::CaseInsensitive);
    case TypeClass::Json:
        return isReadAsSame(typed, kept, [](const QByteArray& text) { return Json::parse(text); });
    case TypeClass::Array:
        return isReadAsSame(
            typed, kept, [](const QByteArray& text) { return ArrayText::parse(text); });
    default:
        return typed.bytes() == kept.bytes();
    }
}

}

QMap<int, Value> replacedValues(
    const Table& table, const StagedRow& staged, const QList<Value>& kept)
{
    QMap<int, Value> replaced;
    for (auto cell = staged.cells.cbegin(); cell != staged.cells.cend(); ++cell) {
        const Column& column = table.columns.at(cell.key());
        const bool isTold = cell.key() < kept.size() && !column.isMasked
            && !kept.at(cell.key()).isDefault() && !kept.at(cell.key()).isShortened();
        if (isTold && !cell->isDefault() && !isSame(*cell, kept.at(cell.key()), column.type))
            replaced.insert(cell.key(), *cell);
    }
    return replaced;
}

}
