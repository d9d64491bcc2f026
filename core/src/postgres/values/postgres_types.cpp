// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/values/postgres_types.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// What a type can be compared by; composite and unknown types by their text only.
enum class Compares
{
    Ordered,
    Equality,
    Never
};

struct BuiltIn
{
    Oid oid;
    Oid array;
    TypeClass typeClass;
    const char* name;
    Compares compares = Compares::Ordered;
};

// Object identifiers of built-in types are part of the wire protocol and never change.
constexpr auto kBuiltIns = std::to_array<BuiltIn>({
    {16, 1000, TypeClass::Boolean, "boolean"},
    {17, 1001, TypeClass::Bytes, "bytea"},
    {18, 1002, TypeClass::Text, "\"char\""},
    {19, 1003, TypeClass::Text, "name"},
    {20, 1016, TypeClass::Integer, "bigint"},
    {21, 1005, TypeClass::Integer, "smallint"},
    {22, 1006, TypeClass::Other, "int2vector", Compares::Never},
    {23, 1007, TypeClass::Integer, "integer"},
    {24, 1008, TypeClass::Other, "regproc", Compares::Never},
    {25, 1009, TypeClass::Text, "text"},
    {26, 1028, TypeClass::Integer, "oid"},
    {27, 1010, TypeClass::Other, "tid"},
    {28, 1011, TypeClass::Other, "xid", Compares::Equality},
    {29, 1012, TypeClass::Other, "cid", Compares::Equality},
    {30, 1013, TypeClass::Other, "oidvector"},
    {114, 199, TypeClass::Json, "json", Compares::Never},
    {142, 143, TypeClass::Other, "xml", Compares::Never},
    {600, 1017, TypeClass::Other, "point", Compares::Never},
    {601, 1018, TypeClass::Other, "lseg", Compares::Never},
    {602, 1019, TypeClass::Other, "path", Compares::Never},
    {603, 1020, TypeClass::Other, "box", Compares::Never},
    {604, 1027, TypeClass::Other, "polygon", Compares::Never},
    {628, 629, TypeClass::Other, "line", Compares::Never},
    {650, 651, TypeClass::Other, "cidr"},
    {700, 1021, TypeClass::Real, "real"},
    {701, 1022, TypeClass::Real, "double precision"},
    {718, 719, TypeClass::Other, "circle", Compares::Never},
    {774, 775, TypeClass::Other, "macaddr8"},
    {790, 791, TypeClass::Other, "money"},
    {829, 1040, TypeClass::Other, "macaddr"},
    {869, 1041, TypeClass::Other, "inet"},
    {1042, 1014, TypeClass::Text, "character"},
    {1043, 1015, TypeClass::Text, "character varying"},
    {1082, 1182, TypeClass::Date, "date"},
    {1083, 1183, TypeClass::Time, "time without time zone"},
    {1114, 1115, TypeClass::Timestamp, "timestamp without time zone"},
    {1184, 1185, TypeClass::TimestampTz, "timestamp with time zone"},
    {1186, 1187, TypeClass::Interval, "interval"},
    {1266, 1270, TypeClass::Time, "time with time zone"},
    {1560, 1561, TypeClass::Other, "bit"},
    {1562, 1563, TypeClass::Other, "bit varying"},
    {1700, 1231, TypeClass::Decimal, "numeric"},
    {2205, 2210, TypeClass::Other, "regclass", Compares::Never},
    {2206, 2211, TypeClass::Other, "regtype", Compares::Never},
    {2249, 2287, TypeClass::Composite, "record", Compares::Never},
    {2278, 0, TypeClass::Other, "void", Compares::Never},
    {2950, 2951, TypeClass::Uuid, "uuid"},
    {3220, 3221, TypeClass::Other, "pg_lsn"},
    {3614, 3643, TypeClass::FullText, "tsvector"},
    {3615, 3645, TypeClass::FullText, "tsquery"},
    {3802, 3807, TypeClass::Json, "jsonb"},
    {3904, 3905, TypeClass::Range, "int4range"},
    {3906, 3907, TypeClass::Range, "numrange"},
    {3908, 3909, TypeClass::Range, "tsrange"},
    {3910, 3911, TypeClass::Range, "tstzrange"},
    {3912, 3913, TypeClass::Range, "daterange"},
    {3926, 3927, TypeClass::Range, "int8range"},
    {4072, 4073, TypeClass::Other, "jsonpath", Compares::Never},
    {4451, 6150, TypeClass::Range, "int4multirange"},
    {4532, 6151, TypeClass::Range, "nummultirange"},
    {4533, 6152, TypeClass::Range, "tsmultirange"},
    {4534, 6153, TypeClass::Range, "tstzmultirange"},
    {4535, 6155, TypeClass::Range, "datemultirange"},
    {4536, 6157, TypeClass::Range, "int8multirange"},
    {5069, 271, TypeClass::Integer, "xid8"},
});

static_assert(std::ranges::is_sorted(kBuiltIns, {}, &BuiltIn::oid));

const BuiltIn* findBuiltIn(Oid type)
{
    const auto* const found = std::ranges::lower_bound(kBuiltIns, type, {}, &BuiltIn::oid);
    return found != kBuiltIns.end() && found->oid == type ? found : nullptr;
}

const BuiltIn* findElement(Oid arrayType)
{
    const auto* const found = std::ranges::find(kBuiltIns, arrayType, &BuiltIn::array);
    return found != kBuiltIns.end() ? found : nullptr;
}

ColumnType describeBuiltIn(const BuiltIn& type)
{
    ColumnType column;
    column.typeClass = type.typeClass;
    column.name = QString::fromLatin1(type.name);
    column.hasOrder = type.compares == Compares::Ordered;
    column.hasEquality = type.compares != Compares::Never;
    return column;
}

}

ColumnType columnTypeOf(Oid type)
{
    if (const BuiltIn* builtIn = findBuiltIn(type))
        return describeBuiltIn(*builtIn);
    if (const BuiltIn* element = findElement(type)) {
        ColumnType column = describeBuiltIn(*element);
        column.typeClass = TypeClass::Array;
        column.name += u"[]"_s;
        return column;
    }
    ColumnType unknown;
    unknown.hasOrder = false;
    unknown.hasEquality = false;
    return unknown;
}

TypeClass typeClassOf(const CatalogType& type)
{
    switch (type.kind) {
    case 'e':
        return TypeClass::Enum;
    case 'c':
        return TypeClass::Composite;
    case 'r':
    case 'm':
        return TypeClass::Range;
    default:
        break;
    }
    // int2vector and oidvector are lists by their category, and not by the way they are written.
    if (const BuiltIn* builtIn = findBuiltIn(type.oid))
        return builtIn->typeClass;
    if (type.category == 'A')
        return TypeClass::Array;
    return type.category == 'S' ? TypeClass::Text : TypeClass::Other;
}

}
