// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "reading/key_set.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<QList<int>> placesOf(const QStringList& columns, const ResultHeader& header)
{
    QList<int> places;
    for (const QString& name : columns) {
        const auto found = std::ranges::find(header.columns, name, &ResultColumn::name);
        if (found == header.columns.end())
            return fail(ErrorKind::InvalidArgument,
                u"The rows lack the column %1, which leads to the related ones."_s.arg(name));
        places.append(int(found - header.columns.begin()));
    }
    return places;
}

}

QByteArray bytesOf(const KeyValues& values)
{
    QByteArray bytes;
    for (const Value& value : values) {
        bytes += char('0' + int(value.storage()));
        bytes += QByteArray::number(value.bytes().size()) + ':' + value.bytes();
    }
    return bytes;
}

Result<KeySet> KeySet::of(const ResultSet& rows, const QStringList& columns)
{
    KeySet set;
    if (rows.rowCount() == 0)
        return set;
    TW_TRY(const QList<int> places, placesOf(columns, rows.header()));
    QHash<QByteArray, qsizetype> known;
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        KeyValues key;
        for (const int place : places)
            key.append(rows.cell(row, place).toValue());
        if (std::ranges::any_of(key, &Value::isNull)) {
            set.ofRow.append(-1);
            continue;
        }
        qsizetype& place = known[bytesOf(key)]; // from 1
        if (place == 0) {
            set.keys.append(key);
            place = set.keys.size();
        }
        set.ofRow.append(place - 1);
    }
    return set;
}

}
