// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/dialect.h>
#include <tuplewright/query/table_lookup.h>

namespace tw {

/// What a statement is written for. All of it must outlive the context and its renderers. Every
/// renderer validates names and operands against the table first and fails with InvalidArgument
/// before any SQL is made.
struct RenderContext
{
    const Dialect& dialect;
    const Table& table;
    const TableLookup* lookup = nullptr; ///< the tables of its filters, see missingTables()
};

}
