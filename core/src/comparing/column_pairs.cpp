// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "comparing/column_pairs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Why the values of a column cannot be compared; empty when they can.
QString objection(const Table& table, const QString& name, const QString& side)
{
    const Column* const column = table.find(name);
    if (!column)
        return u"is not in %1"_s.arg(side);
    if (column->isMasked)
        return u"is masked in %1"_s.arg(side);
    return column->readable ? QString() : u"may not be read in %1"_s.arg(side);
}

QString objection(const Table& a, const Table& b, const QString& name)
{
    const QString ofA = objection(a, name, u"A"_s);
    return ofA.isEmpty() ? objection(b, name, u"B"_s) : ofA;
}

bool tellsRowsApart(const Table& table, const QStringList& columns)
{
    QList<QStringList> keys{table.identityColumns};
    for (const Key& key : table.uniqueKeys + QList<Key>{table.primaryKey})
        keys.append(key.columns);
    return std::ranges::any_of(keys, [&columns](const QStringList& key) {
        return !key.isEmpty() && std::ranges::all_of(key, [&](const QString& column) {
            return columns.contains(column);
        });
    });
}

}

QStringList commonKey(const Table& a, const Table& b)
{
    for (const QStringList& key : {a.identityColumns, b.identityColumns}) {
        const bool isShown = !key.isEmpty() && std::ranges::all_of(key, [&](const QString& column) {
            return objection(a, b, column).isEmpty();
        });
        if (isShown && tellsRowsApart(a, key) && tellsRowsApart(b, key))
            return key;
    }
    return {};
}

namespace {

Result<void> checkNames(const Table& a, const Table& b, const QStringList& columns)
{
    for (const QString& column : columns) {
        const QString why = objection(a, b, column);
        if (!why.isEmpty())
            return fail(ErrorKind::InvalidArgument,
                u"Column %1 of %2 %3, so it cannot be compared."_s.arg(
                    column, a.name.display(), why));
    }
    return {};
}

QStringList allColumns(const Table& a, const Table& b)
{
    QStringList all = a.columnNames();
    for (const QString& column : b.columnNames()) {
        if (!all.contains(column))
            all.append(column);
    }
    return all;
}

}

Result<ComparedTable> pairColumns(
    const TablePtr& a, const TablePtr& b, const ComparisonOptions& options)
{
    TW_TRY_VOID(checkNames(*a, *b, options.key + options.columns));
    ComparedTable table{a, b, options.key.isEmpty() ? commonKey(*a, *b) : options.key, {}, {}};
    if (table.key.isEmpty())
        return fail(ErrorKind::InvalidArgument,
            u"%1 has no key that tells its rows apart on both sides."_s.arg(a->name.display()), {},
            u"Name the columns of one that no two rows share."_s);
    table.columns = table.key;
    for (const QString& column : allColumns(*a, *b)) {
        const QString why = objection(*a, *b, column);
        const bool isWanted = options.columns.isEmpty() || options.columns.contains(column);
        if (table.key.contains(column))
            continue;
        if (why.isEmpty() && isWanted)
            table.columns.append(column);
        else
            table.leftOut.append(column + u' ' + (why.isEmpty() ? u"was not chosen"_s : why));
    }
    return table;
}

}
