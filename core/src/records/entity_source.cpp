// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/records/entity_source.h>

#include "records/cpp_names.h"

#include <tuplewright/schema/table.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString memberType(TypeClass type)
{
    switch (type) {
    case TypeClass::Integer:
        return u"qint64"_s;
    case TypeClass::Boolean:
        return u"bool"_s;
    case TypeClass::Real:
        return u"double"_s;
    case TypeClass::Decimal:
        return u"tw::DecimalText"_s;
    case TypeClass::Bytes:
        return u"QByteArray"_s;
    case TypeClass::Uuid:
        return u"QUuid"_s;
    case TypeClass::Timestamp:
    case TypeClass::TimestampTz:
        return u"QDateTime"_s;
    default:
        return u"QString"_s;
    }
}

QString memberLine(const Column& column, const QString& name)
{
    const QString type = memberType(column.type.typeClass);
    if (column.nullable)
        return u"    std::optional<%1> %2;\n"_s.arg(type, name);
    const bool isNumber = type == u"qint64" || type == u"double";
    const QString start = isNumber ? u" = 0"_s : type == u"bool" ? u" = false"_s : QString();
    return u"    %1 %2%3;\n"_s.arg(type, name, start);
}

/// What a new row needs no value for.
QString optionsOf(const Column& column)
{
    if (!column.generationExpression.isNull())
        return u", {.computed = %1}"_s.arg(cppLiteral(column.generationExpression));
    if (column.generation != Generation::None || column.defaultExpression.startsWith(u"nextval("_s))
        return u", {.defaultValue = tw::EntityDefault::NextNumber}"_s;
    if (!column.defaultExpression.isNull())
        return u", {.defaultExpression = %1}"_s.arg(cppLiteral(column.defaultExpression));
    return {};
}

QString nameLiteral(const QualifiedName& name)
{
    const QString schema = name.schema.isEmpty() ? u"{}"_s : cppLiteral(name.schema);
    return u"{%1, %2}"_s.arg(schema, cppLiteral(name.name));
}

QString listLiteral(const QStringList& names)
{
    QStringList literals;
    for (const QString& name : names)
        literals.append(cppLiteral(name));
    return u'{' + literals.join(u", "_s) + u'}';
}

/// The calls that describe a table to an Entity, in the order in which it takes them.
QStringList callsOf(const Table& table, const QString& type, const QStringList& members)
{
    const auto call = [&](const QString& verb, const QString& name) {
        const qsizetype index = table.columnNames().indexOf(name);
        return u"%1(%2, &%3::%4%5)"_s.arg(
            verb, cppLiteral(name), type, members[index], optionsOf(table.columns[index]));
    };
    QStringList calls;
    for (const QString& name : table.primaryKey.columns)
        calls.append(call(u"key"_s, name));
    for (const Column& column : table.columns) {
        if (!table.primaryKey.columns.contains(column.name))
            calls.append(call(u"column"_s, column.name));
    }
    for (const Key& key : table.uniqueKeys)
        calls.append(u"unique(%1)"_s.arg(listLiteral(key.columns)));
    for (const ForeignKey& key : table.foreignKeys) {
        if (key.columns.size() == 1)
            calls.append(u"references(%1, %2, %3)"_s.arg(cppLiteral(key.columns.first()),
                nameLiteral(key.target), cppLiteral(key.targetColumns.first())));
    }
    return calls;
}

}

QString entitySource(const Table& table)
{
    const QString type = cppTypeName(table.name.name);
    const QStringList members = cppMemberNames(table.columnNames());
    QString source = u"struct %1\n{\n"_s.arg(type);
    for (qsizetype i = 0; i < members.size(); ++i)
        source += memberLine(table.columns[i], members[i]);
    source += u"};\n\ninline tw::Entity<%1> entityOf%1()\n{\n"_s.arg(type);
    source += u"    tw::Entity<%1> entity(%2);\n"_s.arg(type, nameLiteral(table.name));
    const QStringList calls = callsOf(table, type, members);
    if (!calls.isEmpty())
        source += u"    entity."_s + calls.join(u"\n        ."_s) + u";\n"_s;
    return source + u"    return entity;\n}\n"_s;
}

}
