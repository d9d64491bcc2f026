// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/reading/large_values.h>

#include <tuplewright/query/dialect.h>
#include <tuplewright/query/mask.h>
#include <tuplewright/results/result_set.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<QString> rowCondition(
    const Table& table, const RowIdentity& row, const Dialect& dialect, Parameters& parameters)
{
    if (row.address == RowAddress::None || row.key.isEmpty() || row.table != table.name)
        return fail(ErrorKind::InvalidArgument,
            u"This does not name a row of %1."_s.arg(table.name.display()));
    if (row.address == RowAddress::Physical)
        return dialect.samePhysicalRow(table, row.key.first().second, parameters);
    QStringList terms;
    for (const auto& [name, value] : row.key) {
        TW_TRY(const Column* column, table.require(name));
        terms.append(dialect.sameValue(*column, value, parameters));
    }
    return terms.join(u" AND "_s);
}

}

Result<Value> loadCell(Session& session, const Table& table, const RowIdentity& row,
    const QString& column, const CallOptions& options)
{
    TW_TRY(const Column* wanted, table.require(column));
    Parameters parameters;
    const Dialect& dialect = session.pool()->backend().dialect();
    TW_TRY(const QString condition, rowCondition(table, row, dialect, parameters));
    const QString sql = u"SELECT "_s + selectedColumn(dialect, *wanted) + u" FROM "_s
        + dialect.quote(table.name) + u" WHERE "_s + condition;
    ResultSet found;
    TW_TRY_VOID(session.run({sql, parameters.take()}, &found, options, StatementOrigin::Library));
    if (found.rowCount() == 0)
        return fail(
            ErrorKind::NotFound, u"The row no longer exists in %1."_s.arg(table.name.display()));
    if (found.rowCount() > 1)
        return fail(ErrorKind::MultipleResults,
            u"%1 rows of %2 have this key."_s.arg(
                QString::number(found.rowCount()), table.name.display()));
    return found.cell(0, 0).toValue();
}

}
