// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/importing/ndjson_file.h>

#include "importing/json_rows.h"
#include "importing/record_buffer.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class NdjsonFile final : public JsonObjectFile
{
public:
    NdjsonFile(ByteSource bytes, const JsonOptions& options)
        : JsonObjectFile(options)
        , m_buffer(std::move(bytes))
    { }

protected:
    Result<std::optional<Json>> readObject() override;

private:
    Result<std::optional<QByteArray>> readLine();

    RecordBuffer m_buffer;
};

Result<std::optional<QByteArray>> NdjsonFile::readLine()
{
    for (;;) {
        beginAt(m_buffer.line());
        const QByteArrayView text = m_buffer.view();
        const qsizetype end = text.indexOf('\n');
        if (end >= 0 || (m_buffer.isAtEnd() && !text.isEmpty())) {
            QByteArray line = text.first(end < 0 ? text.size() : end).toByteArray();
            m_buffer.consume(end < 0 ? text.size() : end + 1, 1);
            return line;
        }
        if (m_buffer.isAtEnd())
            return std::nullopt;
        TW_TRY_VOID(m_buffer.grow());
    }
}

Result<std::optional<Json>> NdjsonFile::readObject()
{
    for (;;) {
        TW_TRY(const std::optional<QByteArray> line, readLine());
        if (!line)
            return std::nullopt;
        if (line->trimmed().isEmpty())
            continue;
        Result<Json> json = Json::parse(*line);
        if (!json)
            return badLine(this->line(), json.error().message, json.error().hint);
        if (json->type() != Json::Type::Object)
            return badLine(this->line(), u"an object was expected."_s);
        return *std::move(json);
    }
}

}

std::unique_ptr<RowFile> makeNdjsonFile(ByteSource bytes, const JsonOptions& options)
{
    return std::make_unique<NdjsonFile>(std::move(bytes), options);
}

}
