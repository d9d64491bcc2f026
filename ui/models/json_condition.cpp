// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_condition.h"

namespace tw {

namespace {

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

Value numberOf(const QByteArray& text)
{
    const bool isWhole = !text.contains('.') && !text.contains('e') && !text.contains('E');
    return Value::stored(isWhole ? StorageClass::Integer : StorageClass::Real, text);
}

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
        condition.operands = {numberOf(text)};
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
