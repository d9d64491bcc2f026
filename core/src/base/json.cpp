// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/base/json.h>

#include "base/ascii.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kDepthLimit = 512;
constexpr char kReplacement[] = "\xEF\xBF\xBD";
constexpr char kHexDigits[] = "0123456789abcdef";

int hexValue(char c)
{
    if (isDigitByte(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}

/// Recursive descent over the bytes; the first error ends it.
class JsonParser
{
public:
    explicit JsonParser(const QByteArray& text)
        : m_text(text)
    { }

    Result<Json> parse()
    {
        if (m_text.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        skipBlanks();
        TW_TRY(Json json, value(1));
        skipBlanks();
        if (m_at < m_text.size())
            return bad(u"text after the end of the value"_s);
        return json;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    bool skip(char expected)
    {
        if (m_at >= m_text.size() || m_text[m_at] != expected)
            return false;
        ++m_at;
        return true;
    }

    void skipBlanks()
    {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')
            ++m_at;
    }

    [[nodiscard]] std::unexpected<Error> bad(const QString& reason) const
    {
        const QByteArrayView before = QByteArrayView(m_text).first(m_at);
        const qsizetype line = before.count('\n') + 1;
        const qsizetype lineStart = before.lastIndexOf('\n') + 1;
        const qsizetype column = QString::fromUtf8(before.sliced(lineStart)).size() + 1;
        return fail(ErrorKind::InvalidText,
            u"Bad JSON in line %1, column %2: %3."_s.arg(
                QString::number(line), QString::number(column), reason));
    }

    Result<Json> value(int depth)
    {
        if (depth > kDepthLimit)
            return bad(u"nested deeper than %1 levels"_s.arg(kDepthLimit));
        switch (peek()) {
        case '{':
            return withSource(&JsonParser::object, depth);
        case '[':
            return withSource(&JsonParser::array, depth);
        case '"':
            return stringValue();
        case 't':
            return word("true", Json::boolean(true));
        case 'f':
            return word("false", Json::boolean(false));
        case 'n':
            return word("null", Json());
        default:
            return number();
        }
    }

    Result<Json> withSource(Result<Json> (JsonParser::*read)(int), int depth)
    {
        const qsizetype start = m_at;
        Result<Json> json = (this->*read)(depth);
        if (json) {
            json->m_text = m_text;
            json->m_start = start;
            json->m_length = m_at - start;
        }
        return json;
    }

    Result<Json> word(QByteArrayView spelling, Json json)
    {
        if (!QByteArrayView(m_text).sliced(m_at).startsWith(spelling))
            return bad(u"a value was expected"_s);
        m_at += spelling.size();
        return json;
    }

    Result<Json> array(int depth)
    {
        std::vector<Json> items;
        ++m_at;
        skipBlanks();
        if (skip(']'))
            return Json::array(std::move(items));
        while (true) {
            TW_TRY(Json item, value(depth + 1));
            items.push_back(std::move(item));
            skipBlanks();
            if (skip(']'))
                return Json::array(std::move(items));
            if (!skip(','))
                return bad(u"a comma or ] was expected"_s);
            skipBlanks();
        }
    }

    Result<Json> object(int depth)
    {
        std::vector<Json::Member> members;
        ++m_at;
        skipBlanks();
        if (skip('}'))
            return Json::object(std::move(members));
        while (true) {
            TW_TRY(Json::Member read, member(depth));
            members.push_back(std::move(read));
            skipBlanks();
            if (skip('}'))
                return Json::object(std::move(members));
            if (!skip(','))
                return bad(u"a comma or } was expected"_s);
            skipBlanks();
        }
    }

    Result<Json::Member> member(int depth)
    {
        if (peek() != '"')
            return bad(u"a member name in double quotes was expected"_s);
        TW_TRY(QString name, string());
        skipBlanks();
        if (!skip(':'))
            return bad(u"a colon was expected"_s);
        skipBlanks();
        TW_TRY(Json content, value(depth + 1));
        return Json::Member(std::move(name), std::move(content));
    }

    Result<Json> number()
    {
        const qsizetype start = m_at;
        skip('-');
        if (!isDigitByte(peek()))
            return bad(start == m_at ? u"a value was expected"_s : u"a digit was expected"_s);
        if (!skip('0'))
            skipDigits();
        if (skip('.') && !skipDigits())
            return bad(u"a digit was expected"_s);
        if (skip('e') || skip('E')) {
            if (!skip('+'))
                skip('-');
            if (!skipDigits())
                return bad(u"a digit was expected"_s);
        }
        return Json::number(m_text.sliced(start, m_at - start));
    }

    bool skipDigits()
    {
        const qsizetype start = m_at;
        while (isDigitByte(peek()))
            ++m_at;
        return m_at > start;
    }

    Result<Json> stringValue()
    {
        TW_TRY(QString text, string());
        return Json::string(std::move(text));
    }

    Result<QString> string()
    {
        QString text;
        ++m_at;
        while (true) {
            TW_TRY(const QByteArrayView run, plainRun());
            text += QString::fromUtf8(run);
            if (skip('"'))
                return text;
            if (!skip('\\'))
                return bad(m_at < m_text.size() ? u"a control character inside a string"_s
                                                : u"the string never ends"_s);
            TW_TRY_VOID(escape(text));
        }
    }

    /// The bytes up to the next quote, backslash or control character.
    Result<QByteArrayView> plainRun()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && uchar(m_text[m_at]) >= 0x20 && m_text[m_at] != '"'
            && m_text[m_at] != '\\')
            ++m_at;
        const QByteArrayView run = QByteArrayView(m_text).sliced(start, m_at - start);
        if (QUtf8StringView(run).isValidUtf8())
            return run;
        m_at = start;
        return bad(u"the string is not UTF-8"_s);
    }

    Result<void> escape(QString& text)
    {
        constexpr QByteArrayView letters = "\"\\/bfnrt";
        constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
        const qsizetype index = m_at < m_text.size() ? letters.indexOf(peek()) : -1;
        if (index >= 0) {
            ++m_at;
            text += meanings[index];
            return {};
        }
        if (!skip('u'))
            return bad(u"an unknown escape"_s);
        return unicodeEscape(text);
    }

    Result<void> unicodeEscape(QString& text)
    {
        TW_TRY(const QChar first, codeUnit());
        text += first;
        if (!first.isSurrogate())
            return {};
        if (!first.isHighSurrogate() || !skip('\\') || !skip('u'))
            return bad(u"half of a surrogate pair"_s);
        TW_TRY(const QChar second, codeUnit());
        if (!second.isLowSurrogate())
            return bad(u"half of a surrogate pair"_s);
        text += second;
        return {};
    }

    Result<QChar> codeUnit()
    {
        int code = 0;
        for (int i = 0; i < 4; ++i) {
            const int digit = hexValue(peek());
            if (digit < 0)
                return bad(u"four hexadecimal digits were expected"_s);
            code = code * 16 + digit;
            ++m_at;
        }
        return QChar(code);
    }

    const QByteArray& m_text;
    qsizetype m_at = 0;
};

namespace {

/// Length of the valid UTF-8 sequence at the start of `bytes`, 0 when there is none.
qsizetype sequenceLength(QByteArrayView bytes)
{
    const uchar lead = uchar(bytes[0]);
    const qsizetype length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (length > bytes.size() || !QUtf8StringView(bytes.first(length)).isValidUtf8())
        return 0;
    return length;
}

void appendEscape(QByteArray& out, char c)
{
    constexpr QByteArrayView named = "\"\\\b\f\n\r\t";
    constexpr QByteArrayView letters = "\"\\bfnrt";
    out += '\\';
    if (const qsizetype index = named.indexOf(c); index >= 0) {
        out += letters[index];
        return;
    }
    out += "u00";
    out += kHexDigits[uchar(c) >> 4];
    out += kHexDigits[uchar(c) & 0x0F];
}

void append(QByteArray& out, const Json& json);

void appendMember(QByteArray& out, const Json::Member& member)
{
    appendJsonString(out, member.first.toUtf8());
    out += ':';
    append(out, member.second);
}

/// The parts between brackets with commas in between.
template <class Parts, class Append>
void appendList(QByteArray& out, char open, const Parts& parts, char close, Append appendPart)
{
    out += open;
    bool isFirst = true;
    for (const auto& part : parts) {
        if (!std::exchange(isFirst, false))
            out += ',';
        appendPart(out, part);
    }
    out += close;
}

void append(QByteArray& out, const Json& json)
{
    switch (json.type()) {
    case Json::Type::Null:
        out += "null";
        return;
    case Json::Type::Boolean:
        out += json.toBool() ? "true" : "false";
        return;
    case Json::Type::Number:
        out += json.numberText();
        return;
    case Json::Type::String:
        appendJsonString(out, json.toString().toUtf8());
        return;
    case Json::Type::Array:
        appendList(out, '[', json.items(), ']', append);
        return;
    case Json::Type::Object:
        appendList(out, '{', json.members(), '}', appendMember);
        return;
    }
}

}

Result<Json> Json::parse(const QByteArray& utf8)
{
    return JsonParser(utf8).parse();
}

Json Json::boolean(bool value)
{
    Json json;
    json.m_type = Type::Boolean;
    json.m_boolean = value;
    return json;
}

Json Json::number(QByteArray text)
{
    Json json;
    json.m_type = Type::Number;
    json.m_number = std::move(text);
    return json;
}

Json Json::string(QString text)
{
    Json json;
    json.m_type = Type::String;
    json.m_string = std::move(text);
    return json;
}

Json Json::array(std::vector<Json> items)
{
    Json json;
    json.m_type = Type::Array;
    json.m_items = std::move(items);
    return json;
}

Json Json::object(std::vector<Member> members)
{
    Json json;
    json.m_type = Type::Object;
    json.m_members = std::move(members);
    return json;
}

const Json* Json::find(QStringView name) const
{
    const auto found = std::find_if(m_members.rbegin(), m_members.rend(),
        [name](const Member& member) { return member.first == name; });
    return found == m_members.rend() ? nullptr : &found->second;
}

QByteArray Json::toBytes() const
{
    QByteArray out;
    append(out, *this);
    return out;
}

QByteArray Json::source() const
{
    return m_length > 0 ? m_text.sliced(m_start, m_length) : toBytes();
}

bool operator==(const Json& a, const Json& b)
{
    return a.m_type == b.m_type && a.m_boolean == b.m_boolean && a.m_number == b.m_number
        && a.m_string == b.m_string && a.m_items == b.m_items && a.m_members == b.m_members;
}

void appendJsonString(QByteArray& out, QByteArrayView utf8)
{
    out += '"';
    qsizetype copied = 0;
    for (qsizetype i = 0; i < utf8.size();) {
        const uchar byte = uchar(utf8[i]);
        const bool isPlain = byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
        const qsizetype valid = isPlain ? 1 : byte < 0x80 ? 0 : sequenceLength(utf8.sliced(i));
        if (valid > 0) {
            i += valid;
            continue;
        }
        out += utf8.sliced(copied, i - copied);
        if (byte < 0x80)
            appendEscape(out, utf8[i]);
        else
            out += kReplacement;
        copied = ++i;
    }
    out += utf8.sliced(copied);
    out += '"';
}

}
