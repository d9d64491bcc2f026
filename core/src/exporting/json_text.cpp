// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/json_text.h"

#include "base/ascii.h"

#include <QByteArray>

#include <cstring>

namespace tw {

namespace {

/// Walks a text by JSON's grammar. Each function moves behind what it accepts.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_at(text.begin())
        , m_end(text.end())
    { }

    [[nodiscard]] bool atEnd() const { return m_at == m_end; }

    bool document()
    {
        Next next = Next::Value;
        while (next == Next::Value) {
            skipSpaces();
            if (eat('{'))
                next = enter('}');
            else if (eat('['))
                next = enter(']');
            else
                next = scalar() ? leave() : Next::Broken;
        }
        return next == Next::End;
    }

    bool number()
    {
        eat('-');
        if (!eat('0') && !digits())
            return false;
        if (eat('.') && !digits())
            return false;
        if (!eat('e') && !eat('E'))
            return true;
        if (!eat('+'))
            eat('-');
        return digits();
    }

private:
    enum class Next
    {
        Value,
        End,
        Broken
    };

    Next enter(char closing)
    {
        skipSpaces();
        if (eat(closing))
            return leave();
        m_open.append(closing);
        return closing == '}' && !key() ? Next::Broken : Next::Value;
    }

    /// After a value: closes what ends here, up to the comma that announces another value.
    Next leave()
    {
        for (skipSpaces(); !m_open.isEmpty(); skipSpaces()) {
            if (eat(','))
                return m_open.back() == '}' && !key() ? Next::Broken : Next::Value;
            if (!eat(m_open.back()))
                return Next::Broken;
            m_open.chop(1);
        }
        return atEnd() ? Next::End : Next::Broken;
    }

    bool key()
    {
        skipSpaces();
        if (!string())
            return false;
        skipSpaces();
        return eat(':');
    }

    bool scalar()
    {
        if (atEnd())
            return false;
        switch (*m_at) {
        case '"':
            return string();
        case 't':
            return word("true");
        case 'f':
            return word("false");
        case 'n':
            return word("null");
        default:
            return number();
        }
    }

    bool string()
    {
        if (!eat('"'))
            return false;
        while (!atEnd()) {
            const char c = *m_at++;
            if (c == '"')
                return true;
            if (static_cast<unsigned char>(c) < 0x20 || (c == '\\' && !escape()))
                return false;
        }
        return false;
    }

    bool escape()
    {
        if (atEnd())
            return false;
        const char c = *m_at++;
        if (c != 'u')
            return std::strchr("\"\\/bfnrt", c) != nullptr && c != '\0';
        for (int i = 0; i < 4; ++i) {
            if (atEnd() || !isHexDigitByte(*m_at++))
                return false;
        }
        return true;
    }

    bool word(QByteArrayView word)
    {
        if (m_end - m_at < word.size() || QByteArrayView(m_at, word.size()) != word)
            return false;
        m_at += word.size();
        return true;
    }

    bool digits()
    {
        const char* const start = m_at;
        while (!atEnd() && isDigitByte(*m_at))
            ++m_at;
        return m_at != start;
    }

    bool eat(char c)
    {
        if (atEnd() || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    void skipSpaces()
    {
        while (!atEnd() && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }

    const char* m_at;
    const char* m_end;
    QByteArray m_open; ///< the brackets that are to be closed, innermost last
};

}

bool isJsonNumber(QByteArrayView text)
{
    Scanner scanner(text);
    return scanner.number() && scanner.atEnd();
}

bool isJson(QByteArrayView text)
{
    return Scanner(text).document() && text.isValidUtf8();
}

}
