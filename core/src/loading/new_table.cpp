// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "loading/new_table.h"

#include <tuplewright/query/engine_statements.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kExactDigits = 15;

/// Where types are no more than a wish, a number of many digits would become the nearest double.
TypeClass classOf(const ImportField& field, const Dialect& dialect)
{
    const bool isTooLong = field.typeClass == TypeClass::Decimal && field.digits > kExactDigits;
    return isTooLong && !dialect.enforcesTypes() ? TypeClass::Text : field.typeClass;
}

bool isKey(const NewColumn& column)
{
    return column.name.compare(u"id"_s, Qt::CaseInsensitive) == 0 && column.field.isUnique
        && column.field.isFilled;
}

Column columnOf(const NewColumn& wanted, const Dialect& dialect)
{
    Column column;
    column.name = wanted.name;
    column.type.typeClass = classOf(wanted.field, dialect);
    column.type.name = dialect.engineStatements().declaration(column.type.typeClass);
    column.nullable = !isKey(wanted);
    return column;
}

}

NewTable newTable(
    const QualifiedName& name, const QList<NewColumn>& columns, const Dialect& dialect)
{
    auto table = std::make_shared<Table>();
    table->name = name;
    QStringList lines;
    for (const NewColumn& wanted : columns) {
        const Column column = columnOf(wanted, dialect);
        lines.append(dialect.quote(column.name) + u' ' + column.type.name
            + (column.nullable ? QString() : u" NOT NULL"_s));
        table->columns.append(column);
    }
    const auto key = std::ranges::find_if(columns, isKey);
    if (key != columns.end()) {
        lines.append(u"PRIMARY KEY ("_s + dialect.quote(key->name) + u')');
        table->primaryKey = {{}, {key->name}};
        table->rowAddress = RowAddress::Key;
        table->identityColumns = {key->name};
        table->keyIsUnique = true;
    }
    return {table,
        u"CREATE TABLE "_s + dialect.quote(name) + u" (\n    "_s + lines.join(u",\n    "_s)
            + u"\n)"_s};
}

}
