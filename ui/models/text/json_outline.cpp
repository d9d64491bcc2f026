// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_outline.h"

namespace tw {

/// Walks a text that is known to be JSON.
class JsonScanner final
{
public:
    explicit JsonScanner(JsonOutline& outline)
        : m_outline(outline)
        , m_text(outline.m_text)
    { }

    /// False when there are too many nodes.
    bool scan()
    {
        skipBlanks();
        return scanValue(-1, {m_at, m_at, {}, false});
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text.at(m_at)))
            ++m_at;
    }

    /// The bytes of a string with its quotes.
    QByteArray scanString()
    {
        const qsizetype start = m_at++;
        while (m_text.at(m_at) != '"')
            m_at += m_text.at(m_at) == '\\' ? 2 : 1;
        ++m_at;
        return m_text.sliced(start, m_at - start);
    }

    struct Head
    {
        qsizetype start;
        qsizetype nameEnd;
        QString name;
        bool isMember;
    };

    bool scanValue(int parent, const Head& head)
    {
        if (m_outline.m_nodes.size() >= JsonOutline::kMostNodes)
            return false;
        const int index = int(m_outline.m_nodes.size());
        m_outline.m_nodes.append(
            {parent, typeAt(), head.isMember, head.name, head.start, head.nameEnd, m_at, m_at, {}});
        if (parent >= 0)
            m_outline.m_nodes[parent].children.append(index);
        bool fits = true;
        switch (m_outline.m_nodes.at(index).type) {
        case Json::Type::Object:
        case Json::Type::Array:
            fits = scanContainer(index);
            break;
        case Json::Type::String:
            scanString();
            break;
        default:
            while (m_at < m_text.size() && !QByteArrayView(",]} \t\r\n").contains(m_text.at(m_at)))
                ++m_at;
        }
        m_outline.m_nodes[index].valueEnd = m_at;
        return fits;
    }

    bool scanContainer(int index)
    {
        const char close = m_text.at(m_at++) == '{' ? '}' : ']';
        for (;;) {
            skipBlanks();
            if (m_text.at(m_at) == ',')
                ++m_at;
            skipBlanks();
            if (m_text.at(m_at) == close)
                break;
            Head head{m_at, m_at, {}, close == '}'};
            if (head.isMember) {
                head.name = Json::parse(scanString()).value_or(Json()).toString();
                head.nameEnd = m_at;
                skipBlanks();
                ++m_at; // the colon
                skipBlanks();
            }
            if (!scanValue(index, head))
                return false;
        }
        ++m_at;
        return true;
    }

    [[nodiscard]] Json::Type typeAt() const
    {
        switch (m_text.at(m_at)) {
        case '{':
            return Json::Type::Object;
        case '[':
            return Json::Type::Array;
        case '"':
            return Json::Type::String;
        case 't':
        case 'f':
            return Json::Type::Boolean;
        case 'n':
            return Json::Type::Null;
        default:
            return Json::Type::Number;
        }
    }

    JsonOutline& m_outline;
    const QByteArray& m_text;
    qsizetype m_at = 0;
};

Result<JsonOutline> JsonOutline::read(const QByteArray& text)
{
    const Result<Json> json = Json::parse(text);
    if (!json)
        return fail(json.error());
    JsonOutline outline;
    outline.m_text = text;
    if (!JsonScanner(outline).scan())
        return fail(ErrorKind::Limit,
            QStringLiteral("More than %1 values are shown as text only.").arg(kMostNodes));
    return outline;
}

QByteArray JsonOutline::valueText(int node) const
{
    const Node& it = m_nodes.at(node);
    return m_text.sliced(it.valueStart, it.valueEnd - it.valueStart);
}

QByteArray JsonOutline::spliced(qsizetype start, qsizetype end, const QByteArray& replacement) const
{
    return m_text.first(start) + replacement + m_text.sliced(end);
}

QByteArray JsonOutline::withValue(int node, const QByteArray& value) const
{
    return spliced(m_nodes.at(node).valueStart, m_nodes.at(node).valueEnd, value);
}

QByteArray JsonOutline::withName(int member, const QString& name) const
{
    const Node& it = m_nodes.at(member);
    QByteArray quoted;
    appendJsonString(quoted, name.toUtf8());
    return spliced(it.start, it.nameEnd, quoted);
}

// With the comma behind it, or for the last one with the comma before it.
QByteArray JsonOutline::without(int node) const
{
    const QList<int>& siblings = m_nodes.at(m_nodes.at(node).parent).children;
    const qsizetype place = siblings.indexOf(node);
    if (place + 1 < siblings.size())
        return spliced(
            m_nodes.at(node).start, m_nodes.at(siblings.at(place + 1)).start, QByteArray());
    const qsizetype start
        = place > 0 ? m_nodes.at(siblings.at(place - 1)).valueEnd : m_nodes.at(node).start;
    return spliced(start, m_nodes.at(node).valueEnd, QByteArray());
}

QByteArray JsonOutline::withAdded(int container, const QString& name, const QByteArray& value) const
{
    const Node& it = m_nodes.at(container);
    QByteArray added;
    if (!it.children.isEmpty())
        added += ", ";
    if (it.type == Json::Type::Object) {
        appendJsonString(added, name.toUtf8());
        added += ": ";
    }
    added += value;
    const qsizetype place
        = it.children.isEmpty() ? it.valueStart + 1 : m_nodes.at(it.children.last()).valueEnd;
    return spliced(place, place, added);
}

}
