// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "editing/writing_rules.h"

#include <tuplewright/writing/where_writer.h>

namespace tw {

enum class WhereVerb
{
    Update,
    Delete,
    SoftDelete,
    Restore
};

/// Which rows by their key: those after `after`, up to and including `last`. Empty: no limit.
struct KeySpan
{
    QList<Value> after;
    QList<Value> last;
};

/// Writes the statements of one change of all rows that a query finds.
class WhereStatement
{
public:
    /// Fails with InvalidArgument or ReadOnly, before any SQL is made, unless the change can be
    /// done with these options. The referenced must outlive it.
    [[nodiscard]] static Result<WhereStatement> of(const Dialect& dialect, const Table& table,
        const WritingRules& rules, WhereVerb verb, const SelectQuery& query,
        const QList<ColumnEdit>& edits, const WhereOptions& options);

    /// Writes the change of the rows in a span.
    [[nodiscard]] Result<Statement> change(const KeySpan& span) const;

    /// Finds the key of the `rows`-th row after a key; no row when there are fewer.
    [[nodiscard]] Result<Statement> endOfChunk(const QList<Value>& after, qsizetype rows) const;

    /// Counts the rows the query finds.
    [[nodiscard]] Result<Statement> count() const;

    /// Locks the rows in the order of their keys, and tells these.
    [[nodiscard]] Result<Statement> lock(
        const KeySpan& span, std::optional<qsizetype> most = {}) const;

    /// The same change of exactly these rows, whatever the query finds by now.
    [[nodiscard]] Result<Statement> changeOf(const QList<KeyValues>& keys) const;

    /// The keys of these rows, and behind each what the change makes of it.
    [[nodiscard]] Result<Statement> movedKeys(const QList<KeyValues>& keys) const;

    /// Asks for those, by bytesOf() the old key.
    [[nodiscard]] Result<QHash<QByteArray, KeyValues>> readMovedKeys(
        Session& session, const QList<KeyValues>& keys, const CallOptions& call) const;

    /// What becomes of the rows.
    [[nodiscard]] WhereVerb verb() const { return m_verb; }
    /// The table as it was described.
    [[nodiscard]] const Table& table() const { return m_table; }
    /// It writes one of these columns.
    [[nodiscard]] bool writes(const QStringList& columns) const;

private:
    WhereStatement(const Dialect& dialect, const Table& table, const WhereOptions& options)
        : m_dialect(dialect)
        , m_table(table)
        , m_options(options)
    { }

    [[nodiscard]] Result<QString> assignments(Parameters& parameters) const;
    [[nodiscard]] Result<QString> verbed(Parameters& parameters) const;
    [[nodiscard]] Result<QString> expression(const QString& sql) const;
    [[nodiscard]] Result<QString> editedValue(const ColumnEdit& edit, Parameters& parameters) const;
    [[nodiscard]] Result<QString> edited(const ColumnEdit& edit, Parameters& parameters) const;
    [[nodiscard]] Result<QString> scope(const KeySpan& span, Parameters& parameters) const;
    [[nodiscard]] QString keyList() const;
    [[nodiscard]] QString keyBound(
        QLatin1StringView comparison, const QList<Value>& key, Parameters& parameters) const;

    const Dialect& m_dialect;
    const Table& m_table;
    const WhereOptions& m_options;
    WhereVerb m_verb = WhereVerb::Update;
    SelectQuery m_query;
    QList<ColumnEdit> m_edits;
    QList<SelfFilled> m_filled;
};

/// Fails unless the query has a condition or all rows are meant.
[[nodiscard]] Result<void> checkScope(const SelectQuery& query, const WhereOptions& options);

}
