// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_condition.h"

#include <tuplewright/base/json_scanner.h>

#include <QCoreApplication>

namespace tw {

namespace {

struct JsonConditionTexts
{
    Q_DECLARE_TR_FUNCTIONS(JsonCondition)
};

bool isPlainName(const QString& name)
{
    return !name.isEmpty() && std::ranges::none_of(name, [](QChar c) {
        return c == u'.' || c == u'"' || c.isSpace();
    });
}

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// The text up to the closing quote, and the place behind that; unset: there is none.
std::optional<std::pair<QString, qsizetype>> unquoted(const QString& text, qsizetype from)
{
    QString inside;
    for (qsizetype at = from + 1; at < text.size(); ++at) {
        const bool isDouble = text.at(at) == u'"' && text.sliced(at + 1).startsWith(u'"');
        if (text.at(at) == u'"' && !isDouble)
            return std::pair(inside, at + 1);
        inside += text.at(at);
        at += isDouble ? 1 : 0;
    }
    return std::nullopt;
}

}

QStringList pathOf(const JsonOutline& outline, int node)
{
    QStringList path;
    for (int at = node; at > 0; at = outline.nodes().at(at).parent) {
        const JsonOutline::Node& it = outline.nodes().at(at);
        const QList<int>& siblings = outline.nodes().at(it.parent).children;
        path.prepend(it.isMember ? it.name : QString::number(siblings.indexOf(at)));
    }
    return path;
}

QString jsonPathText(const QStringList& path)
{
    QStringList parts;
    for (const QString& name : path)
        parts.append(isPlainName(name) ? name : quoted(name));
    return parts.join(u'.');
}

Result<QStringList> parseJsonPath(const QString& text)
{
    const QString typed = text.trimmed();
    QStringList path;
    for (qsizetype at = 0; at < typed.size();) {
        qsizetype end = typed.indexOf(u'.', at);
        end = end < 0 ? typed.size() : end;
        QString name = typed.sliced(at, end - at);
        if (typed.at(at) == u'"') {
            const auto inside = unquoted(typed, at);
            if (!inside)
                return fail(ErrorKind::InvalidArgument,
                    JsonConditionTexts::tr("A quotation mark is missing."));
            std::tie(name, end) = *inside;
        }
        const bool isJoined = end == typed.size() || typed.at(end) == u'.';
        if (!isJoined || (name.isEmpty() && typed.at(at) != u'"') || end == typed.size() - 1)
            return fail(ErrorKind::InvalidArgument,
                JsonConditionTexts::tr(
                    "\"%1\" names no place in a JSON value; one is address.city.")
                    .arg(typed));
        path.append(name);
        at = end + 1;
    }
    return path;
}

Value jsonOperand(const QString& typed)
{
    if (const QByteArray number = typed.trimmed().toUtf8(); isJsonNumber(number))
        return Value::number(number);
    const auto inside = typed.startsWith(u'"') ? unquoted(typed, 0)
                                               : std::optional<std::pair<QString, qsizetype>>();
    return Value::text(inside && inside->second == typed.size() ? inside->first : typed);
}

QString jsonOperandText(const Value& operand)
{
    const QString text = operand.toText();
    const bool looksElse = operand.storage() == StorageClass::Text
        && (isJsonNumber(text.trimmed().toUtf8()) || text.startsWith(u'"'));
    return looksElse ? quoted(text) : text;
}

FilterCondition conditionOf(const QString& column, const JsonOutline& outline, int node)
{
    FilterCondition condition;
    condition.column = column;
    condition.path = pathOf(outline, node);
    const QByteArray text = outline.valueText(node);
    const Json::Type type
        = condition.path.isEmpty() ? Json::Type::Object : outline.nodes().at(node).type;
    switch (type) {
    case Json::Type::Null:
        condition.op = FilterOperator::JsonIsNull;
        break;
    case Json::Type::Boolean:
        condition.operands = {Value::stored(StorageClass::Text, text)};
        break;
    case Json::Type::Number:
        condition.operands = {Value::number(text)};
        break;
    case Json::Type::String:
        condition.operands = {Value::text(Json::parse(text).value_or(Json()).toString())};
        break;
    case Json::Type::Array:
    case Json::Type::Object:
        condition.op = FilterOperator::JsonContains;
        condition.operands = {Value::stored(StorageClass::Text, text)};
        break;
    }
    return condition;
}

}
