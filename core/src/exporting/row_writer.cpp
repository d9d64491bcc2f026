// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/exporting/row_writer.h>

#include <tuplewright/base/json.h>
#include <tuplewright/base/json_scanner.h>

#include "exporting/byte_cursor.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

void appendHexString(QByteArray& out, QByteArrayView bytes)
{
    ByteCursor cursor(out);
    cursor.reserve(hexSize(bytes) + 3);
    cursor.put('"');
    cursor.put('\\'); // the backslash of \x is itself escaped
    appendHex(cursor, bytes);
    cursor.put('"');
}

/// `true`, `false`, or nothing when the text is neither.
QByteArrayView booleanWord(QByteArrayView text)
{
    if (text == "t" || text == "true" || text == "1")
        return "true";
    if (text == "f" || text == "false" || text == "0")
        return "false";
    return {};
}

/// How the text can stand in JSON without quotes; nothing when it can not.
QByteArrayView bareWord(const CellView& cell, const ColumnType& type)
{
    if (type.typeClass == TypeClass::Boolean) {
        if (const QByteArrayView word = booleanWord(cell.bytes); !word.isEmpty())
            return word;
    }
    if (type.typeClass == TypeClass::Json && isJson(cell.bytes))
        return cell.bytes;
    const bool isNumber = cell.storage != StorageClass::Text || type.isNumeric();
    return isNumber && isJsonNumber(cell.bytes) ? cell.bytes : QByteArrayView();
}

}

RowWriter::~RowWriter() = default;

QStringList RowWriter::remarks() const
{
    return {};
}

QStringList uniqueNames(const ResultHeader& header)
{
    QSet<QString> taken;
    for (const ResultColumn& column : header.columns)
        taken.insert(column.name);
    QSet<QString> used;
    QStringList names;
    for (const ResultColumn& column : header.columns) {
        QString name = column.name;
        // A made-up name must not be one that another column really has.
        for (int number = 2; used.contains(name); ++number) {
            const QString candidate = column.name + u'_' + QString::number(number);
            if (!taken.contains(candidate))
                name = candidate;
        }
        used.insert(name);
        names.append(name);
    }
    return names;
}

void appendJsonCell(QByteArray& out, const CellView& cell, const ColumnType& type)
{
    if (cell.isNull()) {
        out.append("null");
    } else if (cell.storage == StorageClass::Bytes) {
        appendHexString(out, cell.bytes);
    } else if (const QByteArrayView word = bareWord(cell, type); !word.isEmpty()) {
        out.append(word);
    } else {
        appendJsonString(out, cell.bytes);
    }
}

}
