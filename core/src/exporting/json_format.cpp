// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/json_format.h"

#include "exporting/json_row.h"

#include <tuplewright/base/json.h>
#include <tuplewright/exporting/export_recipe.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

void appendNameList(QByteArray& out, const ResultHeader& header)
{
    out += "{\"columns\":[";
    for (qsizetype i = 0; i < header.columns.size(); ++i) {
        if (i > 0)
            out += ',';
        appendJsonString(out, header.columns[i].name.toUtf8());
    }
    out += "],\n\"rows\":";
}

class JsonWriter final : public RowWriter
{
public:
    explicit JsonWriter(JsonRow::Layout layout)
        : m_row(layout)
        , m_layout(layout)
    { }

    Result<void> begin(const ResultHeader& header, QByteArray& out) override
    {
        m_row.begin(header);
        if (m_layout == JsonRow::Layout::Arrays)
            appendNameList(out, header);
        out += '[';
        return {};
    }

    Result<void> append(const RowChunk& chunk, QByteArray& out) override
    {
        for (qint64 row = 0; row < chunk.rowCount(); ++row) {
            out += std::exchange(m_hasRows, true) ? ",\n" : "\n";
            m_row.append(chunk, row, out);
        }
        return {};
    }

    Result<void> end(QByteArray& out) override
    {
        out += m_layout == JsonRow::Layout::Arrays ? "\n]}\n" : "\n]\n";
        return {};
    }

private:
    JsonRow m_row;
    JsonRow::Layout m_layout;
    bool m_hasRows = false;
};

Result<std::unique_ptr<RowWriter>> makeJson(const ExportRecipe& recipe, const ExportSource&)
{
    return std::make_unique<JsonWriter>(
        recipe.has(u"layout"_s, u"arrays"_s) ? JsonRow::Layout::Arrays : JsonRow::Layout::Objects);
}

}

ExportFormat jsonFormat()
{
    return {u"json"_s, u".json"_s,
        {{u"layout"_s, u"each row as an object, or the names once and each row as an array"_s,
            {u"objects"_s, u"arrays"_s}, u"objects"_s}},
        true, makeJson};
}

}
