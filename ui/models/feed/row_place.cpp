// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_place.h"

#include "models/text/value_codec.h"

#include <tuplewright/rendering/keyset_renderer.h>
#include <tuplewright/results/result_set.h>

#include <QLocale>

#include <cmath>

namespace tw {

namespace {

QString withoutSeparators(const QString& text)
{
    QString digits;
    digits.reserve(text.size());
    for (const QChar character : text)
        if (!character.isSpace() && character != u',' && character != u'\'' && character != u'_')
            digits.append(character);
    return digits;
}

}

Result<RowPlace> RowPlace::parse(Kind kind, const QString& text, const Column* column)
{
    RowPlace place{.kind = kind};
    QString typed = text.trimmed();
    if (kind == Kind::Value) {
        if (!column)
            return fail(
                ErrorKind::Unsupported, tr("These rows are in no order that a value could name."));
        TW_TRY(place.value, ValueCodec::parse(typed, *column, {}));
        if (place.value.isNull() || place.value.isDefault())
            return fail(ErrorKind::InvalidText, tr("Type a value of %1.").arg(column->name));
        return place;
    }
    bool isNumber = false;
    if (kind == Kind::Part || typed.endsWith(u'%')) {
        if (typed.endsWith(u'%'))
            typed = typed.chopped(1).trimmed();
        const double percent = typed.replace(u',', u'.').toDouble(&isNumber);
        if (!isNumber || !std::isfinite(percent))
            return fail(ErrorKind::InvalidText, tr("Type a percentage, such as 43 or 99.5."));
        if (percent < 0 || percent > 100)
            return fail(ErrorKind::OutOfRange, tr("A percentage is from 0 to 100."));
        place.kind = Kind::Part;
        place.part = percent / 100;
        return place;
    }
    place.number = withoutSeparators(typed).toLongLong(&isNumber);
    if (!isNumber)
        return fail(ErrorKind::InvalidText, tr("Type the number of a row, such as 4300000."));
    if (place.number < 1)
        return fail(ErrorKind::OutOfRange, tr("Rows are counted from 1."));
    return place;
}

Result<qint64> RowPlace::find(const Adapter& adapter, const TablePtr& table,
    const SelectQuery& query, const CallOptions& options) const
{
    if (kind == Kind::Number)
        return number;
    const KeysetReader reader(adapter, table);
    SelectQuery keys = query;
    keys.columns = table->identityColumns;
    ResultSet unread;
    if (kind == Kind::Part && table->rowAddress == RowAddress::None) {
        TW_TRY(const qint64 total, adapter.count(*table, query, options));
        return std::max<qint64>(1, qint64(std::ceil(part * double(total))));
    }
    if (kind == Kind::Part) {
        TW_TRY(const KeysetJump jump,
            reader.jump(keys, part, 1, AddressColumns::Omit, unread, options));
        return jump.ordinal.value_or(1);
    }
    TW_TRY(const KeysetPage page,
        reader.page(keys, {PagePlace::From, {value}, 1}, AddressColumns::Omit, unread, options));
    if (page.rows == 0)
        return fail(ErrorKind::NotFound,
            tr("No row has the value %1, and none comes after it.").arg(value.toText()));
    return reader.ordinal(query, page.first, options);
}

const Column* firstOfOrder(const Adapter& adapter, const Table& table, const Sort& sort)
{
    const Result<Sort> order = KeysetRenderer({adapter.dialect(), table}).order(sort);
    return order && !order->isEmpty() ? table.find(order->first().column) : nullptr;
}

}
