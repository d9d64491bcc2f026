// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "images/locked_rows.h"

#include "results/placed_rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// SQLite takes 32,766 values in a statement, the others more.
constexpr qsizetype kMostBound = 30'000;

const QString kAlias = u"tuplewright_row"_s;

QString ofRow(const Dialect& dialect, const QString& column)
{
    return dialect.quote(kAlias) + u'.' + dialect.quote(column);
}

QString listOfRow(const Dialect& dialect, const QStringList& columns)
{
    QStringList terms;
    for (const QString& column : columns)
        terms.append(ofRow(dialect, column));
    return terms.join(u", "_s);
}

QList<ColumnType> typesOf(const Table& table, const QStringList& columns)
{
    QList<ColumnType> types;
    for (const QString& column : columns)
        types.append(table.find(column)->type);
    return types;
}

Statement selection(const Dialect& dialect, const ImageTable& image, const QStringList& columns,
    const QList<KeyValues>& keys, RowLocking locking)
{
    const Table& table = *image.table;
    QStringList kept;
    for (const Column* column : image.kept)
        kept.append(column->name);
    Parameters parameters;
    const QString list = dialect.keyList(typesOf(table, columns), keys, parameters);
    QStringList terms;
    for (qsizetype i = 0; i < columns.size(); ++i)
        terms.append(
            ofRow(dialect, columns[i]) + u" = \"wanted\".column"_s + QString::number(i + 1));
    QString sql = u"SELECT %1, \"wanted\".column%2 FROM %3 JOIN %4 AS %5 ON %6"_s.arg(
        listOfRow(dialect, kept), QString::number(columns.size() + 1), list,
        dialect.quote(table.name), dialect.quote(kAlias), terms.join(u" AND "_s));
    if (locking == RowLocking::Lock) {
        if (image.hasKey())
            sql += u" ORDER BY "_s + listOfRow(dialect, table.identityColumns);
        if (mayLock(table))
            sql += dialect.rowLock(kAlias);
    }
    return {sql, parameters.take()};
}

/// As the engine keeps them; keys that hold a NULL lead nowhere.
struct KeyPart
{
    QList<KeyValues> keys;
    QList<qsizetype> places;
};

KeyPart usableKeys(const Dialect& dialect, const Table& table, const QStringList& columns,
    const QList<KeyValues>& keys)
{
    KeyPart part;
    for (qsizetype place = 0; place < keys.size(); ++place) {
        if (std::ranges::any_of(keys[place], &Value::isNull))
            continue;
        KeyValues key;
        for (qsizetype i = 0; i < columns.size(); ++i)
            key.append(dialect.storedValue(*table.find(columns[i]), keys[place][i]));
        part.keys.append(std::move(key));
        part.places.append(place);
    }
    return part;
}

}

bool mayLock(const Table& table)
{
    return table.privileges.update || std::ranges::any_of(table.columns, &Column::updatable);
}

qsizetype keysInStatement(qsizetype columns)
{
    return kMostBound / std::max<qsizetype>(columns, 1);
}

Result<std::vector<FoundRow>> readRows(Session& session, const ImageTable& image,
    const QStringList& columns, const QList<KeyValues>& keys, RowLocking locking,
    const CallOptions& options)
{
    const Dialect& dialect = session.pool()->backend().dialect();
    const KeyPart part = usableKeys(dialect, *image.table, columns, keys);
    const qsizetype size = keysInStatement(columns.size());
    std::vector<FoundRow> found;
    for (qsizetype from = 0; from < part.keys.size(); from += size) {
        ResultSet rows;
        PlacedRows sink(rows, 1);
        const Statement statement
            = selection(dialect, image, columns, part.keys.mid(from, size), locking);
        TW_TRY_VOID(session.run(statement, &sink, options, StatementOrigin::Library));
        for (qint64 row = 0; row < rows.rowCount(); ++row)
            found.push_back(
                {rows.values(row), part.places[from + sink.numbers()[row].first() - 1]});
    }
    return found;
}

QString amongKeys(const Dialect& dialect, const Table& table, const QList<KeyValues>& keys,
    Parameters& parameters)
{
    const QStringList& columns = table.identityColumns;
    QStringList names;
    QStringList wanted;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        names.append(dialect.quote(columns[i]));
        wanted.append(u"\"wanted\".column"_s + QString::number(i + 1));
    }
    return u"(%1) IN (SELECT %2 FROM %3)"_s.arg(names.join(u", "_s), wanted.join(u", "_s),
        dialect.keyList(typesOf(table, columns), keys, parameters));
}

}
