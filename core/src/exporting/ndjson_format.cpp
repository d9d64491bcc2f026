// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/ndjson_format.h"

#include "exporting/json_row.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class NdjsonWriter final : public RowWriter
{
public:
    Result<void> begin(const ResultHeader& header, QByteArray&) override
    {
        m_row.begin(header);
        return {};
    }

    Result<void> append(const RowChunk& chunk, QByteArray& out) override
    {
        for (qint64 row = 0; row < chunk.rowCount(); ++row) {
            m_row.append(chunk, row, out);
            out += '\n';
        }
        return {};
    }

    Result<void> end(QByteArray&) override { return {}; }

private:
    JsonRow m_row{JsonRow::Layout::Objects};
};

Result<std::unique_ptr<RowWriter>> makeNdjson(const ExportRecipe&, const ExportSource&)
{
    return std::make_unique<NdjsonWriter>();
}

}

ExportFormat ndjsonFormat()
{
    return {u"ndjson"_s, u".ndjson"_s, {}, true, makeNdjson};
}

}
