// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/reading/row_labels.h>

#include "reading/keyed_reading.h"

#include <tuplewright/rendering/select_renderer.h>
#include <tuplewright/schema/display_label.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString labelOf(const ResultSet& rows, qint64 row, int columns)
{
    QStringList parts;
    for (int column = 0; column < columns; ++column) {
        const CellView cell = rows.cell(row, column);
        if (!cell.isNull())
            parts.append(cell.toValue().toText());
    }
    return parts.isEmpty() ? u""_s : parts.join(u' ');
}

/// A bound that an index can start from and end at. True for all texts that begin so, in the
/// orders that SQLite has of its own.
Filter between(const QString& column, const QString& text)
{
    const QString last = text + QString::fromUcs4(U"\U0010FFFF");
    return Filter::condition(
        column, FilterOperator::Between, {Value::text(text), Value::text(last)});
}

bool isOrderedByBytes(const Column& column, const Dialect& dialect)
{
    return dialect.syntax().family == SqlFamily::Sqlite
        && (column.collation.isEmpty() || column.collation == u"BINARY"_s);
}

Filter beginsWith(const Column& column, const QString& text, LetterCase letterCase)
{
    FilterCondition condition{column.name, FilterOperator::StartsWith, {Value::text(text)}};
    condition.letterCase = letterCase;
    return Filter::condition(condition);
}

bool isWholeNumber(const QString& text)
{
    return !text.isEmpty() && text.size() <= 18
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Nothing: no row can match.
std::optional<Filter> searchFilter(const Table& table, const QString& label,
    const QStringList& keyColumns, const QString& text, LetterCase letterCase,
    const Dialect& dialect)
{
    const Column* column = table.find(label);
    std::vector<Filter> ways;
    if (column && column->type.typeClass == TypeClass::Text) {
        Filter begins = beginsWith(*column, text, letterCase);
        const bool isBounded = letterCase == LetterCase::Match && !text.isEmpty()
            && isOrderedByBytes(*column, dialect);
        ways.push_back(isBounded ? Filter::all({between(column->name, text), std::move(begins)})
                                 : std::move(begins));
    } else if (text.isEmpty()) {
        return Filter();
    }
    const Column* key = keyColumns.size() == 1 ? table.find(keyColumns.first()) : nullptr;
    if (key && key->type.typeClass == TypeClass::Integer && isWholeNumber(text))
        ways.push_back(Filter::condition(key->name, FilterOperator::Equal, {Value::text(text)}));
    if (ways.empty())
        return std::nullopt;
    return ways.size() == 1 ? ways.front() : Filter::any(std::move(ways));
}

}

RowLabels::RowLabels(TablePtr table, const QStringList& declared, const QStringList& keyColumns)
    : m_table(std::move(table))
    , m_columns(displayColumns(*m_table, declared))
    , m_keyColumns(keyColumns.isEmpty() ? m_table->identityColumns : keyColumns)
{ }

Result<QStringList> RowLabels::of(
    Session& session, const QList<KeyValues>& keys, const CallOptions& options) const
{
    KeyedQuery keyed;
    keyed.columns = m_keyColumns;
    for (const QString& name : m_keyColumns) {
        TW_TRY(const Column* column, m_table->require(name));
        keyed.types.append(column->type);
    }
    QList<qsizetype> places;
    for (const KeyValues& key : keys) {
        const bool leadsNowhere = std::ranges::any_of(key, &Value::isNull);
        places.append(leadsNowhere ? -1 : keyed.keys.size());
        if (!leadsNowhere)
            keyed.keys.append(key);
    }
    SelectQuery query;
    query.table = m_table->name;
    query.columns = m_columns;
    query.deleted = DeletedRows::All;
    TW_TRY(const KeyedRows found, KeyedReading(session, *m_table).read(query, keyed, options));
    QStringList labels;
    for (const qsizetype place : places) {
        const QList<qint64> rows = place < 0 ? QList<qint64>() : found.ofKey[place];
        labels.append(
            rows.isEmpty() ? QString() : labelOf(found.rows, rows.first(), int(m_columns.size())));
    }
    return labels;
}

Result<QList<RowLabel>> RowLabels::search(Session& session, const QString& text, qint64 limit,
    LetterCase letterCase, const CallOptions& options) const
{
    const Dialect& dialect = session.pool()->backend().dialect();
    const auto filter
        = searchFilter(*m_table, m_columns.value(0), m_keyColumns, text, letterCase, dialect);
    if (!filter)
        return QList<RowLabel>();
    SelectQuery query;
    query.table = m_table->name;
    query.columns = m_columns + m_keyColumns;
    query.filter = *filter;
    for (const QString& column : m_columns)
        query.sort.append({column});
    TW_TRY(const Statement statement,
        SelectRenderer({dialect, *m_table}).page(query, {1, limit}, AddressColumns::Omit));
    ResultSet rows;
    TW_TRY_VOID(session.run(statement, &rows, options, StatementOrigin::Library));
    QList<RowLabel> found;
    for (qint64 row = 0; row < std::min(rows.rowCount(), limit); ++row) {
        RowLabel label{{}, labelOf(rows, row, int(m_columns.size()))};
        for (int key = 0; key < m_keyColumns.size(); ++key)
            label.key.append(rows.cell(row, int(m_columns.size()) + key).toValue());
        found.append(std::move(label));
    }
    return found;
}

}
