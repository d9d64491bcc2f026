// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/importing/ndjson_file.h>

#include "importing/json_rows.h"
#include "importing/record_buffer.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class NdjsonFile final : public RowFile
{
public:
    NdjsonFile(ByteSource bytes, const JsonOptions& options)
        : m_buffer(std::move(bytes))
        , m_rows(options)
    { }

    Result<QStringList> fields() override;
    Result<bool> next(QList<Value>& row) override;
    [[nodiscard]] qint64 line() const override { return m_line; }

private:
    Result<std::optional<Json>> readObject();
    Result<std::optional<QByteArray>> readLine();

    RecordBuffer m_buffer;
    JsonRows m_rows;
    qint64 m_line = 1; ///< of the object
    std::optional<Json> m_first; ///< the object that named the fields, until it is taken as a row
};

Result<std::optional<QByteArray>> NdjsonFile::readLine()
{
    for (;;) {
        m_line = m_buffer.line();
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
            return badLine(m_line, json.error().message, json.error().hint);
        if (json->type() != Json::Type::Object)
            return badLine(m_line, u"an object was expected."_s);
        return *std::move(json);
    }
}

Result<QStringList> NdjsonFile::fields()
{
    if (m_rows.hasFields())
        return m_rows.fields();
    TW_TRY(m_first, readObject());
    if (!m_first)
        return m_rows.fields();
    if (const Result<void> named = m_rows.nameFields(*m_first); !named)
        return badLine(m_line, named.error().message);
    return m_rows.fields();
}

Result<bool> NdjsonFile::next(QList<Value>& row)
{
    std::optional<Json> object = std::exchange(m_first, std::nullopt);
    if (!object) {
        TW_TRY(object, readObject());
    }
    if (!object)
        return false;
    if (const Result<void> filled = m_rows.fill(row, *object); !filled)
        return badLine(m_line, filled.error().message, filled.error().hint);
    return true;
}

}

std::unique_ptr<RowFile> makeNdjsonFile(ByteSource bytes, const JsonOptions& options)
{
    return std::make_unique<NdjsonFile>(std::move(bytes), options);
}

}
