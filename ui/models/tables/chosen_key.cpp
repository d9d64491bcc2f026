// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chosen_key.h"

#include <tuplewright/query/aggregate_query.h>
#include <tuplewright/results/result_set.h>

#include <QCoreApplication>

namespace tw {

namespace {

struct ChosenKeyTexts
{
    Q_DECLARE_TR_FUNCTIONS(tw::ChosenKey)
};

bool mayBePart(const Column& column)
{
    return column.readable && !column.isMasked && column.type.hasEquality;
}

/// A name that no column has.
QString countName(const Table& table)
{
    QString name = QStringLiteral("rows");
    while (table.columnIndex(name) >= 0)
        name += u'_';
    return name;
}

AggregateQuery questionOf(const Table& table, const QStringList& key)
{
    const QString rows = countName(table);
    std::vector<Filter> problems{
        Filter::condition(rows, FilterOperator::GreaterThan, {Value::integer(1)})};
    for (const QString& column : key)
        problems.push_back(Filter::condition(column, FilterOperator::IsNull));
    return {.table = table.name,
        .deleted = DeletedRows::All,
        .groupBy = key,
        .aggregates = {{.alias = rows}},
        .having = Filter::any(std::move(problems)),
        .limit = 1};
}

}

TablePtr withChosenKey(const TablePtr& table, const QStringList& key)
{
    const QStringList candidates = keyCandidates(*table);
    const bool isThere = !key.isEmpty() && std::ranges::all_of(key, [&](const QString& column) {
        return candidates.contains(column);
    });
    if (!table->needsOnlyKey || !isThere)
        return table;
    auto keyed = std::make_shared<Table>(*table);
    keyed->rowAddress = RowAddress::Key;
    keyed->identityColumns = key;
    keyed->keyIsUnique = false; // each write looks whether it met one row
    keyed->needsOnlyKey = false;
    keyed->readOnlyReason.clear();
    keyed->readOnlyFix.clear();
    keyed->missingPrivileges.clear();
    return keyed;
}

QStringList keyCandidates(const Table& table)
{
    QStringList names;
    for (const Column& column : table.columns)
        if (mayBePart(column))
            names.append(column.name);
    return names;
}

Result<void> checkChosenKey(
    const Adapter& adapter, const Table& table, const QStringList& key, const CallOptions& options)
{
    ResultSet rows;
    TW_TRY_VOID(adapter.aggregate(table, questionOf(table, key), rows, options));
    if (rows.rowCount() == 0)
        return {};
    QStringList values;
    bool isNull = false;
    for (int column = 0; column < key.size(); ++column) {
        const CellView cell = rows.cell(0, column);
        isNull = isNull || cell.isNull();
        values.append(key.at(column) + QStringLiteral(" = ")
            + (cell.isNull() ? QStringLiteral("NULL") : cell.toValue().toText()));
    }
    const QString named = values.join(QStringLiteral(", "));
    return fail(ErrorKind::InvalidState,
        isNull
            ? ChosenKeyTexts::tr("They do not identify every row: there is one with %1.").arg(named)
            : ChosenKeyTexts::tr("They do not identify rows: %1 rows have %2.")
                  .arg(rows.cell(0, int(key.size())).toValue().toText(), named));
}

}
