// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/importing/ndjson_file.h>

#include "importing/record_buffer.h"

#include "base/names.h"
#include "values/json_value.h"

#include <tuplewright/base/json.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class NdjsonFile final : public RowFile
{
public:
    explicit NdjsonFile(ByteSource bytes)
        : m_buffer(std::move(bytes))
    { }

    Result<QStringList> fields() override;
    Result<bool> next(QList<Value>& row) override;

private:
    Result<std::optional<Json>> readObject();
    Result<std::optional<QByteArray>> readLine();
    Result<void> fill(QList<Value>& row, const Json& object) const;
    [[nodiscard]] std::unexpected<Error> bad(const QString& reason, const QString& hint = {}) const;

    RecordBuffer m_buffer;
    qint64 m_line = 1; ///< of the object
    QStringList m_fields;
    std::optional<Json> m_first; ///< the object that named the fields, until it is taken as a row
};

std::unexpected<Error> NdjsonFile::bad(const QString& reason, const QString& hint) const
{
    Error error{ErrorKind::InvalidText, u"Line %1: %2"_s.arg(QString::number(m_line), reason)};
    error.hint = hint;
    error.amend([this](ErrorFacts& facts) { facts.line = int(m_line); });
    return fail(std::move(error));
}

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
            return bad(json.error().message, json.error().hint);
        if (json->type() != Json::Type::Object)
            return bad(u"an object was expected."_s);
        return *std::move(json);
    }
}

Result<QStringList> NdjsonFile::fields()
{
    TW_TRY(m_first, readObject());
    m_fields.clear();
    if (!m_first)
        return m_fields;
    for (const auto& [name, value] : m_first->members()) {
        if (m_fields.contains(name))
            return bad(u"the member %1 is repeated."_s.arg(name));
        m_fields.append(name);
    }
    return m_fields;
}

Result<bool> NdjsonFile::next(QList<Value>& row)
{
    std::optional<Json> object = std::exchange(m_first, std::nullopt);
    if (!object) {
        TW_TRY(object, readObject());
    }
    if (!object)
        return false;
    TW_TRY_VOID(fill(row, *object));
    return true;
}

Result<void> NdjsonFile::fill(QList<Value>& row, const Json& object) const
{
    row.fill(Value::defaultMarker(), m_fields.size());
    for (const auto& [name, value] : object.members()) {
        const qsizetype field = m_fields.indexOf(name);
        if (field < 0)
            return bad(
                u"the first object has no member %1."_s.arg(name), nearestNameHint(name, m_fields));
        if (!row[field].isDefault())
            return bad(u"the member %1 is repeated."_s.arg(name));
        row[field] = valueFromJson(value);
    }
    return {};
}

}

std::unique_ptr<RowFile> makeNdjsonFile(ByteSource bytes)
{
    return std::make_unique<NdjsonFile>(std::move(bytes));
}

}
