// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/importing/json_file.h>

#include "importing/json_rows.h"
#include "importing/record_buffer.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Finds the end of an array or object without understanding what is in it.
class Extent
{
public:
    /// Looks on where it stopped; true when `text` holds all of it.
    bool find(QByteArrayView text)
    {
        for (; m_end < text.size(); ++m_end) {
            take(text[m_end]);
            if (m_depth == 0) {
                ++m_end;
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] qsizetype size() const { return m_end; }

private:
    void take(char c)
    {
        if (m_isEscaped)
            m_isEscaped = false;
        else if (m_isText)
            takeInText(c);
        else if (c == '"')
            m_isText = true;
        else if (c == '{' || c == '[')
            ++m_depth;
        else if (c == '}' || c == ']')
            --m_depth;
    }

    void takeInText(char c)
    {
        m_isEscaped = c == '\\';
        m_isText = c != '"';
    }

    qsizetype m_end = 0;
    int m_depth = 0;
    bool m_isText = false;
    bool m_isEscaped = false;
};

class JsonFile final : public JsonObjectFile
{
public:
    JsonFile(ByteSource bytes, const JsonOptions& options)
        : JsonObjectFile(options)
        , m_buffer(std::move(bytes))
    { }

protected:
    Result<std::optional<Json>> readObject() override;

private:
    Result<char> peek();
    Result<bool> findObject();
    Result<Json> readExtent();
    Result<void> finish();
    [[nodiscard]] std::unexpected<Error> broken(const QString& reason) const;

    RecordBuffer m_buffer;
    bool m_isOpen = false; ///< behind the bracket
    bool m_hasElements = false;
    bool m_isOver = false;
};

/// Nothing behind it can be understood.
std::unexpected<Error> JsonFile::broken(const QString& reason) const
{
    Error error = badLine(m_buffer.line(), reason).error();
    error.kind = ErrorKind::Corruption;
    return fail(std::move(error));
}

/// The next byte that is no blank; NUL at the end.
Result<char> JsonFile::peek()
{
    for (;;) {
        const QByteArrayView text = m_buffer.view();
        qsizetype at = 0;
        int lines = 0;
        while (at < text.size() && QByteArrayView(" \t\r\n").contains(text[at]))
            lines += text[at++] == '\n' ? 1 : 0;
        m_buffer.consume(at, lines);
        if (at < text.size())
            return text[at];
        if (m_buffer.isAtEnd())
            return '\0';
        TW_TRY_VOID(m_buffer.grow());
    }
}

Result<void> JsonFile::finish()
{
    m_isOver = true;
    m_buffer.consume(1, 0);
    TW_TRY(const char rest, peek());
    if (rest != '\0' || !m_buffer.view().isEmpty())
        return broken(u"something stands behind the end of the array."_s);
    return {};
}

/// Moves to where the next object begins; false behind the last one.
Result<bool> JsonFile::findObject()
{
    TW_TRY(char next, peek());
    if (!std::exchange(m_isOpen, true)) {
        if (next != '[')
            return broken(u"the file must be an array of objects."_s);
        m_buffer.consume(1, 0);
        TW_TRY(next, peek());
    }
    if (next == ']') {
        TW_TRY_VOID(finish());
        return false;
    }
    if (std::exchange(m_hasElements, true)) {
        if (next != ',')
            return broken(u"a comma or the end of the array was expected."_s);
        m_buffer.consume(1, 0);
        TW_TRY(next, peek());
    }
    if (next != '{')
        return broken(u"an object was expected."_s);
    return true;
}

Result<Json> JsonFile::readExtent()
{
    Extent extent;
    while (!extent.find(m_buffer.view())) {
        if (m_buffer.isAtEnd())
            return broken(u"the object does not end."_s);
        TW_TRY_VOID(m_buffer.grow());
    }
    const QByteArray text = m_buffer.view().first(extent.size()).toByteArray();
    m_buffer.consume(text.size(), int(text.count('\n')));
    Result<Json> json = Json::parse(text);
    if (!json)
        return badLine(line(), json.error().message, json.error().hint);
    return json;
}

Result<std::optional<Json>> JsonFile::readObject()
{
    if (m_isOver)
        return std::nullopt;
    TW_TRY(const bool found, findObject());
    if (!found)
        return std::nullopt;
    beginAt(m_buffer.line());
    TW_TRY(Json object, readExtent());
    return object;
}

}

std::unique_ptr<RowFile> makeJsonFile(ByteSource bytes, const JsonOptions& options)
{
    return std::make_unique<JsonFile>(std::move(bytes), options);
}

}
