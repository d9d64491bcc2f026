// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/dialect/sqlite_entity_writer.h"

#include <tuplewright/query/dialect.h>

using namespace Qt::StringLiterals;

namespace tw {

QString SqliteEntityWriter::typeName(const EntityColumn& column) const
{
    // The second word makes SQLite keep a text as it was written.
    switch (column.type) {
    case TypeClass::Boolean:
        return u"BOOLEAN"_s;
    case TypeClass::Integer:
        return u"INTEGER"_s;
    case TypeClass::Decimal:
        return column.length > 0 ? u"NUMERIC(%1,%2)"_s.arg(column.length).arg(column.scale)
                                 : u"NUMERIC"_s;
    case TypeClass::Real:
        return u"REAL"_s;
    case TypeClass::Bytes:
        return u"BLOB"_s;
    case TypeClass::Date:
        return u"DATE TEXT"_s;
    case TypeClass::Time:
        return u"TIME TEXT"_s;
    case TypeClass::Timestamp:
        return u"TIMESTAMP TEXT"_s;
    case TypeClass::TimestampTz:
        return u"TIMESTAMPTZ TEXT"_s;
    case TypeClass::Interval:
        return u"INTERVAL"_s;
    case TypeClass::Uuid:
        return u"UUID TEXT"_s;
    case TypeClass::Json:
        return u"JSON TEXT"_s;
    case TypeClass::FullText:
    case TypeClass::Array:
        return {};
    default:
        return column.length > 0 ? u"VARCHAR(%1)"_s.arg(column.length) : u"TEXT"_s;
    }
}

QString SqliteEntityWriter::defaultClause(EntityDefault value) const
{
    switch (value) {
    case EntityDefault::CurrentTime:
        return u" DEFAULT CURRENT_TIMESTAMP"_s;
    case EntityDefault::False:
        return u" DEFAULT 0"_s;
    case EntityDefault::True:
        return u" DEFAULT 1"_s;
    default:
        // An INTEGER primary key counts up by itself.
        return {};
    }
}

QString SqliteEntityWriter::referenceName(const QualifiedName& target) const
{
    // A key cannot leave its file, so the name of the file is no part of it.
    return doubleQuoted(target.name);
}

}
