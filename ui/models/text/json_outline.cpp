// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_outline.h"

#include <tuplewright/base/json_scanner.h>

namespace tw {

namespace {

using Token = JsonScanner::Token;
using Node = JsonOutline::Node;

Json::Type typeOf(Token token)
{
    switch (token) {
    case Token::BeginObject:
        return Json::Type::Object;
    case Token::BeginArray:
        return Json::Type::Array;
    case Token::String:
        return Json::Type::String;
    case Token::Number:
        return Json::Type::Number;
    case Token::True:
    case Token::False:
        return Json::Type::Boolean;
    default:
        return Json::Type::Null;
    }
}

/// The nodes of a text that is known to be JSON, without those after the first so many.
QList<Node> nodesOf(const QByteArray& text, qsizetype most)
{
    QList<Node> nodes;
    Node next;
    JsonScanner scanner(text);
    scanner.skipByteOrderMark();
    for (Token token = scanner.next(); token != Token::End; token = scanner.next()) {
        if (token == Token::Name) {
            next = {next.parent, Json::Type::Null, true, scanner.decoded().value_or(QString()),
                scanner.start(), scanner.end()};
            continue;
        }
        if (token == Token::EndObject || token == Token::EndArray) {
            nodes[next.parent].valueEnd = scanner.end();
            next = {nodes.at(next.parent).parent};
            continue;
        }
        if (nodes.size() == most)
            break;
        if (!next.isMember)
            next.start = next.nameEnd = scanner.start();
        next.type = typeOf(token);
        next.valueStart = scanner.start();
        next.valueEnd = scanner.end();
        const int index = int(nodes.size());
        nodes.append(next);
        if (next.parent >= 0)
            nodes[next.parent].children.append(index);
        const bool isContainer = token == Token::BeginObject || token == Token::BeginArray;
        next = {isContainer ? index : next.parent};
    }
    return nodes;
}

}

Result<JsonOutline> JsonOutline::read(const QByteArray& text)
{
    const Result<Json> json = Json::parse(text);
    if (!json)
        return fail(json.error());
    JsonOutline outline;
    outline.m_text = text;
    outline.m_nodes = nodesOf(text, kMostNodes + 1);
    if (outline.m_nodes.size() > kMostNodes)
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
