// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/column_type.h>

#include <libpq-fe.h>

namespace tw {

/// The type of a result column from its OID alone, without length or precision. A type that is not
/// built in is Other and has no name: only the catalogue knows more.
[[nodiscard]] ColumnType columnTypeOf(Oid type);

/// What the catalogue says about a type, domains already followed to what they are made of.
struct CatalogType
{
    Oid oid = InvalidOid;
    char kind = 'b'; ///< pg_type.typtype
    char category = 'U'; ///< pg_type.typcategory
};

/// By oid for built-in types, by kind and element for all others.
[[nodiscard]] TypeClass typeClassOf(const CatalogType& type);

}
