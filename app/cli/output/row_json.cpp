// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_json.h"

#include <tuplewright/base/json.h>
#include <tuplewright/exporting/row_writer.h>

namespace tw::cli {

QByteArray rowJson(const ColumnValues& row, const Table& table)
{
    QByteArray json;
    for (const auto& [column, value] : row) {
        json += json.isEmpty() ? '{' : ',';
        appendJsonString(json, column.toUtf8());
        json += ':';
        appendJsonCell(json, {value.storage(), value.bytes()}, table.find(column)->type);
    }
    json.replace('\n', ' '); // between the tokens of an embedded JSON value
    return json + '}';
}

}
