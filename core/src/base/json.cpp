// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/base/json.h>

#include <tuplewright/base/json_scanner.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

/// Builds the tree of a text; the first error ends it.
class JsonParser
{
public:
    using Token = JsonScanner::Token;

    explicit JsonParser(const QByteArray& text)
        : m_text(text)
        , m_scanner(text)
    { }

    Result<Json> parse()
    {
        m_scanner.skipByteOrderMark();
        TW_TRY(Json json, value(m_scanner.next()));
        if (m_scanner.next() != Token::End)
            return fail(m_scanner.error());
        return json;
    }

private:
    Result<Json> value(Token token)
    {
        switch (token) {
        case Token::BeginObject:
        case Token::BeginArray:
            return container(token);
        case Token::String:
            return string();
        case Token::Number:
            return Json::number(m_scanner.text().toByteArray());
        case Token::True:
            return Json::boolean(true);
        case Token::False:
            return Json::boolean(false);
        case Token::Null:
            return Json();
        default:
            return fail(m_scanner.error());
        }
    }

    Result<Json> string()
    {
        TW_TRY(QString text, m_scanner.decoded());
        return Json::string(std::move(text));
    }

    Result<Json> container(Token token)
    {
        const qsizetype start = m_scanner.start();
        if (m_scanner.depth() > kDepthLimit)
            return fail(
                m_scanner.errorAt(start, u"nested deeper than %1 levels"_s.arg(kDepthLimit)));
        TW_TRY(Json json, token == Token::BeginObject ? object() : array());
        json.m_text = m_text;
        json.m_start = start;
        json.m_length = m_scanner.end() - start;
        return json;
    }

    Result<Json> array()
    {
        std::vector<Json> items;
        for (Token token = m_scanner.next(); token != Token::EndArray; token = m_scanner.next()) {
            TW_TRY(Json item, value(token));
            items.push_back(std::move(item));
        }
        return Json::array(std::move(items));
    }

    Result<Json> object()
    {
        std::vector<Json::Member> members;
        for (Token token = m_scanner.next(); token != Token::EndObject; token = m_scanner.next()) {
            if (token != Token::Name)
                return fail(m_scanner.error());
            TW_TRY(QString name, m_scanner.decoded());
            TW_TRY(Json content, value(m_scanner.next()));
            members.emplace_back(std::move(name), std::move(content));
        }
        return Json::object(std::move(members));
    }

    static constexpr int kDepthLimit = 512;

    const QByteArray& m_text;
    JsonScanner m_scanner;
};

namespace {

constexpr char kReplacement[] = "\xEF\xBF\xBD";
constexpr char kJsonHexDigits[] = "0123456789abcdef";

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
    out += kJsonHexDigits[uchar(c) >> 4];
    out += kJsonHexDigits[uchar(c) & 0x0F];
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
