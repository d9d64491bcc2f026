// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/table.h>
#include <tuplewright/values/value.h>

#include <optional>

namespace tw {

/// By what rows are ordered that two engines are to give in the same order.
enum class KeyOrder
{
    Stored, ///< numbers by value, behind them texts and then bytes, each by their bytes
    Text, ///< the bytes of the text that the value is read as
    Bytes, ///< binary values by their bytes
    Truth ///< false before true
};

/// How a column is declared that takes what a column of another engine holds.
struct DeclaredType
{
    QString sql;
    QString change = {}; ///< in words, what becomes of the type; empty: it has the same meaning
};

/// PORT. What differs between engines when rows are compared with those of another database, or
/// carried over: orders, spellings, and scripts that fail as a whole. Stateless; shared by all
/// threads.
class TW_CORE_EXPORT EngineExchange
{
public:
    virtual ~EngineExchange();

    /// A value that was read, as all engines spell it: bytes as such, truth values as true and
    /// false, and the numbers without digits as NaN, Infinity and -Infinity.
    [[nodiscard]] virtual Value neutral(const ColumnType& type, const Value& value) const;

    /// What is bound to store a neutral value in a column.
    [[nodiscard]] virtual Value taken(const Column& column, const Value& neutral) const;

    /// For a column whose type may be of any engine.
    [[nodiscard]] virtual DeclaredType declared(const ColumnType& foreign) const;

    /// What a value of a type loses in a column of this engine, in words; empty: nothing.
    [[nodiscard]] virtual QString lossIn(const ColumnType& from, const ColumnType& own) const;

    /// The neutral text of a default that is a constant; unset for any other.
    [[nodiscard]] virtual std::optional<QString> constantDefault(const Column& column) const;

    /// Whether the server counts up for a column that is left out.
    [[nodiscard]] virtual bool countsUp(const Table& table, const Column& column) const;

    /// What a declared column has behind its type so that the server counts up for it; empty: its
    /// place as the only column of an integer key is enough.
    [[nodiscard]] virtual QString countingUp() const { return {}; }

    /// Whether foreign keys can be added to a table that has rows; if not, they may name tables
    /// that are yet to be made.
    [[nodiscard]] virtual bool addsForeignKeys() const { return false; }

    /// A term of ORDER BY that no collation and no setting changes, NULL first; empty: the column
    /// itself.
    [[nodiscard]] virtual QString orderTerm(const Column& column, KeyOrder order) const;

    /// Statements for the start of a transaction after which equal values are spelled alike in all
    /// sessions.
    [[nodiscard]] virtual QStringList uniformReading() const;

    /// Whether the next six are there.
    [[nodiscard]] virtual bool writesScripts() const { return false; }

    /// What a script begins with whose statements are carried out together or not at all.
    [[nodiscard]] virtual QByteArray scriptHead() const;
    /// What such a script ends with.
    [[nodiscard]] virtual QByteArray scriptTail() const;

    /// A value that was read from this engine, or is taken() by it, as the column's literal.
    [[nodiscard]] virtual QByteArray literal(const Column& column, const Value& value) const;

    /// A condition that is true for exactly the rows whose column was read as `value`.
    [[nodiscard]] virtual QByteArray readsAs(const Column& column, const Value& value) const;

    /// The same for a column of a key, so that an index is of use.
    [[nodiscard]] virtual QByteArray keyReadsAs(const Column& column, const Value& value) const;

    /// An UPDATE or DELETE without its semicolon, as a part of a script that fails unless it
    /// changes one row; `row` names the row in the error.
    [[nodiscard]] virtual QByteArray changingOne(
        const QByteArray& statement, const QString& row) const;

    /// A statement that makes what counts up for a column go on behind its largest value, and never
    /// back; empty: nothing counts, or it does so by itself.
    [[nodiscard]] virtual QString raiseNumber(const Table& table, const Column& column) const;
};

}
