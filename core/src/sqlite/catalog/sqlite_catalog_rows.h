// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/results/row_sink.h>

#include <QHash>

namespace tw {

// Names are searched in temporary tables first, then in the files in the order of attaching.
inline constexpr QLatin1StringView kSqliteSearchOrder(
    "CASE d.name WHEN 'temp' THEN -1 ELSE d.seq END");

/// The answer to a catalogue query, read cell by cell.
class SqliteCatalogRows
{
public:
    explicit SqliteCatalogRows(ResultSet rows)
        : m_rows(std::move(rows))
    { }

    /// Rows of the answer.
    [[nodiscard]] qint64 count() const { return m_rows.rowCount(); }
    [[nodiscard]] QString text(qint64 row, int column) const; ///< null for NULL
    /// 0 for NULL and for what is no whole number.
    [[nodiscard]] qint64 number(qint64 row, int column) const;
    /// True for any number but 0.
    [[nodiscard]] bool flag(qint64 row, int column) const { return number(row, column) != 0; }

    /// The relation that the first two columns name.
    [[nodiscard]] QualifiedName relation(qint64 row) const { return {text(row, 0), text(row, 1)}; }

private:
    ResultSet m_rows;
};

/// Runs catalogue queries. Lives as long as the call that needs it.
class SqliteCatalogSession
{
public:
    SqliteCatalogSession(Connection& connection, const CallOptions& options)
        : m_connection(connection)
        , m_options(options)
    { }

    /// The answer as a whole; `values` are bound.
    [[nodiscard]] Result<SqliteCatalogRows> load(
        const QString& sql, const QList<Value>& values = {});
    /// The file was opened without the right to write.
    [[nodiscard]] bool isReadOnly() const { return m_connection.server().readOnly; }

private:
    Connection& m_connection;
    const CallOptions& m_options;
};

/// The row counts that ANALYZE left behind.
class SqliteEstimates
{
public:
    /// One query for each file, and another one for each that was analysed.
    [[nodiscard]] static Result<SqliteEstimates> load(
        SqliteCatalogSession& session, const QStringList& schemas);

    /// Unset for a relation that was not counted.
    [[nodiscard]] std::optional<qint64> find(const QualifiedName& relation) const;

private:
    QHash<QualifiedName, qint64> m_counts;
};

/// Relations as a JSON array of [schema, name], to be bound and read by json_each.
[[nodiscard]] Value sqliteRelationList(const QList<QualifiedName>& relations);

/// By the word of SqliteName::kind.
[[nodiscard]] RelationKind sqliteRelationKind(const QString& kind);
/// A name that SQLite keeps for itself.
[[nodiscard]] bool isSqliteInternal(const QString& name);

}
