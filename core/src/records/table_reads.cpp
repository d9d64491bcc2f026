// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/editing/row_filter.h>
#include <tuplewright/records/table_adapter.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/session/session.h>

#include <QHash>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kKeysOfOneColumn = 10'000; ///< in one statement
constexpr qsizetype kKeysOfMoreColumns = 200; ///< SQLite nests no more than 1000 conditions

QStringList namesIn(const ColumnValues& values)
{
    QStringList names;
    for (const auto& [column, value] : values)
        names.append(column);
    return names;
}

/// Whether keys can be asked for together: all of the same columns.
bool areAlike(const QList<RowIdentity>& rows)
{
    const QStringList columns = namesIn(rows.first().key);
    return std::all_of(rows.begin(), rows.end(), [&columns](const RowIdentity& row) {
        return row.address == RowAddress::Key && namesIn(row.key) == columns;
    });
}

/// The bytes of the values in these columns, told apart from those of any other row.
QByteArray signatureOf(const ColumnValues& key)
{
    QByteArray signature;
    for (const auto& [column, value] : key)
        signature += value.isNull()
            ? QByteArray("-:")
            : QByteArray::number(value.bytes().size()) + ':' + value.bytes();
    return signature;
}

/// Whether the server spells the value as it is given, so that another spelling is another value.
bool isSpelledAsStored(const Column& column, const Value& value)
{
    const QString text = value.toText();
    switch (column.type.typeClass) {
    case TypeClass::Integer:
        return text == QString::number(text.toLongLong());
    case TypeClass::Uuid:
        return text == QUuid::fromString(text).toString(QUuid::WithoutBraces);
    case TypeClass::Text: {
        const QString& type = column.type.name;
        return column.collation.isNull()
            && (type.compare(u"text"_s, Qt::CaseInsensitive) == 0
                || type.startsWith(u"character varying"_s));
    }
    default:
        return false;
    }
}

bool isSpelledAsStored(const Table& table, const RowIdentity& row)
{
    return std::all_of(row.key.begin(), row.key.end(), [&table](const auto& cell) {
        const Column* const column = table.find(cell.first);
        return column && isSpelledAsStored(*column, cell.second);
    });
}

}

SelectQuery TableAdapter::queryFor(const Filter& filter, DeletedRows deleted) const
{
    SelectQuery query;
    query.table = m_table->name;
    query.deleted = m_table->lifecycle ? deleted : DeletedRows::All;
    query.filter = filter;
    if (m_traits.isArchivable() && deleted != DeletedRows::All)
        query.filter = Filter::all(
            {filter, Filter::negate(Filter::condition(m_traits.archived, FilterOperator::IsTrue))});
    return query;
}

QList<TableRow> TableAdapter::rowsOf(const ResultSet& rows) const
{
    const bool hasAddress = m_table->rowAddress == RowAddress::Physical
        && rows.columnCount() > m_table->columns.size();
    QList<TableRow> found;
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        ColumnValues values;
        for (int column = 0; column < int(m_table->columns.size()); ++column)
            values.append({m_table->columns[column].name, rows.cell(row, column).toValue()});
        found.append(rowOf(values));
        if (hasAddress)
            found.last().identity = {m_table->name, RowAddress::Physical,
                {{m_table->physicalColumn,
                    rows.cell(row, int(m_table->columns.size())).toValue()}}};
    }
    return found;
}

Result<QList<TableRow>> TableAdapter::select(
    const SelectQuery& query, qint64 limit, const CallOptions& options) const
{
    ResultSet rows;
    TW_TRY_VOID(m_adapter.page(*m_table, query, PageRequest{1, limit}, CountMode::None,
        AddressColumns::Append, rows, options));
    return rowsOf(rows);
}

Result<QList<TableRow>> TableAdapter::selectAll(
    const SelectQuery& query, const CallOptions& options) const
{
    ResultSet rows;
    TW_TRY_VOID(m_adapter.stream(*m_table, query, rows, options));
    return rowsOf(rows);
}

/// The row with all its values, unmasked.
Result<TableAdapter::MaybeRow> TableAdapter::lookUp(
    const RowIdentity& row, DeletedRows deleted, const CallOptions& options) const
{
    TW_TRY(const Statement statement,
        ChangePlanner(m_adapter.dialect()).rowAt(row, deleted, *m_stored));
    ResultSet rows;
    Session session(m_adapter.pool(), u"row"_s);
    TW_TRY_VOID(session.run(statement, &rows, options, StatementOrigin::Library));
    const QList<TableRow> found = rowsOf(rows);
    if (found.size() > 1)
        return fail(ErrorKind::MultipleResults,
            u"%1 rows of %2 are the same."_s.arg(
                QString::number(found.size()), m_table->name.display()));
    return found.isEmpty() ? MaybeRow() : MaybeRow(found.first());
}

Result<TableRow> TableAdapter::existing(const RowIdentity& row, const CallOptions& options) const
{
    TW_TRY(MaybeRow found, lookUp(row, DeletedRows::All, options));
    if (!found)
        return notFound();
    return *std::move(found);
}

Result<TableRow> TableAdapter::get(
    const RowIdentity& row, DeletedRows deleted, const CallOptions& options) const
{
    TW_TRY(MaybeRow found, lookUp(row, deleted, options));
    if (!found)
        return notFound();
    return shown(*std::move(found));
}

Result<QList<TableRow>> TableAdapter::selectKeys(
    const QList<RowIdentity>& rows, DeletedRows deleted, const CallOptions& options) const
{
    const qsizetype size = rows.first().key.size() == 1 ? kKeysOfOneColumn : kKeysOfMoreColumns;
    QList<TableRow> found;
    for (qsizetype begin = 0; begin < rows.size(); begin += size) {
        SelectQuery query = queryFor(rowFilter(rows.mid(begin, size)), DeletedRows::All);
        query.deleted = m_table->lifecycle ? deleted : DeletedRows::All;
        TW_TRY(const QList<TableRow> part, selectAll(query, options));
        found.append(part);
    }
    return found;
}

Result<QList<std::optional<TableRow>>> TableAdapter::getMany(
    const QList<RowIdentity>& rows, DeletedRows deleted, const CallOptions& options) const
{
    QList<MaybeRow> found(rows.size());
    QHash<QByteArray, TableRow> bySignature;
    const bool together = !rows.isEmpty() && areAlike(rows)
        && std::none_of(rows.first().key.begin(), rows.first().key.end(), [this](const auto& cell) {
               const Column* const column = m_table->find(cell.first);
               return column && column->isMasked;
           });
    if (together) {
        TW_TRY_VOID(ChangePlanner(m_adapter.dialect()).rowAt(rows.first(), deleted, *m_table));
        TW_TRY(const QList<TableRow> known, selectKeys(rows, deleted, options));
        const QStringList columns = namesIn(rows.first().key);
        for (const TableRow& row : known) {
            ColumnValues key;
            for (const QString& column : columns)
                key.append({column, row.value(column)});
            bySignature.insert(signatureOf(key), row);
        }
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto known = bySignature.constFind(signatureOf(rows[i].key));
        if (known != bySignature.cend())
            found[i] = *known;
        else if (!together || !isSpelledAsStored(*m_table, rows[i])) {
            // Only the server can tell whether this is another spelling of some key.
            TW_TRY(MaybeRow row, lookUp(rows[i], deleted, options));
            if (row)
                found[i] = shown(*std::move(row));
        }
    }
    return found;
}

Result<TableRow> TableAdapter::findOne(
    const Filter& filter, DeletedRows deleted, const CallOptions& options) const
{
    TW_TRY(const QList<TableRow> rows, select(queryFor(filter, deleted), 2, options));
    if (rows.isEmpty())
        return notFound();
    if (rows.size() > 1)
        return fail(ErrorKind::MultipleResults,
            u"More than one row of %1 matches."_s.arg(m_table->name.display()));
    return rows.first();
}

Result<std::optional<TableRow>> TableAdapter::first(
    const Filter& filter, const Sort& sort, DeletedRows deleted, const CallOptions& options) const
{
    SelectQuery query = queryFor(filter, deleted);
    query.sort = sort;
    TW_TRY(const QList<TableRow> rows, select(query, 1, options));
    return rows.isEmpty() ? MaybeRow() : MaybeRow(rows.first());
}

Result<bool> TableAdapter::exists(
    const Filter& filter, DeletedRows deleted, const CallOptions& options) const
{
    TW_TRY(const MaybeRow row, first(filter, {}, deleted, options));
    return row.has_value();
}

Result<qint64> TableAdapter::count(
    const Filter& filter, DeletedRows deleted, const CallOptions& options) const
{
    return m_adapter.count(*m_table, queryFor(filter, deleted), options);
}

}
